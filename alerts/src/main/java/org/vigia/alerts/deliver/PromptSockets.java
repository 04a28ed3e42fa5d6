package org.vigia.alerts.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send at once ({@code TCP_NODELAY}). The end of a message is a few bytes after many:
 * held back until those are acknowledged (Nagle's algorithm against delayed acknowledgement, RFC
 * 9293 §3.7.4), it costs each mail 40 ms, and those are the ones in which a crash repeats a mail.
 */
final class PromptSockets extends SocketFactory {
  private final SocketFactory below;

  PromptSockets(SocketFactory below) {
    this.below = below;
  }

  @Override
  public Socket createSocket() throws IOException {
    return prompt(below.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(below.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return prompt(below.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt(below.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return prompt(below.createSocket(host, port, local, localPort));
  }

  private static Socket prompt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
