package org.vigia.standalone.press;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;

/** What a careful reader of an article, who has read everything before it, would call news. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ExpectedAlert.Statistic.class, name = "statistic"),
  @JsonSubTypes.Type(value = ExpectedAlert.Legal.class, name = "legal")
})
public sealed interface ExpectedAlert {
  /** What it adds to what was known. */
  Novelty novelty();

  /**
   * A figure.
   *
   * @param valueHigh upper end of a range, else null
   * @param withdraws the figure that it takes back, null where it corrects nothing
   */
  record Statistic(
      Indicator indicator,
      String place,
      BigDecimal value,
      @Nullable BigDecimal valueHigh,
      String unit,
      FigureComparator comparator,
      Novelty novelty,
      @Nullable BigDecimal withdraws)
      implements ExpectedAlert {}

  /** A legal development. */
  record Legal(LegalType type, LegalStatus status, Novelty novelty) implements ExpectedAlert {}
}
