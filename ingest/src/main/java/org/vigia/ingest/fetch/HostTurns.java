package org.vigia.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * One request at a time per host, and a pause between them. Whoever comes later waits, in order of
 * arrival. Thread-safe; made for virtual threads.
 */
final class HostTurns {
  private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Pause pause;

  /** What is done when its turn has come. */
  @FunctionalInterface
  interface Request<T> {
    T run() throws IOException, InterruptedException;
  }

  HostTurns(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Runs a request when it is its turn.
   *
   * @param delay pause after it before the next one
   */
  <T> T inTurn(String host, Duration delay, Request<T> request)
      throws IOException, InterruptedException {
    Turn turn = turns.computeIfAbsent(host, h -> new Turn());
    turn.free.acquire();
    try {
      Duration wait = Duration.between(clock.instant(), turn.notBefore);
      if (wait.isPositive()) {
        pause.of(wait);
      }
      return request.run();
    } finally {
      turn.holdUntil(clock.instant().plus(delay));
      turn.free.release();
    }
  }

  /** Keeps everybody from a host for a while, because it asked for that. */
  void hold(String host, Duration time) {
    turns.computeIfAbsent(host, h -> new Turn()).holdUntil(clock.instant().plus(time));
  }

  private static final class Turn {
    private final Semaphore free = new Semaphore(1, true);
    private volatile Instant notBefore = Instant.EPOCH;

    private synchronized void holdUntil(Instant time) {
      if (time.isAfter(notBefore)) {
        notBefore = time;
      }
    }
  }
}
