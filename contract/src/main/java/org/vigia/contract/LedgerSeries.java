package org.vigia.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every distinct figure known of one series, in the order of their dates. */
public record LedgerSeries(
    SeriesId id,
    Indicator indicator,
    String unit,
    String place,
    @Nullable String population,
    List<Entry> figures) {
  public LedgerSeries {
    figures = List.copyOf(figures);
  }

  /**
   * One distinct figure.
   *
   * @param learnt whether it came in without being news (first start, backfill, replay, background)
   * @param withdrawn whether its source took it back
   */
  public record Entry(
      BigDecimal value,
      @Nullable BigDecimal valueHigh,
      FigureComparator comparator,
      @Nullable PartialDate asOf,
      @Nullable PartialDate since,
      @Nullable String attribution,
      FindingId firstFinding,
      Instant firstSeen,
      boolean learnt,
      boolean withdrawn,
      List<SourceReference> sources) {
    public Entry {
      sources = List.copyOf(sources);
    }
  }
}
