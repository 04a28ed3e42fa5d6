package org.vigia.alerts.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.Topics;

/**
 * How the sources are doing, from the compacted topic: after each start all of it, then what
 * changes. For one thread.
 */
public final class HealthReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealthReader.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Consumer<byte[], byte[]> consumer;
  private boolean assigned;

  /**
   * @param consumer without a group, closed with this
   */
  public HealthReader(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** The next observations, none if there are none for so long. */
  public List<SourceHealth> poll(Duration patience) {
    if (!assigned) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.SOURCE_HEALTH.name(), PATIENCE).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      assigned = true;
    }
    List<SourceHealth> observed = new ArrayList<>();
    try {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
        if (record.value() != null) {
          read(record, observed);
        }
      }
    } catch (WakeupException e) {
      return List.of();
    }
    return observed;
  }

  private static void read(ConsumerRecord<byte[], byte[]> record, List<SourceHealth> observed) {
    try {
      observed.add(
          Topics.SOURCE_HEALTH.values().deserializer().deserialize(record.topic(), record.value()));
    } catch (SerializationException e) {
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("offset", record.offset())
          .log("passed over an observation that cannot be read: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
