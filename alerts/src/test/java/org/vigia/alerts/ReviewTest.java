package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalType;
import org.vigia.samples.Samples;

/** From a reader's report to a correction, with a real server and a courier that works. */
class ReviewTest {
  private List<OutgoingMail> sent;
  private Bench bench;
  private Site site;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
    subscribe("a@example.org", Language.ENGLISH);
    subscribe("b@example.org", Language.SPANISH);
    site = new Site(bench);
    browser = site.browser;
    sent = site.sent;
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aReportedMistakeIsCorrectedForThoseWhoWereToldAndNobodyElse() {
    // given
    site.publish("one", 301);
    await().until(() -> sent.size() == 2);
    subscribe("late@example.org", Language.ENGLISH);
    String report = Browser.link(sent.getFirst().content().text(), "/reports/");

    // when: a scanner looks, then a reader writes
    HttpResponse<String> page = browser.get(report);
    assertThat(page.body()).contains("<mark>At least 301 people</mark>", "The Harbor Ledger");
    assertThat(review().body()).contains("No report waits");
    bench.forward(Duration.ofSeconds(3));
    HttpResponse<String> thanks =
        browser.post(report, "seal", Browser.seal(page), "words", "It says 31, not 301. <b>");

    // then
    assertThat(thanks.body()).contains("Thank you");
    HttpResponse<String> review = review();
    assertThat(review.body())
        .contains("It says 31, not 301. &lt;b&gt;", "tell 2 readers")
        .contains("vigia-20261122T133500Z-00001.warc.gz", "sha256:9b74c9897bac")
        .contains("<mark>At least 301 people</mark>", "https://ledger.example.org/news/one");

    // when
    HttpResponse<String> withdrawn = press(review, "withdraw");

    // then
    assertThat(withdrawn.body()).contains("corrections go out", "No report waits");
    await().until(() -> sent.size() == 4);
    bench.quiet();
    assertThat(sent).hasSize(4);
    List<OutgoingMail> corrections = sent.subList(2, 4);
    assertThat(corrections)
        .extracting(mail -> mail.to().value())
        .containsExactlyInAnyOrder("a@example.org", "b@example.org");
    assertThat(corrections.stream().map(mail -> mail.content().text()).toList())
        .anyMatch(text -> text.contains("Figure withdrawn") && text.contains("We were wrong"))
        .anyMatch(text -> text.startsWith("A correction"))
        .noneMatch(text -> text.contains("How sure we are") || text.contains("new fact"))
        .anyMatch(text -> text.contains("Nos equivocamos"));
    assertThat(corrections).noneMatch(mail -> mail.references().isEmpty());
    // then: the topic has it once, and hearing of it again tells nobody
    await().until(() -> bench.transport.withdrawn.size() == 1);
    assertThat(bench.transport.withdrawn.getFirst().isWithdrawal()).isTrue();
    bench.transport.forgetOffsets();
    bench.quiet();
    assertThat(sent).hasSize(4);
    assertThat(press(review, "withdraw").body()).contains("decided on this meanwhile");
  }

  @Test
  void whatComesTrueAfterItsWithdrawalIsToldToThoseWhoWereCorrected() {
    // given
    site.publish("one", 301);
    await().until(() -> sent.size() == 2);
    report(sent.getFirst());
    press(review(), "withdraw");
    await().until(() -> sent.size() == 4);

    // when: the same figure, and the ledger calls it news
    site.publish("two", 301);

    // then
    await().until(() -> sent.size() == 6);
    site.publish("three", 301);
    bench.quiet();
    assertThat(sent).hasSize(6);
  }

  @Test
  void aLegalEventIsWithdrawnToo() {
    // given
    LegalFinding event = Samples.legal(Samples.article("law"), LegalType.INJUNCTION, null);
    bench.transport.add(event);
    bench.transport.add(Samples.manifest(event.article(), List.of(), List.of(event)));
    await().until(() -> sent.size() == 2);

    // when
    report(sent.getFirst());
    press(review(), "withdraw");

    // then
    await().until(() -> sent.size() == 4);
    assertThat(sent.subList(2, 4).stream().map(mail -> mail.content().text()).toList())
        .anyMatch(text -> text.contains("Report withdrawn") && text.contains("We were wrong"));
  }

