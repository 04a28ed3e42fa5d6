package org.vigia.ingest.fetch;

import java.time.Duration;

/** Waits; tests wait less. */
@FunctionalInterface
public interface Pause {
  /**
   * Returns after a time.
   *
   * @throws InterruptedException if the service is being closed
   */
  void of(Duration time) throws InterruptedException;

  /** Sleeps. */
  static Pause sleeping() {
    return Thread::sleep;
  }
}
