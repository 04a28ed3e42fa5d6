package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a document as the {@link FigureClassifier} learns from it.
 *
 * @param begin offset of its first character in the document
 * @param end offset behind its last character
 * @param value the figure; of a range, its lower end
 * @param high upper end of a range, else null
 * @param minutes the minutes that it gives, null if it is no length of time
 * @param rule the label that the rules give it, {@link Belief#NOTHING} if none
 * @param traits what the classifier goes by, sorted
 */
public record FigureCase(
    int begin,
    int end,
    BigDecimal value,
    @Nullable BigDecimal high,
    @Nullable BigDecimal minutes,
    String rule,
    List<String> traits) {
  public FigureCase {
    traits = List.copyOf(traits);
  }
}
