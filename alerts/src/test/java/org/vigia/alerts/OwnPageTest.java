package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.contract.Language;
import org.vigia.contract.VigiaJson;
import tools.jackson.databind.JsonNode;

/** What somebody does on their own page, with a real server and a courier that works. */
class OwnPageTest {
  private static final String EMAIL = "ana@example.org";

  private List<OutgoingMail> sent;
  private Path folder;
  private Bench bench;
  private Site site;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path data) {
    folder = data;
    bench = new Bench(data);
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(Subscribers.Request.everything(EMAIL, Language.ENGLISH));
    }
    site = new Site(bench);
    browser = site.browser;
    sent = site.sent;
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void changesHowOneIsWrittenTo() {
    // given
    String page = ownPage();
    assertThat(browser.get(page).body()).contains(EMAIL, "You asked for every alert.");

    // when
    HttpResponse<String> saved =
        browser.post(page + "/manner", "lang", "es", "zone", "America/Managua");

    // then
    assertThat(saved.body()).contains("Guardado.", "Pidió recibir todos los avisos");
    assertThat(entry().subscriber().language()).isEqualTo(Language.SPANISH);
    assertThat(entry().subscriber().zone()).isEqualTo(ZoneId.of("America/Managua"));
    assertThat(browser.post(page + "/manner", "lang", "es", "zone", "Mars/Base").statusCode())
        .isEqualTo(422);
  }

  @Test
  void changesAddsTriesAndRemovesSubscriptions() {
    // given
    site.publish("one", 301);
    await().until(() -> sent.size() == 1);
    String page = ownPage();
    Subscription first = entry().subscriptions().getFirst();
    String edit = page + "/subscription/" + first.id();

    // when: trying changes nothing
    HttpResponse<String> tried =
        browser.post(edit, "do", "preview", "frequency", "daily", "indicator", "flights");
    assertThat(tried.body()).contains("nothing would have come");
    assertThat(entry().subscriptions()).containsExactly(first);

    // when
    browser.post(
        edit, "do", "save", "frequency", "weekly", "query", "torture", "place", "country:SV");
    browser.post(page + "/subscription/new", "do", "save", "frequency", "hourly", "type", "ruling");
    browser.post(page + "/subscription/new", "do", "save", "frequency", "hourly", "type", "ruling");

    // then
    List<Subscription> all = entry().subscriptions();
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().id()).isEqualTo(first.id());
    assertThat(all.getFirst().frequency()).isEqualTo(Frequency.WEEKLY);
    assertThat(all.getFirst().narrowing().query()).isEqualTo("torture");
    assertThat(all.getLast().narrowing().types()).hasSize(1);

    // when
    HttpResponse<String> removed = browser.post(edit + "/remove");

    // then
    assertThat(removed.body()).contains("Removed.");
    assertThat(entry().subscriptions()).containsExactly(all.getLast());
    assertThat(browser.get(edit).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsWhatTheFormCannotSay() {
    // given
    String page;
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(
          new Subscribers.Request(
              EMAIL,
              Language.ENGLISH,
              Frequency.DAILY,
              true,
              ZoneId.of("UTC"),
              new Narrowing(
                  Set.of(),
                  Set.of(),
                  Set.of("country:AT"),
                  Set.of(),
                  Set.of("title-42"),
                  Set.of(),
                  Set.of("Mirador"),
                  null,
                  0)));
    }
    page = ownPage();
    Subscription narrowed = entry().subscriptions().getLast();
    String edit = page + "/subscription/" + narrowed.id();

    // when
    assertThat(browser.get(edit).body()).contains("Austria", "title-42");
    browser.post(
        edit,
        "frequency",
        "daily",
        "place",
        "country:AT",
        "instrument",
        "title-42",
        "source",
        "Mirador");

    // then
    assertThat(entry().subscriptions().getLast()).isEqualTo(narrowed);
  }

  @Test
  void choosesAmongTheOutletsThatAreWatched() {
    // given
    String edit = ownPage() + "/subscription/new";
    assertThat(browser.get(edit).body()).contains("Outlets", "Faro del Sur", "The Harbor Ledger");

    // when
    HttpResponse<String> unknown =
        browser.post(edit, "frequency", "daily", "source", "The Unheard Of");
    browser.post(edit, "frequency", "daily", "source", "Faro del Sur");

    // then
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(entry().subscriptions())
        .extracting(one -> one.narrowing().sources())
        .containsExactlyInAnyOrder(Set.of(), Set.of("Faro del Sur"));
  }

  @Test
  void showsWhereASubscriptionCanBeReadAsAFeed() {
    // given
    String page = browser.get(ownPage()).body();

    // when
    String feed =
        page.replaceAll("(?s).*href=\"https://vigia.example.org([^\"]+)\">Atom feed.*", "$1");

    // then
    HttpResponse<String> atom = browser.get(feed);
    assertThat(atom.statusCode()).isEqualTo(200);
    assertThat(atom.body()).contains("<feed").doesNotContain(EMAIL);
  }

  @Test
  void pausesAndResumes() {
    // given
    String page = ownPage();

    // when
    assertThat(browser.post(page + "/pause").body()).contains("Paused.");
    site.publish("one", 301);
    bench.quiet();

    // then
    assertThat(entry().subscriber().state()).isEqualTo(SubscriberState.PAUSED);
    assertThat(sent).isEmpty();

    // when
    browser.post(page + "/resume");
    site.publish("two", 302);

    // then
    await().until(() -> sent.size() == 1);
    assertThat(sent.getFirst().content().text()).contains("302").doesNotContain("301");
  }

  @Test
  void givesEverythingThatIsKept() {
    // given
    site.publish("one", 301);
    await().until(() -> sent.size() == 1);

    // when
    HttpResponse<String> export = browser.get(ownPage() + "/export");

    // then
    assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment");
    JsonNode json = VigiaJson.mapper().readTree(export.body());
    assertThat(json.path("email").asString()).isEqualTo(EMAIL);
    assertThat(json.path("subscriptions")).hasSize(1);
    assertThat(json.path("told").path(0).path("finding").asString()).startsWith("fnd-");
    assertThat(json.path("mails").path(0).path("state").asString()).isEqualTo("sent");
  }

  @Test
  void whatIsDeletedIsGoneFromTheFiles() {
    // given: mails that were sent, and one that waits
    site.publish("one", 301);
    await().until(() -> sent.size() == 1);
    String page = ownPage();
    site.takesMail(false);
    site.publish("two", 302);
    bench.drained();
    String id = entry().subscriber().id().value();
    String lookup = lookup();
    assertThat(holdsBytes(id)).isTrue();
    assertThat(holdsBytes(lookup)).isTrue();
    assertThat(holdsBytes(EMAIL)).isFalse();

    // when: a scanner looks, then a person presses the button
    assertThat(browser.get(page + "/delete").body()).contains("Nothing has changed yet");
    assertThat(entry().subscriber().state()).isEqualTo(SubscriberState.ACTIVE);
    assertThat(browser.post(page + "/delete").body()).contains("Everything is deleted");

    // then
    assertThat(holdsBytes(id)).isFalse();
    assertThat(holdsBytes(lookup)).isFalse();
    try (Subscribers subscribers = bench.subscribers()) {
      assertThat(subscribers.list()).isEmpty();
    }
    assertThat(browser.get(page).statusCode()).isEqualTo(404);
    site.takesMail(true);
    bench.forward(Duration.ofHours(1));
    bench.quiet();
    assertThat(sent).hasSize(1);
  }

  @Test
  void linksEndAfterAWhileAndWhenTheirOwnerSaysSo() {
    // given
    String first = ownPage();

    // when
    bench.forward(Duration.ofMinutes(119));
    assertThat(browser.get(first).statusCode()).isEqualTo(200);
    bench.forward(Duration.ofMinutes(2));

    // then
    assertThat(browser.get(first).statusCode()).isEqualTo(404);
    assertThat(browser.post(first + "/delete").statusCode()).isEqualTo(404);

    // when
    String second = askForLink();
    assertThat(browser.get(second).statusCode()).isEqualTo(200);
    assertThat(browser.post(second + "/end-links").body()).contains("All links have ended");

    // then
    assertThat(browser.get(second).statusCode()).isEqualTo(404);
    assertThat(browser.get(askForLink()).statusCode()).isEqualTo(200);
  }

  @Test
  void mailsHoldNoLinkToTheOwnPageThatCouldBePassedOn() {
    // given
    site.publish("one", 301);

    // when
    await().until(() -> sent.size() == 1);

    // then
    assertThat(sent.getFirst().content().text())
        .contains("https://vigia.example.org/subscriptions/link")
        .doesNotContain("/manage/");
    assertThat(sent.getFirst().content().html()).doesNotContain("/manage/");
  }

  /** As the operator's machine would make it; mails are sent by another test. */
  private String ownPage() {
    try (Database database = database()) {
      return new org.vigia.alerts.deliver.Links(bench.config.web().publicUrl(), database.vault())
          .manage(entry().subscriber().id(), 0, bench.clock().instant().plus(Duration.ofHours(2)))
          .getPath();
    }
  }

  private String askForLink() {
    int before = sent.size();
    HttpResponse<String> page = browser.get("/subscriptions/link");
    bench.forward(Duration.ofMinutes(11));
    browser.post("/subscriptions/link", "seal", Browser.seal(page), "email", EMAIL);
    await().until(() -> sent.size() > before);
    return Browser.link(sent.getLast().content().text(), "/subscriptions/manage/");
  }

  private Subscribers.Entry entry() {
    try (Subscribers subscribers = bench.subscribers()) {
      return subscribers.list().getFirst();
    }
  }

  private Database database() {
    return Database.open(bench.config.store(), folder.resolve("alerts.key"));
  }

  private String lookup() {
    try (Database database = database()) {
      return database.vault().lookup(EmailAddress.parse(EMAIL));
    }
  }

  private boolean holdsBytes(String text) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("alerts.db"))
          .anyMatch(file -> read(file).contains(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
