package org.vigia.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
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
    Optional<String> drop =
        DropRule.dropped(memory.counts().perDay(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    FeedCondition condition = condition(memory, silence, usual, drop);
    String error =
        switch (condition) {
          case SILENT ->
              "has published nothing for "
                  + inWords(Objects.requireNonNull(silence))
                  + "; never longer than "
                  + inWords(usual.orElseThrow())
                  + " is usual";
          case DROPPED -> drop.orElseThrow();
          case NEW, OK, FAILING -> memory.lastError();
        };
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
      SourceMemory memory,
      @Nullable Duration silence,
      Optional<Duration> usual,
      Optional<String> drop) {
    if (memory.failures() >= FAILING_AFTER
        || (memory.failures() > 0 && memory.lastSuccess() == null)) {
      return FeedCondition.FAILING;
    }
    if (memory.lastSuccess() == null) {
      return FeedCondition.NEW;
    }
    boolean silent = silence != null && usual.filter(u -> silence.compareTo(u) > 0).isPresent();
    if (silent) {
      return FeedCondition.SILENT;
    }
    return drop.isPresent() ? FeedCondition.DROPPED : FeedCondition.OK;
  }

  private static String inWords(Duration time) {
    return time.toDays() >= 3 ? time.toDays() + " days" : time.toHours() + " hours";
  }
}
