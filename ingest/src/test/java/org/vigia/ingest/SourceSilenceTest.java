package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.contract.SourceHealth;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.config.SourceConfig;

class SourceSilenceTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final FetchConfig fetch = new ConfigLoader(java.util.Map.of()).defaults().fetch();
  private final Source source =
      Source.of(
          new SourceConfig(
              "one", "One", URI.create("https://example.org/"), null, null, null, null, null, null),
          fetch);

  @Test
  void aSourceThatRestsLongerThanItEverDidIsSilent() {
    // given a source that brought something every four hours for ten days
    SourceMemory memory = new SourceMemory(source, START);
    Instant last = START;
    for (int i = 0; i < 60; i++) {
      last = START.plus(Duration.ofHours(4L * i));
      memory.entries().remember(entry(i, last));
      memory.onNewItem(last);
      memory.onSuccess(last);
    }

    // then a night is no silence, and a day is
    assertThat(health(memory, last.plus(Duration.ofHours(11))).condition())
        .isEqualTo(FeedCondition.OK);
    SourceHealth silent = health(memory, last.plus(Duration.ofHours(25)));
    assertThat(silent.condition()).isEqualTo(FeedCondition.SILENT);
    assertThat(silent.error()).contains("25 hours").contains("12 hours");

    // also after a restart, and until it speaks again
    SourceMemory restarted = new SourceMemory(source, memory.state());
    assertThat(health(restarted, last.plus(Duration.ofHours(25))).condition())
        .isEqualTo(FeedCondition.SILENT);
    restarted.onNewItem(last.plus(Duration.ofHours(26)));
    assertThat(health(restarted, last.plus(Duration.ofHours(27))).condition())
        .isEqualTo(FeedCondition.OK);
  }

  @Test
  void aSourceThatFailsIsFailingWhateverItsSilence() {
    SourceMemory memory = new SourceMemory(source, START);
    for (int i = 0; i < 60; i++) {
      memory.entries().remember(entry(i, START.plus(Duration.ofHours(4L * i))));
    }
    memory.onSuccess(START);
    memory.onNewItem(START);
    memory.onFailure("answered 500");
    memory.onFailure("answered 500");
    memory.onFailure("answered 500");

    SourceHealth health = health(memory, START.plus(Duration.ofDays(30)));
    assertThat(health.condition()).isEqualTo(FeedCondition.FAILING);
    assertThat(health.error()).isEqualTo("answered 500");
  }

  @Test
  void aSourceThatPublishesFarLessThanInItsPoorestWeekHasDropped() {
    // given: three a day for four weeks, then one in three days
    SourceMemory memory = new SourceMemory(source, START);
    memory.onVisited();
    Instant now = START;
    for (int day = 0; day < 36; day++, now = START.plus(Duration.ofDays(day))) {
      int articles = day < 29 ? 3 : day % 3 == 0 ? 1 : 0;
      memory.onSuccess(now);
      for (int i = 0; i < articles; i++) {
        memory.onNewItem(now);
      }
      if (day < 29) {
        assertThat(health(memory, now).condition()).isEqualTo(FeedCondition.OK);
      }
    }

    // then
    SourceHealth health = health(memory, now);
    assertThat(health.condition()).isEqualTo(FeedCondition.DROPPED);
    assertThat(health.error()).contains("in the last 7 days; never fewer than 21 is usual");

    // and the counts survive a restart
    assertThat(health(new SourceMemory(source, memory.state()), now).condition())
        .isEqualTo(FeedCondition.DROPPED);
  }

  @Test
  void aBusySourceHasDroppedAfterOnePoorDay() {
    LocalDate today = LocalDate.parse("2026-03-30");
    Map<LocalDate, Integer> perDay = new HashMap<>();
    for (int day = 1; day <= 30; day++) {
      perDay.put(today.minusDays(day), day == 1 ? 4 : 50);
    }

    assertThat(DropRule.dropped(perDay, today).orElseThrow()).contains("4 articles yesterday");

    // and days on which nobody looked prove nothing
    perDay.remove(today.minusDays(1));
    assertThat(DropRule.dropped(perDay, today)).isEmpty();
  }

  private SourceHealth health(SourceMemory memory, Instant now) {
    return HealthReport.of(source, memory, now);
  }

  private static KnownEntry entry(int number, Instant seenAt) {
    return new KnownEntry(
        URI.create("https://example.org/" + number),
        "fingerprint",
        0,
        null,
        seenAt,
        null,
        seenAt,
        null,
        null,
        0,
        null,
        null);
  }
}
