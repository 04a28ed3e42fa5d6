package org.vigia.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.vigia.contract.Topics;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.KafkaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;

final class EmbeddedBrokerTest {
  private static final String TOPIC = Topics.ARTICLES.name();

  @TempDir Path folder;

  @Test
  void keepsTopicsAndRecordsAcrossARestart() throws Exception {
    // given
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      List<String> created = new TopicCreator(clients(broker)).create(Topics.all());
      assertThat(created).hasSize(Topics.all().size());
      send(broker, "before");
    }

    // when
    ListAppender<ILoggingEvent> complaints = complaintsAboutSettings();
    List<String> values;
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      assertThat(new TopicCreator(clients(broker)).create(Topics.all())).isEmpty();
      send(broker, "after");
      values = read(broker, 2);
    }

    // then
    assertThat(values).containsExactlyInAnyOrder("before", "after");
    assertThat(complaints.list).isEmpty();
  }

  @Test
  void saysWhichPortIsTakenAndWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, taken.getLocalPort()))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("kafka.embeddedPort");
    }
  }

  @Test
  void saysThatTheFolderCannotBeUsed() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "not a folder");

    assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("'data'");
  }

  @Test
  void refusesAFolderThatAnotherBrokerUses() {
    try (EmbeddedBroker _ = EmbeddedBroker.start(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining("another Vigía uses this folder");
    }
  }

  private static ListAppender<ILoggingEvent> complaintsAboutSettings() {
    ListAppender<ILoggingEvent> complaints = new ListAppender<>();
    complaints.start();
    if (LoggerFactory.getLogger(kafka.server.KafkaConfig.class) instanceof Logger logger) {
      logger.addAppender(complaints);
    }
    return complaints;
  }

  private static KafkaClients clients(EmbeddedBroker broker) {
    return new KafkaClients(
        broker.bootstrapServers(),
        new KafkaConfig(null, 0, 1, Map.of()),
        new SimpleMeterRegistry());
  }

  private static void send(EmbeddedBroker broker, String value) throws Exception {
    try (var producer =
        clients(broker).producer("test", new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
    }
  }

  private static List<String> read(EmbeddedBroker broker, int count) {
    List<String> values = new ArrayList<>();
    try (var consumer =
        clients(broker)
            .consumer("group", "test", new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(Set.of(TOPIC));
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < count && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
