package org.vigia.dashboard.web;

import io.javalin.http.sse.SseClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vigia.contract.VigiaJson;
import org.vigia.dashboard.model.Item;
import org.vigia.dashboard.model.ReadModel.Change;
import org.vigia.dashboard.web.LiveReader.Message;

/**
 * Tells open pages that there is something to see (server-sent events, WHATWG HTML 9.2): {@code
 * statistic} and {@code legal-development} carry a finding that is news as JSON, {@code change}
 * only says that pages may look again. Changes are gathered for half a second, so that a burst of
 * events is one {@code change} to each reader. Thread-safe.
 */
public final class LiveUpdates implements AutoCloseable {
  private static final int MOST_READERS = 500;
  private static final int MOST_WAITING = 200;
  private static final Duration GATHER = Duration.ofMillis(500);

  private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();
  private final Queue<Item> found = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean changed = new AtomicBoolean();
  private final Thread teller =
      Thread.ofPlatform().name("dashboard-live").daemon().unstarted(this::run);

  public LiveUpdates(MeterRegistry metrics) {
    metrics.gauge("vigia.dashboard.readers", readers, Set::size);
  }

  public void start() {
    teller.start();
  }

  /** Notes a change of the read model. */
  public void onChange(Change change) {
    if (change instanceof Change.Found(Item item) && item.isNews() && !readers.isEmpty()) {
      // When too many wait, pages still learn that there is something, and read all of it.
      boolean _ = found.offer(item);
    }
    changed.set(true);
  }

  void onReader(SseClient client) {
    if (readers.size() >= MOST_READERS) {
      client.close();
      return;
    }
    LiveReader reader = new LiveReader(client);
    client.keepAlive();
    client.onClose(() -> {
      readers.remove(reader);
      reader.close();
    });
    readers.add(reader);
    reader.start();
  }

  @Override
  public void close() {
    teller.interrupt();
    readers.forEach(LiveReader::close);
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(GATHER);
        if (changed.getAndSet(false)) {
          tell();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void tell() {
    List<Message> messages = new ArrayList<>();
    for (Item item = found.poll(); item != null; item = found.poll()) {
      messages.add(message(item));
    }
    messages.add(new Message("change", json(Map.of("news", messages.size())), null));
    readers.forEach(reader -> messages.forEach(reader::tell));
  }

  private static Message message(Item item) {
    return switch (item) {
      case Item.Figure(var finding) -> new Message("statistic", json(finding), item.id().value());
      case Item.Development(var finding) ->
          new Message("legal-development", json(finding), item.id().value());
    };
  }

  private static String json(Object value) {
    return VigiaJson.mapper().writeValueAsString(value);
  }
}
