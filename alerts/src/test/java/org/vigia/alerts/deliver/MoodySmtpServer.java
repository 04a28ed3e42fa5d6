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

  private final ServerSocket socket;
  private volatile UnaryOperator<String> mood = KIND;

  /** Messages whose end was reached, whatever was answered then. */
  public final List<String> messages = new CopyOnWriteArrayList<>();

  public MoodySmtpServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
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
      if (!answer(out, "CONNECT")) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!answer(out, line)) {
          return;
        }
        if (line.equalsIgnoreCase("DATA") && mood.apply("DATA").startsWith("354")) {
          StringBuilder message = new StringBuilder();
          for (String part = in.readLine();
              part != null && !part.equals(".");
              part = in.readLine()) {
            message.append(part).append('\n');
          }
          messages.add(message.toString());
          if (!answer(out, "DATA.")) {
            return;
          }
        }
      }
    } catch (IOException e) {
      // The other side hung up, which is its good right.
    }
  }

  private boolean answer(OutputStream out, String command) throws IOException {
    String answer = mood.apply(command);
    if (answer.isEmpty()) {
      return false;
    }
    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }
}
