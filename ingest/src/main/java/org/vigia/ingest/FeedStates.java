package org.vigia.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.Topics;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.kafka.KafkaClients;

/**
 * Reads the compacted topic in which sources are remembered: first from its beginning to its end,
 * then what was added. It keeps where the last state of each source stands, so that a single one is
 * found again without reading the topic anew. Thread-safe.
 */
final class FeedStates implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedStates.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(250);

  private final KafkaClients kafka;
  private final String clientId;
  private @Nullable Consumer<byte[], byte[]> reader;
  private List<TopicPartition> partitions = List.of();
  private final Map<FeedId, Place> places = new HashMap<>();
  private final Map<FeedId, byte[]> unread = new HashMap<>(); // not given out by added() yet

  /** Where the last state of a source stands. */
  private record Place(TopicPartition partition, long offset) {}

  FeedStates(KafkaClients kafka, String clientId) {
    this.kafka = kafka;
    this.clientId = clientId;
  }

  /**
   * The last committed state of every source. It waits for the end of transactions that are open:
   * what a dead owner has committed is there, and what it left open is not.
   *
   * @throws OperatorException if Kafka does not answer
   */
  static Map<FeedId, FeedState> load(KafkaClients kafka) {
    try (FeedStates states = new FeedStates(kafka, "vigia-ingest-state")) {
      return states.added();
    }
  }

  /**
   * The last committed states of the sources that were written down since the last call; at the
   * first call, of all.
   *
   * @throws OperatorException if Kafka does not answer
   */
  synchronized Map<FeedId, FeedState> added() {
    try {
      catchUp(deadline());
      Map<FeedId, FeedState> states = read(unread);
      unread.clear();
      return states;
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      throw silent(e);
    }
  }

  /**
   * The last committed states of some sources, without those of which nothing is known. They are
   * read one by one; of the others only what was written down since this was last used.
   *
   * @throws OperatorException if Kafka does not answer
   */
  synchronized Map<FeedId, FeedState> last(Set<FeedId> sources) {
    try {
      long deadline = deadline();
      Map<FeedId, byte[]> found = new HashMap<>();
      Set<FeedId> missing = sources;
      do {
        catchUp(deadline);
        for (FeedId source : missing) {
          byte[] value = unread.get(source);
          if (value != null) {
            found.put(source, value);
          }
        }
        readAtPlaces(missing, found, deadline);
        // What is not where it was has been compacted away since: a later one is behind the end.
        missing =
            missing.stream()
                .filter(source -> places.containsKey(source) && !found.containsKey(source))
                .collect(Collectors.toSet());
      } while (!missing.isEmpty());
      return read(found);
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      throw silent(e);
    }
  }

  /** Reads to the end as it is now. */
  private void catchUp(long deadline) {
    Consumer<byte[], byte[]> open = opened();
    Map<TopicPartition, Long> ends = ends();
    while (partitions.stream().anyMatch(p -> open.position(p) < ends.getOrDefault(p, 0L))) {
      for (ConsumerRecord<byte[], byte[]> record : open.poll(POLL)) {
        keep(record);
      }
      check(deadline);
    }
  }

  private void readAtPlaces(Set<FeedId> sources, Map<FeedId, byte[]> found, long deadline) {
    Map<TopicPartition, NavigableMap<Long, FeedId>> wanted = new HashMap<>();
    for (FeedId source : sources) {
      Place place = places.get(source);
      if (place != null && !found.containsKey(source)) {
        wanted.computeIfAbsent(place.partition(), _ -> new TreeMap<>()).put(place.offset(), source);
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    Consumer<byte[], byte[]> open = opened();
    Map<TopicPartition, Long> ends =
        partitions.stream().collect(Collectors.toMap(Function.identity(), open::position));
    try {
      for (Map.Entry<TopicPartition, NavigableMap<Long, FeedId>> of : wanted.entrySet()) {
        open.assign(List.of(of.getKey()));
        readAtPlaces(open, of.getKey(), of.getValue(), found, deadline);
      }
    } finally {
      open.assign(partitions);
      ends.forEach(open::seek);
    }
  }

  private static void readAtPlaces(
      Consumer<byte[], byte[]> open,
      TopicPartition partition,
      NavigableMap<Long, FeedId> wanted,
      Map<FeedId, byte[]> found,
      long deadline) {
    long at = -1;
    while (!wanted.isEmpty()) {
      if (at != wanted.firstKey()) {
        at = wanted.firstKey();
        open.seek(partition, at);
      }
      for (ConsumerRecord<byte[], byte[]> record : open.poll(POLL)) {
        FeedId source = wanted.get(record.offset());
        if (source != null && record.value() != null) {
          found.put(source, record.value());
        }
        at = record.offset() + 1;
      }
      wanted.headMap(at, false).clear();
      check(deadline);
    }
  }

  private static long deadline() {
    return System.nanoTime() + PATIENCE.toNanos();
  }

  private static void check(long deadline) {
    if (System.nanoTime() > deadline) {
      throw new OperatorException(
          "the topic " + Topics.FEED_STATE.name() + " could not be read within a minute");
    }
  }

  /** How many partitions the topic has. */
  synchronized int partitions() {
    try {
      var _ = opened();
      return partitions.size();
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      throw silent(e);
    }
  }

  private Consumer<byte[], byte[]> opened() {
    Consumer<byte[], byte[]> open = reader;
    if (open == null) {
      open = kafka.reader(clientId, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      reader = open;
      partitions =
          open.partitionsFor(Topics.FEED_STATE.name(), PATIENCE).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      open.assign(partitions);
      open.seekToBeginning(partitions);
    }
    return open;
  }

  /**
   * Not as the reader sees them: to it the topic ends where the first open transaction begins, and
   * that may hide what another producer has committed behind it.
   */
  private Map<TopicPartition, Long> ends() {
    try (Admin admin = kafka.admin(clientId)) {
      return admin
          .listOffsets(
              partitions.stream()
                  .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
          .all()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    } catch (ExecutionException | TimeoutException e) {
      throw silent(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatorException("interrupted while reading what is known of the sources", e);
    }
  }

  private OperatorException silent(Exception cause) {
    return new OperatorException(
        "Kafka at " + kafka.servers() + " does not answer; check that it runs", cause);
  }

  private void keep(ConsumerRecord<byte[], byte[]> record) {
    FeedId id = Topics.FEED_STATE.keys().deserializer().deserialize(record.topic(), record.key());
    if (record.value() == null) {
      unread.remove(id);
      places.remove(id);
    } else {
      unread.put(id, record.value());
      places.put(
          id, new Place(new TopicPartition(record.topic(), record.partition()), record.offset()));
    }
  }

  private static Map<FeedId, FeedState> read(Map<FeedId, byte[]> last) {
    Map<FeedId, FeedState> states = new HashMap<>();
    last.forEach((id, value) -> {
      try {
        states.put(
            id,
            Topics.FEED_STATE.values().deserializer().deserialize(Topics.FEED_STATE.name(), value));
      } catch (org.apache.kafka.common.errors.SerializationException e) {
        // One broken state must not keep all other sources from being watched.
        LOG.atWarn()
            .addKeyValue("feedId", id)
            .setCause(e)
            .log("passed over a source state that cannot be read");
      }
    });
    return states;
  }

  @Override
  public synchronized void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
