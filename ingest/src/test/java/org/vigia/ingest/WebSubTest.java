package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.testkit.FreePort;

/** Against a stand-in hub on loopback. */
class WebSubTest {
  @TempDir Path folder;
  private final HttpClient hub = HttpClient.newHttpClient();
  private final List<Map<String, String>> asked = new ArrayList<>();
  private final AtomicInteger woken = new AtomicInteger();
  private FlowUnderTest flow;
  private Javalin server;
  private WebSub webSub;
  private Source source;
  private SourceMemory memory;

  @BeforeEach
  void open() throws IOException {
    flow = new FlowUnderTest(folder);
    int port = FreePort.find();
    webSub = new WebSub(URI.create("http://127.0.0.1:" + port + "/"), flow::now);
    server =
        Javalin.create(settings -> {
          settings.startup.showJavalinBanner = false;
          webSub.addTo(settings.routes);
        });
    server.start("127.0.0.1", port);
    flow.site.on(
        "/hub",
        exchange -> {
          asked.add(
              form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(202, -1);
        });
    flow.site.put(
        "/rss.xml",
        "application/rss+xml",
        FlowUnderTest.rss()
            .replace(
                "</channel>",
                "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='hub' href='/hub'/>"
                    + "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='/rss.xml'/></channel>"));
    flow.listener =
        (read, fetched) -> webSub.onRead(read, fetched, flow.fetcher(), woken::incrementAndGet);
    source = flow.source("feed");
    memory = flow.memory(source);
  }

  @AfterEach
  void close() {
    server.stop();
    flow.close();
  }

  @Test
  void subscribesWhereAFeedNamesAHubAndPollsWhenTheHubSaysThatSomethingIsNew() throws Exception {
    // when
    flow.poll(source, memory);

    // then
    assertThat(asked).hasSize(1);
    Map<String, String> request = asked.getFirst();
    assertThat(request)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", flow.site.url("/rss.xml").toString())
        .containsKeys("hub.secret", "hub.lease_seconds");
    String callback = field(request, "hub.callback");

    // when the hub asks whether that was meant
    HttpResponse<String> verified =
        get(callback, "subscribe", field(request, "hub.topic"), "<b>ch4llenge</b>");

    // then
    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(verified.body()).isEqualTo("<b>ch4llenge</b>");
    assertThat(verified.headers().firstValue("content-type").orElse("")).startsWith("text/plain");

    // when it notifies, signed in each way
    for (String algorithm : List.of("sha1", "sha256", "sha512")) {
      assertThat(notify(callback, "<rss/>", signed(algorithm, "<rss/>", request))).isEqualTo(202);
    }

    // then
    assertThat(woken.get()).isEqualTo(3);
  }

  @Test
  void whoDoesNotKnowTheSecretChangesNothing() throws Exception {
    flow.poll(source, memory);
    Map<String, String> request = asked.getFirst();
    String callback = field(request, "hub.callback");
    String topic = field(request, "hub.topic");

    // intents that nobody had
    assertThat(get(callback, "subscribe", "https://example.org/other", "x").statusCode())
        .isEqualTo(404);
    assertThat(get(callback, "unsubscribe", topic, "x").statusCode()).isEqualTo(404);
    assertThat(get(callback.replaceFirst("[^/]+$", "guess"), "subscribe", topic, "x").statusCode())
        .isEqualTo(404);

    // notifications without, with a wrong and with a foreign signature
    assertThat(notify(callback, "<rss/>", null)).isEqualTo(202);
    assertThat(notify(callback, "<rss/>", "sha256=00")).isEqualTo(202);
    assertThat(notify(callback, "<other/>", signed("sha256", "<rss/>", request))).isEqualTo(202);
    assertThat(notify(callback, "<rss/>", "md5=00")).isEqualTo(202);
    assertThat(notify(callback.replaceFirst("[^/]+$", "guess"), "<rss/>", null)).isEqualTo(410);
    assertThat(woken.get()).isZero();
  }

  @Test
  void asksAgainBeforeTheLeaseEndsAndNotAtEveryPoll() throws Exception {
    // given
    flow.poll(source, memory);
    change();
    flow.poll(source, memory);
    assertThat(asked).hasSize(1);
    get(
        field(asked.getFirst(), "hub.callback"),
        "subscribe",
        field(asked.getFirst(), "hub.topic"),
        "x");

    // when
    flow.pass(Duration.ofDays(8));
    change();
    flow.poll(source, memory);
    assertThat(asked).hasSize(1);
    flow.pass(Duration.ofHours(25));
    change();
    flow.poll(source, memory);

    // then
    assertThat(asked).hasSize(2);
    assertThat(field(asked.getLast(), "hub.callback"))
        .isEqualTo(field(asked.getFirst(), "hub.callback"));
  }

  @Test
  void anotherInstanceAcceptsNothingThatWasNotAskedForByItself() throws Exception {
    // given a source that this instance owns, and requests that reach one that does not
    flow.poll(source, memory);
    Map<String, String> request = asked.getFirst();
    String topic = field(request, "hub.topic");
    int port = FreePort.find();
    WebSub other = new WebSub(URI.create("http://127.0.0.1:" + port + "/"), flow::now);
    Javalin second =
        Javalin.create(settings -> {
          settings.startup.showJavalinBanner = false;
          other.addTo(settings.routes);
        });
    second.start("127.0.0.1", port);
    try {
      String astray = field(request, "hub.callback").replaceFirst(":\\d+/", ":" + port + "/");

      // then
      assertThat(get(astray, "subscribe", topic, "x").statusCode()).isEqualTo(404);
      assertThat(notify(astray, "<rss/>", signed("sha256", "<rss/>", request))).isEqualTo(410);
      assertThat(woken.get()).isZero();

      // and the owner's own goes on
      String own = field(request, "hub.callback");
      assertThat(get(own, "subscribe", topic, "x").statusCode()).isEqualTo(200);
      assertThat(notify(own, "<rss/>", signed("sha256", "<rss/>", request))).isEqualTo(202);
      assertThat(woken.get()).isEqualTo(1);
    } finally {
      second.stop();
    }
  }

  @Test
  void isOffWhereHubsCannotReachUs() {
    assertThat(WebSub.canBeReached(URI.create("https://vigia.example.org/"))).isTrue();
    for (String address :
        List.of(
            "http://localhost:8080",
            "https://localhost",
            "http://vigia.example.org",
            "https://10.0.0.1")) {
      assertThat(WebSub.canBeReached(URI.create(address))).as(address).isFalse();
    }
  }

  private int edition;

  private void change() {
    flow.site.put(
        "/rss.xml",
        "application/rss+xml",
        FlowUnderTest.rss()
            .replace(
                "</channel>",
                "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='hub' href='/hub'/>"
                    + "<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='/rss.xml'/><ttl>"
                    + ++edition
                    + "</ttl></channel>"));
  }

  private HttpResponse<String> get(String callback, String mode, String topic, String challenge)
      throws Exception {
    String query =
        "?hub.mode=%s&hub.topic=%s&hub.challenge=%s&hub.lease_seconds=864000"
            .formatted(mode, encoded(topic), encoded(challenge));
    return hub.send(
        HttpRequest.newBuilder(URI.create(callback + query)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int notify(
      String callback, String body, @org.jspecify.annotations.Nullable String signature)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(callback))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (signature != null) {
      request.header("X-Hub-Signature", signature);
    }
    return hub.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String signed(String algorithm, String body, Map<String, String> request)
      throws Exception {
    Mac mac = Mac.getInstance("Hmac" + algorithm.toUpperCase(java.util.Locale.ROOT));
    String secret = field(request, "hub.secret");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "any"));
    return algorithm
        + "="
        + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&", -1))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  private static String field(Map<String, String> form, String name) {
    return java.util.Objects.requireNonNull(form.get(name), name);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
