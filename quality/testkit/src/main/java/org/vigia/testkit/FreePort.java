package org.vigia.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for what cannot choose one by itself: its number must be known before it starts. */
public final class FreePort {
  private FreePort() {}

  /**
   * A port of the loopback address that nobody listened on a moment ago.
   *
   * @throws UncheckedIOException if there is none
   */
  public static int find() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
