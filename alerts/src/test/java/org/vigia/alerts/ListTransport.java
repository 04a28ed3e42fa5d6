package org.vigia.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.intake.IncomingRecord;
import org.vigia.alerts.intake.Source;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.DeadLetter;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;

/**
 * A log that is a list: what a service has not committed when it ends, its successor gets again, as
 * with Kafka.
 */
final class ListTransport implements Transport, Source {
  private final List<IncomingRecord> log = new ArrayList<>();
  private final List<SourceHealth> healths = new ArrayList<>();
  private int healthsRead;
  private final List<RemovedArticle> removals = new ArrayList<>();
  private int removalsRead;
  private int committed;
  private int position;
  private boolean failing;
  final List<DeadLetter> deadLetters = new CopyOnWriteArrayList<>();
  final List<Finding> withdrawn = new CopyOnWriteArrayList<>();
  final List<AlertRecord> alerts = new CopyOnWriteArrayList<>();

  synchronized void add(AnnotatedArticle manifest) {
    add(Topics.ANNOTATED_ARTICLES, manifest);
  }

  synchronized void add(StatisticFinding figure) {
    add(Topics.STATISTICS, figure);
  }

  synchronized void add(LegalFinding event) {
    add(Topics.LEGAL_DEVELOPMENTS, event);
  }

  synchronized void addRaw(String topic, byte[] value, @Nullable String id) {
    log.add(new IncomingRecord(topic, 0, log.size(), null, value, id));
  }

  /** Whether offsets cannot be committed. */
  synchronized void failCommits(boolean fail) {
    failing = fail;
  }

  /** Everything from the start again, as after offsets were lost. */
  synchronized void forgetOffsets() {
    committed = 0;
    position = 0;
  }

  synchronized boolean drained() {
    return committed == log.size();
  }

  private <V> void add(KafkaTopic<?, V> topic, V value) {
    byte[] bytes = topic.values().serializer().serialize(topic.name(), value);
    log.add(
        new IncomingRecord(
            topic.name(), 0, log.size(), null, bytes, topic.event().id().apply(value)));
  }

  @Override
  public synchronized void open() {
    position = committed;
    healthsRead = 0;
    removalsRead = 0;
  }

  @Override
  public Source source() {
    return this;
  }

  synchronized void add(RemovedArticle removal) {
    removals.add(removal);
  }

  @Override
  public synchronized List<RemovedArticle> removals(Duration patience) {
    List<RemovedArticle> fresh = List.copyOf(removals.subList(removalsRead, removals.size()));
    removalsRead = removals.size();
    return fresh;
  }

  synchronized void add(SourceHealth health) {
    healths.add(health);
  }

  /** Whether a reader has all of it. */
  synchronized boolean healthRead() {
    return healthsRead == healths.size();
  }

  /** As a compacted topic is read: all of it after each start of a reader, then what is new. */
  @Override
  public synchronized List<SourceHealth> health(Duration patience) {
    List<SourceHealth> fresh = List.copyOf(healths.subList(healthsRead, healths.size()));
    healthsRead = healths.size();
    return fresh;
  }

  @Override
  public void keep(DeadLetter letter) {
    deadLetters.add(letter);
  }

  @Override
  public void publish(List<AlertRecord> records) {
    alerts.addAll(records);
  }

  /** On the log like every other finding, so that it comes back. */
  @Override
  public void withdraw(List<Finding> withdrawals) {
    for (Finding finding : withdrawals) {
      withdrawn.add(finding);
      switch (finding) {
        case Figure(StatisticFinding event) -> add(event);
        case LegalEvent(LegalFinding event) -> add(event);
      }
    }
  }

  @Override
  public List<IncomingRecord> poll(Duration patience) {
    synchronized (this) {
      if (position < log.size()) {
        List<IncomingRecord> records = List.copyOf(log.subList(position, log.size()));
        position = log.size();
        return records;
      }
    }
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  @Override
  public synchronized void commit() {
    if (failing) {
      throw new KafkaException("the broker is gone");
    }
    committed = position;
  }

  @Override
  public synchronized void rewind() {
    position = committed;
  }

  @Override
  public void wake() {}

  @Override
  public void close() {}
}
