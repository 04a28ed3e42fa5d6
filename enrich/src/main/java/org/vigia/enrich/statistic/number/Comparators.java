package org.vigia.enrich.statistic.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Language;
import org.vigia.enrich.text.WordList;

/** The words before or after a number that say how it is meant: "at least", "unos", "or more". */
final class Comparators {
  private static final String ENGLISH_BEFORE =
      """
      at-least: at least; a minimum of; minimum of; no fewer than; no less than; not less than; not fewer than; \
      at the very least; not under; nothing less than; not lower than; not smaller than; \
      greater than or equal to; more than or equal to; larger than or equal to; higher than or equal to; \
      greater or equal than; larger or equal than; bigger or equal than; higher or equal than; \
      equal to or more than; equal to or greater than; equal to or larger than; equal to or higher than; \
      at least or equal to; > =; ≥
      more-than: more than; greater than; upwards of; upward of; in excess of; above; over; well over; \
      just over; slightly over; slightly more than; exceed*; exceeding; surpass*; topped; tops; topping; \
      north of; beyond; far more than; well above; just above; higher than; eclips*; pass* the; past; climbs past; passed; passes; surpasses; crosses; crossed; \
      larger than; bigger than; >
      at-most: at most; up to; as many as; no more than; not more than; a maximum of; maximum of; as much as; \
      at the most; not exceeding; no higher than; capped at; \
      less than or equal to; fewer than or equal to; smaller than or equal to; lower than or equal to; \
      less or equal than; smaller or equal than; lower or equal than; fewer or equal than; equal to or less than; \
      equal to or fewer than; equal to or smaller than; equal to or lower than; < =; ≤
      less-than: less than; fewer than; under; below; just under; just below; slightly under; slightly fewer than; \
      short of; just shy of; shy of; well below; well under; slightly less than; lower than; \
      smaller than; <
      about: about; around; roughly; some; approximately; an estimated; estimated; nearly; almost; close to; \
      nearing; approaching; circa; in the region of; on the order of; in the vicinity of; somewhere around; approx; \
      approx .; perhaps; ~; ≈; near; virtually; an approximate; in the neighborhood of; something like; \
      roughly estimated at; estimated at
      """;
  private static final String ENGLISH_AFTER =
      """
      at-least: or more; at least; at a minimum; at the very least; plus; +; and counting; or above; \
      or greater; or greater than; or more than; or higher; or larger; or bigger; and more; and above
      at-most: or fewer; or less; at most; at the most; at best; at the outside; at the very most; \
      maximum; or under; \
      or lower; or smaller; or below; and less; and fewer
      about: or so; or thereabouts; approximately; roughly; give or take
      """;
  private static final String SPANISH_BEFORE =
      """
      at-least: al menos; por lo menos; cuando menos; un minimo de; minimo de; no menos de; como minimo; no bajan de; no baja de; no bajaron de; \
      no bajan de los; no bajan de las; a lo menos; al menos el; al menos los; al menos las; \
      por lo menos el; por lo menos los; por lo menos las; cuando menos el; no menos del; \
      minimo; no inferior a; al menos a; por lo menos a; cuando menos a
      more-than: mas de; mas que; por encima de; arriba de; super* los; super* las; super* ya los; super* ya las; \
      super* a los; super* a las; superior a; superior a los; superior a las; super* la cifra de; \
      excede* de; excede* los; excede* las; excedi* los; excedi* las; rebas* los; rebas* las; sobrepas* los; sobrepas* las; super* de; \
      poco mas de; algo mas de; bastante mas de; mas de los; mas de las; mas del; por encima del; por encima de los; \
      por encima de las; super*; rebas*; sobrepas*; super* el; pas* de los; pas* de las; ya pas* de; pasan de; pasan ya de; mayor a; mayor a los; mayor a las
      at-most: hasta; hasta el; hasta los; hasta las; como mucho; hasta unos; hasta unas; no pas* de; no pas* de los; no pas* de las; como maximo; a lo sumo; no mas de; un maximo de; maximo de; a lo mas; un tope de; maximo; \
      no super* los; no super* las; un total maximo de
      less-than: menos de; no lleg* a; no lleg* a los; no lleg* a las; no alcanz*; no alcanz* los; no alcanz* las; \
      por debajo de; poco menos de; inferior a; por debajo de los; por debajo de las; \
      inferior a los; inferior a las; algo menos de; menos de los; menos de las; menos del; por debajo del; menor a; menor a los; menor a las
      about: unos; unas; aproximadamente a; alrededor de a; alrededor de; cerca de; casi; aproximadamente; en torno a; en torno a los; en torno a las; \
      cercano a; cercana a; cercanos a; cercanas a; cercano a los; cercana a los; proximo a; proxima a; mas o menos; \
      rond* los; rond* las; rond*; rond* ya los; rond* ya las; rond* ya; aproximadamente el; \
      aproximadamente los; aproximadamente las; roz* los; roz* las; roz*; se acerca a los; se acerca a las; se acercan a los; \
      se acercan a las; alrededor de los; alrededor de las; cerca de los; cerca de las; casi los; casi las; \
      cerca del; alrededor del; en torno al; casi el; cercano al; proximo al; rond* el; roz* el; \
      casi unos; casi unas; aproximado de; a cerca de; estimad* en; estimad* en unos; unos cerca de; proximo a los; ~; ≈; aprox; \
      aprox .; un estimado de; un aproximado de; practicamente; poco menos que; entorno a
      """;

