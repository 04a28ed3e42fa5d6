package org.vigia.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Says how long failed threads are replaced: one that fails now and then is, but where many fail
 * within a short time the next will fail as well, and somebody has to look. Thread-safe.
 */
final class ThreadReplacements {
  /** So many failures of each thread are borne within the window. */
  static final int BORNE = 3;

  static final Duration WINDOW = Duration.ofMinutes(10);

  private final int borne;
  private final InstantSource clock;
  private final Deque<Instant> failures = new ArrayDeque<>();

  /**
   * @param threads how many there are: what is in the way of one is often in the way of all
   */
  ThreadReplacements(int threads, InstantSource clock) {
    this.borne = threads * BORNE;
    this.clock = clock;
  }

  /** A thread failed; whether another may take its place. */
  synchronized boolean onFailure() {
    Instant now = clock.instant();
    failures.addLast(now);
    while (failures.getFirst().isBefore(now.minus(WINDOW))) {
      failures.removeFirst();
    }
    return failures.size() <= borne;
  }
}
