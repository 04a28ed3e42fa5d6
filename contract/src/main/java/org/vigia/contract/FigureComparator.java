package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a text qualifies a figure. */
public enum FigureComparator {
  /** A plain figure. */
  EXACT("exact"),
  /** At least, no fewer than, or more. */
  AT_LEAST("at-least"),
  /** More than, over, exceeding. */
  MORE_THAN("more-than"),
  /** At most, up to, as many as. */
  AT_MOST("at-most"),
  /** Fewer than, under, below. */
  LESS_THAN("less-than"),
  /** About, some, nearly, an estimated. */
  ABOUT("about"),
  /** Between the value and the high value. */
  RANGE("range");

  private final String id;

  FigureComparator(String id) {
    this.id = id;
  }

  /** The id in events, annotations and queries. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * The constant of an id.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  @JsonCreator
  public static FigureComparator ofId(String id) {
    return Ids.find(FigureComparator.class, FigureComparator::id, id);
  }
}