  @Test
  void whatHasNotBeenToldYetIsNotToldWhenItIsWithdrawn() {
    // given: somebody whose digest is due tomorrow
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(
          new Subscribers.Request(
              "later@example.org",
              Language.ENGLISH,
              org.vigia.alerts.subscription.Frequency.DAILY,
              true,
              java.time.ZoneId.of("UTC"),
              org.vigia.alerts.subscription.Narrowing.NONE));
    }
    site.publish("one", 301);
    await().until(() -> sent.size() == 2);
    report(sent.getFirst());

    // when
    press(review(), "withdraw");
    await().until(() -> sent.size() == 4);
    bench.forward(Duration.ofHours(24));
    bench.quiet();

    // then
    assertThat(sent).extracting(mail -> mail.to().value()).doesNotContain("later@example.org");
  }

  @Test
  void anAlertThatIsRightStands() {
    site.publish("one", 301);
    await().until(() -> sent.size() == 2);
    report(sent.getFirst());
    assertThat(press(review(), "stands").body()).contains("the alert stands", "No report waits");
    bench.quiet();
    assertThat(sent).hasSize(2);
  }

  @Test
  void nobodyIsToldOfAMutedSeriesUntilItIsUnmuted() {
    // given
    site.publish("one", 301);
    await().until(() -> sent.size() == 2);
    report(sent.getFirst());

    // when
    HttpResponse<String> muted = press(review(), "mute");
    assertThat(muted.body()).contains("Muted series", "Deaths in custody, El Salvador");
    site.publish("two", 302);
    bench.quiet();

    // then
    assertThat(sent).hasSize(2);

    // when
    browser.post(reviewPath() + "/unmute", "subject", field(muted, "subject"));
    site.publish("three", 303);

    // then
    await().until(() -> sent.size() == 4);
    assertThat(review().body()).doesNotContain("Muted series");
  }

  @Test
  void ofAFindingThatManyComplainOfAFewReportsAreKept() {
    site.publish("one", 301);
    await().until(() -> sent.size() == 2);
    for (int i = 0; i < 8; i++) {
      report(sent.getFirst());
    }
    try (Subscribers subscribers = bench.subscribers()) {
      assertThat(subscribers.openReports()).isEqualTo(5);
    }
  }

  @Test
  void theReviewIsClosedToWhoHasNoLinkOrAnOldOne() {
    String path = reviewPath();
    assertThat(browser.get(path).statusCode()).isEqualTo(200);
    assertThat(browser.get("/review").statusCode()).isEqualTo(404);
    assertThat(browser.get("/review/").statusCode()).isEqualTo(404);
    assertThat(browser.get("/review/zzzzzz." + path.substring(path.indexOf('.') + 1)).statusCode())
        .isEqualTo(404);
    assertThat(browser.post("/review/x.y/unmute", "subject", "a").statusCode()).isEqualTo(404);
    bench.forward(Duration.ofHours(13));
    assertThat(browser.get(path).statusCode()).isEqualTo(404);
    assertThat(browser.post(path + "/withdraw", "report", "x").statusCode()).isEqualTo(404);
  }

  @Test
  void theOperatorCanEndTheLinksThereAre() {
    // given
    String path = reviewPath();
    assertThat(browser.get(path).statusCode()).isEqualTo(200);

    // when
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.endReviewLinks();
    }

    // then
    assertThat(browser.get(path).statusCode()).isEqualTo(404);
    assertThat(browser.post(path + "/withdraw", "report", "x").statusCode()).isEqualTo(404);
    assertThat(review().statusCode()).isEqualTo(200);
  }

  private void report(OutgoingMail mail) {
    String path = Browser.link(mail.content().text(), "/reports/");
    HttpResponse<String> page = browser.get(path);
    bench.forward(Duration.ofSeconds(3));
    assertThat(browser.post(path, "seal", Browser.seal(page)).statusCode()).isEqualTo(200);
  }

  private String reviewPath() {
    try (Subscribers subscribers = bench.subscribers()) {
      return subscribers.reviewLink(Duration.ofHours(12)).getPath();
    }
  }

  private HttpResponse<String> review() {
    return browser.get(reviewPath());
  }

  private HttpResponse<String> press(HttpResponse<String> page, String button) {
    return browser.post(reviewPath() + "/" + button, "report", field(page, "report"));
  }

  private static String field(HttpResponse<String> page, String name) {
    Matcher matcher =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
    if (!matcher.find()) {
      throw new AssertionError("no field " + name + " in: " + page.body());
    }
    return matcher.group(1);
  }

  private void subscribe(String email, Language language) {
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(Subscribers.Request.everything(email, language));
    }
  }
}
