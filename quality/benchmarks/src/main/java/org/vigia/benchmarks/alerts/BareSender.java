package org.vigia.benchmarks.alerts;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nothing but SMTP: the same bytes to so many recipients over so many connections, composed by
 * nobody and remembered nowhere. What no alert service can go beyond on this machine.
 */
public final class BareSender {
  private BareSender() {}

  public static void send(int port, int connections, int mails, String message)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> hands = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        hands.add(threads.submit(() -> work(port, next, mails, message)));
      }
    }
    for (Future<?> hand : hands) {
      try {
        hand.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static void work(int port, AtomicInteger next, int mails, String message) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII))) {
      socket.setTcpNoDelay(true);
      in.readLine();
      ask(in, out, "EHLO bare");
      for (int i = next.getAndIncrement(); i < mails; i = next.getAndIncrement()) {
        ask(in, out, "MAIL FROM:<alerts@example.org>");
        ask(in, out, "RCPT TO:<reader" + i + "@example.org>");
        ask(in, out, "DATA");
        ask(in, out, message + "\r\n.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ask(BufferedReader in, BufferedWriter out, String what) throws IOException {
    out.write(what + "\r\n");
    out.flush();
    in.readLine();
  }
}
