package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.runtime.OperatorException;

/** What a watch does when Kafka fails it: it never polls with a memory that may be wrong. */
class SourceWatchTest {
  @TempDir Path folder;
  private FlowUnderTest flow;
  private Source source;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  @BeforeEach
  void open() throws IOException {
    flow = new FlowUnderTest(folder);
    source = flow.source("feed");
    flow.list(flow.item("/a", "Ten die in CECOT"));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
  }

  @AfterEach
  void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
    flow.close();
  }

  @Test
  void pollsNothingWhileItsMemoryCannotBeReadAgainAndGoesOnWhenItCan() {
    // given a publication that Kafka does not confirm
    flow.published.failing = true;
    AtomicInteger readings = new AtomicInteger();
    watch(() -> {
      if (readings.incrementAndGet() < 4) {
        throw new OperatorException("Kafka does not answer");
      }
      flow.published.failing = false;
      return flow.memory(source);
    });

    // then it reads again what was committed, which is nothing, until that works
    await().until(() -> !flow.published.articles().isEmpty());
    assertThat(readings).hasValue(4);
    assertThat(flow.site.requests("/rss.xml")).as("polls: one before, one after").isEqualTo(2);
    assertThat(flow.published.articles()).hasSize(1);
    assertThat(thread.isAlive()).isTrue();
  }

  @Test
  void takesTheMemoryThatWasCommittedForItsOwn() {
    // given a publication of which nobody knows whether it went through, and it did
    SourceMemory committed = flow.memory(source);
    flow.published.failing = true;
    watch(() -> {
      flow.published.failing = false;
      committed.schedule(Duration.ofHours(1), Duration.ofHours(1), flow.now());
      return committed;
    });

    // then it waits as long as that says, and polls nothing before
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING && !flow.published.failing);
    assertThat(flow.site.requests("/rss.xml")).isEqualTo(1);
    assertThat(flow.published.articles()).isEmpty();
  }

  @Test
  void anEndDuringTheReadingIsAnEnd() throws InterruptedException {
    flow.published.failing = true;
    AtomicInteger readings = new AtomicInteger();
    watch(() -> {
      readings.incrementAndGet();
      throw new OperatorException("Kafka does not answer");
    });
    await().until(() -> readings.get() > 2);

    thread.interrupt();

    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
  }

  private void watch(Supplier<SourceMemory> remembered) {
    SourceWatch watch =
        new SourceWatch(
            source,
            flow.flow(new PublishedVersions()),
            flow.published,
            flow.memory(source),
            remembered,
            flow::now,
            _ -> Thread.sleep(5));
    thread = Thread.ofVirtual().start(watch);
  }
}
