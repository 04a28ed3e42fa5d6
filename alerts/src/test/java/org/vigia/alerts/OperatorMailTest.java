package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.StatisticFinding;
import org.vigia.samples.Samples;

/** The operator is told once of each source that needs a look, and when it is well again. */
class OperatorMailTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
  private volatile boolean serverWorks = true;
  private Bench bench;

  @TempDir Path folder;

  @BeforeEach
  void open() {
    bench = Bench.withOperator(folder, "technician@example.org");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void tellsTogetherWhatComesTogetherAndNothingTwiceAcrossRestarts() {
    // given
    observe("one", FeedCondition.FAILING, "answered 500");
    observe(
        "two",
        FeedCondition.SILENT,
        "has published nothing for 9 days; never longer than 2 days is usual");
    observe("three", FeedCondition.OK, null);

    // when
    try (var _ = bench.service(this::take)) {
      seen();
      bench.forward(Duration.ofMinutes(20));
      await().atMost(LONG).until(() -> sent.size() == 1);
    }

    // then
    OutgoingMail mail = sent.getFirst();
    assertThat(mail.to().value()).isEqualTo("technician@example.org");
    assertThat(mail.content().subject()).isEqualTo("2 sources need a look");
    assertThat(mail.content().text())
        .contains("Source one (one) cannot be read: answered 500.")
        .contains("Source two (two) has published nothing for 9 days")
        .doesNotContain("three")
        .contains("https://vigia.example.org/sources");

    // when: after a restart one is well again, and the other still silent
    observe("one", FeedCondition.OK, null);
    try (var _ = bench.service(this::take)) {
      seen();
      bench.forward(Duration.ofHours(2));
      await().atMost(LONG).until(() -> sent.size() == 2);
    }

    // then
    assertThat(sent.getLast().content().subject()).isEqualTo("A source is well again");
    assertThat(sent.getLast().content().text()).doesNotContain("two");
  }

  @Test
  void whatTheServerDidNotTakeIsToldLater() {
    // given
    serverWorks = false;
    observe("one", FeedCondition.DROPPED, "has published 1 articles in the last 7 days");

    try (var _ = bench.service(this::take)) {
      seen();
      bench.forward(Duration.ofMinutes(20));
      await().atMost(LONG).until(() -> refused.get() > 0);

      // when
      serverWorks = true;
      bench.forward(Duration.ofMinutes(20));

      // then
      await().atMost(LONG).until(() -> sent.size() == 1);
    }
  }

  @Test
  void tellsOfArticlesThatTheirOutletsRemovedOnceAndWhereTheProofIs() {
    // given: one of last year, too
    bench.transport.add(Samples.removed("old", Samples.NOW.minus(Duration.ofDays(300))));
    bench.transport.add(Samples.removed("toll", Samples.NOW));

    // when
    try (var _ = bench.service(this::take)) {
      await().atMost(LONG).until(() -> sent.size() == 1);

      // then
      OutgoingMail mail = sent.getFirst();
      assertThat(mail.to().value()).isEqualTo("technician@example.org");
      assertThat(mail.content().subject()).isEqualTo("An outlet removed an article");
      assertThat(mail.content().text())
          .contains("The Harbour Post (harbour-post) removed https://harbour-post.example/toll")
          .contains("its server answered 410")
          .contains("kept in vigia-7.warc.gz, record urn:uuid:7, sha256:abab")
          .doesNotContain("old");

      // when: two more within the hour
      bench.transport.add(Samples.removed("two", Samples.NOW.plusSeconds(60)));
      bench.transport.add(Samples.removed("three", Samples.NOW.plusSeconds(60)));
      bench.quiet();
      assertThat(sent).hasSize(1);
      bench.forward(Duration.ofHours(1));
      await().atMost(LONG).until(() -> sent.size() == 2);
    }

    // then
    assertThat(sent.getLast().content().subject())
        .isEqualTo("2 articles were removed by their outlets");
    try (var _ = bench.service(this::take)) { // reads the topic from its beginning
      bench.forward(Duration.ofHours(2));
      bench.transport.add(Samples.removed("four", Samples.NOW.plusSeconds(90)));
      await().atMost(LONG).until(() -> sent.size() == 3);
      assertThat(sent.getLast().content().text()).contains("/four").doesNotContain("/three");
    }
  }

  @Test
  void tellsOfReportedMistakesOnceAndAtMostOnceAnHour() {
    // given
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(Subscribers.Request.everything("ana@example.org", Language.ENGLISH));
    }
    try (AlertsService service = bench.service(this::take);
        Browser browser = new Browser(service)) {
      publish("one", 301);
      await().atMost(LONG).until(() -> sent.size() == 1);

      // when
      report(browser, sent.getFirst(), "It says 31.");

      // then
      await().atMost(LONG).until(() -> sent.size() == 2);
      OutgoingMail mail = sent.getLast();
      assertThat(mail.to().value()).isEqualTo("technician@example.org");
      assertThat(mail.content().subject()).isEqualTo("A reader reported a mistake");
      assertThat(mail.content().text())
          .contains("At least 301 people have died", "A reader: It says 31.", "'vigia review'")
          .doesNotContain("/review/", "ana@example.org");

      // when: two more within the hour
      report(browser, sent.getFirst(), "Really.");
      report(browser, sent.getFirst(), "");
      bench.quiet();
      assertThat(sent).hasSize(2);
      bench.forward(Duration.ofHours(1));
      await().atMost(LONG).until(() -> sent.size() == 3);
    }

    // then
    assertThat(sent.getLast().content().text())
        .contains("A reader: Really.", "A reader: (no words)")
        .doesNotContain("It says 31");
    try (var _ = bench.service(this::take)) {
      bench.forward(Duration.ofHours(2));
      bench.quiet();
      assertThat(sent).hasSize(3);
    }
  }

  @Test
  void tellsOfWebhooksThatAreCalledNoMore() throws IOException {
    // given: a receiver that is gone
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    try (Bench loopback =
            Bench.withOperator(folder, "technician@example.org", "fetch: {allowLoopback: true}");
        var _ = loopback.service(this::take)) {
      try (Subscribers subscribers = loopback.subscribers()) {
        subscribers.addWebhook(
            URI.create("http://127.0.0.1:" + port + "/hook/secret-part"),
            new Subscribers.WebhookRequest(Frequency.IMMEDIATE, ZoneId.of("UTC"), Narrowing.NONE));
      }
      StatisticFinding toll = Samples.toll(Samples.article("one"), 301, null, Novelty.NEW);
      loopback.transport.add(toll);
      loopback.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
      loopback.quiet();

      // when
      for (int days = 0; days < 5 && sent.isEmpty(); days++) {
        loopback.forward(Duration.ofDays(1));
        loopback.quiet();
      }

      // then
      await().atMost(LONG).until(() -> sent.size() == 1);
      assertThat(sent.getFirst().content().subject()).isEqualTo("A webhook is called no more");
      assertThat(sent.getFirst().content().text())
          .contains("The webhook at 127.0.0.1 is called no more")
          .doesNotContain("secret-part");
      loopback.forward(Duration.ofDays(1));
      loopback.quiet();
      assertThat(sent).hasSize(1);
    }
  }

  private void report(Browser browser, OutgoingMail mail, String words) {
    String path = Browser.link(mail.content().text(), "/reports/");
    HttpResponse<String> page = browser.get(path);
    bench.forward(Duration.ofSeconds(3));
    assertThat(browser.post(path, "seal", Browser.seal(page), "words", words).statusCode())
        .isEqualTo(200);
  }

  private void publish(String article, int value) {
    StatisticFinding toll = Samples.toll(Samples.article(article), value, null, Novelty.NEW);
    bench.transport.add(toll);
    bench.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
  }

  private final AtomicInteger refused = new AtomicInteger();

  private SendOutcome take(OutgoingMail mail) {
    if (!serverWorks) {
      refused.incrementAndGet();
      return new SendOutcome.Unavailable("no server");
    }
    sent.add(mail);
    return new SendOutcome.Accepted();
  }

  private void seen() {
    await().atMost(LONG).until(() -> bench.transport.healthRead());
  }

  private void observe(String feed, FeedCondition condition, @Nullable String error) {
    bench.transport.add(
        new SourceHealth(
            new FeedId(feed),
            "Source " + feed,
            condition,
            Samples.NOW,
            Samples.NOW,
            null,
            0,
            error,
            Samples.NOW));
  }
}
