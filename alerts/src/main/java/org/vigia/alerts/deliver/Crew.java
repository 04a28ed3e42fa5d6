package org.vigia.alerts.deliver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Does several things of a kind at once, on virtual threads. */
final class Crew {
  private final int hands;

  Crew(int hands) {
    this.hands = hands;
  }

  /**
   * Does the work on each of these, as long as it is to go on; returns when all hands are free.
   *
   * @return those that were not begun
   * @throws RuntimeException the first failure of any; nothing new is begun after it
   */
  <T> List<T> each(Collection<T> things, BooleanSupplier goOn, Consumer<T> work) {
    Queue<T> open = new ConcurrentLinkedQueue<>(things);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Math.min(hands, things.size()); i++) {
        running.add(threads.submit(() -> takeFrom(open, goOn, work)));
      }
    }
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return List.copyOf(open);
  }

  private static <T> void takeFrom(Queue<T> open, BooleanSupplier goOn, Consumer<T> work) {
    boolean fine = false;
    try {
      while (goOn.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
        T next = open.poll();
        if (next == null) {
          break;
        }
        work.accept(next);
      }
      fine = true;
    } finally {
      if (!fine) {
        open.clear();
      }
    }
  }
}
