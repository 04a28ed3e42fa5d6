package org.vigia.dashboard.web;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One open page. It is written to in a thread of its own, so that a reader who does not read holds
 * up nobody else; when too much waits for it, it is let go, and its browser will come back.
 */
final class LiveReader {
  private static final int MOST_WAITING = 300;
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  private final SseClient client;
  private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread writer;

  /**
   * What is said to readers.
   *
   * @param id identity of the finding that it tells, null where it tells none
   */
  record Message(String event, String json, @Nullable String id) {}

  LiveReader(SseClient client) {
    this.client = client;
    this.writer = Thread.ofVirtual().name("dashboard-reader-", 0).unstarted(this::write);
  }

  void start() {
    writer.start();
  }

  void tell(Message message) {
    if (!waiting.offer(message)) {
      close();
    }
  }

  void close() {
    writer.interrupt();
    client.close();
  }

  private void write() {
    client.sendComment("welcome");
    try {
      while (!client.terminated()) {
        Message message = waiting.poll(KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS);
        if (message == null) {
          client.sendComment("still here");
        } else {
          client.sendEvent(message.event(), message.json(), message.id());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
