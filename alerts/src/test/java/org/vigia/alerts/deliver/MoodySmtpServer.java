package org.vigia.alerts.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A mail server (RFC 5321) that answers what a test wants: the mood gets each command line, "DATA."
 * for the end of a message, and gives the answer; an empty answer hangs up.
 */
public final class MoodySmtpServer implements AutoCloseable {
  /** What a well-meaning server says. */
  public static final UnaryOperator<String> KIND =
      command ->
          switch (command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            case "CONNECT" -> "220 moody ESMTP";
            case "EHLO", "HELO" -> "250 moody";
            case "DATA" -> "354 go ahead";
            case "DATA." -> "250 taken";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
          };

  /** How it meets one visitor. */
  public interface Visit {
    /** What it says to a command line; empty to hang up. */
    String answer(String command);

    /** What it says to a whole message. */
    String taken(String message);
  }

  private final ServerSocket socket;
  private final Supplier<Visit> visits;
  private volatile UnaryOperator<String> mood = KIND;

  /** Messages whose end was reached, whatever was answered then. */
  public final List<String> messages = new CopyOnWriteArrayList<>();

  /** One with a single mood, {@link #KIND} until it changes. */
  public MoodySmtpServer() throws IOException {
    this.visits = AllAlike::new;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** One that meets each visitor in a way of its own. */
  public MoodySmtpServer(Supplier<Visit> visits) throws IOException {
    this.visits = visits;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  private final class AllAlike implements Visit {
    @Override
    public String answer(String command) {
      return mood.apply(command);
    }

    @Override
    public String taken(String message) {
      messages.add(message);
      return mood.apply("DATA.");
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Changes what is answered; null from the mood means: as usual. */
  public void mood(UnaryOperator<String> next) {
    mood = next;
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

  private void serve(Socket connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = connection.getOutputStream()) {
      Visit visit = visits.get();
      String said = visit.answer("CONNECT");
      while (say(out, said)) {
        String message = said.startsWith("354") ? message(in) : "";
        String line = message.isEmpty() ? in.readLine() : "";
        if (line == null) {
          return;
        }
        said = message.isEmpty() ? visit.answer(line) : visit.taken(message);
      }
    } catch (IOException e) {
      // The other side hung up, which is its good right.
    }
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

  private static boolean say(OutputStream out, String answer) throws IOException {
    if (!answer.isEmpty()) {
      out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    return !answer.isEmpty();
  }
}
