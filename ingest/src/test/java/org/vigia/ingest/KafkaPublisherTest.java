package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.kafka.KafkaClients;

class KafkaPublisherTest {
  private static final String NOBODY = "127.0.0.1:1";

  @TempDir Path folder;

  @Test
  void anEndInTheMiddleOfAPublicationIsAPublicationThatFailed() throws IOException {
    // given a thread that is being ended while it waits for Kafka
    KafkaClients kafka =
        new KafkaClients(
            NOBODY,
            new ConfigLoader(Map.of())
                .parse("kafka: {bootstrapServers: '%s'}".formatted(NOBODY), "test")
                .kafka(),
            new SimpleMeterRegistry());
    try (FlowUnderTest flow = new FlowUnderTest(folder);
        KafkaPublisher publisher = new KafkaPublisher(kafka, "vigia-ingest-test")) {
      Source source = flow.source("feed");
      SourceMemory memory = flow.memory(source);
      Publisher.Update update =
          Publisher.Update.of(memory.state(), HealthReport.of(source, memory, flow.now()));
      Thread.currentThread().interrupt();

      // then
      assertThatThrownBy(() -> publisher.publish(update))
          .isInstanceOf(Publisher.PublishException.class);
      assertThat(Thread.interrupted()).as("the end is not forgotten").isTrue();
    } finally {
      var _ = Thread.interrupted();
    }
  }
}
