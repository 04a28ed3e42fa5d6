package org.vigia.runtime.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vigia.contract.VigiaJson;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.WebConfig;

/**
 * Serves the pages of the process's services, and for every process {@code /health} (200 while
 * nothing is down, else 503; JSON), {@code /health/live} and {@code /metrics} (Prometheus text
 * format).
 */
public final class WebServer implements AutoCloseable {
  private static final long LARGEST_REQUEST = 256 * 1024;

  private final Javalin javalin;
  private final String host;

  private WebServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts serving.
   *
   * @param health how each service is doing, by its name; asked at each request
   * @throws OperatorException if the port is taken or not allowed
   */
  public static WebServer start(
      WebConfig config,
      List<WebPart> parts,
      PrometheusMeterRegistry metrics,
      Supplier<Map<String, Health>> health) {
    InetSocketAddress address = config.address();
    requireFree(config, address);
    Javalin javalin =
        Javalin.create(settings -> {
          settings.startup.showJavalinBanner = false;
          settings.startup.showOldJavalinVersionWarning = false;
          settings.http.maxRequestSize = LARGEST_REQUEST;
          settings.concurrency.useVirtualThreads = true;
          settings.routes.before(WebServer::secure);
          settings.routes.get("/health", context -> answer(context, health.get()));
          settings.routes.get("/health/live", context -> context.result("live"));
          settings.routes.get(
              "/metrics",
              context ->
                  context
                      .contentType("text/plain; version=0.0.4; charset=utf-8")
                      .result(metrics.scrape()));
          parts.forEach(part -> part.addTo(settings.routes));
        });
    try {
      javalin.start(address.getHostString(), address.getPort());
    } catch (JavalinBindException e) {
      throw cannotListen(config, e);
    }
    return new WebServer(javalin, address.getHostString());
  }

  /** Javalin would log a line of its own about a port that is taken, beside the one that helps. */
  private static void requireFree(WebConfig config, InetSocketAddress address) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(address.getHostString(), address.getPort()));
    } catch (IOException e) {
      throw cannotListen(config, e);
    }
  }

  private static OperatorException cannotListen(WebConfig config, Exception cause) {
    return new OperatorException(
        "cannot listen on "
            + config.listen()
            + " (the port is taken or not allowed); set web.listen to another, or to port 0 for any free one",
        cause);
  }

  /** Where the pages are, on this machine. */
  public URI address() {
    String reachable = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    return URI.create(
        "http://"
            + (reachable.contains(":") ? "[" + reachable + "]" : reachable)
            + ":"
            + javalin.port());
  }

  @Override
  public void close() {
    javalin.stop();
  }

  /**
   * Our pages load nothing from elsewhere, stand in no frame and tell nobody where the reader came
   * from.
   */
  private static void secure(Context context) {
    context.header(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none';"
            + " base-uri 'none'; form-action 'self'");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void answer(Context context, Map<String, Health> health) {
    boolean down =
        health.values().stream()
            .anyMatch(h -> h.state() == Health.State.DOWN || h.state() == Health.State.STARTING);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", down ? "down" : "up");
    body.put("services", health);
    context
        .status(down ? 503 : 200)
        .contentType("application/json")
        .result(VigiaJson.mapper().writeValueAsBytes(body));
  }
}
