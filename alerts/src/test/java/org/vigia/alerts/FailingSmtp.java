package org.vigia.alerts;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigia.alerts.deliver.MoodySmtpServer;

/**
 * A mail server that hangs up, is busy, is slow, and answers when nobody waits any more, all by
 * chance. It takes a mail exactly when it means to answer 250.
 */
final class FailingSmtp implements AutoCloseable {
  /** A mail that it took. */
  record Letter(String recipient, String messageId, String article) {}

  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: <([^>]+)>");
  private static final Pattern ARTICLE = Pattern.compile("ledger\\.example\\.org/news/(n\\d+)");

  private final MoodySmtpServer server;
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
    this.server = new MoodySmtpServer(Whim::new);
  }

  int port() {
    return server.port();
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
    server.close();
  }

  private boolean happens(int percent) {
    synchronized (random) {
      return !kind && random.nextInt(100) < percent;
    }
  }

  private final class Whim implements MoodySmtpServer.Visit {
    private String recipient = "";

    @Override
    public String answer(String command) {
      String verb = command.split("[ :]", 2)[0];
      if (verb.equals("RCPT")) {
        recipient = command;
      }
      return switch (verb) {
        case "CONNECT" -> happens(5) ? "421 not now" : "220 failing";
        case "MAIL" -> happens(4) ? "421 4.3.2 restarting" : "250 ok";
        case "RCPT" -> happens(10) ? "450 4.2.1 busy" : "250 ok";
        case "DATA" -> happens(4) ? "" : "354 go ahead";
        case "QUIT" -> "";
        default -> "250 ok";
      };
    }

    @Override
    public String taken(String message) {
      if (happens(5)) {
        return "";
      }
      if (happens(8)) {
        return "451 4.3.0 try again";
      }
      take(recipient, message);
      return "250 taken";
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
}
