package org.vigia.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.FeedId;
import org.vigia.contract.SourceHealth;

/**
 * The sources of one slot while this instance owns it: a virtual thread each, and one publisher.
 */
final class SlotWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlotWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<SourceWatch> watches;
  private final KafkaPublisher publisher;
  private final List<Thread> threads = new ArrayList<>();

  /**
   * @param publisher open, and closed with this
   */
  SlotWatch(List<SourceWatch> watches, KafkaPublisher publisher) {
    this.watches = List.copyOf(watches);
    this.publisher = publisher;
  }

  void start() {
    for (SourceWatch watch : watches) {
      threads.add(Thread.ofVirtual().name("vigia-ingest").start(watch));
    }
  }

  /** Whether nobody else has taken the slot over. */
  boolean holds() {
    return !publisher.lost();
  }

  /** Has a source polled at once, if it is one of these. */
  void wake(FeedId source) {
    watches.stream().filter(watch -> watch.id().equals(source)).forEach(SourceWatch::wake);
  }

  int sources() {
    return watches.size();
  }

  /** The last observations; sources that were not polled yet have none. */
  List<SourceHealth> health() {
    return watches.stream().map(SourceWatch::health).filter(Objects::nonNull).toList();
  }

  /** Interrupts every poll, also one that waits for a server. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : threads) {
      join(thread, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    }
    publisher.close();
  }

  private static void join(Thread thread, Duration patience) {
    try {
      if (!thread.join(patience)) {
        LOG.atWarn().log("a source's thread did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
