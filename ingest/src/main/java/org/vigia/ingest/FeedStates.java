package org.vigia.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.Topics;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.kafka.KafkaClients;

/** Reads the compacted topic in which sources are remembered, from its beginning to its end. */
final class FeedStates {
  private static final Logger LOG = LoggerFactory.getLogger(FeedStates.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(250);

  private final KafkaClients kafka;

  FeedStates(KafkaClients kafka) {
    this.kafka = kafka;
  }

  /**
   * The last committed state of every source.
   *
   * @throws OperatorException if Kafka does not answer
   */
  Map<FeedId, FeedState> load() {
    Map<FeedId, FeedState> states = new HashMap<>();
    try (Consumer<byte[], byte[]> reader =
        kafka.reader(
            "vigia-ingest-state", new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          reader.partitionsFor(Topics.FEED_STATE.name(), PATIENCE).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions, PATIENCE);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (partitions.stream().anyMatch(p -> reader.position(p) < ends.getOrDefault(p, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
          keep(record, states);
        }
        if (System.nanoTime() > deadline) {
          throw new OperatorException(
              "the topic " + Topics.FEED_STATE.name() + " could not be read within a minute");
        }
      }
      return states;
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      throw new OperatorException(
          "Kafka at " + kafka.servers() + " does not answer; check that it runs", e);
    }
  }

  private static void keep(ConsumerRecord<byte[], byte[]> record, Map<FeedId, FeedState> states) {
    try {
      FeedId id = Topics.FEED_STATE.keys().deserializer().deserialize(record.topic(), record.key());
      FeedState state =
          Topics.FEED_STATE.values().deserializer().deserialize(record.topic(), record.value());
      if (state == null) {
        states.remove(id);
      } else {
        states.put(id, state);
      }
    } catch (org.apache.kafka.common.errors.SerializationException e) {
      // One broken state must not keep all other sources from being watched.
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("offset", record.offset())
          .setCause(e)
          .log("passed over a source state that cannot be read");
    }
  }
}
