package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.alerts.deliver.WebhookSignature;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.VigiaJson;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.samples.Samples;
import tools.jackson.databind.JsonNode;

/** Alerts that go to programs, against a real HTTP server. */
class WebhookTest {
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger answer = new AtomicInteger(204);
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Bench bench;

  private record Call(String id, long timestamp, String signature, String body) {}

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          calls.add(
              new Call(
                  exchange.getRequestHeaders().getFirst("webhook-id"),
                  Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                  exchange.getRequestHeaders().getFirst("webhook-signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(answer.get(), -1);
          exchange.close();
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          calls.add(new Call("elsewhere", 0, "", ""));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    bench = new Bench(folder, "fetch: {allowLoopback: true}", "");
  }

  @AfterEach
  void close() {
    bench.close();
    server.stop(0);
  }

  @Test
  void signsAsThePublishedExampleOfTheSpecificationHasIt() {
    assertThat(
            WebhookSignature.sign(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void tellsAProgramWhatPeopleAreTold() {
    // given
    Subscribers.AddedWebhook added = add("/hook");
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(Subscribers.Request.everything("a@example.org", Language.ENGLISH));
    }
    publish("one", 301);

    // when
    try (AlertsService service = service()) {
      await().until(() -> calls.size() == 1 && mails.size() == 1);
      bench.quiet();
      assertThat(service.health()).isEqualTo(Health.UP);
    }

    // then
    assertThat(calls).hasSize(1);
    Call call = calls.getFirst();
    assertThat(call.id()).startsWith("msg_");
    assertThat(call.signature())
        .isEqualTo(
            WebhookSignature.sign(
                added.secret(), call.id(), Instant.ofEpochSecond(call.timestamp()), call.body()));
    JsonNode body = VigiaJson.mapper().readTree(call.body());
    assertThat(body.path("type").asString()).isEqualTo("alert.created");
    assertThat(body.path("data").path("findings").size()).isEqualTo(1);
    JsonNode first = body.path("data").path("findings").path(0);
    assertThat(first.path("kind").asString()).isEqualTo("statistic");
    assertThat(first.path("finding").path("value").asInt()).isEqualTo(301);
    assertThat(mails).containsExactly("a@example.org");
  }

  @Test
  void triesAgainUnderTheSameIdAndFollowsNoRedirect() {
    // given
    add("/hook");
    answer.set(302);
    publish("one", 301);

    // when
    try (AlertsService service = service()) {
      await().until(() -> calls.size() == 1);
      bench.quiet();
      assertThat(calls).hasSize(1);
      answer.set(200);
      bench.forward(Duration.ofSeconds(10));
      await().until(() -> calls.size() == 2);
      assertThat(service.health()).isEqualTo(Health.UP);
    }

    // then
    assertThat(calls.get(1).id()).isEqualTo(calls.get(0).id());
    assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
    assertThat(calls.get(1).timestamp()).isGreaterThan(calls.get(0).timestamp());
  }

  @Test
  void isCalledNoMoreAfterThreeDaysOfFailure() {
    // given
    add("/hook");
    answer.set(500);
    publish("one", 301);

    // when
    try (AlertsService service = service()) {
      await().until(() -> calls.size() == 1);
      bench.quiet();
      bench.forward(Duration.ofDays(4));
      await().until(() -> calls.size() == 2);

      // then
      await().until(() -> service.health().state() == Health.State.DEGRADED);
      assertThat(service.health().detail())
          .contains("a webhook is called no more")
          .contains("it answered 500");
      publish("two", 302);
      bench.quiet();
      assertThat(calls).hasSize(2);
    }
  }

  @Test
  void aProgramThatSaysGoneIsCalledNoMore() {
    add("/hook");
    answer.set(410);
    publish("one", 301);

    try (AlertsService service = service()) {
      await().until(() -> service.health().detail().contains("it answered 410"));
      assertThat(calls).hasSize(1);
    }
  }

  @Test
  void nothingInOurOwnNetworkIsCalled(@TempDir Path other) {
    // given
    try (Bench closed = new Bench(other)) {
      try (Subscribers subscribers = closed.subscribers()) {
        for (String url :
            List.of("http://example.org/", "ftp://example.org/", "https://a:b@example.org/")) {
          assertThatThrownBy(() -> subscribers.addWebhook(url(url), everything()))
              .isInstanceOf(OperatorException.class);
        }
        // Names and numbers that lead inwards are found out when they are called.
        subscribers.addWebhook(
            url("https://localhost:" + server.getAddress().getPort() + "/hook"), everything());
        subscribers.addWebhook(url("https://10.0.0.1/hook"), everything());
        subscribers.addWebhook(url("https://169.254.169.254/latest"), everything());
        subscribers.addWebhook(url("https://[::1]/hook"), everything());
      }
      StatisticFinding toll = Samples.toll(Samples.article("one"), 301, null, Novelty.NEW);
      closed.transport.add(toll);
      closed.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));

      // when
      try (AlertsService service = closed.service(_ -> new SendOutcome.Accepted())) {
        closed.quiet();
        assertThat(service.health()).isEqualTo(Health.UP);
      }

      // then
      assertThat(calls).isEmpty();
      try (Subscribers subscribers = closed.subscribers()) {
        assertThat(subscribers.webhooks()).hasSize(4);
        assertThat(subscribers.removeWebhook(url("https://10.0.0.1/hook"))).isTrue();
        assertThat(subscribers.webhooks()).hasSize(3);
      }
    }
  }

  private Subscribers.AddedWebhook add(String path) {
    try (Subscribers subscribers = bench.subscribers()) {
      return subscribers.addWebhook(
          url("http://127.0.0.1:" + server.getAddress().getPort() + path), everything());
    }
  }

  private static URI url(String text) {
    return URI.create(text);
  }

  private static Subscribers.WebhookRequest everything() {
    return new Subscribers.WebhookRequest(Frequency.IMMEDIATE, ZoneId.of("UTC"), Narrowing.NONE);
  }

  private AlertsService service() {
    return bench.service(mail -> {
      mails.add(mail.to().value());
      return new SendOutcome.Accepted();
    });
  }

  private void publish(String article, int value) {
    StatisticFinding toll = Samples.toll(Samples.article(article), value, null, Novelty.NEW);
    bench.transport.add(toll);
    bench.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
  }
}
