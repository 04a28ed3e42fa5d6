package org.vigia.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.archive.capture.Exchange;
import org.vigia.archive.capture.WarcCaptureStore;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.Capture;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.contract.Origin;
import org.vigia.contract.Topics;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.config.ArchiveConfig;
import org.vigia.runtime.config.KafkaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.standalone.broker.EmbeddedBroker;

final class CorpusReplayTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void archived_articles_are_published_again_as_replayed() throws IOException {
    // given an archive with three articles of two days
    Article first = capture("first", NOON);
    capture("second", NOON.plusSeconds(60));
    capture("third", NOON.plus(Duration.ofDays(1)));

    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      Path config =
          Files.writeString(
              folder.resolve("vigia.yaml"),
              "data: "
                  + folder
                  + "\nkafka:\n  bootstrapServers: "
                  + broker.bootstrapServers()
                  + "\n");

      // when the first day is replayed
      CommandRun run =
          CommandRun.of(
              "corpus",
              "replay",
              "-c",
              config.toString(),
              "--from",
              "2026-03-01",
              "--to",
              "2026-03-01");

      // then its articles are on the topic, with the ids that they had
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).contains("2 articles replayed, 0 problems");
      List<Article> replayed = articles(broker, 2);
      assertThat(replayed).extracting(Article::origin).containsOnly(Origin.REPLAY);
      assertThat(replayed).contains(first.withOrigin(Origin.REPLAY));
    }
  }

  @Test
  void what_was_altered_is_named_and_left_out() throws IOException {
    capture("first", NOON);
    capture("second", NOON.plusSeconds(60), "other text");
    Path config = Files.writeString(folder.resolve("vigia.yaml"), "data: " + folder + "\n");

    CommandRun run = CommandRun.of("corpus", "replay", "-c", config.toString(), "--dry-run");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("its text differs from its digest")
        .contains("1 articles could be replayed, 1 problems");
  }

  @Test
  void a_replay_without_a_kafka_or_a_sense_gets_one_line() throws IOException {
    Path config = Files.writeString(folder.resolve("vigia.yaml"), "data: " + folder + "\n");

    CommandRun run = CommandRun.of("corpus", "replay", "-c", config.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("kafka.bootstrapServers").doesNotContain("\tat ");

    CommandRun turned =
        CommandRun.of(
            "corpus",
            "replay",
            "-c",
            config.toString(),
            "--from",
            "2026-03-02",
            "--to",
            "2026-03-01");
    assertThat(turned.exit()).isEqualTo(1);
    assertThat(turned.err()).contains("is after the last").doesNotContain("\tat ");
  }

  private Article capture(String name, Instant at) throws IOException {
    return capture(name, at, null);
  }

  private Article capture(
      String name, Instant at, @org.jspecify.annotations.Nullable String falsified)
      throws IOException {
    Path captures = Files.createDirectories(folder.resolve("captures"));
    try (WarcCaptureStore store =
        new WarcCaptureStore(
            captures, new ArchiveConfig(1 << 20, Duration.ofDays(1)), "test", () -> at)) {
      URI url = URI.create("https://example.org/" + name);
      Exchange exchange =
          new Exchange(
              url,
              at,
              null,
              "GET /" + name + " HTTP/1.1\r\n\r\n",
              200,
              "OK",
              List.of(),
              name.getBytes(StandardCharsets.UTF_8),
              "http/1.1");
      Capture capture = store.write(exchange, Map.of());
      Article article =
          new Article(
              ArticleId.ofCanonicalUrl(url),
              1,
              Article.textDigest(name, "Text of " + name),
              null,
              new FeedId("feed"),
              "The Test",
              url,
              name,
              null,
              null,
              null,
              LocalDate.parse("2026-03-01"),
              null,
              at,
              Language.ENGLISH,
              null,
              List.of(WatchTopic.CECOT),
              falsified == null ? "Text of " + name : falsified,
              false,
              capture,
              Origin.LIVE);
      store.write(exchange, article);
      return article;
    }
  }

  private static List<Article> articles(EmbeddedBroker broker, int count) {
    List<Article> articles = new ArrayList<>();
    KafkaClients clients =
        new KafkaClients(
            broker.bootstrapServers(),
            new KafkaConfig(null, 0, 1, Map.of()),
            new SimpleMeterRegistry());
    try (var consumer = clients.consumer("group", "test", Topics.ARTICLES)) {
      consumer.subscribe(Set.of(Topics.ARTICLES.name()));
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (articles.size() < count && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> articles.add(record.value()));
      }
    }
    return articles;
  }
}
