package org.vigia.archive.capture;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * Ends what was begun although the thread is interrupted, and hands the interrupt on: a channel
 * closes when the thread that uses it is interrupted, in the middle of whatever it does.
 */
final class Uninterrupted {
  private Uninterrupted() {}

  /** Something that may be done again from its beginning. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T run(Work<T> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return work.run();
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
