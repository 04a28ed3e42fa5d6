package org.vigia.runtime;

import java.time.Duration;

/**
 * How long to wait before the next try: the shortest wait, doubled with each failure, never longer
 * than the longest.
 *
 * @param shortest wait after the first failure
 * @param longest bound of all waits
 */
public record Backoff(Duration shortest, Duration longest) {
  private static final int LARGEST_SHIFT = 30;

  public Backoff {
    if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(
          "a backoff needs 0 < shortest <= longest, not " + shortest + " and " + longest);
    }
  }

  /**
   * The wait after a number of failures in a row.
   *
   * @param failures at least 1
   */
  public Duration after(int failures) {
    if (failures < 1) {
      throw new IllegalArgumentException("failures must be at least 1: " + failures);
    }
    Duration wait = shortest.multipliedBy(1L << Math.min(failures - 1, LARGEST_SHIFT));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
