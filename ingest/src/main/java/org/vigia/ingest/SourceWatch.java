package org.vigia.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.vigia.contract.FeedId;
import org.vigia.contract.SourceHealth;
import org.vigia.ingest.fetch.Pause;
import org.vigia.runtime.OperatorException;

/** Watches one source for as long as its thread lives. */
final class SourceWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);
  private static final Duration SOONEST = Duration.ofMinutes(1);
  private static final Duration REPORT_EVERY = Duration.ofMinutes(10);

  private final Source source;
  private final IngestFlow flow;
  private final Publisher publisher;
  private final Supplier<SourceMemory> remembered;
  private final InstantSource clock;
  private final Pause pause;
  private SourceMemory memory;

  /** Whether the memory is not what was committed, as after a publication that failed. */
  private boolean stale;

  private volatile @Nullable SourceHealth health;
  private Instant reportedAt = Instant.EPOCH;
  private Instant polledAt = Instant.EPOCH;
  private final Semaphore wakeUps = new Semaphore(0);

  /**
   * @param remembered reads the source's memory from where it is kept
   */
  SourceWatch(
      Source source,
      IngestFlow flow,
      Publisher publisher,
      SourceMemory memory,
      Supplier<SourceMemory> remembered,
      InstantSource clock,
      Pause pause) {
    this.source = source;
    this.flow = flow;
    this.publisher = publisher;
    this.memory = memory;
    this.remembered = remembered;
    this.clock = clock;
    this.pause = pause;
  }

  FeedId id() {
    return source.id();
  }

  /** Something is said to be new: polls at once, though not more than once a minute. */
  void wake() {
    wakeUps.release();
  }

  /** Polls until its thread is interrupted. */
  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (stale && !remembers()) {
          pause.of(Duration.ofSeconds(1));
          continue;
        }
        Duration wait = Duration.between(clock.instant(), memory.nextFetch());
        if (wait.isPositive() && wakeUps.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          // A hub that talks too much must not make us do the same.
          Duration soon = Duration.between(clock.instant(), polledAt.plus(SOONEST));
          if (soon.isPositive()) {
            pause.of(soon);
          }
        }
        wakeUps.drainPermits();
        polledAt = clock.instant();
        pollOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads again what is known of the source; false if that cannot be read now. */
  private boolean remembers() {
    try {
      memory = remembered.get();
      stale = false;
    } catch (RuntimeException e) {
      // whoever ends this thread interrupts the reading, which is no trouble
      if (!Thread.currentThread().isInterrupted()) {
        LOG.atWarn()
            .addKeyValue("feedId", source.id())
            .setCause(e)
            .log("what is known of the source cannot be read; trying again");
      }
    }
    return !stale;
  }

  /** The boundary behind which one source's trouble cannot reach the others. */
  private void pollOnce() throws InterruptedException {
    try {
      flow.poll(source, memory);
      report();
    } catch (Publisher.PublishException e) {
      // An end in the middle of a publication is no trouble.
      LOG.atLevel(Thread.currentThread().isInterrupted() ? Level.DEBUG : Level.WARN)
          .addKeyValue("feedId", source.id())
          .setCause(e.getCause())
          .log("{}; reading again what is known of the source", e.getMessage());
      pause.of(Duration.ofSeconds(1));
      stale = true;
    } catch (OperatorException e) {
      LOG.atError().addKeyValue("feedId", source.id()).log(e.getMessage());
      onTrouble(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // A bug that one page wakes must not silence the source, let alone all others.
      LOG.atError().addKeyValue("feedId", source.id()).setCause(e).log("poll failed");
      onTrouble("internal error: " + e);
    }
  }

  private void onTrouble(String reason) {
    memory.onFailure(reason);
    memory.schedule(
        source.cadence().afterFailure(memory.interval(), memory.failures()),
        memory.interval(),
        clock.instant());
    health = observe();
  }

  /** Writes memory and health down, when they say something new or were not written for a while. */
  private void report() {
    Instant now = clock.instant();
    SourceHealth before = health;
    SourceHealth observed = observe();
    boolean news =
        before == null
            || before.condition() != observed.condition()
            || before.consecutiveFailures() != observed.consecutiveFailures()
            || !java.util.Objects.equals(before.lastNewItem(), observed.lastNewItem())
            || Duration.between(reportedAt, now).compareTo(REPORT_EVERY) > 0;
    health = observed;
    if (before != null && before.condition() != observed.condition()) {
      LOG.atWarn()
          .addKeyValue("feedId", source.id())
          .log(
              "was {} and is {} now{}",
              before.condition().id(),
              observed.condition().id(),
              observed.error() == null ? "" : ": " + observed.error());
    }
    if (news) {
      publisher.publish(Publisher.Update.of(memory.state(), observed));
      reportedAt = now;
    }
  }

  private SourceHealth observe() {
    return HealthReport.of(source, memory, clock.instant());
  }

  /** The last observation, null before the first poll. */
  @Nullable SourceHealth health() {
    return health;
  }
}
