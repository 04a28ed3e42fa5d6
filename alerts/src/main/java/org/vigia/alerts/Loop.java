package org.vigia.alerts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.store.StoreTrouble;
import org.vigia.runtime.Backoff;

/**
 * A thread that does one step again and again: at once when there is more to do or when it is
 * woken, after a pause otherwise, after a growing wait when a step fails. The boundary at which a
 * failing database or broker becomes a state of health instead of a dead thread.
 */
final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  /**
   * Longer than a slow mail server takes to answer: a mail that it has taken has to be marked as
   * sent before the end.
   */
  private static final Duration FAREWELL = Duration.ofSeconds(75);

  private final String name;
  private final Step step;
  private final Runnable recovery;
  private final Duration pause;
  private final Backoff backoff;
  private final Semaphore wakeUps = new Semaphore(0);
  private final Thread thread;
  private volatile boolean running = true;
  private volatile @Nullable String trouble;

  /** What is done each time. */
  @FunctionalInterface
  interface Step {
    /** Does it; true if it is to be done again at once. */
    boolean run();
  }

  /**
   * @param recovery what follows a step that failed, before it is tried again
   * @param pause longest wait while there is nothing to do
   */
  Loop(String name, Step step, Runnable recovery, Duration pause, Backoff backoff) {
    this.name = name;
    this.step = step;
    this.recovery = recovery;
    this.pause = pause;
    this.backoff = backoff;
    this.thread = Thread.ofPlatform().name("vigia-alerts-" + name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** There is something to do. */
  void wake() {
    wakeUps.release();
  }

  /** Why the last step failed; empty if it did not. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Ends after the step that is under way. */
  @Override
  public void close() {
    running = false;
    wake();
    try {
      if (thread.isAlive() && !thread.join(FAREWELL)) {
        LOG.atWarn().addKeyValue("loop", name).log("did not end in time and is interrupted");
        thread.interrupt();
        thread.join(FAREWELL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    int failures = 0;
    boolean recover = false;
    while (running) {
      try {
        if (recover) {
          recovery.run();
          recover = false;
        }
        boolean more = step.run();
        if (failures > 0) {
          LOG.atInfo().addKeyValue("loop", name).log("works again");
        }
        failures = 0;
        trouble = null;
        if (!more) {
          rest(pause);
        }
      } catch (RuntimeException e) {
        failures++;
        recover = true;
        trouble = explain(e);
        LOG.atError()
            .addKeyValue("loop", name)
            .addKeyValue("failures", failures)
            .setCause(failures == 1 ? e : null)
            .log("failed and is tried again: {}", trouble);
        rest(backoff.after(failures));
      }
    }
  }

  private static String explain(RuntimeException failure) {
    if (StoreTrouble.isCauseOf(failure)) {
      return "the database of alerts cannot be used: " + StoreTrouble.explain(failure);
    }
    String message =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return failure instanceof KafkaException
        ? "Kafka cannot be used: " + message + "; check that it runs, nothing is lost"
        : message;
  }

  private void rest(Duration longest) {
    try {
      if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }
}
