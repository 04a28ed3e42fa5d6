package org.vigia.dashboard.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.KafkaTopic;
import org.vigia.runtime.Backoff;
import org.vigia.runtime.Health;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;

/**
 * Reads topics of the catalogue from the beginning: no group, every partition assigned by hand,
 * committed records only. A record that cannot be read is logged and passed over; when Kafka fails,
 * reading starts again from the beginning, which whoever receives the events must be able to bear.
 */
public final class KafkaEventSource implements EventSource {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaEventSource.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private final KafkaClients kafka;
  private volatile Health health = Health.STARTING;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Consumer<byte[], byte[]> consumer;

  public KafkaEventSource(KafkaClients kafka) {
    this.kafka = kafka;
  }

  @Override
  public void start(List<Subscription<?>> subscriptions) {
    List<KafkaTopic<?, ?>> topics =
        subscriptions.stream().<KafkaTopic<?, ?>>map(Subscription::topic).toList();
    new TopicCreator(kafka).create(topics);
    Map<String, Subscription<?>> byName =
        subscriptions.stream()
            .collect(Collectors.toMap(s -> s.topic().name(), Function.identity()));
    thread = Thread.ofPlatform().name("dashboard-reader").daemon().start(() -> run(byName));
  }

  @Override
  public Health health() {
    return health;
  }

  @Override
  public void close() {
    closing.countDown();
    Consumer<byte[], byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    Thread running = thread;
    if (running != null) {
      try {
        running.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run(Map<String, Subscription<?>> subscriptions) {
    for (int failures = 1; !isClosing(); failures++) {
      try {
        read(subscriptions);
      } catch (WakeupException | InterruptException e) {
        LOG.atDebug().setCause(e).log("asked to stop reading");
        return;
      } catch (KafkaException e) {
        Duration wait = BACKOFF.after(failures);
        health =
            Health.degraded("cannot read from Kafka at " + kafka.servers() + ": " + e.getMessage());
        LOG.atWarn()
            .addKeyValue("servers", kafka.servers())
            .addKeyValue("wait", wait)
            .setCause(e)
            .log("cannot read from Kafka");
        pause(wait);
      }
    }
  }

  private void read(Map<String, Subscription<?>> subscriptions) {
    try (Consumer<byte[], byte[]> reader =
        kafka.reader("vigia-dashboard", new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer = reader;
      List<TopicPartition> partitions =
          subscriptions.keySet().stream()
              .flatMap(topic -> reader.partitionsFor(topic, PATIENCE).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ahead = new HashMap<>(reader.endOffsets(partitions, PATIENCE));
      while (!isClosing()) {
        for (ConsumerRecord<byte[], byte[]> event : reader.poll(POLL)) {
          deliver(subscriptions, event);
        }
        ahead.entrySet().removeIf(end -> reader.position(end.getKey(), PATIENCE) >= end.getValue());
        if (ahead.isEmpty()) {
          health = Health.UP;
        }
      }
    } finally {
      consumer = null;
    }
  }

  private static void deliver(
      Map<String, Subscription<?>> subscriptions, ConsumerRecord<byte[], byte[]> event) {
    Subscription<?> subscription = subscriptions.get(event.topic());
    if (subscription != null && event.value() != null) {
      deliver(subscription, event);
    }
  }

  private static <V> void deliver(
      Subscription<V> subscription, ConsumerRecord<byte[], byte[]> event) {
    try {
      V value =
          subscription.topic().values().deserializer().deserialize(event.topic(), event.value());
      subscription.handler().accept(value);
    } catch (SerializationException e) {
      LOG.atWarn()
          .addKeyValue("topic", event.topic())
          .addKeyValue("partition", event.partition())
          .addKeyValue("offset", event.offset())
          .addKeyValue("reason", e.getMessage())
          .log("passed over a record that cannot be read");
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void pause(Duration wait) {
    try {
      boolean _ = closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }
}
