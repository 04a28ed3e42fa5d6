package org.vigia.alerts.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Topics;

/** The topics that alerts are made of, read by one group whose offsets are committed by hand. */
public final class KafkaSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaSource.class);

  /** What is read. */
  public static final List<KafkaTopic<?, ?>> TOPICS =
      List.of(Topics.ANNOTATED_ARTICLES, Topics.STATISTICS, Topics.LEGAL_DEVELOPMENTS);

  private final Consumer<byte[], byte[]> consumer;

  /**
   * @param consumer a member of the group, closed with this
   */
  public KafkaSource(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    consumer.subscribe(TOPICS.stream().map(KafkaTopic::name).toList());
  }

  @Override
  public List<IncomingRecord> poll(Duration patience) {
    List<IncomingRecord> records = new ArrayList<>();
    try {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
        records.add(
            new IncomingRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.value(),
                eventId(record)));
      }
    } catch (WakeupException e) {
      return List.of();
    }
    return records;
  }

  /**
   * Where others took over the partitions meanwhile, they get the records again, which changes
   * nothing in the store.
   */
  @Override
  public void commit() {
    try {
      consumer.commitSync();
    } catch (CommitFailedException | RebalanceInProgressException e) {
      LOG.atInfo().log("offsets were not committed because the group changed; records come again");
    } catch (WakeupException e) {
      consumer.commitSync();
    }
  }

  @Override
  public void rewind() {
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(consumer.assignment());
    for (TopicPartition partition : consumer.assignment()) {
      OffsetAndMetadata offset = committed.get(partition);
      if (offset == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, offset);
      }
    }
  }

  @Override
  public void wake() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static @Nullable String eventId(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader("ce_id");
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