  /** Comparisons of any kind of number, rare in the press. */
  private static final String SPANISH_COMPARED =
      """
      at-least: mayor o igual a; mayor o igual que; mayores o iguales a; mayores o iguales que; superior o igual a; \
      superiores o iguales a; igual o mayor que; igual o mayor a; igual a o mayor que; igual a o mayor a; \
      igual o superior a; igual a o superior a; no menor a; no menor que; no menor de; > =; ≥
      more-than: mayor que; mayores que; mayores a; mayor de; mayores de; superiores a; mas alto que; mas alta que; \
      mas altos que; mas altas que; mas grande que; mas grandes que; >
      at-most: menor o igual a; menor o igual que; menores o iguales a; menores o iguales que; inferior o igual a; \
      inferiores o iguales a; igual o menor que; igual o menor a; igual a o menor que; igual a o menor a; \
      igual o inferior a; igual a o inferior a; no mayor a; no mayor que; no mayor de; < =; ≤
      less-than: menor que; menores que; menores a; menor de; menores de; inferiores a; mas bajo que; mas baja que; \
      mas bajos que; mas bajas que; mas pequeno que; mas pequena que; <
      """;

  private static final String SPANISH_AFTER =
      """
      at-least: o mas; como minimo; al menos; por lo menos; cuando menos; +; o mayor; o mayores; o superior
      at-most: como maximo; como mucho; a lo sumo; o menos; a lo mas; o menor; o menores; o inferior
      about: mas o menos; aproximadamente; aprox; o algo asi
      """;

  /** Words between a number and the comma behind which its bound stands. */
  private static final int MOST_BETWEEN = 7;

  /** What a dispute is "over" is not "more than". */
  private static final Set<String> OVER_SOMETHING =
      WordList.of(
          """
          dispute disputes concern concerns fears fear protest protests outrage row sued suing
          suit lawsuit anger control clash fight fought battle case hand handed hands handing take
          taken took
          """);

  private static final Comparators ENGLISH = new Comparators(ENGLISH_BEFORE, ENGLISH_AFTER);
  private static final Comparators SPANISH =
      new Comparators(SPANISH_BEFORE + SPANISH_COMPARED, SPANISH_AFTER);

  private final Map<String, List<Phrase>> byLastWord;
  private final Map<String, List<Phrase>> byFirstWord;

  private Comparators(String before, String after) {
    this.byLastWord = index(before, true);
    this.byFirstWord = index(after, false);
  }

  private record Phrase(List<String> words, FigureComparator meaning) {}

  static Comparators of(Language language) {
    return language == Language.SPANISH ? SPANISH : ENGLISH;
  }

