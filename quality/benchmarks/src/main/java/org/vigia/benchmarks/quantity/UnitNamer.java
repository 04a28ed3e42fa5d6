package org.vigia.benchmarks.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.text.WordList;

/** What a figure counts, in NewsQuant's words: a measure, a currency, or the noun phrase. */
final class UnitNamer {
  private static final Set<String> SKIPPED =
      WordList.of("more additional extra further of the a an his her its their my our your");
  private static final Set<String> PER = WordList.of("per a an each every");

  private final TaggedRow row;
  private final Measures measures;

  UnitNamer(TaggedRow row, Measures measures) {
    this.row = row;
    this.measures = measures;
  }

  String name(Figure figure) {
    int end = figure.end();
    if (figure.kind() == FigureKind.PERCENT) {
      if (!figure.fraction()) {
        return "percentage" + per(end);
      }
      int unit = row.is(end, "of") && row.is(end + 1, "a", "an") ? end + 2 : end;
      unit = row.is(unit, "us") ? unit + 1 : unit;
      Measures.Found measured = measures.at(row.words(), unit);
      return measured == null ? "% " + part(end) : measured.name();
    }
    if (figure.currency() != null) {
      return measures.currency(figure.currency()) + per(end);
    }
    int at = row.is(end, "-") ? end + 1 : end;
    Measures.Found measure = measures.at(row.words(), at);
    if (measure == null && row.isTagged(at, "JJ")) {
      measure = measures.at(row.words(), at + 1);
    }
    if (measure != null) {
      return isAge(measure, measure.end())
          ? measure.name() + " of age"
          : measure.name() + per(measure.end());
    }
    if (isAgeOfPerson(figure)) {
      return "year of age";
    }
    return nouns(end);
  }

  /** "tens of millions of dollars", "thousands of job cuts": a power of ten and the next. */
  Tagged vague(int at, double power) {
    double low = power;
    if (row.is(at - 1, "of") && row.is(at - 2, "tens", "hundreds")) {
      low *= row.is(at - 2, "tens") ? 10 : 100;
    }
    boolean money = row.is(at + 2, "dollars");
    return new Tagged(low, low * 10, money ? "dollar" : nouns(at + 1));
  }

  private boolean isAge(Measures.Found measure, int end) {
    boolean time = Set.of("year", "month", "week", "day").contains(measure.name());
    boolean old =
        row.is(end, "old")
            || (row.is(end, "-") && row.is(end + 1, "old"))
            || (row.is(end, "of") && row.is(end + 1, "age"));
    return time && (old || isBehindAge(end));
  }

  /** "under the age of 5 years". */
  private boolean isBehindAge(int end) {
    return row.is(end - 4, "age") && row.is(end - 3, "of");
  }

  private boolean isAgeOfPerson(Figure figure) {
    int value = figure.value().intValue();
    int before = figure.first() - 1;
    boolean named = row.isPerson(before) || (row.is(before, ",") && row.isPerson(before - 1));
    boolean aged =
        row.is(before, "aged", "age") || (row.is(before, "of") && row.is(before - 1, "age"));
    boolean bare = !row.isNoun(figure.end()) && !row.isTagged(figure.end(), "JJ");
    named |= row.is(before, "was", "is") && row.is(before - 1, "who", "he", "she");
    named |= row.is(before, "be") && row.is(before - 1, "will") && row.is(before - 2, "he", "she");
    return value >= 5 && value <= 110 && ((named && bare) || aged);
  }

  /** " per barrel" of "a barrel", "per barrel"; empty where none is. */
  private String per(int from) {
    int end = row.is(from, "us", "u.s") ? from + 1 : from;
    end = row.is(end, ".") && end > from ? end + 1 : end;
    if (row.is(end, "/") && measures.at(row.words(), end + 1) != null) {
      Measures.Found below = measures.at(row.words(), end + 1);
      return below == null ? "" : " per " + below.name();
    }
    end = row.is(end, "-") && row.is(end - 1, "a", "an") ? end - 1 : end;
    if (row.has(end) && PER.contains(row.at(end).folded())) {
      Measures.Found of = measures.at(row.words(), end + 1);
      boolean ago = of != null && row.is(of.end(), "earlier", "ago", "later", "before", "after");
      if (of != null && !ago) {
        return " per " + of.name();
      }
      if (row.is(end, "per") || row.is(end + 1, "share", "game", "person")) {
        return row.isNoun(end + 1) ? " per " + row.lemmas().get(end + 1) : "";
      }
    }
    return "";
  }

  /** What a share is a share of. */
  private String part(int end) {
    if (row.is(end + 1, "those", "them", "which", "whom", "it")) {
      return "-";
    }
    boolean direct = row.isNoun(end) || row.is(end, "the");
    return row.is(end, "of") ? nouns(end + 1) : direct ? nouns(end) : "-";
  }

