package org.vigia.ingest;

import java.time.Duration;

/**
 * How often a source is polled: more often while it publishes, less often the longer it is silent,
 * within bounds. Pure.
 *
 * @param floor shortest interval
 * @param start interval before anything is known
 * @param ceiling longest interval while the source answers
 */
record Cadence(Duration floor, Duration start, Duration ceiling) {
  /** A source that has failed for weeks is still tried this often. */
  private static final Duration LONGEST_BACKOFF = Duration.ofDays(30);

  private static final Duration LONGEST_HINT_OF_A_LIAR = Duration.ofHours(1);

  /** A source silent for a day is asked at least this many times in that day. */
  private static final int POLLS_PER_SILENCE = 12;

  /** The interval after a poll that brought something new. */
  Duration afterNews(Duration interval, double shareNew) {
    double factor = shareNew >= 0.5 ? 0.4 : 0.7;
    return bounded(scaled(interval, factor));
  }

  /**
   * The interval after a poll that brought nothing.
   *
   * @param silence since the last new entry
   * @param hint how often the source says that it changes; zero if it does not say
   */
  Duration afterQuiet(Duration interval, Duration silence, Duration hint) {
    Duration limit = silence.dividedBy(POLLS_PER_SILENCE);
    Duration grown = scaled(interval, 1.25);
    if (hint.compareTo(grown) > 0) {
      grown = hint;
    }
    Duration next = grown.compareTo(limit) > 0 ? limit : grown;
    // Silence that is still short must not make it poll more often than it did.
    return bounded(next.compareTo(interval) < 0 ? interval : next);
  }

  /**
   * The wait before the next poll: what the source asks for is kept, though not longer than an hour
   * where it publishes all the same; a template that says "daily" must not keep news from anybody.
   *
   * @param hint how long the source says that it stays as it is; zero if it does not say
   * @param publishing whether the last poll brought something new
   */
  Duration wait(Duration interval, Duration hint, boolean publishing) {
    Duration asked =
        publishing && hint.compareTo(LONGEST_HINT_OF_A_LIAR) > 0 ? LONGEST_HINT_OF_A_LIAR : hint;
    return bounded(asked.compareTo(interval) > 0 ? asked : interval);
  }

  /** The wait after a number of failures in a row: longer by one interval with each. */
  Duration afterFailure(Duration interval, int failures) {
    Duration wait = interval.multipliedBy(1L + Math.min(failures, 10_000));
    return wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
  }

  private Duration bounded(Duration interval) {
    if (interval.compareTo(floor) < 0) {
      return floor;
    }
    return interval.compareTo(ceiling) > 0 ? ceiling : interval;
  }

  private static Duration scaled(Duration interval, double factor) {
    return Duration.ofMillis((long) (interval.toMillis() * factor));
  }
}
