package org.vigia.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.SourceHealth;

/** How a source is doing, judged by its own history. Pure. */
final class HealthReport {
  private static final int FAILING_AFTER = 3;

  private HealthReport() {}

  static SourceHealth of(Source source, SourceMemory memory, Instant now) {
    Instant last = memory.lastNewItem();
    Duration silence = last == null ? null : Duration.between(last, now);
    Optional<Duration> usual = SilenceRule.longestUsual(memory.entries().arrivals());
    FeedCondition condition = condition(memory, silence, usual);
    String error =
        condition == FeedCondition.SILENT && silence != null && usual.isPresent()
            ? "has published nothing for "
                + inWords(silence)
                + "; never longer than "
                + inWords(usual.get())
                + " is usual"
            : memory.lastError();
    return new SourceHealth(
        source.id(),
        source.name(),
        condition,
        memory.lastSuccess(),
        last,
        silence,
        memory.failures(),
        error,
        now);
  }

  private static FeedCondition condition(
      SourceMemory memory, @Nullable Duration silence, Optional<Duration> usual) {
    if (memory.failures() >= FAILING_AFTER
        || (memory.failures() > 0 && memory.lastSuccess() == null)) {
      return FeedCondition.FAILING;
    }
    if (memory.lastSuccess() == null) {
      return FeedCondition.NEW;
    }
    boolean silent = silence != null && usual.filter(u -> silence.compareTo(u) > 0).isPresent();
    return silent ? FeedCondition.SILENT : FeedCondition.OK;
  }

  private static String inWords(Duration time) {
    return time.toDays() >= 3 ? time.toDays() + " days" : time.toHours() + " hours";
  }
}
