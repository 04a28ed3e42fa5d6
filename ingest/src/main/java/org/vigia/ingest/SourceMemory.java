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
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FeedState;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.ingest.feed.FeedEntry;
import org.vigia.ingest.fetch.FetchOutcome;
import org.vigia.ingest.fetch.Validators;

/**
 * What is known of one source while it is polled. {@link #state} is what is written down. Used by
 * one thread at a time.
 */
final class SourceMemory {
  /** Known entries that the source no longer lists are kept up to this number. */
  private static final int MOST_GONE = 1_000;

  /** Validators lie; once a day the source is fetched whatever they say. */
  private static final Duration FULL_FETCH = Duration.ofHours(24);

  /** Edits come soon after publication: pages are looked at again while they are this young. */
  private static final Duration YOUNG = Duration.ofHours(24);

  private static final Duration RECHECK = Duration.ofHours(1);
  private static final int MOST_RECHECKS = 10;
  private static final Duration LONGEST_ENTRY_BACKOFF = Duration.ofHours(6);

  private final Source source;
  private final Map<URI, KnownEntry> entries = new LinkedHashMap<>();
  private Set<URI> listed = new HashSet<>();
  private Validators validators = Validators.NONE;
  private @Nullable String bodySha256;
  private Validators pendingValidators = Validators.NONE;
  private @Nullable String pendingBodySha256;
  private boolean learning = true;
  private @Nullable URI movedTo;
  private Duration interval;
  private Instant nextFetch;
  private @Nullable Instant lastFullFetch;
  private @Nullable Instant lastSuccess;
  private @Nullable Instant lastNewItem;
  private int failures;
  private @Nullable String lastError;

  /** A source that is not known yet and is due at once. */
  SourceMemory(Source source, Instant now) {
    this.source = source;
    this.interval = source.cadence().start();
    this.nextFetch = now;
  }

  /** A source as it was written down. */
  SourceMemory(Source source, FeedState state) {
    this.source = source;
    this.validators = new Validators(state.etag(), state.lastModified());
    this.bodySha256 = state.bodySha256();
    this.learning = state.learning();
    this.movedTo = state.movedTo();
    // The configured interval may have become shorter since.
    this.interval =
        state.interval().compareTo(source.cadence().ceiling()) > 0
            ? source.cadence().ceiling()
            : state.interval();
    this.nextFetch = state.nextFetch();
    this.lastFullFetch = state.lastFullFetch();
    this.lastSuccess = state.lastSuccess();
    this.lastNewItem = state.lastNewItem();
    this.failures = state.consecutiveFailures();
    this.lastError = state.lastError();
    state.entries().forEach(e -> entries.put(e.link(), e));
    listed.addAll(entries.keySet());
  }

  FeedState state() {
    return new FeedState(
        source.id(),
        validators.etag(),
        validators.lastModified(),
        bodySha256,
        movedTo,
        interval,
        nextFetch,
        lastFullFetch,
        lastSuccess,
        lastNewItem,
        failures,
        lastError,
        learning,
        bounded());
  }

  URI address() {
    return movedTo == null ? source.config().url() : movedTo;
  }

  Validators validators(Instant now) {
    boolean due =
        lastFullFetch == null || Duration.between(lastFullFetch, now).compareTo(FULL_FETCH) > 0;
    return due ? Validators.NONE : validators;
  }

  /**
   * A full answer came.
   *
   * @return whether the body differs from the last one
   */
  boolean onFetched(FetchOutcome.Fetched answer, String sha256, Instant now) {
    boolean changed = !sha256.equals(bodySha256);
    pendingValidators = answer.validators();
    pendingBodySha256 = sha256;
    lastFullFetch = now;
    if (answer.movedTo() != null) {
      movedTo = answer.movedTo();
    }
    return changed;
  }

  /**
   * All that the last answer listed has been visited: from now on its validators may say that there
   * is nothing new. Not before: a process that dies between two pages must find the rest still
   * listed.
   */
  void onVisited() {
    validators = pendingValidators;
    bodySha256 = pendingBodySha256;
    learning = false;
  }

