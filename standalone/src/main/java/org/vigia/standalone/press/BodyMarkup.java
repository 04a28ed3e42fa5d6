package org.vigia.standalone.press;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The small markup of an article's body as HTML: paragraphs parted by empty lines, {@code ##}
 * headings, {@code -} lists, {@code >} quotes, {@code |} tables, emphasis with one or two stars.
 */
final class BodyMarkup {
  private static final Pattern PARTING = Pattern.compile("\n\\s*\n");
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern EMPHASIS = Pattern.compile("\\*(.+?)\\*");

  private BodyMarkup() {}

  /** The blocks of a body, each as one HTML element. */
  static List<String> blocks(String body) {
    return PARTING.splitAsStream(body.strip()).map(String::strip).map(BodyMarkup::block).toList();
  }

  private static String block(String text) {
    if (text.startsWith("## ")) {
      return "<h2>" + inline(text.substring(3)) + "</h2>";
    }
    if (text.startsWith("- ")) {
      return lines(text)
          .map(line -> "<li>" + inline(line.substring(2)) + "</li>")
          .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }
    if (text.startsWith("> ")) {
      return lines(text)
          .map(line -> inline(line.replaceFirst("^>\\s?", "")))
          .collect(Collectors.joining("\n", "<blockquote><p>", "</p></blockquote>"));
    }
    if (text.startsWith("| ")) {
      return table(lines(text).toList());
    }
    return "<p>" + inline(text) + "</p>";
  }

  /** The second line, of hyphens, only parts the head from the rows. */
  private static String table(List<String> lines) {
    return lines.stream()
        .skip(2)
        .map(line -> row(line, "td"))
        .collect(
            Collectors.joining(
                "\n",
                "<table>\n<thead>" + row(lines.getFirst(), "th") + "</thead>\n<tbody>\n",
                "\n</tbody>\n</table>"));
  }

  private static String row(String line, String cell) {
    return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
        .map(text -> "<" + cell + ">" + inline(text.strip()) + "</" + cell + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String inline(String text) {
    String strong = STRONG.matcher(Xml.escape(text)).replaceAll("<strong>$1</strong>");
    return EMPHASIS.matcher(strong).replaceAll("<em>$1</em>");
  }

  private static Stream<String> lines(String block) {
    return block.lines().map(String::strip);
  }
}
