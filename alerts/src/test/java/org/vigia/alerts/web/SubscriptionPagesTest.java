package org.vigia.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.contract.Language;
import org.vigia.runtime.config.WebConfig;
import org.vigia.runtime.web.WebServer;
import org.vigia.samples.Samples;

class SubscriptionPagesTest {
  private final HttpClient browser =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final SubscriberId reader = SubscriberId.random(new SecureRandom());
  private Database database;
  private SubscriberStore store;
  private Links links;
  private WebServer server;

  @BeforeEach
  void start(@TempDir Path folder) {
    database =
        Database.open("jdbc:sqlite:" + folder.resolve("alerts.db"), folder.resolve("alerts.key"));
    store = new SubscriberStore(database.vault());
    links = new Links(URI.create("https://vigia.example.org"), database.vault());
    server =
        WebServer.start(
            new WebConfig("127.0.0.1:0", URI.create("https://vigia.example.org")),
            List.of(
                new SubscriptionPages(
                    database, store, links, Duration.ofHours(2), () -> Samples.NOW)),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            Map::of);
  }

  @AfterEach
  void stop() {
    server.close();
    database.close();
    browser.close();
  }

  @Test
  void aGetNeverStopsAnythingAndAPostDoes() throws Exception {
    // given
    add(SubscriberState.ACTIVE);
    String path = links.stop(reader, 0).getPath();

    // when
    HttpResponse<String> page = get(path);

    // then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Dejar de recibir correos")
        .contains("<form method=\"post\">")
        .doesNotContain("http://")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(state()).isEqualTo(SubscriberState.ACTIVE);

    // when: as a mail provider does it (RFC 8058)
    HttpResponse<String> done = post(path, "List-Unsubscribe=One-Click");

    // then
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("Hecho.");
    assertThat(state()).isEqualTo(SubscriberState.STOPPED);
    assertThat(post(path, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
  }

  @Test
  void confirmsOnlyWhoIsAsked() throws Exception {
    // given
    add(SubscriberState.PENDING);
    String path = links.confirm(reader, 0).getPath();

    // when
    assertThat(get(path).body()).contains("Sí, quiero recibir avisos");
    assertThat(state()).isEqualTo(SubscriberState.PENDING);
    assertThat(post(path, "").statusCode()).isEqualTo(200);

    // then
    assertThat(state()).isEqualTo(SubscriberState.ACTIVE);

    // when: stopped, and the old link comes again
    post(links.stop(reader, 0).getPath(), "");
    post(path, "");

    // then
    assertThat(state()).isEqualTo(SubscriberState.STOPPED);
  }

  @Test
  void forgedAndOldLinksDoNothing() throws Exception {
    // given
    add(SubscriberState.ACTIVE);
    String right = links.stop(reader, 0).getPath();
    String stop = "/subscriptions/stop/";
    String stranger = SubscriberId.random(new SecureRandom()).value();
    List<String> wrong =
        List.of(
            right.substring(0, right.length() - 1) + (right.endsWith("A") ? "B" : "A"),
            stop + reader.value(),
            stop + reader.value() + ".",
            stop + stranger + ".AAAAAAAAAAAAAAAAAAAAAAAA",
            stop + "x",
            stop + "%00",
            stop + "%2e%2e%2f",
            stop + "a".repeat(4000),
            links.confirm(reader, 0).getPath().replace("confirm", "stop"),
            links.stop(reader, 1).getPath());

    for (String path : wrong) {
      // when
      HttpResponse<String> answer = post(path, "List-Unsubscribe=One-Click");

      // then
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
      assertThat(answer.body()).doesNotContain("Exception");
    }
    assertThat(state()).isEqualTo(SubscriberState.ACTIVE);
  }

  @Test
  void aDeletedSubscriberAndAStrangerLookAlike() throws Exception {
    // given
    add(SubscriberState.ACTIVE);
    String path = links.stop(reader, 0).getPath();
    database.useTransaction(handle -> store.remove(handle, reader));

    // when
    HttpResponse<String> deleted = get(path);
    HttpResponse<String> stranger =
        get(links.stop(SubscriberId.random(new SecureRandom()), 0).getPath());

    // then
    assertThat(deleted.statusCode()).isEqualTo(404);
    assertThat(stranger.statusCode()).isEqualTo(404);
    assertThat(deleted.body()).isEqualTo(stranger.body());
  }

  @Test
  void servesItsOwnStylesheet() throws Exception {
    HttpResponse<String> style = get("/subscriptions/style.css");
    assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    assertThat(style.body()).contains("--paper:", ".card {").doesNotContain("<");
  }

  private void add(SubscriberState state) {
    database.useTransaction(handle ->
        store.insert(
            handle,
            new Subscriber(
                reader,
                EmailAddress.parse("ana@example.org"),
                Language.SPANISH,
                Subscriber.localeOf(Language.SPANISH),
                ZoneId.of("UTC"),
                state,
                Samples.NOW)));
  }

  private SubscriberState state() {
    return database
        .inTransaction(handle -> store.find(handle, reader))
        .map(Subscriber::state)
        .orElseThrow();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** On a connection of its own: the server hangs up after what is no request. */
  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient fresh = HttpClient.newHttpClient()) {
      return fresh.send(
          HttpRequest.newBuilder(server.address().resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
