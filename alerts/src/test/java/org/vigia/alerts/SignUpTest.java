package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;

/** Signing up on the web, with a real server and a courier that works. */
class SignUpTest {
  private List<OutgoingMail> sent;
  private Bench bench;
  private Site site;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder, "signUp: {perNetwork: 12}", "");
    site = new Site(bench);
    browser = site.browser;
    sent = site.sent;
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void signsUpAfterTheMailIsConfirmedAndOnlyThen() {
    // given
    site.publish("before", 290);
    HttpResponse<String> page = browser.get("/subscriptions?lang=es");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Muertes bajo custodia", "Suscribirme", "lang=\"es\"")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");

    // when
    HttpResponse<String> answer =
        signUp(
            page,
            "ana@example.org",
            "frequency",
            "immediate",
            "zone",
            "America/El_Salvador",
            "indicator",
            "deaths-in-custody",
            "place",
            "country:SV");

    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    await().until(() -> sent.size() == 1);
    Subscribers.Entry asked = only();
    assertThat(asked.subscriber().state()).isEqualTo(SubscriberState.PENDING);
    assertThat(asked.subscriber().language()).isEqualTo(Language.SPANISH);
    assertThat(asked.subscriber().zone()).isEqualTo(ZoneId.of("America/El_Salvador"));
    assertThat(asked.subscriptions().getFirst().narrowing().indicators())
        .containsExactly(Indicator.DEATHS_IN_CUSTODY);
    assertThat(asked.subscriptions().getFirst().frequency()).isEqualTo(Frequency.IMMEDIATE);

    // when: a scanner follows the link, then a person presses the button
    String confirm = Browser.link(sent.getFirst().content().text(), "/subscriptions/confirm/");
    HttpResponse<String> question = browser.get(confirm);
    assertThat(question.body()).contains("Pidió: muertes bajo custodia; El Salvador");
    assertThat(only().subscriber().state()).isEqualTo(SubscriberState.PENDING);
    HttpResponse<String> confirmed = browser.post(confirm);

    // then
    assertThat(only().subscriber().state()).isEqualTo(SubscriberState.ACTIVE);
    assertThat(browser.get(Browser.link(confirmed.body(), "/subscriptions/manage/")).statusCode())
        .isEqualTo(200);
    assertThat(browser.post(confirm).body()).doesNotContain("/subscriptions/manage/");
    site.publish("after", 301);
    await().until(() -> sent.size() == 2);
  }

  @Test
  void answersAlikeWhateverTheAddress() {
    // given
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(Subscribers.Request.everything("known@example.org", Language.ENGLISH));
    }
    HttpResponse<String> first = browser.get("/subscriptions");
    HttpResponse<String> second = browser.get("/subscriptions");
    HttpResponse<String> third = browser.get("/subscriptions/link");
    HttpResponse<String> fourth = browser.get("/subscriptions/link");

    // when
    HttpResponse<String> stranger = signUp(first, "new@example.org");
    HttpResponse<String> known = signUp(second, "known@example.org");
    HttpResponse<String> strangersLink = link(third, "nobody@example.org");
    HttpResponse<String> knownLink = link(fourth, "KNOWN@example.org");

    // then
    assertThat(stranger.body()).isEqualTo(known.body());
    assertThat(strangersLink.body()).isEqualTo(knownLink.body());
    assertThat(List.of(stranger, known, strangersLink, knownLink))
        .extracting(HttpResponse::statusCode)
        .containsOnly(200);
    // then: who is known gets one link and no second within minutes, whoever is not gets a question
    await().until(() -> sent.size() == 2);
    bench.quiet();
    assertThat(sent)
        .extracting(mail -> mail.to().value())
        .containsExactlyInAnyOrder("new@example.org", "known@example.org");
    assertThat(entry("known@example.org").subscriptions()).hasSize(1);
    assertThat(entry("known@example.org").subscriber().state()).isEqualTo(SubscriberState.ACTIVE);
  }

  @Test
  void asksAnAddressOnceAPeriodHoweverOftenItIsTyped() {
    // given
    List<HttpResponse<String>> forms = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      forms.add(browser.get("/subscriptions"));
    }

    // when
    for (HttpResponse<String> form : forms) {
      assertThat(signUp(form, "victim@example.org").statusCode()).isEqualTo(200);
    }

    // then
    await().until(() -> sent.size() == 1);
    bench.quiet();
    assertThat(sent).hasSize(1);
    bench.forward(Duration.ofHours(25));
    signUp(browser.get("/subscriptions"), "victim@example.org");
    await().until(() -> sent.size() == 2);
    assertThat(only().subscriptions()).hasSize(1);
  }

  @Test
  void letsNoNetworkSendMoreThanItsShare() {
    // given
    List<HttpResponse<String>> forms = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      forms.add(browser.get("/subscriptions"));
    }

    // when
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      answers.add(signUp(forms.get(i), "reader" + i + "@example.org").statusCode());
    }

    // then
    assertThat(answers.subList(0, 12)).containsOnly(200);
    assertThat(answers.subList(12, 14)).containsOnly(429);
    await().until(() -> sent.size() == 12);
    bench.forward(Duration.ofHours(2));
    assertThat(signUp(browser.get("/subscriptions"), "later@example.org").statusCode())
        .isEqualTo(200);
  }

  @Test
  void programsThatFillInFormsGetNowhere() {
    // given
    HttpResponse<String> page = browser.get("/subscriptions");
    String seal = Browser.seal(page);

    // when: at once
    HttpResponse<String> fast =
        browser.post("/subscriptions", "seal", seal, "email", "fast@example.org");

    // then
    assertThat(fast.statusCode()).isEqualTo(422);
    assertThat(fast.body()).contains("very fast", "fast@example.org");

    // when: into the trap, without a seal, from another site, again and again
    bench.forward(Duration.ofSeconds(5));
    HttpResponse<String> trapped =
        browser.post(
            "/subscriptions", "seal", seal, "email", "trap@example.org", "website", "https://x");
    HttpResponse<String> bare = browser.post("/subscriptions", "email", "bare@example.org");
    HttpResponse<String> again =
        browser.post("/subscriptions", "seal", seal, "email", "again@example.org");
    HttpResponse<String> foreign =
        browser.send(
            HttpRequest.newBuilder(browser.address().resolve("/subscriptions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("email=foreign%40example.org"))
                .build());

    // then
    assertThat(trapped.statusCode()).isEqualTo(200);
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(foreign.statusCode()).isEqualTo(403);
    bench.quiet();
    assertThat(sent).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() {
    HttpResponse<String> page = browser.get("/subscriptions");
    HttpResponse<String> answer =
        signUp(page, "ana at example.org", "topic", "guantanamo", "query", "flights");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("This is not a mail address", "value=\"flights\"", "value=\"ana at example.org\"")
        .containsPattern("value=\"guantanamo\" checked");
    assertThat(signUp(page, "ana@example.org", "query", "\"unclosed").body())
        .contains("cannot be searched for");
    assertThat(
            signUp(page, "ana@example.org", "kind", "legal", "indicator", "payment").statusCode())
        .isEqualTo(422);
    assertThat(signUp(page, "ana@example.org", "indicator", "unheard-of").statusCode())
        .isEqualTo(422);
  }

  @Test
  void showsWhatWouldHaveCome() {
    // given
    site.publish("one", 301);
    site.publish("two", 302);
    bench.drained();
    HttpResponse<String> page = browser.get("/subscriptions");

    // when
    HttpResponse<String> deaths =
        signUp(page, "", "do", "preview", "indicator", "deaths-in-custody");
    HttpResponse<String> weekly = signUp(page, "", "do", "preview", "frequency", "weekly");
    HttpResponse<String> flights = signUp(page, "", "do", "preview", "indicator", "flights");

    // then
    assertThat(deaths.body())
        .contains("2 new facts would have come, in 2 mails.", "The Harbor Ledger")
        .contains("<mark>At least 302 people</mark>");
    assertThat(weekly.body()).contains("2 new facts would have come, in one mail.");
    assertThat(flights.body()).contains("nothing would have come");
    assertThat(sent).isEmpty();
  }

  @Test
  void forgetsWhoNeverAnswers() {
    // given
    signUp(browser.get("/subscriptions"), "silent@example.org");
    await().until(() -> sent.size() == 1);

    // when
    bench.forward(Duration.ofDays(32));

    // then
    await()
        .untilAsserted(() -> {
          try (Subscribers subscribers = bench.subscribers()) {
            assertThat(subscribers.list()).isEmpty();
          }
        });
  }

  private HttpResponse<String> signUp(HttpResponse<String> page, String email, String... more) {
    bench.forward(Duration.ofSeconds(3));
    List<String> fields = new ArrayList<>(List.of(more));
    fields.addAll(List.of("seal", Browser.seal(page), "email", email, "website", ""));
    if (page.body().contains("<html lang=\"es\">")) {
      fields.addAll(List.of("lang", "es"));
    }
    return browser.post("/subscriptions", fields.toArray(String[]::new));
  }

  private HttpResponse<String> link(HttpResponse<String> page, String email) {
    bench.forward(Duration.ofSeconds(3));
    return browser.post("/subscriptions/link", "seal", Browser.seal(page), "email", email);
  }

  private Subscribers.Entry only() {
    try (Subscribers subscribers = bench.subscribers()) {
      List<Subscribers.Entry> all = subscribers.list();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private Subscribers.Entry entry(String email) {
    try (Subscribers subscribers = bench.subscribers()) {
      return subscribers.list().stream()
          .filter(entry -> address(entry.subscriber()).equals(email))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String address(Subscriber subscriber) {
    return subscriber.address().value();
  }
}