  /** The figure with the comparator that the words around it give. */
  Figure qualify(List<Word> words, Figure figure) {
    Figure result = figure;
    int left = figure.from();
    Phrase before = endingAt(words, left);
    Phrase adverbial = before == null ? adverbialAt(words, left) : null;
    if (adverbial != null) {
      int end = beforeLink(words, left);
      return result.qualified(adverbial.meaning, end - adverbial.words.size(), result.to());
    }
    if (before == null && left > 1 && words.get(left - 1).is("el", "la", "los", "las", "the")) {
      // "más alto que el diez": only comparisons have the article
      Phrase comparison = endingAt(words, left - 1);
      boolean compares = comparison != null && comparison.words.size() > 1;
      before = compares && words.get(left - 2).is("than", "que", "to") ? comparison : null;
      left = before == null ? left : left - 1;
    }
    if (before != null) {
      result = result.qualified(before.meaning, left - before.words.size(), result.to());
      Phrase outer = endingAt(words, left - before.words.size());
      if (outer != null && before.meaning == FigureComparator.ABOUT) {
        result =
            result.qualified(
                outer.meaning, left - before.words.size() - outer.words.size(), result.to());
      }
    }
    boolean comma = figure.end() < words.size() && words.get(figure.end()).is(",");
    Phrase set = comma ? startingAt(words, figure.end() + 1) : null;
    if (before == null && set != null && set.words.size() > 1 && isBound(set)) {
      return result.qualified(set.meaning, result.from(), figure.end() + 1 + set.words.size());
    }
    Phrase bound = before == null ? boundSetOff(words, figure.end()) : null;
    if (bound != null) {
      return result.qualified(bound.meaning, result.from(), figure.end());
    }
    Phrase after = startingAt(words, figure.end());
    if (after == null && figure.end() < words.size()) {
      after = behindNoun(words, figure.end());
    }
    if (after != null && (before == null || before.meaning == FigureComparator.ABOUT)) {
      int at = indexOf(words, figure.end(), after);
      result = result.qualified(after.meaning, result.from(), at + after.words.size());
    }
    return orEqual(words, result);
  }

  /** "more than 5,000 or equal", "menor que 20 o igual": the bound itself belongs to it. */
  private static Figure orEqual(List<Word> words, Figure figure) {
    int at = figure.to();
    boolean equal =
        at + 1 < words.size()
            && words.get(at).is("or", "o")
            && words.get(at + 1).is("equal", "igual")
            && !isQualifierOfNext(words, at + 2);
    if (!equal) {
      return figure;
    }
    return switch (figure.comparator()) {
      case MORE_THAN -> figure.qualified(FigureComparator.AT_LEAST, figure.from(), at + 2);
      case LESS_THAN -> figure.qualified(FigureComparator.AT_MOST, figure.from(), at + 2);
      case EXACT, ABOUT, AT_LEAST, AT_MOST, RANGE -> figure;
    };
  }

  /** Words that may stand between an adverbial comparator and its number: "como mínimo, a 200". */
  private static int beforeLink(List<Word> words, int end) {
    int at = end;
    if (at > 1 && words.get(at - 1).is("a", "de") && words.get(at - 2).is(",")) {
      at--;
    }
    return at > 1 && words.get(at - 1).is(",") ? at - 1 : end;
  }

  /** A bound set off by a comma: "al menos, cincuenta". */
  private @Nullable Phrase adverbialAt(List<Word> words, int end) {
    int at = beforeLink(words, end);
    Phrase phrase = at < end ? endingAt(words, at) : null;
    boolean bound = phrase != null && phrase.words.size() > 1 && isBound(phrase);
    return bound ? phrase : null;
  }

  private @Nullable Phrase endingAt(List<Word> words, int end) {
    if (end <= 0) {
      return null;
    }
    Phrase best = null;
    for (Phrase phrase : candidates(byLastWord, words.get(end - 1).folded())) {
      int start = end - phrase.words.size();
      if ((best == null || phrase.words.size() > best.words.size())
          && start >= 0
          && matches(words, start, phrase)
          && !isArrow(words, start, phrase)
          && !isPreposition(words, start, phrase)) {
        best = phrase;
      }
    }
    return best;
  }

  private @Nullable Phrase startingAt(List<Word> words, int start) {
    if (start >= words.size()) {
      return null;
    }
    Phrase best = null;
    for (Phrase phrase : candidates(byFirstWord, words.get(start).folded())) {
      if ((best == null || phrase.words.size() > best.words.size())
          && start + phrase.words.size() <= words.size()
          && matches(words, start, phrase)
          && !isQualifierOfNext(words, start + phrase.words.size())) {
        best = phrase;
      }
    }
    return best;
  }

