package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A calendar date at the precision a text gives: {@code 2024}, {@code 2024-06} or {@code
 * 2024-06-30} (ISO 8601-1, reduced precision).
 */
public record PartialDate(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PartialDate {
    try {
      earliest(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "not a date as 2024, 2024-06 or 2024-06-30: '" + value + "'", e);
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.toString());
  }

  public static PartialDate of(Year year) {
    return new PartialDate(year.toString());
  }

  /** The first day that the date can mean. */
  public LocalDate earliest() {
    return earliest(value);
  }

  /** The last day that the date can mean. */
  public LocalDate latest() {
    return switch (value.length()) {
      case 4 -> Year.parse(value).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(value).atEndOfMonth();
      default -> LocalDate.parse(value);
    };
  }

  /** Whether the two can mean the same day. */
  public boolean overlaps(PartialDate other) {
    return !earliest().isAfter(other.latest()) && !other.earliest().isAfter(latest());
  }

  private static LocalDate earliest(String value) {
    return switch (value.length()) {
      case 4 -> Year.parse(value).atDay(1);
      case 7 -> YearMonth.parse(value).atDay(1);
      default -> LocalDate.parse(value);
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
