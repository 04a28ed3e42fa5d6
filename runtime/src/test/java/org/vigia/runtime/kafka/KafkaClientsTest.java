package org.vigia.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.vigia.contract.Topics;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.KafkaConfig;

class KafkaClientsTest {
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final KafkaClients clients =
      new KafkaClients(
          "127.0.0.1:1",
          new KafkaConfig(
              null,
              0,
              3,
              Map.of(
                  "security.protocol",
                  "PLAINTEXT",
                  "acks",
                  "0",
                  "bootstrap.servers",
                  "elsewhere:1")),
          metrics);

  @Test
  void streams_are_exactly_once_and_come_back_soon_after_a_crash() {
    StreamsConfig settings = new StreamsConfig(clients.streams("vigia-enrich"));

    assertThat(settings.getString(StreamsConfig.APPLICATION_ID_CONFIG)).isEqualTo("vigia-enrich");
    assertThat(settings.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
        .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
    assertThat(settings.getInt(StreamsConfig.REPLICATION_FACTOR_CONFIG)).isEqualTo(3);
    Map<String, Object> consumer = settings.getMainConsumerConfigs("vigia-enrich", "client", 0);
    assertThat(consumer)
        .containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000)
        .containsEntry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500)
        .containsEntry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    assertThat(settings.getProducerConfigs("client"))
        .containsEntry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000)
        .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
  }

  @Test
  void properties_of_the_operator_reach_every_client_but_do_not_undo_what_correctness_needs() {
    assertThat(clients.streams("a"))
        .containsEntry("security.protocol", "PLAINTEXT")
        .containsEntry("bootstrap.servers", "127.0.0.1:1")
        .containsEntry("processing.guarantee", "exactly_once_v2");
  }

  @Test
  void clients_show_their_metrics() {
    try (var producer = clients.producer("a-producer", Topics.ARTICLES);
        var reader =
            clients.reader(
                "a-reader",
                Topics.ARTICLES.keys().deserializer(),
                Topics.ARTICLES.values().deserializer())) {
      assertThat(producer.metrics()).isNotEmpty();
      assertThat(reader.assignment()).isEmpty();
      assertThat(metrics.getMeters())
          .extracting(meter -> meter.getId().getTag("client.id"))
          .contains("a-producer", "a-reader");
    }
    assertThat(metrics.getMeters())
        .extracting(meter -> meter.getId().getTag("client.id"))
        .as("a reader that is closed is measured no more")
        .doesNotContain("a-reader");
  }

  @Test
  void a_cluster_that_does_not_answer_is_told_to_the_operator() {
    KafkaClients unreachable =
        new KafkaClients(
            "127.0.0.1:1",
            new KafkaConfig(
                null, 0, 1, Map.of("default.api.timeout.ms", "500", "request.timeout.ms", "400")),
            metrics);

    assertThatExceptionOfType(OperatorException.class)
        .isThrownBy(() -> new TopicCreator(unreachable).create(List.of(Topics.ARTICLES)))
        .withMessageContaining("Kafka at 127.0.0.1:1 did not")
        .withMessageContaining("check that it runs and that kafka.bootstrapServers is right");
  }
}
