package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;

/**
 * One of the readings that a figure admits.
 *
 * @param value the figure; of a range, its lower end
 * @param high upper end of a range, else null
 * @param place vocabulary id
 * @param traits what the choice between them goes by, sorted
 */
public record FigureOption(
    Indicator indicator,
    BigDecimal value,
    @Nullable BigDecimal high,
    String unit,
    String place,
    List<String> traits) {
  public FigureOption {
    traits = List.copyOf(traits);
  }
}
