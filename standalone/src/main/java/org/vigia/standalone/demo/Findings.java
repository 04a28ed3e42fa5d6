package org.vigia.standalone.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;
import org.vigia.runtime.kafka.KafkaClients;

/** Everything that the topics hold at one moment. */
record Findings(
    List<AnnotatedArticle> articles,
    List<StatisticFinding> statistics,
    List<LegalFinding> legalDevelopments,
    List<AlertRecord> alerts) {

  static Findings read(KafkaClients kafka) {
    return new Findings(
        all(kafka, Topics.ANNOTATED_ARTICLES),
        all(kafka, Topics.STATISTICS),
        all(kafka, Topics.LEGAL_DEVELOPMENTS),
        all(kafka, Topics.ALERTS));
  }

  private static <K, V> List<V> all(KafkaClients kafka, KafkaTopic<K, V> topic) {
    List<V> values = new ArrayList<>();
    try (Consumer<K, V> reader =
        kafka.reader(
            "demo-" + topic.name(), topic.keys().deserializer(), topic.values().deserializer())) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topic.name()).stream().map(Findings::partition).toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      var ends = reader.endOffsets(Set.copyOf(partitions));
      while (ends.entrySet().stream()
          .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<K, V> record : reader.poll(Duration.ofMillis(100))) {
          values.add(record.value());
        }
      }
    }
    return values;
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }
}
