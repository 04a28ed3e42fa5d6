package org.vigia.standalone.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.Topics;
import org.vigia.dashboard.DashboardService;
import org.vigia.runtime.Health;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;
import org.vigia.runtime.web.WebServer;
import org.vigia.samples.Samples;
import org.vigia.standalone.broker.EmbeddedBroker;

/**
 * The dashboard on a real broker: transactions, records that cannot be read, what was there before
 * it started.
 */
class DashboardOnBrokerTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final VigiaConfig config =
      new ConfigLoader(Map.of()).parse("web: {listen: '127.0.0.1:0'}", "test");
  @TempDir Path folder;

  @Test
  void shows_committed_records_from_the_first_on_and_passes_over_what_cannot_be_read()
      throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      KafkaClients kafka = new KafkaClients(broker.bootstrapServers(), config.kafka(), metrics);
      new TopicCreator(kafka).create(Topics.all());
      try (Producer<byte[], byte[]> producer =
          kafka.transactionalProducer(
              "test", new ByteArraySerializer(), new ByteArraySerializer())) {
        producer.initTransactions();
        transaction(producer, source("before"), true);
        transaction(producer, "not json".getBytes(StandardCharsets.UTF_8), true);
        transaction(producer, source("aborted"), false);
        try (DashboardService service =
                new DashboardService(
                    new ServiceContext(config, kafka, metrics, InstantSource.system()));
            WebServer server =
                WebServer.start(
                    config.web(),
                    service.pages(),
                    metrics,
                    () -> Map.of("dashboard", service.health()))) {
          assertThat(service.health()).isEqualTo(Health.STARTING);
          service.start();
          await().atMost(Duration.ofSeconds(30)).until(() -> service.health().equals(Health.UP));

          assertThat(get(server, "/api/v1/sources"))
              .contains("\"before\"")
              .doesNotContain("aborted");

          transaction(producer, source("after"), true);
          await()
              .atMost(Duration.ofSeconds(30))
              .untilAsserted(() -> assertThat(get(server, "/sources?lang=en")).contains("after"));

          transaction(producer, Topics.REMOVED_ARTICLES.name(), removed(), true);
          await()
              .atMost(Duration.ofSeconds(30))
              .untilAsserted(() ->
                  assertThat(get(server, "/api/v1/removed-articles"))
                      .contains("https://harbour-post.example/toll"));
        }
      }
    }
  }

  private static void transaction(Producer<byte[], byte[]> producer, byte[] value, boolean commit)
      throws Exception {
    transaction(producer, Topics.SOURCE_HEALTH.name(), value, commit);
  }

  private static void transaction(
      Producer<byte[], byte[]> producer, String topic, byte[] value, boolean commit)
      throws Exception {
    producer.beginTransaction();
    byte[] key = Integer.toString(value.length).getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(topic, key, value)).get();
    if (commit) {
      producer.commitTransaction();
    } else {
      producer.abortTransaction();
    }
  }

  private static byte[] removed() {
    return Topics.REMOVED_ARTICLES
        .values()
        .serializer()
        .serialize(Topics.REMOVED_ARTICLES.name(), Samples.removed("toll", NOON));
  }

  private static byte[] source(String name) {
    return Topics.SOURCE_HEALTH
        .values()
        .serializer()
        .serialize(
            Topics.SOURCE_HEALTH.name(),
            new SourceHealth(
                new FeedId(name), name, FeedCondition.OK, NOON, NOON, null, 0, null, NOON));
  }

  private static String get(WebServer server, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(server.address().resolve(path)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
