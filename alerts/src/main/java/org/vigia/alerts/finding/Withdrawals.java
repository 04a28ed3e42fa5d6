package org.vigia.alerts.finding;

import java.time.Instant;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.TakenBack;

/**
 * Findings that take back what we read wrongly. They look like those that enrichment writes when a
 * source takes something back, but their id says whose mistake it was.
 */
public final class Withdrawals {
  private Withdrawals() {}

  /** What says that a finding does not hold. */
  public static Finding of(Finding mistaken, Instant now) {
    return switch (mistaken) {
      case Figure(StatisticFinding event) ->
          new Figure(event.takenBack(TakenBack.idFor(event), event.article(), now));
      case LegalEvent(LegalFinding event) ->
          new LegalEvent(event.takenBack(TakenBack.idFor(event), event.article(), now));
    };
  }

  /** Whether a finding takes back what we, and not its source, got wrong. */
  public static boolean isOurs(Finding finding) {
    return switch (finding) {
      case Figure(StatisticFinding event) -> TakenBack.isOurs(event);
      case LegalEvent(LegalFinding event) -> TakenBack.isOurs(event);
    };
  }
}
