package org.vigia.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.FeedLinks;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FeedStore;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.ToldStore;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.runtime.config.WebConfig;
import org.vigia.runtime.web.WebServer;
import org.vigia.samples.Samples;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AlertFeedTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final SecureRandom random = new SecureRandom();
  private final SubscriberId reader = SubscriberId.random(random);
  private final SubscriptionId mine = SubscriptionId.random(random);
  private final SubscriptionId other = SubscriptionId.random(random);
  private Database database;
  private FeedLinks links;
  private WebServer server;

  @BeforeEach
  void open(@TempDir Path folder) {
    database =
        Database.open("jdbc:sqlite:" + folder.resolve("alerts.db"), folder.resolve("alerts.key"));
    SubscriberStore subscribers = new SubscriberStore(database.vault());
    database.useTransaction(handle -> {
      subscribers.insert(
          handle,
          new Subscriber(
              reader,
              EmailAddress.parse("ana@newsroom.example.org"),
              Language.SPANISH,
              Subscriber.localeOf(Language.SPANISH),
              ZoneId.of("America/El_Salvador"),
              SubscriberState.ACTIVE,
              Samples.NOW));
      for (SubscriptionId id : List.of(mine, other)) {
        subscribers.insert(
            handle, new Subscription(id, reader, Frequency.IMMEDIATE, Narrowing.NONE), Samples.NOW);
      }
    });
    links = new FeedLinks(URI.create("https://vigia.example.org/"), database.vault());
    AlertFeed feed = new AlertFeed(database, new FeedStore(new FindingStore()), links);
    server =
        WebServer.start(
            new WebConfig("127.0.0.1:0", URI.create("https://vigia.example.org")),
            List.of(feed),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            Map::of);
    tell("one", 301, mine);
    tell("two", 302, other);
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  @Test
  void holdsWhatThisSubscriptionWasToldInTheReadersLanguage() throws Exception {
    // when
    HttpResponse<String> answer = get(links.of(mine), null);

    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
    Document feed = parse(answer.body());
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
    Element entry = (Element) feed.getElementsByTagName("entry").item(0);
    assertThat(text(entry, "title")).contains("Muertes bajo custodia, El Salvador: al menos 301");
    assertThat(text(entry, "id")).startsWith("urn:uuid:");
    assertThat(text(entry, "updated")).isEqualTo(Samples.NOW.toString());
    assertThat(text(entry, "content"))
        .contains("<mark>At least 301 people</mark>")
        .contains("https://ledger.example.org/news/one")
        .contains("sha256:");
    assertThat(answer.body()).doesNotContain("ana@").doesNotContain(reader.value());
  }

  @Test
  void sendsNothingAnewThatHasNotChanged() throws Exception {
    // given
    String tag = get(links.of(mine), null).headers().firstValue("ETag").orElseThrow();

    // when
    HttpResponse<String> again = get(links.of(mine), tag);
    tell("three", 303, mine);
    HttpResponse<String> changed = get(links.of(mine), tag);

    // then
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(parse(changed.body()).getElementsByTagName("entry").getLength()).isEqualTo(2);
  }

  @Test
  void cannotBeGuessedAndEndsWithItsOwnersMails() throws Exception {
    // given
    String address = links.of(mine).toString();

    // then
    for (String forged :
        List.of(
            withOtherSignature(address),
            address.substring(0, address.indexOf('.', address.lastIndexOf('/'))),
            links.of(other).toString().replace(other.value(), mine.value()),
            "https://vigia.example.org/alerts/atom/x.y")) {
      assertThat(get(URI.create(forged), null).statusCode()).as(forged).isEqualTo(404);
    }

    // when
    database.useTransaction(
        handle -> new SubscriberStore(database.vault()).stop(handle, reader, Samples.NOW));

    // then
    assertThat(get(links.of(mine), null).statusCode()).isEqualTo(404);
  }

  /** The last character would not do: some of its bits mean nothing. */
  private static String withOtherSignature(String address) {
    int signature = address.lastIndexOf('.') + 1;
    char other = address.charAt(signature) == 'A' ? 'B' : 'A';
    return address.substring(0, signature) + other + address.substring(signature + 1);
  }

  private void tell(String article, int value, SubscriptionId because) {
    Figure toll = new Figure(Samples.toll(Samples.article(article), value, null, Novelty.NEW));
    FindingStore findings = new FindingStore();
    database.useTransaction(handle -> {
      findings.insert(handle, toll, Samples.NOW);
      new ToldStore(findings)
          .remember(
              handle,
              List.of(new ToldStore.Entry(reader, toll, List.of(because), Samples.NOW)),
              Samples.NOW);
    });
  }

  private HttpResponse<String> get(URI address, @Nullable String tag) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + address.getRawPath()));
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Element entry, String name) {
    return entry.getElementsByTagName(name).item(0).getTextContent();
  }
}
