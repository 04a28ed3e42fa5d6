package org.vigia.contract;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that was known before, with the source that gave it first.
 *
 * @param attribution who the text says gave the figure, in the text's words
 */
public record KnownFigure(
    BigDecimal value,
    @Nullable BigDecimal valueHigh,
    FigureComparator comparator,
    @Nullable PartialDate asOf,
    @Nullable String attribution,
    String sourceName,
    URI url,
    LocalDate publishedOn) {

  /** What a finding makes known. */
  public static KnownFigure of(StatisticFinding finding) {
    return new KnownFigure(
        finding.value(),
        finding.valueHigh(),
        finding.comparator(),
        finding.asOf(),
        finding.attribution(),
        finding.article().sourceName(),
        finding.article().url(),
        finding.article().publishedOn());
  }
}
