package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;
import org.vigia.contract.SourceHealth;

/** The operator is told once of each source that needs a look, and when it is well again. */
class OperatorMailTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
  private volatile boolean serverWorks = true;
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = Bench.withOperator(folder, "technician@example.org");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void tellsTogetherWhatComesTogetherAndNothingTwiceAcrossRestarts() {
    // given
    observe("one", FeedCondition.FAILING, "answered 500");
    observe(
        "two",
        FeedCondition.SILENT,
        "has published nothing for 9 days; never longer than 2 days is usual");
    observe("three", FeedCondition.OK, null);

    // when
    try (var _ = bench.service(this::take)) {
      seen();
      bench.forward(Duration.ofMinutes(20));
      await().atMost(LONG).until(() -> sent.size() == 1);
    }

    // then
    OutgoingMail mail = sent.getFirst();
    assertThat(mail.to().value()).isEqualTo("technician@example.org");
    assertThat(mail.content().subject()).isEqualTo("2 sources need a look");
    assertThat(mail.content().text())
        .contains("Source one (one) cannot be read: answered 500.")
        .contains("Source two (two) has published nothing for 9 days")
        .doesNotContain("three")
        .contains("https://vigia.example.org/sources");

    // when: after a restart one is well again, and the other still silent
    observe("one", FeedCondition.OK, null);
    try (var _ = bench.service(this::take)) {
      seen();
      bench.forward(Duration.ofHours(2));
      await().atMost(LONG).until(() -> sent.size() == 2);
    }

    // then
    assertThat(sent.getLast().content().subject()).isEqualTo("A source is well again");
    assertThat(sent.getLast().content().text()).doesNotContain("two");
  }

  @Test
  void whatTheServerDidNotTakeIsToldLater() {
    // given
    serverWorks = false;
    observe("one", FeedCondition.DROPPED, "has published 1 articles in the last 7 days");

    try (var _ = bench.service(this::take)) {
      seen();
      bench.forward(Duration.ofMinutes(20));
      await().atMost(LONG).until(() -> refused.get() > 0);

      // when
      serverWorks = true;
      bench.forward(Duration.ofMinutes(20));

      // then
      await().atMost(LONG).until(() -> sent.size() == 1);
    }
  }

  private final AtomicInteger refused = new AtomicInteger();

  private SendOutcome take(OutgoingMail mail) {
    if (!serverWorks) {
      refused.incrementAndGet();
      return new SendOutcome.Unavailable("no server");
    }
    sent.add(mail);
    return new SendOutcome.Accepted();
  }

  private void seen() {
    await().atMost(LONG).until(() -> bench.transport.healthRead());
  }

  private void observe(String feed, FeedCondition condition, @Nullable String error) {
    bench.transport.add(
        new SourceHealth(
            new FeedId(feed),
            "Source " + feed,
            condition,
            Samples.NOW,
            Samples.NOW,
            null,
            0,
            error,
            Samples.NOW));
  }
}