  /** Whether what the source lists may have been there before anybody watched it. */
  boolean learning() {
    return learning;
  }

  /** The body could not be read: its validators must not keep us from fetching it again. */
  void onUnreadable() {
    validators = Validators.NONE;
    bodySha256 = null;
  }

  void onListed(List<FeedEntry> current, java.util.function.UnaryOperator<URI> canonical) {
    listed = new HashSet<>();
    current.forEach(e -> listed.add(canonical.apply(e.link())));
  }

  void onSuccess(Instant now) {
    lastSuccess = now;
    failures = 0;
    lastError = null;
  }

  void onFailure(String reason) {
    failures++;
    lastError = reason;
    if (movedTo != null && failures >= 3) {
      // The move may have been a mistake of theirs.
      movedTo = null;
    }
  }

  void onNewItem(Instant now) {
    lastNewItem = now;
  }

  void schedule(Duration wait, Duration newInterval, Instant now) {
    interval = newInterval;
    nextFetch = now.plus(wait);
  }

  @Nullable KnownEntry known(URI link) {
    return entries.get(link);
  }

  void remember(KnownEntry entry) {
    entries.put(entry.link(), entry);
  }

  void restore(URI link, @Nullable KnownEntry before) {
    if (before == null) {
      entries.remove(link);
    } else {
      entries.put(link, before);
    }
  }

  /** Whether an entry is to be fetched now: new, changed, or failed and due again. */
  boolean isDue(URI link, FeedEntry entry, Instant now) {
    KnownEntry before = entries.get(link);
    if (before == null) {
      return true;
    }
    if (before.failures() > 0) {
      return isDueAgain(before, now);
    }
    return !before.fingerprint().equals(entry.fingerprint());
  }

  /** Pages that failed before, whether or not the source still lists them. */
  List<KnownEntry> failed(Instant now) {
    return entries.values().stream()
        .filter(e -> e.failures() > 0 && isDueAgain(e, now))
        .limit(MOST_RECHECKS)
        .toList();
  }

  /** Young articles whose pages were not looked at for a while, longest first. */
  List<KnownEntry> rechecks(Instant now) {
    return entries.values().stream()
        .filter(e -> e.version() > 0 && e.failures() == 0)
        .filter(e -> Duration.between(e.seenAt(), now).compareTo(YOUNG) < 0)
        .filter(e ->
            e.checkedAt() == null || Duration.between(e.checkedAt(), now).compareTo(RECHECK) >= 0)
        .sorted(Comparator.comparing(SourceMemory::lastLook))
        .limit(MOST_RECHECKS)
        .toList();
  }

  private static Instant lastLook(KnownEntry entry) {
    return entry.checkedAt() == null ? entry.seenAt() : entry.checkedAt();
  }

  private boolean isDueAgain(KnownEntry entry, Instant now) {
    Duration wait = source.cadence().floor().multipliedBy(1L << Math.min(entry.failures() - 1, 10));
    Duration bounded = wait.compareTo(LONGEST_ENTRY_BACKOFF) > 0 ? LONGEST_ENTRY_BACKOFF : wait;
    return !lastLook(entry).plus(bounded).isAfter(now);
  }

  /** Everything that the source lists now, and the newest of what it listed before. */
  private List<KnownEntry> bounded() {
    List<KnownEntry> all = new ArrayList<>(entries.values());
    all.sort(Comparator.comparing(KnownEntry::seenAt).reversed());
    List<KnownEntry> kept = new ArrayList<>();
    int gone = 0;
    for (KnownEntry entry : all) {
      if (listed.contains(entry.link()) || gone++ < MOST_GONE) {
        kept.add(entry);
      } else {
        entries.remove(entry.link());
      }
    }
    return kept;
  }

  Duration interval() {
    return interval;
  }

  Instant nextFetch() {
    return nextFetch;
  }

  @Nullable Instant lastSuccess() {
    return lastSuccess;
  }

  @Nullable Instant lastNewItem() {
    return lastNewItem;
  }

  int failures() {
    return failures;
  }

  @Nullable String lastError() {
    return lastError;
  }
}
