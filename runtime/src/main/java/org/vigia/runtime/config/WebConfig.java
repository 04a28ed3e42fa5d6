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
