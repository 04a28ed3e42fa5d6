package org.vigia.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many new entries a source listed on each day on which it was read. Used by one thread. */
final class DailyCounts {
  private static final int DAYS = 70;

  private final TreeMap<LocalDate, Integer> counts = new TreeMap<>();

  /**
   * @param known as they were written down
   */
  DailyCounts(@Nullable Map<LocalDate, Integer> known) {
    if (known != null) {
      counts.putAll(known);
    }
  }

  /** The source was read, whether or not it listed something new. */
  void onRead(Instant now) {
    add(now, 0);
  }

  void onNewItem(Instant now) {
    add(now, 1);
  }

  private void add(Instant now, int more) {
    int _ = counts.merge(LocalDate.ofInstant(now, ZoneOffset.UTC), more, Integer::sum);
    while (counts.size() > DAYS) {
      var _ = counts.pollFirstEntry();
    }
  }

  /** The counts of the last days. */
  Map<LocalDate, Integer> perDay() {
    return Map.copyOf(counts);
  }
}
