package org.vigia.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.contract.Origin;
import org.vigia.contract.Topics;
import org.vigia.enrich.EnrichService;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.runtime.Health;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.standalone.broker.EmbeddedBroker;

class EnrichmentGivesUpTest {
  @TempDir Path folder;

  @Test
  void threads_that_fail_again_and_again_are_not_replaced_for_ever() throws Exception {
    // given: a topic that somebody made so small that Kafka refuses what goes there
    VigiaConfig config = new ConfigLoader(Map.of("VIGIA_DATA", folder.toString())).defaults();
    MeterRegistry metrics = new SimpleMeterRegistry();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      KafkaClients kafka =
          new KafkaClients(
              broker.bootstrapServers(), config.kafka().at(broker.bootstrapServers()), metrics);
      try (EnrichService enrich =
              new EnrichService(
                  new ServiceContext(config, kafka, metrics, InstantSource.system()),
                  EnrichmentGivesUpTest::read);
          Producer<ArticleId, Article> articles = kafka.producer("test", Topics.ARTICLES)) {
        enrich.start();
        takesNothing(broker, Topics.ANNOTATED_ARTICLES.name());

        // when
        Article article = article();
        articles
            .send(new ProducerRecord<>(Topics.ARTICLES.name(), article.id(), article))
            .get(10, TimeUnit.SECONDS);

        // then
        assertThat(enrich.failure().get(120, TimeUnit.SECONDS))
            .contains("fail again and again", "message larger than");
        assertThat(enrich.health().state()).isEqualTo(Health.State.DOWN);
      }
    }
  }

  private static void takesNothing(EmbeddedBroker broker, String topic) throws Exception {
    AlterConfigOp smallest =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "100"), AlterConfigOp.OpType.SET);
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(smallest)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
  }

  private static Analysis read(Article article) {
    return new Analysis(
        article.reference(),
        article.textSha256(),
        Language.ENGLISH,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new int[] {1},
        false,
        List.of(),
        List.of(),
        List.of());
  }

  private static Article article() {
    URI url = URI.create("https://outlet.example/large");
    Instant now = Instant.parse("2026-10-01T12:00:00Z");
    return new Article(
        ArticleId.ofCanonicalUrl(url),
        1,
        Article.textDigest("A title", "A text."),
        null,
        new FeedId("outlet"),
        "The Outlet",
        url,
        "A title",
        null,
        null,
        now,
        LocalDate.parse("2026-10-01"),
        null,
        now,
        Language.ENGLISH,
        null,
        List.of(),
        "A text.",
        false,
        null,
        Origin.LIVE);
  }
}
