package org.vigia.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web site on loopback whose pages a test may change. */
public final class LoopbackSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  public LoopbackSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    requests.add(path);
    try (exchange) {
      pages.getOrDefault(path, e -> e.sendResponseHeaders(404, -1)).handle(exchange);
    }
  }

  /** Answers a path with a handler of its own. */
  public void on(String path, HttpHandler handler) {
    pages.put(path, handler);
  }

  /** Answers a path with a document; an ETag that it hands back gets a 304. */
  public void put(String path, String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    pages.put(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", contentType);
          exchange.getResponseHeaders().set("ETag", etag);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
          }
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  public void remove(String path) {
    pages.remove(path);
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** How often a path was asked for. */
  public long requests(String path) {
    return requests.stream().filter(path::equals).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
