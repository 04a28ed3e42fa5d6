package org.vigia.standalone.evaluate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.vigia.alerts.SoleReader;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.intake.TopicReader;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.DeadLetter;
import org.vigia.contract.Topics;
import org.vigia.enrich.EnrichService;
import org.vigia.enrich.analysis.ArticleReader;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.standalone.broker.EmbeddedBroker;
import org.vigia.standalone.node.Closing;

/**
 * A broker, enrichment and one reader in a folder of their own, on ports of their own: an article
 * goes in by its topic, what the reader is mailed comes out. One article at a time, each dealt with
 * before the next: the topic's partitions promise no order among articles, and a sequence is one.
 * For one thread.
 */
final class MailedReader implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(100);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final List<AutoCloseable> open;
  private final EmbeddedBroker broker;
  private final EnrichService enrich;
  private final SoleReader reader;
  private final Producer<ArticleId, Article> articles;
  private final TopicReader<DeadLetter> deadLetters;
  private final Duration patience;

  private MailedReader(Path folder, ArticleReader articleReader, List<AutoCloseable> open) {
    this.open = open;
    VigiaConfig config =
        new ConfigLoader(Map.of("VIGIA_DATA", folder.toAbsolutePath().toString())).defaults();
    // Reading has a deadline of its own; what is over it comes back as a dead letter.
    patience = config.enrich().deadline().multipliedBy(2);
    broker = opened(EmbeddedBroker.start(folder.resolve("broker"), 0));
    MeterRegistry metrics = new SimpleMeterRegistry();
    String servers = broker.bootstrapServers();
    KafkaClients kafka = new KafkaClients(servers, config.kafka().at(servers), metrics);
    enrich =
        opened(
            new EnrichService(new ServiceContext(config, kafka, metrics, now::get), articleReader));
    enrich.start();
    reader = opened(SoleReader.open(config, kafka, now::get));
    articles = opened(kafka.producer("vigia-evaluate", Topics.ARTICLES));
    deadLetters =
        opened(
            new TopicReader<>(
                kafka.reader(
                    "vigia-evaluate-dead",
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer()),
                Topics.DEAD_LETTERS));
  }

  /**
   * Starts everything; returns when it waits for articles.
   *
   * @throws OperatorException if the folder cannot be used, or something does not start
   */
  static MailedReader start(ArticleReader articleReader, Path folder) {
    List<AutoCloseable> open = new ArrayList<>();
    try {
      return new MailedReader(folder, articleReader, open);
    } catch (RuntimeException e) {
      closeAll(open);
      throw e;
    }
  }

  /**
   * What the reader is mailed of an article.
   *
   * @throws OperatorException if the article cannot be read, or is not dealt with in time
   */
  List<Finding> onArticle(Article article) {
    now.set(article.fetchedAt());
    publish(article);
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < until) {
      reader.read(LOOK);
      Optional<List<Finding>> mailed = reader.mailed(article.id(), article.version());
      if (mailed.isPresent()) {
        return mailed.get();
      }
      requireThatItGoesOn(article);
    }
    throw new OperatorException(
        what(article) + " was not dealt with within " + patience.toSeconds() + " s");
  }

  @Override
  public void close() {
    closeAll(open);
  }

  private void publish(Article article) {
    try {
      articles
          .send(new ProducerRecord<>(Topics.ARTICLES.name(), article.id(), article))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new OperatorException(what(article) + " was not taken by the broker", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatorException("interrupted while handing on " + what(article), e);
    }
  }

  private void requireThatItGoesOn(Article article) {
    List<DeadLetter> letters = deadLetters.poll(Duration.ZERO);
    if (!letters.isEmpty()) {
      throw new OperatorException(
          what(article) + " went to the dead letters: " + letters.getFirst().reason());
    }
    Health health = enrich.health();
    if (health.state() == Health.State.DOWN) {
      throw new OperatorException(what(article) + " cannot be judged: " + health.detail());
    }
    if (broker.failure().isDone()) {
      throw new OperatorException(broker.failure().join());
    }
  }

  private static String what(Article article) {
    return "article '" + article.title() + "' (" + article.url() + ")";
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.add(part);
    return part;
  }

  private static void closeAll(List<AutoCloseable> open) {
    open.reversed().forEach(Closing::quietly);
    open.clear();
  }
}
