package org.vigia.standalone.press;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * One outlet on a port of 127.0.0.1: GET and HEAD, validators and conditional requests (RFC 9110),
 * gzip where it is accepted. Each request is reported once it is answered.
 */
final class OutletServer implements AutoCloseable {
  private static final int WORTH_COMPRESSING = 512;
  private static final String METHODS = "GET, HEAD";

  private final Outlet outlet;
  private final InstantSource clock;
  private final Consumer<PressRequest> log;
  private final HttpServer server;
  private final ExecutorService executor;
  private final URI base;
  private final OutletSite site;

  /**
   * @param port 0 for any that is free
   * @throws IOException if the port is taken
   */
  OutletServer(
      Outlet outlet, int port, Releases releases, InstantSource clock, Consumer<PressRequest> log)
      throws IOException {
    this.outlet = outlet;
    this.clock = clock;
    this.log = log;
    this.server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    this.base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    this.site = new OutletSite(outlet, base, releases);
    this.executor = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  Outlet outlet() {
    return outlet;
  }

  URI base() {
    return base;
  }

  @Override
  public void close() {
    server.stop(0);
    executor.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Instant at = clock.instant();
    try (exchange) {
      String method = exchange.getRequestMethod();
      boolean head = method.equals("HEAD");
      exchange.getResponseHeaders().set("Server", "sample-press");
      if (!head && !method.equals("GET")) {
        exchange.getResponseHeaders().set("Allow", METHODS);
        exchange.sendResponseHeaders(405, -1);
        report(exchange, at, 405, 0);
        return;
      }
      Page page = site.page(exchange.getRequestURI().getPath());
      byte[] body = page.body();
      boolean gzip =
          body.length >= WORTH_COMPRESSING
              && Validators.acceptsGzip(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
      Validators validators = Validators.of(body, gzip, page.lastModified());
      Headers headers = exchange.getResponseHeaders();
      headers.set("Vary", "Accept-Encoding");
      if (page.status() == 200) {
        validators.describe(headers);
        headers.set("Cache-Control", "max-age=0, must-revalidate");
        if (validators.unchangedFor(exchange.getRequestHeaders())) {
          exchange.sendResponseHeaders(304, -1);
          report(exchange, at, 304, 0);
          return;
        }
      }
      byte[] sent = gzip ? compressed(body) : body;
      headers.set("Content-Type", page.contentType());
      if (gzip) {
        headers.set("Content-Encoding", "gzip");
      }
      if (head) {
        headers.set("Content-Length", Integer.toString(sent.length));
        exchange.sendResponseHeaders(page.status(), -1);
      } else {
        exchange.sendResponseHeaders(page.status(), sent.length);
        exchange.getResponseBody().write(sent);
      }
      report(exchange, at, page.status(), head ? 0 : sent.length);
    }
  }

  private void report(HttpExchange exchange, Instant at, int status, long bytes) {
    log.accept(
        new PressRequest(
            at,
            outlet.id(),
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            status,
            bytes,
            exchange.getRequestHeaders().getFirst("User-Agent")));
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }
}
