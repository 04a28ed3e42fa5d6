package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a series of comparable figures: one indicator, unit, place, population and scope. */
public record SeriesId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SeriesId {
    Checks.id("SeriesId", value);
  }

  /**
   * The id of the series that a figure belongs to.
   *
   * @param place a country or facility id, or {@code global}
   * @param scope what narrows the count: a population, an event or a period; empty where nothing
   *     does
   */
  public static SeriesId of(Indicator indicator, String unit, String place, String scope) {
    String plain = indicator.id() + "|" + unit + "|" + place;
    return new SeriesId(scope.isEmpty() ? plain : plain + "|" + scope);
  }

  @Override
  public String toString() {
    return value;
  }
}
