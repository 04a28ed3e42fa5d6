package org.vigia.dashboard.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.vigia.runtime.web.Stylesheet;

/** The files that the pages load: all of them our own, none from elsewhere. */
final class Assets {
  private static final Map<String, String> FILES =
      Map.of(
          "dashboard.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private Assets() {}

  static void addTo(RoutesConfig routes) {
    FILES.forEach((name, type) -> add(routes, name, type, read(name)));
    add(
        routes,
        "dashboard.css",
        "text/css; charset=utf-8",
        Stylesheet.of(Assets.class, "assets/dashboard.css").getBytes(StandardCharsets.UTF_8));
  }

  private static void add(RoutesConfig routes, String name, String type, byte[] bytes) {
    routes.get(
        "/assets/" + name,
        context -> context.contentType(type).header("Cache-Control", "no-cache").result(bytes));
  }

  private static byte[] read(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            Assets.class.getResourceAsStream("assets/" + name), name + " is not packaged")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
