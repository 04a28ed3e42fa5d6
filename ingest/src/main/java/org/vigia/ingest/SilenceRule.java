package org.vigia.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a source may publish nothing before that is news, learnt from when it published. What
 * counts is the longest pause that it made lately: a daily that rests on Sundays has a longer one
 * than an agency, and neither is silent on a Sunday. Pure.
 */
final class SilenceRule {
  /** With fewer pauses than this nothing is known of its habits. */
  private static final int FEWEST_PAUSES = 8;

  private static final int MOST_PAUSES = 100;

  /** Entries that one poll brings belong together, however long their pages took. */
  private static final Duration ONE_POLL = Duration.ofMinutes(5);

  private static final double MARGIN = 1.5;
  private static final Duration SHORTEST = Duration.ofHours(12);

  /** Whom we have not watched over a weekend may rest on it. */
  private static final Duration WEEK = Duration.ofDays(7);

  private static final Duration SHORTEST_BEFORE_A_WEEK = Duration.ofDays(3);

  private SilenceRule() {}

  /**
   * The pause after which a source is silent.
   *
   * @param arrivals when it brought something, earliest first
   * @return empty while too little is known of it
   */
  static Optional<Duration> longestUsual(List<Instant> arrivals) {
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < arrivals.size(); i++) {
      Duration pause = Duration.between(arrivals.get(i - 1), arrivals.get(i));
      if (pause.compareTo(ONE_POLL) >= 0) {
        pauses.add(pause);
      }
    }
    if (pauses.size() < FEWEST_PAUSES) {
      return Optional.empty();
    }
    Duration longest =
        pauses.subList(Math.max(0, pauses.size() - MOST_PAUSES), pauses.size()).stream()
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Duration watched = Duration.between(arrivals.getFirst(), arrivals.getLast());
    Duration least = watched.compareTo(WEEK) < 0 ? SHORTEST_BEFORE_A_WEEK : SHORTEST;
    Duration usual = Duration.ofMillis((long) (longest.toMillis() * MARGIN));
    return Optional.of(usual.compareTo(least) < 0 ? least : usual);
  }
}
