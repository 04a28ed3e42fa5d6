package org.vigia.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.ingest.extract.CanonicalUrl;
import org.vigia.ingest.feed.FeedEntry;

/** The entries known of one source, and which of their pages are to be asked for. */
final class KnownEntries {
  /** Known entries that the source no longer lists are kept up to this number. */
  private static final int MOST_GONE = 1_000;

  /** Edits come soon after publication, removals may come late. */
  private static final List<Recheck> RECHECKS =
      List.of(
          new Recheck(Duration.ofHours(24), Duration.ofHours(1)),
          new Recheck(Duration.ofDays(7), Duration.ofDays(1)),
          new Recheck(Duration.ofDays(60), Duration.ofDays(7)));

  /**
   * An entry of which only dates changed is else asked for as often as a young one, and no more.
   */
  private static final Duration DATES_ONLY = RECHECKS.getFirst().every();

  /**
   * Edits that one listing tells by their dates alone; one that tells more stamps its entries anew.
   */
  private static final int MOST_EDITS = 3;

  private static final int MOST_AT_ONCE = 10;
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);

  private final Duration shortestBackoff;
  private final Map<URI, KnownEntry> entries = new LinkedHashMap<>(); // by CanonicalUrl.key
  private Set<URI> listed = new HashSet<>();

  /** Pages are looked at again while they are younger than an age. */
  private record Recheck(Duration youngerThan, Duration every) {}

  /**
   * @param known as they were written down
   * @param shortestBackoff wait after the first failure of a page
   */
  KnownEntries(List<KnownEntry> known, Duration shortestBackoff) {
    this.shortestBackoff = shortestBackoff;
    known.forEach(
        e -> entries.merge(key(e.link()), e, (a, b) -> a.version() >= b.version() ? a : b));
    listed.addAll(entries.keySet());
  }

  void onListed(List<FeedEntry> current) {
    listed = new HashSet<>();
    current.forEach(e -> listed.add(key(e)));
  }

  private static URI key(FeedEntry entry) {
    return key(CanonicalUrl.of(entry.link()));
  }

  private static URI key(URI link) {
    return CanonicalUrl.key(link);
  }

  @Nullable KnownEntry known(URI link) {
    return entries.get(key(link));
  }

  void remember(KnownEntry entry) {
    entries.put(key(entry.link()), entry);
  }

  void restore(URI link, @Nullable KnownEntry before) {
    if (before == null) {
      entries.remove(key(link));
    } else {
      entries.put(key(link), before);
    }
  }

  /**
   * Whether a listing's dates can be believed where they are all that changed. A source that stamps
   * all of its entries anew must not make us fetch all of them each time.
   */
  boolean tellsEdits(List<FeedEntry> current) {
    return current.stream().filter(this::isEdited).count() <= MOST_EDITS;
  }

  private boolean isEdited(FeedEntry entry) {
    KnownEntry before = entries.get(key(entry));
    return before != null && entry.saysItWasEdited() && onlyDatesChanged(before, entry);
  }

  private static boolean onlyDatesChanged(KnownEntry before, FeedEntry entry) {
    return entry.saysTheSameAs(before.fingerprint())
        && !entry.fingerprint().equals(before.fingerprint());
  }

  /**
   * Whether an entry is to be fetched now: new, changed, or failed and due again.
   *
   * @param datesTellEdits see {@link #tellsEdits}
   */
  boolean isDue(URI link, FeedEntry entry, boolean datesTellEdits, Instant now) {
    KnownEntry before = known(link);
    if (before == null) {
      return true;
    }
    if (before.failures() > 0) {
      return isDueAgain(before, now);
    }
    if (entry.saysTheSameAs(before.fingerprint())) {
      return onlyDatesChanged(before, entry)
          && ((datesTellEdits && entry.saysItWasEdited()) || isStale(before, DATES_ONLY, now));
    }
    return true;
  }

  /** Pages that failed before, whether or not the source still lists them. */
  List<KnownEntry> failed(Instant now) {
    return first(e -> e.failures() > 0 && isDueAgain(e, now));
  }

  /** Published articles whose pages were not looked at for a while, longest first. */
  List<KnownEntry> rechecks(Instant now) {
    return first(e -> e.version() > 0 && e.failures() == 0 && isDueForRecheck(e, now));
  }

  private List<KnownEntry> first(Predicate<KnownEntry> which) {
    return entries.values().stream()
        .filter(which)
        .sorted(Comparator.comparing(KnownEntries::lastLook))
        .limit(MOST_AT_ONCE)
        .toList();
  }

  private static boolean isDueForRecheck(KnownEntry entry, Instant now) {
    Duration age = Duration.between(entry.seenAt(), now);
    return RECHECKS.stream()
        .filter(r -> age.compareTo(r.youngerThan()) < 0)
        .findFirst()
        .filter(r -> isStale(entry, r.every(), now))
        .isPresent();
  }

  private static boolean isStale(KnownEntry entry, Duration after, Instant now) {
    return entry.checkedAt() == null
        || Duration.between(entry.checkedAt(), now).compareTo(after) >= 0;
  }

  private static Instant lastLook(KnownEntry entry) {
    return entry.checkedAt() == null ? entry.seenAt() : entry.checkedAt();
  }

  private boolean isDueAgain(KnownEntry entry, Instant now) {
    if (entry.notBefore() != null) {
      return !entry.notBefore().isAfter(now);
    }
    Duration wait = shortestBackoff.multipliedBy(1L << Math.min(entry.failures() - 1, 10));
    Duration bounded = wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait;
    return !lastLook(entry).plus(bounded).isAfter(now);
  }

  /** When the source brought something: each moment once, earliest first. */
  List<Instant> arrivals() {
    return entries.values().stream().map(KnownEntry::seenAt).distinct().sorted().toList();
  }

  /** Everything that the source lists now, and the newest of what it listed before. */
  List<KnownEntry> bounded() {
    List<KnownEntry> all = new ArrayList<>(entries.values());
    all.sort(Comparator.comparing(KnownEntry::seenAt).reversed());
    List<KnownEntry> kept = new ArrayList<>();
    int gone = 0;
    for (KnownEntry entry : all) {
      if (listed.contains(key(entry.link())) || gone++ < MOST_GONE) {
        kept.add(entry);
      } else {
        entries.remove(key(entry.link()));
      }
    }
    return kept;
  }
}
