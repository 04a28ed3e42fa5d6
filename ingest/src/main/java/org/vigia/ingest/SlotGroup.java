package org.vigia.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.Topics;
import org.vigia.runtime.OperatorException;

/**
 * Membership in the group of all ingest instances: Kafka's group protocol gives each slot to one
 * living instance and a dead one's to the others. Nothing is read through it; the partitions are
 * only what is owned. One thread of its own.
 */
final class SlotGroup implements AutoCloseable {
  static final String GROUP = "vigia-ingest";
  private static final Logger LOG = LoggerFactory.getLogger(SlotGroup.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration FIRST_SHARE = Duration.ofSeconds(30);

  private final Consumer<byte[], byte[]> member;
  private final Duty duty;
  private final Set<Integer> owned = new HashSet<>(); // by the group's thread only
  private final Set<Integer> working = new HashSet<>(); // likewise
  private final CountDownLatch shared = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("vigia-ingest-group").unstarted(this::run);
  private volatile boolean joined;
  private volatile boolean closing;
  private volatile @Nullable String trouble;

  /** What is done with a slot. Called by the group's thread, one call at a time. */
  interface Duty {
    /**
     * Begins to watch the slot's sources.
     *
     * @throws OperatorException if Kafka does not answer; it is tried again
     */
    void take(int slot);

    /** Whether a slot that was taken is still held; if not it is left and, if owned, taken anew. */
    boolean holds(int slot);

    /** Ends that; returns when nothing is published for the slot any more. */
    void leave(int slot);

    /** Called twice a second between changes. */
    void meanwhile();
  }

  SlotGroup(Consumer<byte[], byte[]> member, Duty duty) {
    this.member = member;
    this.duty = duty;
  }

  /** Joins; returns when the first share is being watched, or after a while without one. */
  void start() {
    thread.start();
    try {
      if (!shared.await(FIRST_SHARE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.atWarn().log("Kafka has given this instance no share of the sources yet; waiting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatorException("interrupted while joining the other instances", e);
    }
  }

  /** Why it is no member any more, if so. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void run() {
    try {
      member.subscribe(List.of(Topics.FEED_STATE.name()), new Changes());
      while (!closing) {
        var _ = member.poll(POLL);
        leaveWhatWasLost();
        takeWhatIsOwned();
        duty.meanwhile();
      }
    } catch (WakeupException | InterruptException e) {
      LOG.atDebug().log("leaving the other instances");
    } catch (FencedInstanceIdException e) {
      onEnd("another ingest process runs with the same data folder; give each its own 'data'", e);
    } catch (KafkaException e) {
      onEnd("Kafka put this instance out of the group of fetchers: " + e.getMessage(), e);
    } finally {
      leaveAll();
      shared.countDown();
    }
  }

  private void onEnd(String why, KafkaException cause) {
    trouble = why;
    LOG.atError().setCause(cause).log(why);
  }

  /** A process that slept was perhaps put out of the group and shut out by its successor. */
  private void leaveWhatWasLost() {
    for (int slot : List.copyOf(working)) {
      if (!duty.holds(slot)) {
        working.remove(slot);
        duty.leave(slot);
      }
    }
  }

  private void takeWhatIsOwned() {
    try {
      for (int slot : List.copyOf(owned)) {
        if (!working.contains(slot)) {
          duty.take(slot);
          working.add(slot);
        }
      }
      if (joined) {
        shared.countDown();
      }
    } catch (OperatorException | Publisher.PublishException e) {
      LOG.atWarn().log("a share of the sources cannot be taken yet: {}", e.getMessage());
    }
  }

  private void leaveAll() {
    for (int slot : List.copyOf(working)) {
      leave(slot);
    }
  }

  private void leave(int slot) {
    owned.remove(slot);
    if (working.remove(slot)) {
      duty.leave(slot);
    }
  }

  private final class Changes implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      member.pause(partitions); // what is owned is not read
      partitions.forEach(p -> owned.add(p.partition()));
      joined = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(p -> leave(p.partition()));
    }
  }

  @Override
  public void close() {
    closing = true;
    member.wakeup();
    try {
      if (thread.isAlive()) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!thread.isAlive()) {
      // It says farewell, so that the others need not wait to notice.
      member.close(
          CloseOptions.timeout(Duration.ofSeconds(5))
              .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }
  }
}
