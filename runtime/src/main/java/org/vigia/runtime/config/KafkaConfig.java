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
    ConfigChecks.within("kafka.embeddedPort", embeddedPort, 0, 65535);
    ConfigChecks.within("kafka.replicationFactor", replicationFactor, 1, Short.MAX_VALUE);
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
