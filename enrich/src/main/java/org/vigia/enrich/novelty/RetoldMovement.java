package org.vigia.enrich.novelty;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LedgerSeries.Entry;
import org.vigia.contract.Places;
import org.vigia.contract.StatisticFinding;

/**
 * One movement of people under two names: the 58 men "transferred to CECOT" are the 58 who "were
 * flown to El Salvador" in the next report, and the 600 whom a state will "take in" the 600 whose
 * asylum claims it will hear.
 */
final class RetoldMovement {
  private static final Set<Indicator> MOVEMENTS =
      EnumSet.of(
          Indicator.PEOPLE_DEPORTED, Indicator.PEOPLE_TRANSFERRED, Indicator.ASYLUM_CASELOAD);

  /** Handfuls recur; a number of this size names its flight. */
  private static final BigDecimal TELLING = BigDecimal.valueOf(11);

  /** A retelling without an exact date may come this much later. */
  private static final int SAME_MOVEMENT_DAYS = 30;

  /** A ceiling that was agreed on stands until another is. */
  private static final int SAME_CEILING_DAYS = 120;

  private RetoldMovement() {}

  /** The figure of another series that tells the same movement; empty if there is none. */
  static Optional<Entry> find(StatisticFinding finding, Memory<LedgerSeries> memory) {
    if (!MOVEMENTS.contains(finding.indicator())
        || !(finding.comparator() == FigureComparator.EXACT || isCeiling(finding))
        || finding.value().compareTo(TELLING) < 0) {
      return Optional.empty();
    }
    return memory.values().stream()
        .filter(series -> isSibling(series, finding))
        .map(LedgerSeries::figures)
        .flatMap(List::stream)
        .filter(entry -> tells(entry, finding))
        .findFirst();
  }

  private static boolean isSibling(LedgerSeries series, StatisticFinding finding) {
    return MOVEMENTS.contains(series.indicator())
        && !series.id().equals(finding.seriesId())
        && Places.overlap(series.place(), finding.place());
  }

  private static boolean tells(Entry entry, StatisticFinding finding) {
    long apart =
        Math.abs(SeriesJudge.date(entry).toEpochDay() - finding.effectiveDate().toEpochDay());
    return !entry.withdrawn()
        && entry.value().compareTo(finding.value()) == 0
        && entry.valueHigh() == null
        && (!isCeiling(finding) || entry.comparator() == FigureComparator.AT_MOST)
        && apart <= (isCeiling(finding) ? SAME_CEILING_DAYS : SAME_MOVEMENT_DAYS);
  }

  private static boolean isCeiling(StatisticFinding finding) {
    return finding.comparator() == FigureComparator.AT_MOST;
  }
}
