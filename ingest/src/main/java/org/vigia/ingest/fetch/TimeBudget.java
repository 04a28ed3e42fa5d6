package org.vigia.ingest.fetch;

import java.io.IOException;
import java.time.Duration;

/**
 * The time that a fetch may spend on the wire, over all hops of its redirects. Waiting for one's
 * turn at a host is politeness and costs nothing. Used by one thread.
 */
final class TimeBudget {
  private final Duration total;
  private Duration left;

  TimeBudget(Duration total) {
    this.total = total;
    this.left = total;
  }

  /** A request that must end within a time. */
  @FunctionalInterface
  interface Request<T> {
    T within(Duration left) throws IOException;
  }

  <T> T spend(Request<T> request) throws IOException {
    if (!left.isPositive()) {
      throw new IOException("took longer than the " + total.toSeconds() + " s allowed");
    }
    long start = System.nanoTime();
    try {
      return request.within(left);
    } finally {
      left = left.minusNanos(System.nanoTime() - start);
    }
  }
}
