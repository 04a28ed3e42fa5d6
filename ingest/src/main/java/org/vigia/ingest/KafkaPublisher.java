package org.vigia.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.Article;
import org.vigia.contract.FeedState;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.Topics;
import org.vigia.runtime.kafka.KafkaClients;

/**
 * Writes an article and the memory of its source in one Kafka transaction: whatever moment a crash
 * chooses, a reader of committed records sees each article once.
 *
 * <p>A producer has one transaction at a time, and each takes some ten milliseconds. What several
 * threads want to publish while one is under way goes into the next one together.
 */
final class KafkaPublisher implements Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaPublisher.class);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  /** Held by whoever has a transaction under way; guards the producer. */
  private final Lock turn = new ReentrantLock();

  private @Nullable Producer<byte[], byte[]> producer;
  private volatile boolean lost;

  /**
   * @param transactionalId the same after each restart, so that what a dead process left open is
   *     rolled back by its successor
   */
  KafkaPublisher(KafkaClients kafka, String transactionalId) {
    this(() ->
        kafka.transactionalProducer(
            transactionalId, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /**
   * @param producers makes transactional producers, all of one id
   */
  KafkaPublisher(Supplier<Producer<byte[], byte[]>> producers) {
    this.producers = producers;
  }

  /** Rolls back what a dead predecessor left open, and shuts out one that lives. */
  void open() {
    turn.lock();
    try {
      ready();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Whether another process has taken over. What the sources remember is out of date then, so that
   * nothing more goes out of here.
   */
  boolean lost() {
    return lost;
  }

  @Override
  public void publish(Update update) {
    Waiting mine = new Waiting(update);
    waiting.add(mine);
    turn.lock();
    try {
      if (!mine.done) { // else it went out with another's
        commitAll();
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw new PublishException(Objects.requireNonNull(mine.failure.getMessage()), mine.failure);
    }
  }

  /** Commits what waits together; if that fails, each alone, so that none fails for another. */
  private void commitAll() {
    List<Waiting> together = new ArrayList<>();
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      together.add(next);
    }
    PublishException failure = commit(together);
    boolean alone = failure != null && together.size() > 1 && !lost;
    for (Waiting one : together) {
      one.failure = alone ? commit(List.of(one)) : failure;
      one.done = true;
    }
  }

  /** One transaction; null if Kafka confirmed it. */
  private @Nullable PublishException commit(List<Waiting> together) {
    try {
      Producer<byte[], byte[]> open = ready();
      open.beginTransaction();
      together.forEach(one -> send(open, one.update));
      open.commitTransaction();
      return null;
    } catch (RuntimeException e) { // of a serializer, too: whoever waits has to be told
      lost |= e instanceof ProducerFencedException || e instanceof InvalidProducerEpochException;
      forget();
      return new PublishException(
          lost ? "another ingest instance took over" : "Kafka did not confirm: " + e.getMessage(),
          e);
    }
  }

  private static void send(Producer<byte[], byte[]> open, Update update) {
    Article article = update.article();
    if (article != null) {
      send(open, Topics.ARTICLES, article.id(), article);
    }
    RemovedArticle removal = update.removal();
    if (removal != null) {
      send(open, Topics.REMOVED_ARTICLES, removal.id(), removal);
    }
    FeedState state = update.state();
    if (state != null) {
      send(open, Topics.FEED_STATE, state.feedId(), state);
    }
    SourceHealth health = update.health();
    if (health != null) {
      send(open, Topics.SOURCE_HEALTH, health.feedId(), health);
    }
  }

  /** How many updates are in no transaction yet. */
  int waiting() {
    return waiting.size();
  }

  private Producer<byte[], byte[]> ready() {
    if (lost) {
      throw new ProducerFencedException("this slot's producer was shut out");
    }
    Producer<byte[], byte[]> open = producer;
    if (open == null) {
      open = producers.get();
      producer = open;
      open.initTransactions();
    }
    return open;
  }

  /** The next one begins anew: its start settles the transaction that this one may have left. */
  private void forget() {
    Producer<byte[], byte[]> open = producer;
    producer = null;
    if (open != null) {
      try {
        open.close(java.time.Duration.ZERO);
      } catch (InterruptException e) {
        // Kept by the thread: whoever publishes is being ended, and hears of it by its own
        // exception.
        LOG.atDebug().log("interrupted while a producer was closed");
      }
    }
  }

  private static <K, V> void send(
      Producer<byte[], byte[]> producer, KafkaTopic<K, V> topic, K key, V value) {
    RecordHeaders headers = new RecordHeaders();
    byte[] keyBytes = topic.keys().serializer().serialize(topic.name(), headers, key);
    byte[] valueBytes = topic.values().serializer().serialize(topic.name(), headers, value);
    // What goes wrong with one of them comes out of the commit.
    var _ =
        producer.send(
            new ProducerRecord<>(topic.name(), null, null, keyBytes, valueBytes, headers));
  }

  @Override
  public void close() {
    turn.lock();
    try {
      Producer<byte[], byte[]> open = producer;
      producer = null;
      if (open != null) {
        open.close();
      }
    } finally {
      turn.unlock();
    }
  }

  /** An update and what became of it. Its fields change under {@link #turn} only. */
  private static final class Waiting {
    private final Update update;
    private boolean done;
    private @Nullable PublishException failure;

    Waiting(Update update) {
      this.update = update;
    }
  }
}
