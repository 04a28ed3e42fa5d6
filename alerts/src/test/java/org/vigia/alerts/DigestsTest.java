package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.samples.Samples;

/** When mails that wait go out, through the service as it runs, on a clock that is set forward. */
class DigestsTest {
  private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
  private volatile boolean serverWorks = true;
  private Bench bench;
  private AlertsService service;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
    service = bench.service(this::take);
  }

  @AfterEach
  void close() {
    service.close();
    bench.close();
  }

  @Test
  void eachDigestGoesAtItsHourWhereTheReaderIsTheNightTheClocksChangeToo() {
    // given: a Saturday; in Madrid the clocks go forward that night, in New York they have
    subscribe("hourly@example.org", Frequency.HOURLY, "UTC");
    subscribe("madrid@example.org", Frequency.DAILY, "Europe/Madrid");
    subscribe("salvador@example.org", Frequency.DAILY, "America/El_Salvador");
    subscribe("york@example.org", Frequency.WEEKLY, "America/New_York");
    at("2027-03-27T12:10:00Z");
    publish("one", 301);
    bench.quiet();

    // then
    at("2027-03-27T12:58:00Z");
    assertThat(recipients()).isEmpty();
    at("2027-03-27T13:00:30Z");
    assertThat(recipients())
        .containsExactlyInAnyOrder("hourly@example.org", "salvador@example.org");
    at("2027-03-28T04:58:00Z");
    assertThat(recipients()).hasSize(2);
    at("2027-03-28T05:00:30Z");
    assertThat(recipients()).hasSize(3).contains("madrid@example.org");
    at("2027-03-29T10:58:00Z");
    assertThat(recipients()).hasSize(3);
    at("2027-03-29T11:00:30Z");
    assertThat(recipients()).hasSize(4).contains("york@example.org");
    at("2027-04-12T12:00:00Z");
    assertThat(recipients()).hasSize(4);
  }

  @Test
  void aBurstAboutOneSeriesComesTogetherAndOtherNewsDoesNotWaitForIt() {
    // given
    subscribe("ana@example.org", Frequency.IMMEDIATE, "UTC");
    for (int i = 1; i <= 3; i++) {
      publish("first" + i, 300 + i);
      int mails = i;
      await().until(() -> sent.size() == mails);
    }

    // when
    publish("then1", 304);
    publish("then2", 305);
    publish("then3", 306);
    bench.quiet();
    assertThat(sent).hasSize(3);
    LegalFinding order = Samples.legal(Samples.article("law"), LegalType.INJUNCTION, null);
    bench.transport.add(order);
    bench.transport.add(Samples.manifest(order.article(), List.of(), List.of(order)));

    // then: another matter at once, the rest of the series within the hour, in one mail
    await().until(() -> sent.size() == 4);
    bench.forward(Duration.ofHours(1));
    await().until(() -> sent.size() == 5);
    bench.quiet();
    assertThat(sent).hasSize(5);
    assertThat(sent.getLast().content().text())
        .contains("304", "305", "306")
        .doesNotContain("303 people");

    // then: afterwards at once again
    bench.forward(Duration.ofHours(2));
    publish("later", 307);
    await().until(() -> sent.size() == 6);
  }

  @Test
  void whatCameWhileTheReaderPausedIsNotToldLater() {
    // given
    subscribe("ana@example.org", Frequency.HOURLY, "UTC");
    publish("before", 301);
    bench.quiet();
    setPaused(true);
    publish("meanwhile", 302);
    bench.quiet();
    bench.forward(Duration.ofHours(2));
    bench.quiet();
    assertThat(sent).isEmpty();

    // when
    setPaused(false);
    publish("after", 303);
    bench.quiet();
    bench.forward(Duration.ofHours(1));

    // then
    await().until(() -> sent.size() == 1);
    assertThat(sent.getFirst().content().text()).contains("303").doesNotContain("302 people");
  }

  @Test
  void aDigestThatIsDueWhileTheServerIsDownGoesOnceWhenItIsBack() {
    // given
    subscribe("ana@example.org", Frequency.HOURLY, "UTC");
    publish("one", 301);
    bench.quiet();
    serverWorks = false;
    bench.forward(Duration.ofHours(1));
    bench.quiet();
    publish("two", 302);
    bench.quiet();
    assertThat(sent).isEmpty();

    // when
    serverWorks = true;

    // then
    await().until(() -> sent.size() == 1);
    bench.forward(Duration.ofHours(1));
    await().until(() -> sent.size() == 2);
    bench.quiet();
    assertThat(sent).hasSize(2);
    assertThat(sent.getLast().content().text()).contains("302").doesNotContain("301 people");
  }

  private SendOutcome take(OutgoingMail mail) {
    if (!serverWorks) {
      return new SendOutcome.Unavailable("no server");
    }
    sent.add(mail);
    return new SendOutcome.Accepted();
  }

  private void at(String instant) {
    bench.forward(Duration.between(bench.clock().instant(), Instant.parse(instant)));
    bench.quiet();
  }

  private List<String> recipients() {
    return sent.stream().map(mail -> mail.to().value()).toList();
  }

  private void setPaused(boolean paused) {
    try (Browser browser = new Browser(service)) {
      int before = sent.size();
      var ask = browser.get("/subscriptions/link");
      bench.forward(Duration.ofSeconds(3));
      browser.post("/subscriptions/link", "email", "ana@example.org", "seal", Browser.seal(ask));
      await().until(() -> sent.size() == before + 1);
      String own = Browser.link(sent.removeLast().content().text(), "/subscriptions/manage/");
      browser.post(own + (paused ? "/pause" : "/resume"));
      bench.forward(Duration.ofMinutes(11));
    }
  }

  private void subscribe(String email, Frequency frequency, String zone) {
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(
          new Subscribers.Request(
              email, Language.ENGLISH, frequency, true, ZoneId.of(zone), Narrowing.NONE));
    }
  }

  private void publish(String article, int value) {
    StatisticFinding toll = Samples.toll(Samples.article(article), value, null, Novelty.NEW);
    bench.transport.add(toll);
    bench.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
  }
}
