package org.vigia.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that hangs up, is busy, is slow, and answers when nobody waits any more, all by
 * chance. It takes a mail exactly when it means to answer 250.
 */
final class FailingSmtp implements AutoCloseable {
  /** A mail that it took. */
  record Letter(String recipient, String messageId, String article) {}

  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: <([^>]+)>");
  private static final Pattern ARTICLE = Pattern.compile("ledger\\.example\\.org/news/(n\\d+)");

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Random random;
  private final long tooLateMillis;
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final AtomicInteger late = new AtomicInteger();
  private volatile boolean kind;

  /**
   * @param tooLateMillis after which no sender waits any more
   */
  FailingSmtp(long seed, long tooLateMillis) throws IOException {
    this.random = new Random(seed);
    this.tooLateMillis = tooLateMillis;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** How many it took and answered when nobody waited any more. */
  int late() {
    return late.get();
  }

  /** From now on it works. */
  void recover() {
    kind = true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private boolean happens(int percent) {
    synchronized (random) {
      return !kind && random.nextInt(100) < percent;
    }
  }

  private void serve(Socket connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = connection.getOutputStream()) {
      say(out, happens(5) ? "421 not now" : "220 failing");
      String recipient = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("RCPT")) {
          recipient = line;
          say(out, happens(10) ? "450 4.2.1 busy" : "250 ok");
        } else if (line.startsWith("MAIL")) {
          say(out, happens(4) ? "421 4.3.2 restarting" : "250 ok");
        } else if (line.equals("DATA")) {
          if (happens(4)) {
            return;
          }
          say(out, "354 go ahead");
          String message = message(in);
          if (message.isEmpty() || happens(5)) {
            return;
          }
          if (happens(8)) {
            say(out, "451 4.3.0 try again");
          } else {
            take(recipient, message);
            say(out, "250 taken");
          }
        } else if (line.startsWith("QUIT")) {
          return;
        } else {
          say(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // The other side was killed, which is what this is about.
    }
  }

  private void take(String recipient, String message) {
    String lines = message.replace("=\n", "");
    letters.add(
        new Letter(
            recipient.replaceAll(".*<(.*)>.*", "$1"),
            first(MESSAGE_ID, message),
            first(ARTICLE, lines)));
    if (happens(4)) {
      late.incrementAndGet();
      pause(tooLateMillis);
    } else if (happens(20)) {
      pause(tooLateMillis / 4);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String first(Pattern pattern, String in) {
    Matcher found = pattern.matcher(in);
    if (!found.find()) {
      throw new IllegalStateException(pattern + " is not in " + in);
    }
    return found.group(1);
  }

  /** Empty if the other side ended before the message did. */
  private static String message(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        return message.toString();
      }
      message.append(line).append('\n');
    }
    return "";
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
