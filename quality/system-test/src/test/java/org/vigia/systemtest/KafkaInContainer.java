package org.vigia.systemtest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.vigia.runtime.config.KafkaConfig;
import org.vigia.runtime.kafka.KafkaClients;

/**
 * The published Kafka image, started once for the tests of a class. Where no container engine
 * answers, the tests are reported as skipped.
 */
final class KafkaInContainer implements BeforeAllCallback, AfterAllCallback {
  private static final String IMAGE = "apache/kafka:4.3.1";

  private @Nullable KafkaContainer container;

  @Override
  public void beforeAll(ExtensionContext context) {
    container = started();
  }

  /** A broker of one's own; the test that asks for it is skipped where no engine answers. */
  static KafkaContainer started() {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no container engine answers, so there is no broker to test against");
    KafkaContainer broker =
        new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    broker.start();
    return broker;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (container != null) {
      container.stop();
    }
  }

  String servers() {
    if (container == null) {
      throw new IllegalStateException("the broker is started before the first test of a class");
    }
    return container.getBootstrapServers();
  }

  KafkaConfig config() {
    return new KafkaConfig(servers(), 0, 1, Map.of());
  }

  KafkaClients clients() {
    return new KafkaClients(servers(), config(), new SimpleMeterRegistry());
  }
}
