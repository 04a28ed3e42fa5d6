package org.vigia.ingest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether a source publishes far less than it used to, judged by its own weeks: last week's number
 * beside the lowest of the weeks before. A busy source shows it after a day, beside the same days
 * of the weeks before. Days on which it was not read prove nothing. Pure.
 */
final class DropRule {
  private static final int WEEK = 7;

  /** So many weeks must be known, and so many at most are looked at. */
  private static final int FEWEST_WEEKS = 3;

  private static final int MOST_WEEKS = 8;

  /** A third of the poorest week is no chance, where that week had at least this many. */
  private static final int POOREST_WEEK = 9;

  private static final int WEEK_SHARE = 3;
  private static final int POOREST_DAY = 20;
  private static final int DAY_SHARE = 4;

  private DropRule() {}

  /**
   * What has dropped, in words for the operator; empty if nothing has or too little is known.
   *
   * @param perDay new entries of each day on which the source was read
   * @param today not counted: it is not over
   */
  static Optional<String> dropped(Map<LocalDate, Integer> perDay, LocalDate today) {
    OptionalInt lastWeek = week(perDay, today, 0);
    OptionalInt poorestWeek =
        least(IntStream.rangeClosed(1, MOST_WEEKS), k -> week(perDay, today, k));
    if (lastWeek.isPresent()
        && poorestWeek.isPresent()
        && poorestWeek.getAsInt() >= POOREST_WEEK
        && lastWeek.getAsInt() * WEEK_SHARE < poorestWeek.getAsInt()) {
      return Optional.of(
          "has published %d articles in the last 7 days; never fewer than %d is usual"
              .formatted(lastWeek.getAsInt(), poorestWeek.getAsInt()));
    }
    LocalDate yesterday = today.minusDays(1);
    OptionalInt lastDay = day(perDay, yesterday);
    OptionalInt poorestDay =
        least(
            IntStream.rangeClosed(1, MOST_WEEKS),
            k -> day(perDay, yesterday.minusDays((long) WEEK * k)));
    if (lastDay.isPresent()
        && poorestDay.isPresent()
        && poorestDay.getAsInt() >= POOREST_DAY
        && lastDay.getAsInt() * DAY_SHARE < poorestDay.getAsInt()) {
      return Optional.of(
          "has published %d articles yesterday; never fewer than %d is usual on that day of the week"
              .formatted(lastDay.getAsInt(), poorestDay.getAsInt()));
    }
    return Optional.empty();
  }

  /** The least of those known, empty if they are too few. */
  private static OptionalInt least(
      IntStream weeks, java.util.function.IntFunction<OptionalInt> count) {
    int[] known =
        weeks
            .mapToObj(count)
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .toArray();
    return known.length < FEWEST_WEEKS ? OptionalInt.empty() : IntStream.of(known).min();
  }

  private static OptionalInt week(Map<LocalDate, Integer> perDay, LocalDate today, int weeksAgo) {
    int sum = 0;
    for (int day = 1; day <= WEEK; day++) {
      Integer count = perDay.get(today.minusDays((long) WEEK * weeksAgo + day));
      if (count == null) {
        return OptionalInt.empty();
      }
      sum += count;
    }
    return OptionalInt.of(sum);
  }

  private static OptionalInt day(Map<LocalDate, Integer> perDay, LocalDate day) {
    Integer count = perDay.get(day);
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }
}
