package org.vigia.systemtest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.vigia.contract.KafkaTopic;
import org.vigia.runtime.config.KafkaConfig;
import org.vigia.runtime.kafka.KafkaClients;

/** What anybody who reads only committed records sees on a topic. */
final class CommittedRecords {
  private CommittedRecords() {}

  /** All values on a topic, from its beginning to what is committed now. */
  static <K, V> List<V> values(String servers, KafkaTopic<K, V> topic) {
    KafkaClients clients =
        new KafkaClients(servers, new KafkaConfig(null, 0, 1, Map.of()), new SimpleMeterRegistry());
    try (Consumer<K, V> reader =
        clients.reader("test", topic.keys().deserializer(), topic.values().deserializer())) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
      List<V> values = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> reader.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<K, V> record : reader.poll(Duration.ofMillis(200))) {
          values.add(record.value());
        }
      }
      return values;
    }
  }
}
