package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

  @Test
  void whatWaitsWhileATransactionIsUnderWayGoesOutTogether() throws Exception {
    // given a broker that is slow to confirm the first
    SlowProducer producer = new SlowProducer();
    try (FlowUnderTest flow = new FlowUnderTest(folder);
        KafkaPublisher publisher = new KafkaPublisher(() -> producer);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = threads.submit(() -> publisher.publish(health(flow, "first")));
      producer.committing.await();

      // when two more come meanwhile
      List<Future<?>> others =
          List.of(
              threads.submit(() -> publisher.publish(health(flow, "second"))),
              threads.submit(() -> publisher.publish(health(flow, "third"))));
      await().until(() -> publisher.waiting() == 2);
      producer.confirmed.countDown();
      first.get();
      for (Future<?> other : others) {
        other.get();
      }

      // then
      assertThat(producer.commitCount()).as("transactions").isEqualTo(2);
      assertThat(producer.history()).extracting(KafkaPublisherTest::source).contains("first");
      assertThat(producer.history())
          .extracting(KafkaPublisherTest::source)
          .containsOnly("first", "second", "third");
    }
  }

  @Test
  void whatCannotBeWrittenFailsAlone() throws Exception {
    // given a broker that takes no record of the source "large"
    SlowProducer producer = new SlowProducer();
    try (FlowUnderTest flow = new FlowUnderTest(folder);
        KafkaPublisher publisher = new KafkaPublisher(() -> producer);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> first = threads.submit(() -> publisher.publish(health(flow, "first")));
      producer.committing.await();
      Future<?> large = threads.submit(() -> publisher.publish(health(flow, "large")));
      Future<?> other = threads.submit(() -> publisher.publish(health(flow, "other")));
      await().until(() -> publisher.waiting() == 2);

      // when both are to go into one transaction
      producer.confirmed.countDown();
      first.get();
      other.get();

      // then
      assertThatThrownBy(large::get).hasCauseInstanceOf(Publisher.PublishException.class);
      assertThat(producer.history())
          .extracting(KafkaPublisherTest::source)
          .containsOnly("first", "other");
    }
  }

  private static Publisher.Update health(FlowUnderTest flow, String id) {
    Source source = flow.source(id);
    SourceMemory memory = flow.memory(source);
    return Publisher.Update.of(memory.state(), HealthReport.of(source, memory, flow.now()));
  }

  private static String source(ProducerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  /** Kafka's own stand-in, which confirms its first transaction when it is told to. */
  private static final class SlowProducer extends MockProducer<byte[], byte[]> {
    private final CountDownLatch committing = new CountDownLatch(1);
    private final CountDownLatch confirmed = new CountDownLatch(1);
    private final List<String> open = new ArrayList<>();

    SlowProducer() {
      super(
          true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void initTransactions() {
      if (!transactionInitialized()) { // the stand-in of a producer made anew
        super.initTransactions();
      }
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
      open.add(source(record));
      return super.send(record);
    }

    @Override
    public void commitTransaction() {
      committing.countDown();
      try {
        confirmed.await();
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
      boolean tooLarge = open.contains("large");
      open.clear();
      if (tooLarge) {
        throw new RecordTooLargeException("larger than the broker takes");
      }
      super.commitTransaction();
    }

    @Override
    public void close(Duration timeout) {
      if (transactionInFlight()) { // as the broker does when the next producer comes
        abortTransaction();
      }
    }
  }
}
