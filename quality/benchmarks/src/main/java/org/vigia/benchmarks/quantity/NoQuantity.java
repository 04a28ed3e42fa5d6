package org.vigia.benchmarks.quantity;

import java.math.BigDecimal;
import java.util.Set;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.text.WordList;

/** Numbers that NewsQuant does not note: dates, clock times, names, scores, pronouns. */
final class NoQuantity {
  private static final Set<String> MONTHS =
      WordList.of(
          """
          january february march april may june july august september october november december
          jan feb mar apr jun jul aug sep sept oct nov dec
          """);
  private static final Set<String> LABELS =
      WordList.of(
          """
          section row part game chapter page episode week day round no number phase level season
          channel article rule route highway flight room act volume version model apartment act
          formula gate group tier size series generation mk stage lap euro grade type area zone
          cover lane platform interstate division
          """);
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2199);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);

  private final TaggedRow row;
  private final Measures measures;

  NoQuantity(TaggedRow row, Measures measures) {
    this.row = row;
    this.measures = measures;
  }

  boolean matches(Figure figure) {
    if (figure.kind() != FigureKind.COUNT) {
      return figure.kind() == FigureKind.PERCENT && figure.fraction() && isLooseShare(figure);
    }
    if (isClock(figure) || isDate(figure)) {
      return true;
    }
    if (measures.at(row.words(), unitAt(figure)) != null) {
      return isCompound(figure);
    }
    return isYear(figure) || isName(figure) || isScore(figure) || isPronoun(figure);
  }

  /** Where a unit would stand: behind a hyphen, too. */
  int unitAt(Figure figure) {
    return row.is(figure.end(), "-") ? figure.end() + 1 : figure.end();
  }

  /** "the final third", "half an hour": no share of anything. */
  private boolean isLooseShare(Figure figure) {
    int end = figure.end();
    boolean half =
        row.is(end - 1, "half")
            && row.is(
                figure.first() - 1,
                "first",
                "second",
                "this",
                "last",
                "that",
                "latter",
                "next",
                "other");
    if (row.is(end, "of") || !row.has(end)) {
      return false;
    }
    return half || !row.isTagged(end, "DT", "PRP$", "VB", "MD", "NN", "JJ", ".", ",");
  }

  /** "five-year award": a time that describes a thing. */
  private boolean isCompound(Figure figure) {
    boolean hyphen = row.is(figure.end(), "-") && row.isGlued(figure.end());
    boolean old = row.is(figure.end() + 2, "-") && row.is(figure.end() + 3, "old");
    return hyphen
        && !old
        && !figure.written()
        && row.is(figure.end() + 1, "year", "month", "week", "day", "hour", "minute");
  }

  private boolean isClock(Figure figure) {
    int end = figure.end();
    boolean marked =
        row.is(end, "am", "pm", "a.m", "p.m", "gmt", "edt", "est", "o'clock")
            || (row.is(end, "a", "p") && row.is(end + 1, ".") && row.is(end + 2, "m"));
    boolean colon = row.is(end, ":") && row.isGlued(end) && row.isGlued(end + 1);
    return marked || colon || (row.is(figure.first() - 1, ":") && row.isGlued(figure.first()));
  }

  private boolean isDate(Figure figure) {
    boolean days = figure.high() == null || figure.high().compareTo(LAST_DAY) <= 0;
    if (!figure.written() || !days) {
      return false;
    }
    boolean day = figure.value().compareTo(LAST_DAY) <= 0 && figure.value().signum() > 0;
    int before = row.is(figure.first() - 1, ".") ? figure.first() - 2 : figure.first() - 1;
    boolean monthBefore = isMonth(before) && !row.is(before, "may", "march");
    boolean capitalMonth = isMonth(before) && row.at(before).isCapitalized();
    boolean monthBehind = isMonth(figure.end()) && row.at(figure.end()).isCapitalized();
    return ((day || isYearLike(figure)) && (monthBefore || capitalMonth)) || (day && monthBehind);
  }

  private boolean isMonth(int at) {
    return row.has(at) && MONTHS.contains(row.at(at).folded());
  }

  private static boolean isYearLike(Figure figure) {
    return figure.value().scale() <= 0
        && figure.value().compareTo(FIRST_YEAR) >= 0
        && figure.value().compareTo(LAST_YEAR) <= 0;
  }

  private boolean isYear(Figure figure) {
    if (!figure.written() || !isYearLike(figure)) {
      return false;
    }
    if (figure.high() != null && figure.high().compareTo(LAST_YEAR) > 0) {
      return false;
    }
    String text = row.at(figure.first()).text();
    if (row.is(figure.first() - 1, "of") && row.is(figure.first() - 2, "average", "total")) {
      return false;
    }
    boolean counted =
        isPluralNoun(figure.end())
            || (row.isTagged(figure.end(), "JJ") && isPluralNoun(figure.end() + 1));
    boolean dated =
        row.is(
            figure.first() - 1,
            "in",
            "a.d",
            "ad",
            "since",
            "of",
            "by",
            "until",
            "from",
            "through",
            "during",
            "before",
            "after",
            "early",
            "late",
            "mid",
            "fiscal",
            "between",
            "the",
            "to",
            "for",
            "this",
            "late");
    return text.length() == 4 && (!counted || (dated && !row.is(figure.first() - 1, "of", "to")));
  }

  private boolean isPluralNoun(int at) {
    return row.has(at) && (row.tags().get(at).equals("NNS") || row.is(at, "people"));
  }

  /** "iPhone 11", "Section 427", "the Big 12", "TA-35", "Model 3", "787 Dreamliner", "G20". */
  private boolean isName(Figure figure) {
    int before = figure.first() - 1;
    boolean glued =
        row.isGlued(figure.first())
            && row.has(before)
            && !row.is(before, "(", "$", "/", "~", "-", "<", ">", "“", "\"");
    if (glued && (row.at(before).isLetters() || row.at(before).isDigits())) {
      return true;
    }
    boolean hyphen = row.is(before, "-") && row.isGlued(before) && row.isGlued(figure.first());
    if (hyphen) {
      return true;
    }
    boolean counted = isPluralNoun(figure.end()) || isPluralNoun(figure.end() + 1);
    if (row.has(before) && LABELS.contains(row.at(before).folded()) && figure.written()) {
      return !counted || row.at(before).isCapitalized();
    }
    boolean jersey = row.is(before, "(") && row.is(figure.end(), ")") && row.isPerson(before - 1);
    boolean dotted =
        row.is(before, ".") && glued && row.isGlued(before) && row.isTagged(before - 1, "NN");
    boolean virus = row.is(before, "covid") || (row.is(before, "-") && row.is(before - 1, "covid"));
    if (jersey || dotted || virus || (figure.value().signum() < 0 && row.is(before, "covid"))) {
      return true;
    }
    // "49 Old Ranch Road": two names behind a number are an address
    boolean address =
        figure.written()
            && row.isName(figure.end())
            && row.isName(figure.end() + 1)
            && !isPluralNoun(figure.end() + 1)
            && !isPluralNoun(figure.end() + 2);
    if (address) {
      return true;
    }
    boolean described =
        !figure.written()
            && row.is(figure.end(), "-")
            && row.isGlued(figure.end())
            && row.isGlued(figure.end() + 1);
    if (described) {
      return true; // "a six-speed transmission"
    }
    boolean name =
        figure.from() == figure.first()
            && row.has(before)
            && !row.isPerson(before)
            && before > 0
            && row.at(before).isCapitalized()
            && !row.isTagged(before, "IN", "DT", "CC")
            && (!row.isTagged(before, "VB") || row.isName(before - 1));
    if (name && !counted) {
      return true;
    }
    String index = row.has(before) ? row.at(before).text() : "";
    boolean brand = index.matches("[a-z]+[A-Z].*");
    boolean bottom = row.is(before, "bottom", "top") && !row.isNoun(figure.end());
    boolean stock = row.is(before, "sp", "p", "nasdaq", "ftse", "asx", "russell", "dow");
    if ((brand && !row.isTagged(figure.end(), "NNS")) || bottom || stock) {
      return true;
    }
    boolean street = row.is(figure.end() + 1, "road", "street", "avenue", "drive", "lane");
    if (street && row.at(figure.end()).isCapitalized()) {
      return true;
    }
    // "787 Dreamliner", "737 Max"
    boolean nameBehind =
        row.has(figure.end())
            && row.at(figure.end()).isCapitalized()
            && row.isNoun(figure.end())
            && !counted
            && figure.written();
    return nameBehind && row.isTagged(before, "DT", "NN", "JJ", "PRP$", "POS");
  }

  /** "2-1", "2-2 on aggregate". */
  private boolean isScore(Figure figure) {
    int end = figure.end();
    boolean first =
        row.is(end, "-") && row.isGlued(end) && row.has(end + 1) && row.at(end + 1).isDigits();
    boolean second =
        row.is(figure.first() - 1, "-")
            && row.isGlued(figure.first())
            && row.has(figure.first() - 2)
            && row.at(figure.first() - 2).isDigits();
    return (first || second) && figure.high() == null;
  }

  /** "one" that stands for a thing. */
  private boolean isPronoun(Figure figure) {
    boolean one = figure.end() == figure.first() + 1 && row.is(figure.first(), "one");
    int end = figure.end();
    return one
        && !row.is(end, "of")
        && !row.isNoun(end)
        && !(row.isTagged(end, "JJ") && (row.isNoun(end + 1) || row.isTagged(end + 1, "JJ")));
  }
}
