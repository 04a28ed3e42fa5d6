package org.vigia.runtime.config;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Kafka.
 *
 * @param bootstrapServers {@code host:port,…}; null: a broker of our own in this process
 * @param embeddedPort port of our own broker on 127.0.0.1; 0: any free one
 * @param replicationFactor copies of each partition on a real cluster; our own broker keeps one
 * @param properties passed to every Kafka client as they are (security settings, for one)
 */
public record KafkaConfig(
    @Nullable String bootstrapServers,
    int embeddedPort,
    int replicationFactor,
    Map<String, String> properties) {
  public KafkaConfig {
    if (embeddedPort < 0 || embeddedPort > 65535) {
      throw new IllegalArgumentException(
          "kafka.embeddedPort must be 0 to 65535, but is " + embeddedPort);
    }
    if (replicationFactor < 1) {
      throw new IllegalArgumentException(
          "kafka.replicationFactor must be at least 1, but is " + replicationFactor);
    }
    properties = Map.copyOf(properties);
  }

  /** The cluster to use; empty where this process has to start its own broker. */
  public Optional<String> cluster() {
    return Optional.ofNullable(bootstrapServers).filter(s -> !s.isBlank());
  }

  /** The same settings against another cluster. */
  public KafkaConfig at(String servers) {
    return new KafkaConfig(servers, embeddedPort, replicationFactor, properties);
  }
}
