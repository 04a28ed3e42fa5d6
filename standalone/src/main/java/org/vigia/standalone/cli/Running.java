package org.vigia.standalone.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.runtime.OperatorException;
import org.vigia.standalone.node.Closing;

/**
 * Keeps a process running until it is asked to stop (SIGTERM, Ctrl-C), and then stops it in order.
 */
final class Running {
  private static final Logger log = LoggerFactory.getLogger(Running.class);

  private Running() {}

  /**
   * Has parts closed when the process ends, however it does; that they are closed already is well.
   */
  static void closedWhenStopped(AutoCloseable parts) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Closing.quietly(parts), "stop"));
  }

  /** Returns when the process is asked to stop; the parts are closed by then. */
  static void untilStopped(AutoCloseable parts) throws InterruptedException {
    untilStopped(parts, new CompletableFuture<>());
  }

  /**
   * Returns when the process is asked to stop; the parts are closed by then.
   *
   * @param failure completes with the reason if they cannot go on
   * @throws OperatorException with that reason
   */
  static void untilStopped(AutoCloseable parts, CompletableFuture<String> failure)
      throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              Closing.quietly(parts);
              log.info("stopped");
              stopped.countDown();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    var _ = failure.thenRun(stopped::countDown);
    stopped.await();
    if (failure.isDone()) {
      throw new OperatorException(failure.join());
    }
  }
}
