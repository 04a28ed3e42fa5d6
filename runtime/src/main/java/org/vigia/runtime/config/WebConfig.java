package org.vigia.runtime.config;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where pages, health and metrics are served.
 *
 * @param listen {@code host:port}; port 0: any free one
 * @param publicUrl how the pages are reached from outside; links in mails start with it
 */
public record WebConfig(String listen, URI publicUrl) {
  public WebConfig {
    address(listen);
  }

  /** Host and port to listen on, the host not yet resolved. */
  public InetSocketAddress address() {
    return address(listen);
  }

  private static InetSocketAddress address(String listen) {
    int colon = listen.lastIndexOf(':');
    try {
      if (colon > 0) {
        return InetSocketAddress.createUnresolved(
            listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "web.listen must be host:port, but is '" + listen + "'", e);
    }
    throw new IllegalArgumentException("web.listen must be host:port, but is '" + listen + "'");
  }
}
