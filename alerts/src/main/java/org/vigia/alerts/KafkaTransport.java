package org.vigia.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.intake.KafkaSource;
import org.vigia.alerts.intake.Source;
import org.vigia.alerts.intake.TopicReader;
import org.vigia.contract.AlertId;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.DeadLetter;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.MatterId;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SeriesId;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;

/** The topics of one cluster. */
final class KafkaTransport implements Transport {
  private static final String GROUP = "vigia-alerts";
  private static final int PATIENCE_SECONDS = 150;

  private final KafkaClients kafka;
  private @Nullable KafkaSource source;
  private @Nullable TopicReader<SourceHealth> health;
  private @Nullable TopicReader<RemovedArticle> removals;
  private @Nullable Producer<String, DeadLetter> deadLetters;
  private @Nullable Producer<AlertId, AlertRecord> alerts;
  private @Nullable Producer<SeriesId, StatisticFinding> figures;
  private @Nullable Producer<MatterId, LegalFinding> events;

  KafkaTransport(KafkaClients kafka) {
    this.kafka = kafka;
  }

  @Override
  public void open() {
    List<KafkaTopic<?, ?>> topics =
        Stream.concat(
                KafkaSource.TOPICS.stream(),
                Stream.of(
                    Topics.SOURCE_HEALTH,
                    Topics.REMOVED_ARTICLES,
                    Topics.ALERTS,
                    Topics.DEAD_LETTERS))
            .toList();
    new TopicCreator(kafka).create(topics);
    deadLetters = kafka.producer("vigia-alerts-dead", Topics.DEAD_LETTERS);
    alerts = kafka.producer("vigia-alerts-sent", Topics.ALERTS);
    figures = kafka.producer("vigia-alerts-figures", Topics.STATISTICS);
    events = kafka.producer("vigia-alerts-events", Topics.LEGAL_DEVELOPMENTS);
    source =
        new KafkaSource(
            kafka.consumer(
                GROUP,
                "vigia-alerts-intake",
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer()));
  }

  @Override
  public Source source() {
    return Objects.requireNonNull(source);
  }

  @Override
  public List<SourceHealth> health(Duration patience) {
    if (health == null) {
      health = reader("vigia-alerts-health", Topics.SOURCE_HEALTH);
    }
    return health.poll(patience);
  }

  @Override
  public List<RemovedArticle> removals(Duration patience) {
    if (removals == null) {
      removals = reader("vigia-alerts-removals", Topics.REMOVED_ARTICLES);
    }
    return removals.poll(patience);
  }

  private <V> TopicReader<V> reader(String clientId, KafkaTopic<?, V> topic) {
    return new TopicReader<>(
        kafka.reader(clientId, new ByteArrayDeserializer(), new ByteArrayDeserializer()), topic);
  }

  @Override
  public void keep(DeadLetter letter) {
    await(
        List.of(
            Objects.requireNonNull(deadLetters)
                .send(
                    new ProducerRecord<>(
                        Topics.DEAD_LETTERS.name(),
                        letter.topic() + "/" + letter.partition() + "/" + letter.offset(),
                        letter))));
  }

  @Override
  public void publish(List<AlertRecord> records) {
    Producer<AlertId, AlertRecord> producer = Objects.requireNonNull(alerts);
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (AlertRecord record : records) {
      sent.add(producer.send(new ProducerRecord<>(Topics.ALERTS.name(), record.id(), record)));
    }
    await(sent);
  }

  @Override
  public void withdraw(List<Finding> withdrawals) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Finding finding : withdrawals) {
      sent.add(
          switch (finding) {
            case Figure(StatisticFinding event) ->
                Objects.requireNonNull(figures)
                    .send(new ProducerRecord<>(Topics.STATISTICS.name(), event.seriesId(), event));
            case LegalEvent(LegalFinding event) ->
                Objects.requireNonNull(events)
                    .send(
                        new ProducerRecord<>(
                            Topics.LEGAL_DEVELOPMENTS.name(), event.matterId(), event));
          });
    }
    await(sent);
  }

  @Override
  public void close() {
    if (source != null) {
      source.close();
    }
    if (health != null) {
      health.close();
    }
    if (removals != null) {
      removals.close();
    }
    if (deadLetters != null) {
      deadLetters.close();
    }
    if (alerts != null) {
      alerts.close();
    }
    if (figures != null) {
      figures.close();
    }
    if (events != null) {
      events.close();
    }
  }

  private static void await(List<Future<RecordMetadata>> sent) {
    try {
      for (Future<RecordMetadata> one : sent) {
        one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("Kafka did not take a record", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while Kafka took a record", e);
    }
  }
}
