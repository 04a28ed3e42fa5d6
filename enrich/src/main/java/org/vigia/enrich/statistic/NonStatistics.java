package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Set;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/**
 * Numbers that name, order, date or measure something and count nothing: years and dates, ages,
 * articles and sections, house numbers, scores, clock times, telephone numbers.
 */
final class NonStatistics {
  private static final Set<String> TELLING =
      WordList.of("told recalled relataron contaron recordaron narraron declararon explicaron");

  private static final Set<String> SETTLEMENTS =
      WordList.of(
          """
          country nation city town village county state island pais nacion ciudad pueblo municipio
          departamento isla
          """);

  private NonStatistics() {}

  /** Whether a figure is a name, a date, an age or the like. */
  static boolean matches(SentenceView view, Figure figure) {
    return CalendarNumber.matches(view, figure)
        || LabelNumber.matches(view, figure)
        || PersonalNumber.matches(view, figure)
        || isPopulation(view, figure)
        || isSource(view, figure)
        || isScore(view, figure)
        || isSetAside(view, figure)
        || isDifference(view, figure)
        || isDenominator(view, figure);
  }

  /** "Two people familiar with the matter", "tres funcionarios con conocimiento del plan". */
  private static boolean isSource(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT || figure.value().compareTo(BigDecimal.TEN) > 0) {
      return false;
    }
    for (int i = figure.end() + 1; i <= figure.end() + 4; i++) {
      boolean tells =
          i >= figure.end() + 2
              && view.word(i).map(w -> TELLING.contains(w.folded())).orElse(false)
              && !view.is(i - 1, "were", "was", "been", "be");
      if (tells) {
        return true;
      }
      boolean knows =
          view.is(i, "familiar", "briefed", "conocimiento", "cercanas", "cercanos", "anonimato")
              || (view.is(i, "knowledge") && view.is(i + 1, "of"))
              || (view.is(i, "close") && view.is(i + 1, "to"));
      if (knows) {
        return true;
      }
    }
    return false;
  }

  /** "in a country of six million", "un pueblo de 3.000 habitantes": how large a place is. */
  private static boolean isPopulation(SentenceView view, Figure figure) {
    return figure.kind() == FigureKind.COUNT
        && view.is(figure.from() - 1, "of", "de", "with", "con")
        && view.word(figure.from() - 2).map(w -> SETTLEMENTS.contains(w.folded())).orElse(false);
  }

  /** "57 votes to 3", "5 to 4", "6-3". */
  private static boolean isScore(SentenceView view, Figure figure) {
    boolean small = figure.value().compareTo(BigDecimal.valueOf(100)) <= 0;
    int before = figure.from() - 1;
    boolean afterScore =
        ((view.is(before, "to", "a") && !view.is(before - 2, "from", "de"))
                || (view.is(before, "-", "–") && view.words().get(before).glued()))
            && view.word(before - 1).map(Word::isDigits).orElse(false);
    boolean votesBefore =
        view.is(before, "to", "a", "contra") && view.is(before - 1, "votes", "votos", "favor");
    return small
        && (votesBefore
            || view.is(before, "vote", "voted", "split", "dividing", "ruling", "votos", "decision")
            || (view.is(before, "by") && view.is(figure.end(), "to", "-", "–", "vote", "votes"))
            || (view.is(before, "contra", "against", "to") && hasVotesBefore(view, before))
            || view.is(figure.end(), "vote", "votes", "voto", "votos", "seats", "escanos")
            || afterScore
            || (view.is(figure.end(), "-", "–", "to")
                && !view.is(before, "from")
                && view.word(figure.end() + 1).map(Word::isDigits).orElse(false)
                && figure.high() == null
                && view.is(
                    figure.end() + 2, "vote", "votes", "decision", "ruling", ",", ".", "to")));
  }

  /** "214 votos contra 213". */
  private static boolean hasVotesBefore(SentenceView view, int end) {
    return view.is(end - 1, "votos", "votes", "favor");
  }

  /** "everyone held there, not just the four men who sued": named only to go beyond them. */
  private static boolean isSetAside(SentenceView view, Figure figure) {
    return view.is(figure.from() - 1, "the", "los", "las")
        && view.is(figure.from() - 2, "just", "only", "solo")
        && view.is(figure.from() - 3, "not", "no");
  }

  /** "three fewer than in April", "tres más que en abril": how much one count differs. */
  private static boolean isDifference(SentenceView view, Figure figure) {
    if (!view.is(figure.end(), "fewer", "less", "more", "menos", "mas")) {
      return false;
    }
    for (int i = figure.end() + 1; i <= figure.end() + 3; i++) {
      if (view.is(i, "than", "que")) {
        return true;
      }
    }
    return false;
  }

  /** "one nurse per 75 beds", "un médico por cada 400 reclusos". */
  private static boolean isDenominator(SentenceView view, Figure figure) {
    return figure.kind() == FigureKind.COUNT
        && figure.from() == figure.first()
        && (view.is(figure.first() - 1, "per", "every", "employs", "employing", "emplea")
            || (view.is(figure.first() - 1, "cada") && view.is(figure.first() - 2, "por")));
  }
}
