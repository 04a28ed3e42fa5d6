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
import org.vigia.contract.KafkaTopic;

/**
 * What a topic of the catalogue says, outside of the group that shares the work: after each start
 * all of it, then what comes. For one thread.
 */
public final class TopicReader<V> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Consumer<byte[], byte[]> consumer;
  private final KafkaTopic<?, V> topic;
  private boolean assigned;

  /**
   * @param consumer without a group, closed with this
   */
  public TopicReader(Consumer<byte[], byte[]> consumer, KafkaTopic<?, V> topic) {
    this.consumer = consumer;
    this.topic = topic;
  }

  /** The next events, none if there are none for so long. */
  public List<V> poll(Duration patience) {
    if (!assigned) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name(), PATIENCE).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      assigned = true;
    }
    List<V> events = new ArrayList<>();
    try {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
        if (record.value() != null) {
          read(record, events);
        }
      }
    } catch (WakeupException e) {
      return List.of();
    }
    return events;
  }

  private void read(ConsumerRecord<byte[], byte[]> record, List<V> events) {
    try {
      events.add(topic.values().deserializer().deserialize(record.topic(), record.value()));
    } catch (SerializationException e) {
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("offset", record.offset())
          .log("passed over an event that cannot be read: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
