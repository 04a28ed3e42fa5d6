package org.vigia.systemtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Digests;

/**
 * A fictitious outlet on loopback: an RSS 2.0 feed and a page for each article published, with
 * validators. Thread-safe.
 */
final class Outlet implements AutoCloseable {
  private record Story(String path, String title, String body, Instant published) {}

  private final HttpServer server;
  private final AtomicInteger number = new AtomicInteger();
  private final List<Story> stories = new CopyOnWriteArrayList<>();
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Instant> listed = new ConcurrentHashMap<>();

  private Outlet(HttpServer server) {
    this.server = server;
  }

  static Outlet open() throws IOException {
    return open("127.0.0.1");
  }

  /** An outlet on another address of loopback: another host. */
  static Outlet open(String address) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
    Outlet outlet = new Outlet(server);
    server.createContext("/", outlet::answer);
    server.start();
    return outlet;
  }

  URI feed() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/rss.xml");
  }

  /** Publishes an article; its address. */
  URI publish(String title, String body, Instant published) {
    String path = "/" + number.incrementAndGet() + ".html";
    stories.add(new Story(path, title, body, published));
    return feed().resolve(path);
  }

  /** Takes an article down: its page is not found any more, and the feed does not list it. */
  void takeDown(URI article) {
    stories.removeIf(story -> story.path().equals(article.getPath()));
  }

  /** When the feed was first read with this article in it; null if it was not. */
  @Nullable Instant listedAt(URI article) {
    return listed.get(article.getPath());
  }

  /** Whether somebody has asked for the page. */
  boolean wasRead(URI article) {
    return read.contains(article.getPath());
  }

  /** How often an article was asked for. */
  long requests(URI article) {
    return requests.stream().filter(article.getPath()::equals).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/rss.xml")) {
      List<Story> all = List.copyOf(stories);
      Instant now = Instant.now();
      send(exchange, "application/rss+xml; charset=utf-8", rss(all));
      all.forEach(story -> listed.putIfAbsent(story.path(), now));
      return;
    }
    for (Story story : stories) {
      if (path.equals(story.path())) {
        read.add(path);
        requests.add(path);
        send(exchange, "text/html; charset=utf-8", page(story));
        return;
      }
    }
    try (exchange) {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private String rss(List<Story> all) {
    StringBuilder items = new StringBuilder();
    for (Story story : all) {
      String url = feed().resolve(story.path()).toString();
      items.append(
          """
          <item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate></item>
          """
              .formatted(story.title(), url, url, date(story.published())));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>The Lagoon Courier</title><link>%s</link>
    <description>A fictitious outlet</description>
    %s</channel></rss>
    """
        .formatted(feed().resolve("/"), items);
  }

  private static String page(Story story) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
    <meta property="article:published_time" content="%2$s"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>%1$s</h1>%3$s</article>
    <footer>The Lagoon Courier, a fictitious outlet</footer></body></html>
    """
        .formatted(story.title(), story.published(), story.body());
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .withLocale(Locale.ROOT)
        .format(instant.atOffset(ZoneOffset.UTC));
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String tag = '"' + Digests.sha256(bytes) + '"';
    try (exchange) {
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
