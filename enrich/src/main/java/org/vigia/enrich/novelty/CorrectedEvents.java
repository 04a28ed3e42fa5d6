package org.vigia.enrich.novelty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigia.contract.FindingId;
import org.vigia.contract.LegalStatus;
import org.vigia.enrich.analysis.Analysis;

/**
 * Which events of an article its corrected version does not tell any more. That a reader is told
 * that nothing of it happened weighs more than that a correction is missed: an event is still told
 * as long as the new version tells one of its kind that stands for no other, in whatever words, by
 * whomever and on whatever day.
 */
final class CorrectedEvents {
  private CorrectedEvents() {}

  private record Pair(Matter.Event known, Analysis.Event event) {
    double likeness() {
      return known.finding().equals(event.finding().id())
          ? Double.MAX_VALUE
          : MatterJudge.likeness(event, known);
    }
  }

  /**
   * The findings of events that are gone.
   *
   * @param known what the article told before
   * @param told what its corrected version tells
   */
  static Set<FindingId> dropped(List<Matter.Event> known, List<Analysis.Event> told) {
    List<Pair> pairs = new ArrayList<>();
    for (Matter.Event before : known) {
      told.stream()
          .filter(event -> mayStandFor(event, before))
          .forEach(event -> pairs.add(new Pair(before, event)));
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    Set<FindingId> dropped = new HashSet<>();
    known.forEach(before -> dropped.add(before.finding()));
    Set<FindingId> standing = new HashSet<>();
    for (Pair pair : pairs) {
      FindingId before = pair.known().finding();
      if (dropped.contains(before) && standing.add(pair.event().finding().id())) {
        dropped.remove(before);
      }
    }
    return dropped;
  }

  /** What a correction says that an earlier version said is not told by it. */
  private static boolean mayStandFor(Analysis.Event event, Matter.Event before) {
    LegalStatus status = event.finding().status();
    boolean stepBack = status == LegalStatus.PROPOSED && before.status() == LegalStatus.OCCURRED;
    return MatterJudge.isLikeKind(event, before)
        && status != LegalStatus.HYPOTHETICAL
        && !stepBack
        && !event.toldAsCorrected();
  }
}
