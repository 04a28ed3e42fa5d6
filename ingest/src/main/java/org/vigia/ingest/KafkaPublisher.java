package org.vigia.ingest;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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
 */
final class KafkaPublisher implements Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaPublisher.class);

  private final KafkaClients kafka;
  private final String transactionalId;
  private @Nullable Producer<byte[], byte[]> producer;
  private volatile boolean lost;

  /**
   * @param transactionalId the same after each restart, so that what a dead process left open is
   *     rolled back by its successor
   */
  KafkaPublisher(KafkaClients kafka, String transactionalId) {
    this.kafka = kafka;
    this.transactionalId = transactionalId;
  }

  /** Rolls back what a dead predecessor left open, and shuts out one that lives. */
  synchronized void open() {
    ready();
  }

  /**
   * Whether another process has taken over. What the sources remember is out of date then, so that
   * nothing more goes out of here.
   */
  boolean lost() {
    return lost;
  }

  @Override
  public synchronized void publish(Update update) {
    try {
      Producer<byte[], byte[]> open = ready();
      open.beginTransaction();
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
      open.commitTransaction();
    } catch (KafkaException e) {
      lost |= e instanceof ProducerFencedException || e instanceof InvalidProducerEpochException;
      forget();
      throw new PublishException(
          lost ? "another ingest instance took over" : "Kafka did not confirm: " + e.getMessage(),
          e);
    }
  }

  private Producer<byte[], byte[]> ready() {
    if (lost) {
      throw new ProducerFencedException("this slot's producer was shut out");
    }
    Producer<byte[], byte[]> open = producer;
    if (open == null) {
      open =
          kafka.transactionalProducer(
              transactionalId, new ByteArraySerializer(), new ByteArraySerializer());
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
  public synchronized void close() {
    Producer<byte[], byte[]> open = producer;
    producer = null;
    if (open != null) {
      open.close();
    }
  }
}
