package org.vigia.runtime.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.vigia.contract.KafkaTopic;
import org.vigia.runtime.OperatorException;

/**
 * Creates the topics of the catalogue where they are missing, and leaves those that exist as they
 * are.
 */
public final class TopicCreator {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final KafkaClients kafka;

  public TopicCreator(KafkaClients kafka) {
    this.kafka = kafka;
  }

  /**
   * Creates what is missing of the given topics.
   *
   * @return the names of those that were created
   * @throws OperatorException if the cluster does not answer or refuses
   */
  public List<String> create(List<KafkaTopic<?, ?>> topics) {
    Admin admin = kafka.admin("vigia-topics");
    try {
      List<NewTopic> wanted = topics.stream().map(this::newTopic).toList();
      Map<String, KafkaFuture<Void>> results = admin.createTopics(wanted).values();
      return wanted.stream().map(NewTopic::name).filter(name -> created(name, results)).toList();
    } finally {
      // Without a limit it would wait as long again for a cluster that does not answer.
      admin.close(FAREWELL);
    }
  }

  private NewTopic newTopic(KafkaTopic<?, ?> topic) {
    return new NewTopic(topic.name(), topic.partitions(), (short) kafka.replicationFactor())
        .configs(topic.settings());
  }

  private boolean created(String name, Map<String, KafkaFuture<Void>> results) {
    try {
      java.util.Objects.requireNonNull(results.get(name))
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw new OperatorException(
          "Kafka at "
              + kafka.servers()
              + " did not create the topic "
              + name
              + " ("
              + String.valueOf(e.getMessage())
              + "); check that it runs and that kafka.bootstrapServers is right",
          e);
    } catch (TimeoutException e) {
      throw new OperatorException(
          "Kafka at "
              + kafka.servers()
              + " did not answer within "
              + PATIENCE.toSeconds()
              + " s; check that it runs and that kafka.bootstrapServers is right",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatorException("interrupted while creating topics", e);
    }
  }
}
