package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.runtime.Health;

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

  private static void publish(Bench bench, String article, int value) {
    StatisticFinding toll = Samples.toll(Samples.article(article), value, null, Novelty.NEW);
    bench.transport.add(toll);
    bench.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
  }
}
