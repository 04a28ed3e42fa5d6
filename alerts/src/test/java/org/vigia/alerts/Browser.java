package org.vigia.alerts;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigia.runtime.config.WebConfig;
import org.vigia.runtime.web.WebServer;

/** The pages of a service on a real server, and somebody who looks at them. */
final class Browser implements AutoCloseable {
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final WebServer server;

  Browser(AlertsService service) {
    server =
        WebServer.start(
            new WebConfig("127.0.0.1:0", URI.create("https://vigia.example.org")),
            service.pages(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            Map::of);
  }

  URI address() {
    return server.address();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.address().resolve(path)).build());
  }

  /** Sends a form: names and values in turn. */
  HttpResponse<String> post(String path, String... fields) {
    return send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(
          URLEncoder.encode(fields[i], StandardCharsets.UTF_8)
              + "="
              + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  /** The hidden field of a page's form. */
  static String seal(HttpResponse<String> page) {
    Matcher matcher = SEAL.matcher(page.body());
    if (!matcher.find()) {
      throw new AssertionError("the page has no form: " + page.body());
    }
    return matcher.group(1);
  }

  /** The first path in a text that starts like this. */
  static String link(String text, String start) {
    Matcher matcher = Pattern.compile(Pattern.quote(start) + "[A-Za-z0-9._/-]*").matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("no link to " + start + " in: " + text);
    }
    return matcher.group();
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
