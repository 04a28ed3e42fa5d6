package org.vigia.enrich.statistic;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.CountedThing.Head;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;

/**
 * Figures that leave out what they count because the figure before said it: "up from 261 in July",
 * "a lower count, of at least 265", "el de 190".
 */
final class Ellipsis {
  private static final double CLEAR = 1.0;
  private static final Set<String> COMPARED =
      Set.of("from", "than", "against", "versus", "the", "frente", "los", "las", "previous", "de", "earlier", "to", "a", "of", "previously", "at", "en");

  private Ellipsis() {}

  static boolean applies(
      SentenceView view,
      Figure figure,
      CountedThing thing,
      Optional<Verdict> verdict,
      @Nullable Candidate previous) {
    if (previous == null || previous.figure().kind() != FigureKind.COUNT) {
      return false;
    }
    boolean sameSentence = previous.view() == view;
    boolean bare = thing.head() == Head.NONE;
    double score = verdict.map(Verdict::score).orElse(0.0);
    if (sameSentence && bare) {
      boolean comparison = isComparison(view, figure);
      boolean nearOwn = verdict.map(v -> v.trigger() != null && v.trigger().first() >= figure.end()
          && view.between(figure.to(), v.trigger().first()) < 6).orElse(false);
      return comparison && !nearOwn || score < 0.45 || isPartOf(view, figure) && score < CLEAR;
    }
    if (sameSentence && isPartOf(view, figure)) {
      return score < CLEAR;
    }
    // the next sentence takes the count up again: "… a lower count, of at least 265"
    boolean takenUp = view.has(Sense.TOTAL);
    return !sameSentence && bare && takenUp && score < 0.5;
  }

  private static boolean isComparison(SentenceView view, Figure figure) {
    int at = figure.from() - 1;
    boolean word = view.word(at).map(w -> COMPARED.contains(w.folded())).orElse(false);
    return word && view.distance(figure, Sense.FROM_FIGURE) <= 3;
  }

  /** "of whom about 33,000 were Mexicans", "de ellos, 17". */
  private static boolean isPartOf(SentenceView view, Figure figure) {
    for (int i = Math.max(0, figure.from() - 4); i < figure.from(); i++) {
      if (view.is(i, "whom", "them", "ellos", "ellas", "cuales", "which", "those")) {
        return true;
      }
    }
    return false;
  }
}
