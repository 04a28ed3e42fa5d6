package org.vigia.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a test written in C++ or Java, cut into statements: without comments, each string
 * literal replaced by a mark {@code «n»} that names its value. Enough to read what such a test says
 * in plain assignments and assertions; it runs nothing.
 */
final class CaseSource {
  private static final Pattern PIECE =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)*'",
          Pattern.DOTALL);
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("«(\\d+)»");

  private final List<String> literals = new ArrayList<>();
  private final List<String> statements;

  CaseSource(String source) {
    String marked =
        PIECE
            .matcher(source)
            .replaceAll(piece -> {
              if (piece.group(1) == null) {
                return piece.group().startsWith("'") ? "'" : " ";
              }
              literals.add(unescaped(piece.group(1)));
              return "«" + (literals.size() - 1) + "»";
            });
    statements = List.of(marked.replaceAll("\\s+", " ").split("(?<=[;{}])"));
  }

  /** Up to and including the next semicolon or brace. */
  List<String> statements() {
    return statements;
  }

  /** All literals that stand in an expression, joined: neighbours in C++, sums in Java. */
  String joined(String expression) {
    StringBuilder text = new StringBuilder();
    Matcher mark = MARK.matcher(expression);
    while (mark.find()) {
      text.append(literal(mark.group(1)));
    }
    return text.toString();
  }

  /** Each literal that stands in an expression. */
  List<String> each(String expression) {
    return MARK.matcher(expression).results().map(mark -> literal(mark.group(1))).toList();
  }

  private String literal(String number) {
    return literals.get(Integer.parseInt(number));
  }

  private static String unescaped(String literal) {
    return ESCAPE
        .matcher(literal)
        .replaceAll(escape -> {
          String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
          String value =
              hex != null
                  ? Character.toString(Integer.parseInt(hex, 16))
                  : switch (escape.group(3)) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    case "t" -> "\t";
                    default -> escape.group(3);
                  };
          return Matcher.quoteReplacement(value);
        });
  }
}
