package org.vigia.enrich.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigia.runtime.lexicon.WordSet;
import org.vigia.runtime.lexicon.Words;
import org.vigia.runtime.lexicon.Words.Shape;
import org.vigia.runtime.lexicon.Words.Word;

/** One provision's number with its paragraphs: {@code 22(8)}, {@code 36.1.b}, {@code XXVII}. */
final class ProvisionNumber {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}[a-z]?");
  private static final Pattern ROMAN =
      Pattern.compile("(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUB = Pattern.compile("\\d{1,3}|[a-z]|[ivx]{1,5}");
  private static final Set<String> PARAGRAPH_WORDS =
      WordSet.of(
          """
          paragraph paragraphs para paras par subsection subparagraph inciso incisos numeral
          numerales parrafo parrafos apartado apartados literal literales letra parr inc lit
          num §
          """);
  private static final Map<String, String> SPELLED =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("primero", "1"),
          Map.entry("segundo", "2"),
          Map.entry("tercero", "3"),
          Map.entry("cuarto", "4"),
          Map.entry("quinto", "5"),
          Map.entry("sexto", "6"),
          Map.entry("septimo", "7"),
          Map.entry("octavo", "8"),
          Map.entry("noveno", "9"),
          Map.entry("decimo", "10"),
          Map.entry("tres", "3"),
          Map.entry("cinco", "5"),
          Map.entry("siete", "7"),
          Map.entry("ocho", "8"));

  private final Words words;

  ProvisionNumber(Words words) {
    this.words = words;
  }

  /**
   * A number read.
   *
   * @param end index behind its last word
   */
  record Read(String text, int end) {}

  /** The number that begins at a word. */
  Optional<Read> at(int index) {
    if (index >= words.size()) {
      return Optional.empty();
    }
    Word word = words.at(index);
    String main;
    if (word.shape() == Shape.NUMBER && DIGITS.matcher(word.folded()).matches()) {
      main = word.folded();
    } else if (isRoman(word)) {
      main = surface(word);
    } else if (SPELLED.containsKey(word.folded())) {
      main = SPELLED.get(word.folded());
    } else {
      return Optional.empty();
    }
    if (isThousands(index)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(main);
    int end = index + 1;
    while (true) {
      int at = end;
      Optional<Read> below = parenthesised(at).or(() -> dotted(at)).or(() -> named(at));
      if (below.isEmpty()) {
        return Optional.of(new Read(text.toString(), end));
      }
      text.append(below.get().text());
      end = below.get().end();
    }
  }

  /** "(8)" or "(b)" at a word. */
  Optional<Read> parenthesised(int index) {
    boolean open = words.folded(index).equals("(");
    if (open
        && words.folded(index + 2).equals(")")
        && SUB.matcher(words.folded(index + 1)).matches()) {
      return Optional.of(new Read("(" + surface(words.at(index + 1)) + ")", index + 3));
    }
    return Optional.empty();
  }

  /** ".1" or ".b" written without a space. */
  private Optional<Read> dotted(int index) {
    if (!words.folded(index).equals(".") || index + 1 >= words.size()) {
      return Optional.empty();
    }
    Word below = words.at(index + 1);
    boolean tight =
        words.at(index - 1).end() == words.at(index).begin()
            && words.at(index).end() == below.begin();
    return tight && SUB.matcher(below.folded()).matches()
        ? Optional.of(new Read("." + surface(below), index + 2))
        : Optional.empty();
  }

  /** ", paragraph 8", "inciso 2", "bis". */
  private Optional<Read> named(int index) {
    if (words.folded(index).equals("bis") || words.folded(index).equals("ter")) {
      return Optional.of(new Read(" " + words.folded(index), index + 1));
    }
    int next = index + (words.folded(index).equals(",") ? 1 : 0);
    if (!PARAGRAPH_WORDS.contains(words.folded(next))) {
      return Optional.empty();
    }
    next++;
    next += words.folded(next).equals(".") ? 1 : 0;
    if (next < words.size() && SUB.matcher(words.folded(next)).matches()) {
      // "apartado b)" closes what it never opened.
      int end = words.folded(next + 1).equals(")") ? next + 2 : next + 1;
      return Optional.of(new Read("(" + words.folded(next) + ")", end));
    }
    return parenthesised(next);
  }

  /** "(3)(g)": one or more paragraphs without an article before them. */
  Optional<Read> paragraphs(int index) {
    StringBuilder text = new StringBuilder();
    int end = index;
    for (Optional<Read> next = parenthesised(end); next.isPresent(); next = parenthesised(end)) {
      text.append(next.get().text());
      end = next.get().end();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new Read(text.toString(), end));
  }

  /** "paragraph 2 of Article 14", "numeral 8 del artículo 22": the paragraph stands before. */
  List<String> leading(int keyword, String number) {
    int of = keyword - 1;
    if (words.folded(of).equals("the") || words.folded(of).equals("el")) {
      of--;
    }
    boolean linked = Set.of("of", "del", "de").contains(words.folded(of));
    if (linked
        && of >= 2
        && PARAGRAPH_WORDS.contains(words.folded(of - 2))
        && SUB.matcher(words.folded(of - 1)).matches()) {
      return List.of(number + "(" + words.folded(of - 1) + ")");
    }
    return List.of(number);
  }

  /** "7(1)" followed by "(2)" is "7(2)"; "8(1)(a)" followed by "(b)" is "8(1)(b)". */
  static String sibling(String last, String sub) {
    int cut = last.lastIndexOf('(');
    if (cut < 0) {
      return last + sub;
    }
    if (sub.indexOf('(', 1) > 0) {
      return last.substring(0, last.indexOf('(')) + sub;
    }
    boolean sameSort = Character.isDigit(last.charAt(cut + 1)) == Character.isDigit(sub.charAt(1));
    if (sameSort) {
      return last.substring(0, cut) + sub;
    }
    int first = last.indexOf('(');
    return Character.isDigit(sub.charAt(1)) ? last.substring(0, first) + sub : last + sub;
  }

  private static boolean isRoman(Word word) {
    boolean capitals = word.shape() == Shape.CAPITALS || word.shape() == Shape.CAPITALISED;
    return capitals
        && (word.shape() == Shape.CAPITALS || word.folded().length() == 1)
        && ROMAN.matcher(word.folded()).matches();
  }

  /** "1,659" is a quantity. */
  private boolean isThousands(int index) {
    return words.folded(index + 1).equals(",")
        && index + 2 < words.size()
        && words.at(index + 2).shape() == Shape.NUMBER
        && words.at(index + 2).folded().length() == 3
        && words.at(index).end() + 1 == words.at(index + 2).begin();
  }

  private String surface(Word word) {
    return words.text().substring(word.begin(), word.end());
  }
}
