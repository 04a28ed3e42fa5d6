package org.vigia.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.Topics;
import org.vigia.runtime.config.KafkaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;

/** What a broker that was killed leaves behind, put together from what a stopped one leaves. */
final class CrashTest {
  private static final TopicPartition PARTITION = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
  private static final int BATCH_HEADER = 12;

  @TempDir Path folder;

  @Test
  void aCommitThatACrashCutShortIsFinishedByTheNextStart() throws IOException {
    // given
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      new TopicCreator(clients(broker)).create(Topics.all());
      commit(broker, "before");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> stateOfTransaction(broker) == TransactionState.COMPLETE_COMMIT);
    }
    killedBetweenTheDecisionToCommitAndItsMark();

    // when
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      // then
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(committed(broker)).containsExactly("before"));
      commit(broker, "after");
      assertThat(committed(broker)).containsExactly("before", "after");
    }
  }

  /**
   * The transaction log ends with the decision, the partition with the record; nothing says that
   * the broker was stopped.
   */
  private void killedBetweenTheDecisionToCommitAndItsMark() throws IOException {
    Path logs = folder.resolve("kafka");
    cutLastBatch(logs.resolve(PARTITION.toString()));
    try (Stream<Path> partitions = Files.list(logs)) {
      for (Path partition : partitions.filter(CrashTest::hasTransactions).toList()) {
        cutLastBatch(partition);
      }
    }
    try (Stream<Path> files = Files.walk(logs)) {
      for (Path file : files.filter(CrashTest::isWrittenByAnOrderlyStop).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean hasTransactions(Path partition) {
    Path log = partition.resolve("00000000000000000000.log");
    return partition.getFileName().toString().startsWith("__transaction_state-")
        && log.toFile().length() > 0;
  }

  private static boolean isWrittenByAnOrderlyStop(Path file) {
    String name = file.getFileName().toString();
    return name.equals(".kafka_cleanshutdown")
        || name.equals("recovery-point-offset-checkpoint")
        || name.equals("replication-offset-checkpoint")
        || (name.endsWith(".snapshot") && !file.toString().contains("__cluster_metadata"));
  }

  private static void cutLastBatch(Path partition) throws IOException {
    try (FileChannel log =
        FileChannel.open(
            partition.resolve("00000000000000000000.log"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      long last = 0;
      for (long next = 0; next < log.size(); ) {
        ByteBuffer header = ByteBuffer.allocate(BATCH_HEADER);
        log.read(header, next);
        last = next;
        next += BATCH_HEADER + header.getInt(Long.BYTES);
      }
      log.truncate(last);
    }
  }

  private static void commit(EmbeddedBroker broker, String value) {
    try (Producer<String, String> producer =
        clients(broker)
            .transactionalProducer("test", new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var _ = producer.send(new ProducerRecord<>(PARTITION.topic(), 0, "key", value));
      producer.commitTransaction();
    }
  }

  private static TransactionState stateOfTransaction(EmbeddedBroker broker) throws Exception {
    try (Admin admin = clients(broker).admin("test")) {
      return admin.describeTransactions(Set.of("test")).description("test").get().state();
    }
  }

  private static List<String> committed(EmbeddedBroker broker) {
    try (Consumer<String, String> reader =
        clients(broker).reader("test", new StringDeserializer(), new StringDeserializer())) {
      reader.assign(List.of(PARTITION));
      reader.seekToBeginning(List.of(PARTITION));
      long end = reader.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
      List<String> values = new ArrayList<>();
      while (reader.position(PARTITION) < end) {
        reader.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }

  private static KafkaClients clients(EmbeddedBroker broker) {
    return new KafkaClients(
        broker.bootstrapServers(),
        new KafkaConfig(null, 0, 1, Map.of()),
        new SimpleMeterRegistry());
  }
}
