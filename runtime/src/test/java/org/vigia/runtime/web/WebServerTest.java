package org.vigia.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.WebConfig;

class WebServerTest {
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, Health> health = new ConcurrentHashMap<>(Map.of("ingest", Health.UP));
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server =
      WebServer.start(
          listen("127.0.0.1:0"),
          List.of(routes -> routes.get("/hello", context -> context.result("hola"))),
          metrics,
          () -> health);

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void serves_the_pages_of_the_services() throws Exception {
    assertThat(get("/hello").body()).isEqualTo("hola");
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void is_healthy_while_nothing_is_down() throws Exception {
    health.put("alerts", Health.degraded("the mail server does not answer"));

    HttpResponse<String> answer = get("/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("application/json"));
    assertThat(answer.body())
        .contains("\"status\":\"up\"", "\"state\":\"DEGRADED\"", "the mail server does not answer");
  }

  @Test
  void is_unhealthy_while_a_service_starts_or_is_down() throws Exception {
    health.put("enrich", Health.STARTING);
    assertThat(get("/health").statusCode()).isEqualTo(503);

    health.put("enrich", Health.down("no models"));
    HttpResponse<String> answer = get("/health");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"status\":\"down\"", "no models");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void shows_metrics_in_prometheus_form() throws Exception {
    metrics.counter("vigia.test.things").increment();

    HttpResponse<String> answer = get("/metrics");

    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
    assertThat(answer.body()).contains("vigia_test_things_total 1.0");
  }

  @Test
  void every_answer_forbids_foreign_content_framing_and_referrers() throws Exception {
    for (String path : List.of("/hello", "/health", "/nowhere")) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("content-security-policy").orElse(""))
          .as(path)
          .contains("default-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("x-content-type-options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("referrer-policy")).as(path).hasValue("no-referrer");
      assertThat(headers.firstValue("server")).as(path).isEmpty();
    }
  }

  @Test
  void a_taken_port_is_told_to_the_operator() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + taken.getLocalPort();

      assertThatExceptionOfType(OperatorException.class)
          .isThrownBy(() -> start(address))
          .withMessageContaining("cannot listen on " + address)
          .withMessageContaining("web.listen");
    }
  }

  @Test
  void a_host_that_is_not_this_machine_is_told_to_the_operator() {
    assertThatExceptionOfType(OperatorException.class)
        .isThrownBy(() -> start("203.0.113.1:0"))
        .withMessageContaining("cannot listen on 203.0.113.1:0");
    assertThatExceptionOfType(OperatorException.class)
        .isThrownBy(() -> start("no-such-host.invalid:0"))
        .withMessageContaining("cannot listen on no-such-host.invalid:0");
  }

  @Test
  void says_where_it_can_be_reached() {
    assertThat(server.address().toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*");
    try (WebServer everywhere = WebServer.start(listen("0.0.0.0:0"), List.of(), metrics, Map::of)) {
      assertThat(everywhere.address().getHost()).isEqualTo("localhost");
    }
  }

  private void start(String address) {
    WebServer.start(listen(address), List.of(), metrics, Map::of).close();
  }

  private static WebConfig listen(String address) {
    return new WebConfig(address, URI.create("http://localhost/"));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
