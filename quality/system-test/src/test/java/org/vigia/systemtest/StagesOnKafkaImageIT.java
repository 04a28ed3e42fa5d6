package org.vigia.systemtest;

import java.nio.file.Path;
import org.testcontainers.kafka.KafkaContainer;

/** The stages on the published Kafka image; skipped where no container engine answers. */
final class StagesOnKafkaImageIT extends StagesOnABroker {
  @Override
  Broker start(Path data) {
    KafkaContainer container = KafkaInContainer.started();
    return new Broker() {
      @Override
      public String servers() {
        return container.getBootstrapServers();
      }

      @Override
      public void close() {
        container.stop();
      }
    };
  }
}
