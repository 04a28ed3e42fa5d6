package org.vigia.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.vigia.contract.KafkaTopic;
import org.vigia.dashboard.stream.EventSource;
import org.vigia.runtime.Health;

/** Events that a test makes up, through the same JSON as on Kafka. */
final class FakeEvents implements EventSource {
  private final List<Subscription<?>> subscriptions = new ArrayList<>();
  private Health health = Health.STARTING;

  @Override
  public void start(List<Subscription<?>> wanted) {
    subscriptions.addAll(wanted);
    health = Health.UP;
  }

  /** Brings a value of a topic to whoever subscribed to it. */
  <V> void bring(KafkaTopic<?, V> topic, V value) {
    byte[] json = topic.values().serializer().serialize(topic.name(), value);
    for (Subscription<?> subscription : subscriptions) {
      if (subscription.topic().equals(topic)) {
        deliver(subscription, json);
      }
    }
  }

  private static <V> void deliver(Subscription<V> subscription, byte[] json) {
    subscription
        .handler()
        .accept(subscription.topic().values().deserializer().deserialize("test", json));
  }

  @Override
  public Health health() {
    return health;
  }

  @Override
  public void close() {
    subscriptions.clear();
  }
}
