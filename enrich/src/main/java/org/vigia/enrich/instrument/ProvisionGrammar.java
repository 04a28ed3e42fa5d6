package org.vigia.enrich.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigia.enrich.instrument.ProvisionGroup.Style;
import org.vigia.runtime.lexicon.WordSet;
import org.vigia.runtime.lexicon.Words;
import org.vigia.runtime.lexicon.Words.Shape;

/**
 * Reads "articles 7, 9 and 10(1)", "arts. 5 y 8.2.h", "§ 241(b)(3)", "paragraph 2 of Article 14",
 * lists and ranges. Knows nothing of instruments.
 */
final class ProvisionGrammar {
  private static final Map<String, Style> ONE =
      Map.of(
          "article",
          Style.ARTICLE,
          "articulo",
          Style.ARTICLE,
          "section",
          Style.SECTION,
          "seccion",
          Style.SECTION,
          "rule",
          Style.RULE,
          "regla",
          Style.RULE,
          "principle",
          Style.PRINCIPLE,
          "principio",
          Style.PRINCIPLE);
  private static final Map<String, Style> SEVERAL =
      Map.ofEntries(
          Map.entry("articles", Style.ARTICLE),
          Map.entry("articulos", Style.ARTICLE),
          Map.entry("art", Style.ARTICLE),
          Map.entry("arts", Style.ARTICLE),
          Map.entry("sections", Style.SECTION),
          Map.entry("secciones", Style.SECTION),
          Map.entry("sec", Style.SECTION),
          Map.entry("secs", Style.SECTION),
          Map.entry("§", Style.SECTION),
          Map.entry("rules", Style.RULE),
          Map.entry("reglas", Style.RULE),
          Map.entry("principles", Style.PRINCIPLE),
          Map.entry("principios", Style.PRINCIPLE));
  private static final Set<String> AND =
      WordSet.of(
          """
          and y e or o u & as ni
          """);
  private static final Set<String> TO = Set.of("to", "through", "a", "al", "hasta", "-");
  private static final int LONGEST_RANGE = 40;

  private final Words words;
  private final ProvisionNumber numbers;

  ProvisionGrammar(Words words) {
    this.words = words;
    this.numbers = new ProvisionNumber(words);
  }

  /** All groups of a text, in text order. */
  List<ProvisionGroup> groups() {
    List<ProvisionGroup> groups = new ArrayList<>();
    int index = 0;
    while (index < words.size()) {
      Optional<ProvisionGroup> group = groupAt(index);
      group.ifPresent(groups::add);
      index = group.map(ProvisionGroup::endWord).orElse(index + 1);
    }
    return groups;
  }

  private Optional<ProvisionGroup> groupAt(int index) {
    String word = words.folded(index);
    Style style = ONE.getOrDefault(word, SEVERAL.get(word));
    if (style == null) {
      return Optional.empty();
    }
    int next = index + 1;
    while (words.folded(next).equals(".") || words.folded(next).equals("§")) {
      next++;
    }
    if (words.folded(next).startsWith("no") && words.folded(next).length() <= 3) {
      next++;
    }
    return list(style, index, next, SEVERAL.containsKey(word));
  }

  /** A list that begins with a number at {@code next}. */
  Optional<ProvisionGroup> list(Style style, int index, int next, boolean several) {
    Optional<ProvisionNumber.Read> first = numbers.at(next);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<String> provisions = new ArrayList<>(numbers.leading(index, first.get().text()));
    int end = first.get().end();
    while (true) {
      Optional<Step> step = step(end, provisions.getLast(), several);
      if (step.isEmpty()) {
        break;
      }
      provisions.addAll(step.get().provisions());
      end = step.get().end();
    }
    return Optional.of(new ProvisionGroup(style, index, end, provisions));
  }

  private record Step(int end, List<String> provisions) {}

  private Optional<Step> step(int end, String last, boolean several) {
    if (TO.contains(words.folded(end))) {
      return upTo(end + 1, last);
    }
    int next = end;
    boolean comma = words.folded(next).equals(",") || words.folded(next).equals(";");
    next += comma ? 1 : 0;
    boolean and = AND.contains(words.folded(next));
    if (words.folded(next).equals("as")) {
      if (!words.folded(next + 1).equals("well") || !words.folded(next + 2).equals("as")) {
        return Optional.empty();
      }
      next += 2;
    }
    next += and ? 1 : 0;
    if (!comma && !and) {
      return Optional.empty();
    }
    Optional<ProvisionNumber.Read> sub = numbers.paragraphs(next);
    if (sub.isPresent()) {
      return Optional.of(
          new Step(sub.get().end(), List.of(ProvisionNumber.sibling(last, sub.get().text()))));
    }
    next = skipArticle(next);
    Optional<ProvisionNumber.Read> more = numbers.at(next);
    if (more.isEmpty() || isCount(more.get().end()) || (!several && !isClosed(more.get().end()))) {
      return Optional.empty();
    }
    return Optional.of(new Step(more.get().end(), List.of(more.get().text())));
  }

  /** The upper end of "7 to 10" or "9(1)–(4)"; a spelled number would rather count something. */
  private Optional<Step> upTo(int index, String last) {
    Optional<ProvisionNumber.Read> paragraph = numbers.parenthesised(index);
    if (paragraph.isPresent() && last.endsWith(")")) {
      int open = last.lastIndexOf('(');
      String from = last.substring(open + 1, last.length() - 1);
      String to = paragraph.get().text().substring(1, paragraph.get().text().length() - 1);
      List<String> all =
          range(from, to).stream().map(n -> last.substring(0, open) + "(" + n + ")").toList();
      return Optional.of(new Step(paragraph.get().end(), all));
    }
    if (index >= words.size() || words.at(index).shape() == Shape.SMALL) {
      return Optional.empty();
    }
    return numbers
        .at(index)
        .filter(upper -> !isCount(upper.end()))
        .map(upper -> new Step(upper.end(), range(last, upper.text())));
  }

  /** "los artículos 5, el 7 y el 8", "articles 7 and article 9" are one list. */
  private int skipArticle(int index) {
    int next = index;
    if (Set.of("en", "in", "of", "under", "del", "al").contains(words.folded(next))) {
      next++;
    }
    if (Set.of("el", "the", "los").contains(words.folded(next))) {
      next++;
    }
    String word = words.folded(next);
    if (ONE.containsKey(word) || SEVERAL.containsKey(word)) {
      next++;
      next += words.folded(next).equals(".") ? 1 : 0;
    }
    return numbers.at(next).isPresent() ? next : index;
  }

  /** "Articles 7 and 12 people": the second number counts something. */
  private boolean isCount(int end) {
    return end < words.size()
        && words.at(end).shape() == Shape.SMALL
        && !Connectors.MAY_FOLLOW.contains(words.folded(end));
  }

  /** Behind a singular "article", a second number must lead straight to the instrument. */
  private boolean isClosed(int end) {
    return Connectors.OF.contains(words.folded(end));
  }

  private static List<String> range(String from, String to) {
    try {
      int low = Integer.parseInt(from);
      int high = Integer.parseInt(to);
      if (high > low && high - low <= LONGEST_RANGE) {
        List<String> all = new ArrayList<>();
        for (int i = low + 1; i <= high; i++) {
          all.add(Integer.toString(i));
        }
        return all;
      }
    } catch (NumberFormatException e) {
      // "5(1) to 5(3)" and "I to III" keep their two ends.
      return List.of(to);
    }
    return List.of(to);
  }
}
