package org.vigia.enrich.statistic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.number.Figure;

/** Traits of a reading among the others of its document: what agrees with it, what comes before. */
final class DocumentTraits {
  private DocumentTraits() {}

  /**
   * Adds the traits of a candidate among the tellings of its document.
   *
   * @param told all of them, in the order of the text, before repetitions were brought together
   */
  static void addTo(TraitNames names, Candidate candidate, List<Candidate> told) {
    SentenceView view = candidate.view();
    Figure figure = candidate.figure();
    int same = 0;
    int otherIndicator = 0;
    int otherPlace = 0;
    int sameIndicator = 0;
    @Nullable Candidate previous = null;
    for (Candidate other : told) {
      boolean itself = other.view() == view && other.figure().first() == figure.first();
      if (itself) {
        continue;
      }
      boolean before =
          other.view().sentence().index() < view.sentence().index()
              || (other.view() == view && other.figure().first() < figure.first());
      if (before) {
        previous = other;
      }
      boolean sameValue = other.value().compareTo(candidate.value()) == 0;
      boolean agrees = other.indicator() == candidate.indicator();
      if (sameValue && agrees) {
        same++;
        otherPlace += other.place().equals(candidate.place()) ? 0 : 1;
      } else if (sameValue) {
        otherIndicator++;
      } else if (agrees) {
        sameIndicator++;
      }
    }
    names.steps("tellings", same, 1, 2);
    if (otherPlace > 0) {
      names.add("tellings.other-place");
    }
    if (otherIndicator > 0) {
      names.add("tellings.other-indicator");
    }
    names.steps("same-indicator", sameIndicator, 1, 2, 4);
    if (previous == null) {
      names.add("previous=none");
    } else {
      String kin = previous.indicator() == candidate.indicator() ? "same" : "other";
      int sentences = view.sentence().index() - previous.view().sentence().index();
      names.add("previous=" + kin + " sentences=" + Math.min(2, sentences));
      names.add("previous=" + kin + " way=" + candidate.basis().way());
    }
    names.steps("paragraph", view.sentence().paragraph(), 1, 3, 6, 10);
  }
}