  /** The content words of the noun phrase that starts at a word; "-" for none. */
  private String nouns(int from) {
    int at = from;
    while (row.has(at) && (SKIPPED.contains(row.at(at).folded()) || row.isTagged(at, "RB"))) {
      at++;
    }
    boolean oneOf = row.is(from, "of") && row.is(from - 1, "one");
    List<String> words = new ArrayList<>();
    if (row.is(from - 2, "top") && row.isNoun(at)) {
      words.add("top");
    }
    int next = phrase(at, words);
    if (words.isEmpty() && row.is(from, "who")) {
      words.add("people");
    }
    while (oneOf && next > at) {
      int behind = link(next);
      at = behind;
      next = behind < 0 ? -1 : phrase(behind, words);
    }
    // "categories of products": what has no article is part of the kind
    boolean kind = !oneOf && next > at && row.is(next, "of") && row.isTagged(next + 1, "NN", "JJ");
    if (kind && !row.at(next + 1).isCapitalized()) {
      phrase(next + 1, words);
    }
    return words.isEmpty() ? "-" : String.join(" ", words);
  }

  /** Behind "in the", "of his", "responsible for the"; -1 where no link stands. */
  private int link(int at) {
    int next = row.isTagged(at, "JJ") && row.is(at + 1, "for", "in", "of") ? at + 1 : at;
    if (!row.is(next, "in", "of", "for")) {
      return -1;
    }
    next++;
    while (row.is(next, "the") || row.isTagged(next, "PRP$")) {
      next++;
    }
    return next;
  }

  /** Adds adjectives and nouns up to the head; answers where they end, or -1 without a noun. */
  private int phrase(int from, List<String> into) {
    List<String> words = new ArrayList<>();
    int last = -1;
    int count = 0;
    for (int at = from; row.has(at); at++) {
      boolean noun = row.isNoun(at) || (at == from && row.isTagged(at, "VBZ"));
      boolean modifier =
          row.isTagged(at, "JJ", "RBS")
              || (row.isTagged(at, "VBN", "VBG") && last < 0)
              || (row.is(at, "-") && row.isGlued(at) && row.isGlued(at + 1))
              || row.is(at, "'s")
              || (row.isTagged(at, "CD")
                  && row.at(at).isDigits()
                  && row.isNoun(at + 1)
                  && at > from);
      // "digital and physical sales", "Kia and Hyundai vehicles"
      boolean both =
          row.is(at, "and")
              && at > from
              && (row.isTagged(at - 1, "JJ") || row.isName(at - 1))
              && row.isTagged(at + 1, "JJ", "NN")
              && row.isTagged(at + 2, "NN");
      if (both) {
        last = -1;
        continue;
      }
      if (!noun && !modifier) {
        break;
      }
      if (noun) {
        last = at;
        count = words.size() + 1;
      } else if (last >= 0 && !row.is(at, "-", "'s")) {
        break;
      }
      boolean hyphen = row.is(at, "-") && !words.isEmpty() && row.has(at + 1);
      if (hyphen) {
        words.set(words.size() - 1, words.getLast() + "-" + word(at + 1));
        at++;
        last = row.isNoun(at) ? at : last;
        count = last == at ? words.size() : count;
        continue;
      }
      words.add(word(at));
    }
    if (last < 0) {
      return -1;
    }
    into.addAll(words.subList(0, count).stream().filter(word -> !word.isEmpty()).toList());
    return last + 1;
  }

  private String word(int at) {
    if (row.is(at, "-", "'s") || row.isTagged(at, "RBS", "VBG", "VBN")) {
      return "";
    }
    if (row.is(at, "people")) {
      return "people";
    }
    if (row.isName(at)) {
      String name = row.at(at).text();
      boolean things = row.isTagged(at, "NNPS") && name.endsWith("s") && !name.endsWith("ns");
      return things ? name.substring(0, name.length() - 1) : name;
    }
    if (row.isTagged(at, "VBZ")) {
      String verb = row.at(at).folded();
      return verb.endsWith("s") ? verb.substring(0, verb.length() - 1) : verb;
    }
    return row.isTagged(at, "JJS") ? base(row.at(at).folded()) : row.lemmas().get(at);
  }

  /** "best" of good, "oldest" of old. */
  private static String base(String superlative) {
    @Nullable String irregular =
        switch (superlative) {
          case "best" -> "good";
          case "worst" -> "bad";
          case "most" -> "";
          default -> null;
        };
    if (irregular != null || !superlative.endsWith("est")) {
      return irregular == null ? superlative : irregular;
    }
    String stem = superlative.substring(0, superlative.length() - 3);
    if (stem.endsWith("i")) {
      return stem.substring(0, stem.length() - 1) + "y";
    }
    if (stem.matches(".*(larg|saf|lat|wid|clos|nic|fin|rar|brav|wis|strang)")) {
      return stem + "e";
    }
    int length = stem.length();
    boolean doubled = length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2);
    return doubled && !stem.endsWith("ll") ? stem.substring(0, length - 1) : stem;
  }
}
