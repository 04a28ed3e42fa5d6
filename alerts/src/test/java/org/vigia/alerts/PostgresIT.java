package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.MailSender;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.runtime.Health;
import org.vigia.samples.Samples;

/** The same on a real PostgreSQL; skipped where its binaries do not start. */
class PostgresIT {
  private static @Nullable EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    try {
      postgres = EmbeddedPostgres.builder().start();
    } catch (IOException | IllegalStateException e) {
      postgres = null;
    }
    assumeTrue(postgres != null, "PostgreSQL does not start on this machine");
  }

  @AfterAll
  static void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void tellsOnceAndDigestsOnPostgres(@TempDir Path folder) throws Exception {
    // given
    EmbeddedPostgres server = java.util.Objects.requireNonNull(postgres);
    try (Bench bench =
        new Bench(folder, "store: \"" + server.getJdbcUrl("postgres", "postgres") + "\"", "")) {
      bench.smtp.start();
      try (Subscribers subscribers = bench.subscribers()) {
        subscribers.add(Subscribers.Request.everything("now@example.org", Language.ENGLISH));
        subscribers.add(
            new Subscribers.Request(
                "later@example.org",
                Language.SPANISH,
                Frequency.DAILY,
                true,
                ZoneId.of("UTC"),
                Narrowing.NONE));
      }

      // when
      publish(bench, "one", 301);
      try (AlertsService service = bench.service()) {
        bench.mails(1);
        bench.transport.forgetOffsets();
        assertThat(service.health()).isEqualTo(Health.UP);
      }
      publish(bench, "two", 302);
      try (AlertsService again = bench.service()) {
        bench.mails(2);
        bench.forward(Duration.ofHours(24));

        // then
        List<MimeMessage> mails = bench.mails(3);
        assertThat(Bench.recipients(mails))
            .containsExactly("later@example.org", "now@example.org", "now@example.org");
        assertThat(mails.getLast().getSubject()).contains("2 novedades");
        await().until(() -> again.health().equals(Health.UP));
      }
    }
  }

  @Test
  void signsUpCorrectsAndDeletesOnPostgres(@TempDir Path folder) throws Exception {
    // given
    EmbeddedPostgres server = java.util.Objects.requireNonNull(postgres);
    List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database web");
    }
    try (Bench bench =
            new Bench(folder, "store: \"" + server.getJdbcUrl("postgres", "web") + "\"", "");
        AlertsService service =
            bench.service(mail -> {
              sent.add(mail);
              return new SendOutcome.Accepted();
            });
        Browser browser = new Browser(service)) {
      // when: signs up, confirms, is told, reports a mistake
      HttpResponse<String> form = browser.get("/subscriptions");
      bench.forward(Duration.ofSeconds(3));
      browser.post("/subscriptions", "email", "ana@example.org", "seal", Browser.seal(form));
      await().until(() -> sent.size() == 1);
      browser.post(Browser.link(sent.getFirst().content().text(), "/subscriptions/confirm/"));
      publish(bench, "three", 303);
      await().until(() -> sent.size() == 2);
      String report = Browser.link(sent.getLast().content().text(), "/reports/");
      HttpResponse<String> page = browser.get(report);
      bench.forward(Duration.ofSeconds(3));
      browser.post(report, "seal", Browser.seal(page), "words", "31, not 303");
      String review;
      try (Subscribers subscribers = bench.subscribers()) {
        review = subscribers.reviewLink(Duration.ofHours(1)).getPath();
      }
      String id =
          browser.get(review).body().replaceAll("(?s).*name=\"report\" value=\"([^\"]+)\".*", "$1");
      browser.post(review + "/mute", "report", id);
      browser.post(review + "/withdraw", "report", id);

      // then
      await().until(() -> sent.size() == 3);
      assertThat(sent.getLast().content().text()).contains("We were wrong");
      await().until(() -> bench.transport.withdrawn.size() == 1);
      publish(bench, "four", 304);
      bench.quiet();
      assertThat(sent).hasSize(3);

      // when: tries something, then leaves
      HttpResponse<String> ask = browser.get("/subscriptions/link");
      bench.forward(Duration.ofSeconds(3));
      browser.post("/subscriptions/link", "email", "ana@example.org", "seal", Browser.seal(ask));
      await().until(() -> sent.size() == 4);
      String own = Browser.link(sent.getLast().content().text(), "/subscriptions/manage/");
      assertThat(browser.post(own + "/subscription/new", "do", "preview").body())
          .contains("In the last 30 days");
      browser.post(own + "/subscription/new", "do", "save", "frequency", "weekly");
      browser.post(own + "/pause");
      browser.post(own + "/resume");
      assertThat(browser.get(own + "/export").body()).contains("ana@example.org", "weekly");
      browser.post(own + "/delete");

      // then
      try (Subscribers subscribers = bench.subscribers()) {
        assertThat(subscribers.list()).isEmpty();
      }
    }
  }

  /**
   * Two services share the store, each with its own read of the log (as after a rebalance that went
   * wrong), while the mail server refuses every third try.
   */
  @Test
  void twoServicesOnOneStoreTellEverybodyOnce(@TempDir Path folder) throws Exception {
    // given
    EmbeddedPostgres server = java.util.Objects.requireNonNull(postgres);
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database pair");
    }
    List<String> letters = new CopyOnWriteArrayList<>();
    AtomicInteger tries = new AtomicInteger();
    MailSender moody =
        mail -> {
          if (tries.incrementAndGet() % 3 == 0) {
            return new SendOutcome.Postponed("451 later");
          }
          letters.add(mail.to().value() + " " + mail.messageId());
          return new SendOutcome.Accepted();
        };
    int readers = 20;
    int articles = 15;
    try (Bench bench =
        new Bench(
            folder,
            "store: \"" + server.getJdbcUrl("postgres", "pair") + "\"",
            "perSubjectPerHour: 1000")) {
      try (Subscribers subscribers = bench.subscribers()) {
        for (int i = 0; i < readers; i++) {
          subscribers.add(
              Subscribers.Request.everything("reader" + i + "@example.org", Language.ENGLISH));
        }
      }
      ListTransport other = new ListTransport();

      // when
      try (AlertsService one = bench.service(moody);
          AlertsService two = bench.service(moody, other)) {
        for (int i = 0; i < articles; i++) {
          publish(bench.transport, "pair" + i, 300 + i);
          publish(other, "pair" + i, 300 + i);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> letters.size() >= readers * articles);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> bench.transport.drained() && other.drained());
        bench.forward(Duration.ofHours(1));
        bench.quiet();

        // then
        assertThat(letters).hasSize(readers * articles).doesNotHaveDuplicates();
        await()
            .until(() ->
                Stream.concat(bench.transport.alerts.stream(), other.alerts.stream())
                        .map(AlertRecord::id)
                        .distinct()
                        .count()
                    == articles);
        assertThat(one.health()).isEqualTo(Health.UP);
        assertThat(two.health()).isEqualTo(Health.UP);
      }
    }
  }

  /** A digest is made by whoever comes first, and holds everything once. */
  @Test
  void twoServicesMakeOneDigest(@TempDir Path folder) throws Exception {
    // given
    EmbeddedPostgres server = java.util.Objects.requireNonNull(postgres);
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database digests");
    }
    List<OutgoingMail> letters = new CopyOnWriteArrayList<>();
    MailSender sender =
        mail -> {
          letters.add(mail);
          return new SendOutcome.Accepted();
        };
    try (Bench bench =
        new Bench(folder, "store: \"" + server.getJdbcUrl("postgres", "digests") + "\"", "")) {
      try (Subscribers subscribers = bench.subscribers()) {
        for (int i = 0; i < 10; i++) {
          subscribers.add(
              new Subscribers.Request(
                  "reader" + i + "@example.org",
                  Language.ENGLISH,
                  Frequency.HOURLY,
                  true,
                  ZoneId.of("UTC"),
                  Narrowing.NONE));
        }
      }
      try (AlertsService _ = bench.service(sender);
          AlertsService _ = bench.service(sender, new ListTransport())) {
        publish(bench, "one", 301);
        publish(bench, "two", 302);
        bench.quiet();

        // when
        bench.forward(Duration.ofHours(1));

        // then
        await().atMost(Duration.ofSeconds(20)).until(() -> letters.size() >= 10);
        bench.quiet();
        assertThat(letters).extracting(mail -> mail.to().value()).doesNotHaveDuplicates();
        assertThat(letters)
            .hasSize(10)
            .allSatisfy(mail -> assertThat(mail.content().text()).contains("301", "302"));
      }
    }
  }

  private static void publish(ListTransport log, String article, int value) {
    StatisticFinding toll = Samples.toll(Samples.article(article), value, null, Novelty.NEW);
    log.add(toll);
    log.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
  }

  private static void publish(Bench bench, String article, int value) {
    StatisticFinding toll = Samples.toll(Samples.article(article), value, null, Novelty.NEW);
    bench.transport.add(toll);
    bench.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
  }
}
