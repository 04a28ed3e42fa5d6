package org.vigia.runtime.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where pages, health and metrics are served.
 *
 * @param listen {@code host:port}; port 0: any free one
 * @param publicUrl how the pages are reached from outside; links in mails start with it. Null:
 *     where they are served, as seen from this machine
 */
public record WebConfig(String listen, @Nullable URI publicUrl) {
  private static final Set<String> THIS_MACHINE =
      Set.of("127.0.0.1", "0.0.0.0", "[::1]", "[::]", "::1", "::");

  public WebConfig {
    address(listen);
  }

  /** How the pages are reached from outside: as configured, else where they are served. */
  @Override
  public URI publicUrl() {
    if (publicUrl != null) {
      return publicUrl;
    }
    InetSocketAddress served = address();
    String host = served.getHostString();
    return URI.create(
        "http://" + (THIS_MACHINE.contains(host) ? "localhost" : host) + ":" + served.getPort());
  }

  /** Host and port to listen on, the host not yet resolved. */
  public InetSocketAddress address() {
    return address(listen);
  }

  /**
   * The address of a page as it is reached from outside.
   *
   * @param path with a slash before it
   */
  public URI page(String path) {
    return page(publicUrl(), path);
  }

  /** The address of a page below one that may or may not end with a slash. */
  public static URI page(URI publicUrl, String path) {
    String base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  private static InetSocketAddress address(String listen) {
    int colon = listen.lastIndexOf(':');
    String port = listen.substring(colon + 1);
    boolean usable = colon > 0 && port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535;
    if (!usable) {
      throw new IllegalArgumentException(
          "web.listen must be host:port with a port from 0 to 65535, such as 127.0.0.1:8080, but is '"
              + listen
              + "'");
    }
    return InetSocketAddress.createUnresolved(listen.substring(0, colon), Integer.parseInt(port));
  }
}
