package org.vigia.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.ingest.extract.CanonicalUrl;
import org.vigia.ingest.feed.FeedEntry;

/**
 * A page to visit.
 *
 * @param entry what the source says of it now, null if it is looked at again for its own sake
 */
record Visit(URI link, String fingerprint, @Nullable FeedEntry entry) {
  private static final int MOST_AT_ONCE = 500;

  /** New and changed entries, oldest first, then pages that failed and young ones to look at. */
  static List<Visit> due(KnownEntries known, List<FeedEntry> listed, Instant now) {
    Map<URI, Visit> visits = new LinkedHashMap<>();
    boolean datesTellEdits = known.tellsEdits(listed);
    listed.stream()
        .sorted(
            Comparator.comparing(
                FeedEntry::newestDate, Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(entry -> {
          URI link = CanonicalUrl.of(entry.link());
          if (known.isDue(link, entry, datesTellEdits, now)) {
            visits.put(CanonicalUrl.key(link), new Visit(link, entry.fingerprint(), entry));
          }
        });
    for (KnownEntry entry : known.failed(now)) {
      visits.putIfAbsent(
          CanonicalUrl.key(entry.link()), new Visit(entry.link(), entry.fingerprint(), null));
    }
    for (KnownEntry entry : known.rechecks(now)) {
      visits.putIfAbsent(
          CanonicalUrl.key(entry.link()), new Visit(entry.link(), entry.fingerprint(), null));
    }
    return visits.values().stream().limit(MOST_AT_ONCE).toList();
  }

  /** Whether the source says something of the page that it did not say before. */
  boolean isNews(@Nullable KnownEntry before) {
    return before == null
        || before.failures() > 0
        || (entry != null && !entry.saysTheSameAs(before.fingerprint()));
  }
}