  /** "Sleeps 300 men of all ages, at the outside": a bound set off behind the noun phrase. */
  private @Nullable Phrase boundSetOff(List<Word> words, int end) {
    for (int comma = end; comma < Math.min(end + MOST_BETWEEN, words.size()); comma++) {
      if (words.get(comma).is(",")) {
        Phrase phrase = startingAt(words, comma + 1);
        int behind = phrase == null ? 0 : comma + 1 + phrase.words.size();
        boolean closed =
            behind == words.size()
                || (behind < words.size() && !words.get(behind).isLetters())
                || (behind < words.size() && words.get(behind).is("and", "but", "y", "pero"));
        return phrase != null && phrase.words.size() > 1 && isBound(phrase) && closed
            ? phrase
            : null;
      }
      if (!words.get(comma).isLetters()) {
        return null;
      }
    }
    return null;
  }

  private static boolean isBound(Phrase phrase) {
    return phrase.meaning == FigureComparator.AT_LEAST
        || phrase.meaning == FigureComparator.AT_MOST;
  }

  /** "300 people or more": the qualifier stands behind a short noun phrase. */
  private @Nullable Phrase behindNoun(List<Word> words, int end) {
    for (int at = end + 1;
        at <= end + 2 && at < words.size() && words.get(at - 1).isLetters();
        at++) {
      Phrase phrase = startingAt(words, at);
      // "300 people and more are missing" is another matter
      if (phrase != null && phrase.words.size() > 1 && !phrase.words.getFirst().equals("and")) {
        return phrase;
      }
    }
    return null;
  }

  private int indexOf(List<Word> words, int from, Phrase phrase) {
    for (int at = from; at <= from + 2; at++) {
      if (at + phrase.words.size() <= words.size() && matches(words, at, phrase)) {
        return at;
      }
    }
    return from;
  }

  /** "300 deaths, at least 20 of them": the qualifier belongs to the number behind it. */
  private static boolean isQualifierOfNext(List<Word> words, int behind) {
    boolean linked = behind < words.size() && words.get(behind).is("than", "que", "de", "a", "to");
    int at = linked ? behind + 1 : behind;
    return at < words.size()
        && (words.get(at).isDigits()
            || NumberWords.of(Language.ENGLISH).unit(words.get(at)) != null
            || NumberWords.of(Language.SPANISH).unit(words.get(at)) != null);
  }

  /** "<>" and "=>" compare nothing. */
  private static boolean isArrow(List<Word> words, int start, Phrase phrase) {
    return phrase.words.getFirst().matches("[<>]")
        && start > 0
        && words.get(start).glued()
        && words.get(start - 1).is("<", ">", "=");
  }

  private static boolean isPreposition(List<Word> words, int start, Phrase phrase) {
    return phrase.words.size() == 1
        && phrase.words.getFirst().equals("over")
        && start > 0
        && OVER_SOMETHING.contains(words.get(start - 1).folded());
  }

  private static boolean matches(List<Word> words, int start, Phrase phrase) {
    for (int i = 0; i < phrase.words.size(); i++) {
      String pattern = phrase.words.get(i);
      String word = words.get(start + i).folded();
      boolean fits =
          (pattern.endsWith("*") && pattern.length() > 1)
              ? word.startsWith(pattern.substring(0, pattern.length() - 1))
              : word.equals(pattern);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static List<Phrase> candidates(Map<String, List<Phrase>> index, String word) {
    List<Phrase> exact = index.getOrDefault(word, List.of());
    List<Phrase> open =
        word.length() >= 3 ? index.getOrDefault(word.substring(0, 3) + "*", List.of()) : List.of();
    if (open.isEmpty()) {
      return exact;
    }
    List<Phrase> all = new ArrayList<>(exact);
    all.addAll(open);
    return all;
  }

  private static Map<String, List<Phrase>> index(String lines, boolean byLast) {
    Map<String, List<Phrase>> index = new HashMap<>();
    for (String line : lines.lines().toList()) {
      int colon = line.indexOf(':');
      FigureComparator meaning = FigureComparator.ofId(line.substring(0, colon).strip());
      for (String phrase : Arrays.asList(line.substring(colon + 1).split(";", -1))) {
        List<String> words = Arrays.asList(phrase.strip().split(" ", -1));
        String key = byLast ? words.getLast() : words.getFirst();
        if (key.endsWith("*")) {
          key = key.substring(0, 3) + "*";
        }
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(new Phrase(words, meaning));
      }
    }
    return index;
  }
}
