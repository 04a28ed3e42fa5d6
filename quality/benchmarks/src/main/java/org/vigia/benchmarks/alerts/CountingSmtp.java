package org.vigia.benchmarks.alerts;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server on loopback (RFC 5321) that takes everything at once and counts it. */
public final class CountingSmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicLong mails = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final Set<String> recipients = ConcurrentHashMap.newKeySet();

  public CountingSmtp() throws IOException {
    socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public long mails() {
    return mails.get();
  }

  public long bytes() {
    return bytes.get();
  }

  /** How many different recipients got one. */
  public int recipients() {
    return recipients.size();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 16);
        OutputStream out = connection.getOutputStream()) {
      say(out, "220 counting");
      for (String line = line(in); line != null; line = line(in)) {
        if (line.startsWith("DATA")) {
          say(out, "354 go ahead");
          String part;
          do {
            part = line(in);
            bytes.addAndGet(part == null ? 0 : part.length() + 2);
          } while (part != null && !part.equals("."));
          mails.incrementAndGet();
          say(out, "250 taken");
        } else if (line.startsWith("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          if (line.startsWith("RCPT")) {
            recipients.add(line);
          }
          say(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // The other side hung up, which is its good right.
    }
  }

  private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(120);
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        return line.toString(StandardCharsets.US_ASCII);
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return null;
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
