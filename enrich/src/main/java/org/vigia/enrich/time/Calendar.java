package org.vigia.enrich.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.PartialDate;

/**
 * Resolves incomplete dates. The press leaves out what a reader of that day supplies: "on Friday"
 * is the last Friday, "in March" the last March, unless the sentence looks ahead.
 *
 * @param publishedOn the reader's today
 * @param anchor the last date that the text gave, which "six days later" counts from
 * @param ahead whether the sentence speaks of the future
 */
record Calendar(LocalDate publishedOn, PartialDate anchor, boolean ahead) {
  /** A report of the coming days may leave out that they are to come. */
  private static final int NEAR_DAYS = 7;

  /** Which of the like-named days or months is meant. */
  enum Direction {
    NEAREST,
    PAST,
    NEXT
  }

  @Nullable PartialDate day(int day, Month month, int year) {
    try {
      return PartialDate.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  @Nullable PartialDate day(int day, Month month, Direction direction) {
    int year = publishedOn.getYear();
    for (int candidate = year; candidate > year - 4; candidate--) {
      PartialDate date = day(day, month, candidate);
      if (date != null && direction == Direction.NEXT && date.earliest().isBefore(publishedOn)) {
        return day(day, month, year + 1);
      }
      if (date != null && !isTooFarAhead(date.earliest(), direction)) {
        return date;
      }
    }
    return null;
  }

  private boolean isTooFarAhead(LocalDate date, Direction direction) {
    long days = ChronoUnit.DAYS.between(publishedOn, date);
    return switch (direction) {
      case PAST -> days > 0;
      case NEXT -> false;
      case NEAREST -> !ahead && days > NEAR_DAYS;
    };
  }

  PartialDate month(Month month, Direction direction) {
    YearMonth now = YearMonth.from(publishedOn);
    YearMonth candidate = now.withMonth(month.getValue());
    boolean forward = direction == Direction.NEXT || (ahead && direction == Direction.NEAREST);
    if (forward && candidate.isBefore(now)) {
      return PartialDate.of(candidate.plusYears(1));
    }
    if (!forward && candidate.isAfter(now)) {
      return PartialDate.of(candidate.minusYears(1));
    }
    boolean lastOfSame = direction == Direction.PAST && candidate.equals(now);
    return PartialDate.of(lastOfSame ? candidate.minusYears(1) : candidate);
  }

  PartialDate weekday(DayOfWeek day, Direction direction) {
    LocalDate date =
        switch (direction) {
          case PAST -> publishedOn.with(TemporalAdjusters.previous(day));
          case NEXT -> publishedOn.with(TemporalAdjusters.next(day));
          case NEAREST ->
              ahead
                  ? publishedOn.with(TemporalAdjusters.nextOrSame(day))
                  : publishedOn.with(TemporalAdjusters.previousOrSame(day));
        };
    return PartialDate.of(date);
  }

  PartialDate daysFromToday(int days) {
    return PartialDate.of(publishedOn.plusDays(days));
  }

  PartialDate monthsFromToday(int months) {
    return PartialDate.of(YearMonth.from(publishedOn).plusMonths(months));
  }

  PartialDate yearsFromToday(int years) {
    return PartialDate.of(Year.from(publishedOn).plusYears(years));
  }

  /**
   * A distance from today or from the anchor, at the precision of its unit: weeks give a month,
   * since "two weeks ago" is seldom a certain day.
   */
  PartialDate distance(int amount, TimeUnitWord unit, boolean fromAnchor) {
    LocalDate from = fromAnchor ? anchor.earliest() : publishedOn;
    boolean dayKnown = !fromAnchor || anchor.value().length() == 10;
    return switch (unit) {
      case HOUR -> dayKnown ? PartialDate.of(from) : anchor;
      case DAY ->
          dayKnown ? PartialDate.of(from.plusDays(amount)) : PartialDate.of(YearMonth.from(from));
      case WEEK -> PartialDate.of(YearMonth.from(from.plusWeeks(amount)));
      case MONTH -> PartialDate.of(YearMonth.from(from).plusMonths(amount));
      case YEAR -> PartialDate.of(Year.of(from.getYear() + amount));
    };
  }

  PartialDate anchorMonth() {
    return anchor.value().length() >= 7
        ? PartialDate.of(YearMonth.from(anchor.earliest()))
        : anchor;
  }

  PartialDate anchorYear() {
    return PartialDate.of(Year.from(anchor.earliest()));
  }
}
