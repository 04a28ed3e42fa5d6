package org.vigia.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FeedState;
import org.vigia.ingest.fetch.FetchOutcome;
import org.vigia.ingest.fetch.Validators;

/**
 * What is known of one source while it is polled. {@link #state} is what is written down. Used by
 * one thread at a time.
 */
final class SourceMemory {
  /** Validators lie; once a day the source is fetched whatever they say. */
  private static final Duration FULL_FETCH = Duration.ofHours(24);

  private final Source source;
  private final KnownEntries entries;
  private final DailyCounts counts;
  private Validators validators = Validators.NONE;
  private @Nullable String bodySha256;
  private Validators pendingValidators = Validators.NONE;
  private @Nullable String pendingBodySha256;
  private Duration updateHint = Duration.ZERO;
  private Duration freshFor = Duration.ZERO;
  private int warned;
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
    this.entries = new KnownEntries(List.of(), source.cadence().floor());
    this.counts = new DailyCounts(null);
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
    this.entries = new KnownEntries(state.entries(), source.cadence().floor());
    this.counts = new DailyCounts(state.newPerDay());
    // An answer that nothing has changed does not say it again.
    onUpdateHint(state.updateHint());
    onFreshFor(state.freshFor());
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
        counts.perDay(),
        updateHint.isZero() ? null : updateHint,
        freshFor.isZero() ? null : freshFor,
        entries.bounded());
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
   * How often the feed says that it changes.
   *
   * @param hint null if it does not say
   */
  void onUpdateHint(@Nullable Duration hint) {
    updateHint = hint == null ? Duration.ZERO : hint;
  }

  /**
   * How long the server says that its answer holds.
   *
   * @param time null if it does not say
   */
  void onFreshFor(@Nullable Duration time) {
    freshFor = time == null ? Duration.ZERO : time;
  }

  /** How long there is no use in asking again, if feed and server are to be believed. */
  Duration hint() {
    return updateHint.compareTo(freshFor) > 0 ? updateHint : freshFor;
  }

  /**
   * What is wrong with the answer.
   *
   * @return whether as much was wrong with the last one; a broken feed stays broken
   */
  boolean onWarnings(List<String> warnings) {
    boolean told = warnings.size() <= warned;
    warned = warnings.size();
    return told;
  }

  /** What stands at its address is a web page, and this is the feed that the page names. */
  void onFeedFound(URI feed) {
    movedTo = feed;
    validators = Validators.NONE;
    bodySha256 = null;
  }

  /**
   * The answer is an index of sitemaps: what it lists changes without the index changing, so that
   * it is asked for whole each time.
   */
  void onIndex() {
    pendingValidators = Validators.NONE;
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

  /** What it lists. */
  KnownEntries entries() {
    return entries;
  }

  /** New entries of each day on which it was read. */
  DailyCounts counts() {
    return counts;
  }

  void onSuccess(Instant now) {
    if (!learning) {
      counts.onRead(now);
    }
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
    if (!learning) { // what it held already says nothing of how often it publishes
      counts.onNewItem(now);
    }
    lastNewItem = now;
  }

  void schedule(Duration wait, Duration newInterval, Instant now) {
    interval = newInterval;
    nextFetch = now.plus(wait);
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
