package org.vigia.archive.replay;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.Topics;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.kafka.KafkaClients;

/**
 * Puts replayed articles on their topic. Not in transactions: an article that comes twice is one
 * article to its readers, and a replay that failed is run again.
 */
public final class ArticleSender implements AutoCloseable {
  private final Producer<ArticleId, Article> producer;
  private final String servers;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  public ArticleSender(KafkaClients kafka) {
    this.producer = kafka.producer("vigia-replay", Topics.ARTICLES);
    this.servers = kafka.servers();
  }

  /**
   * Sends an article; it has arrived only after {@link #flush()}.
   *
   * @throws OperatorException if Kafka did not take this one or one before
   */
  public void send(Article article) {
    try {
      var _ =
          producer.send(
              new ProducerRecord<>(Topics.ARTICLES.name(), article.id(), article),
              (_, e) -> failure.compareAndSet(null, e));
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
    }
    check();
  }

  /**
   * Returns when Kafka has confirmed everything.
   *
   * @throws OperatorException if it did not
   */
  public void flush() {
    producer.flush();
    check();
  }

  private void check() {
    Exception cause = failure.get();
    if (cause != null) {
      throw new OperatorException(
          "Kafka at "
              + servers
              + " did not take the articles ("
              + cause.getMessage()
              + "); check that it runs, then replay again",
          cause);
    }
  }

  @Override
  public void close() {
    producer.close(java.time.Duration.ofSeconds(5));
  }
}
