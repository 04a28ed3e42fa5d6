package org.vigia.ingest;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of days, both included.
 *
 * @param from first day
 * @param to last day
 */
public record DateRange(LocalDate from, LocalDate to) {
  private static final Pattern DAY_IN_PATH =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d|19\\d\\d)[/_-]?(0\\d|1[0-2])(?:[/_-]?([0-2]\\d|3[01]))?(?!\\d)");

  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the last day " + to + " is before the first, " + from);
    }
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** What an address says of when it was made: nothing, a month or a day. */
  static Optional<DateRange> saidBy(URI address) {
    String path = String.valueOf(address.getRawPath());
    Matcher found = DAY_IN_PATH.matcher(path);
    Optional<DateRange> said = Optional.empty();
    while (said.isEmpty() && found.find()) {
      said = days(found);
    }
    return said;
  }

  /** The days that three groups of digits mean; none if they are no date. */
  private static Optional<DateRange> days(Matcher found) {
    try {
      YearMonth month =
          YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
      if (found.group(3) == null) {
        return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(found.group(3)));
      return Optional.of(new DateRange(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the two have a day in common, or stand a day apart: where it is noon is not known. */
  boolean touches(DateRange other) {
    return !other.from.isAfter(to.plusDays(1)) && !other.to.isBefore(from.minusDays(1));
  }
}
