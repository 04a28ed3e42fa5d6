package org.vigia.dashboard.stream;

import java.util.List;
import java.util.function.Consumer;
import org.vigia.contract.KafkaTopic;
import org.vigia.runtime.Health;

/** Brings the events of some topics, from the first on, and goes on bringing what comes. */
public interface EventSource extends AutoCloseable {
  /**
   * A topic and who wants its values.
   *
   * @param handler called in the source's own thread, one event at a time
   */
  record Subscription<V>(KafkaTopic<?, V> topic, Consumer<V> handler) {}

  /** Starts bringing; returns at once. */
  void start(List<Subscription<?>> subscriptions);

  /** {@code STARTING} until the events that were there at the start have been brought. */
  Health health();

  @Override
  void close();
}
