package org.vigia.contract;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fetcher remembers of a source, so that a restart or another instance goes on where it
 * stopped.
 *
 * @param etag validator of the last full answer (RFC 9110, 8.8.3)
 * @param lastModified the other validator, as sent
 * @param bodySha256 digest of the last body: catches feeds whose validators lie
 * @param movedTo target of a permanent redirect
 * @param interval current polling interval
 * @param learning whether what it lists may have been there before anybody watched it
 * @param newPerDay how many new entries it listed on each day (UTC) on which it was read, null
 *     where nobody counted
 * @param updateHint how often the feed says that it changes ({@code ttl}, {@code sy:update*}), null
 *     if it does not say
 * @param freshFor how long the server said that its last answer holds, null if it did not say
 * @param entries the articles known of this source, newest first, bounded
 */
public record FeedState(
    FeedId feedId,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String bodySha256,
    @Nullable URI movedTo,
    Duration interval,
    Instant nextFetch,
    @Nullable Instant lastFullFetch,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNewItem,
    int consecutiveFailures,
    @Nullable String lastError,
    boolean learning,
    @Nullable Map<LocalDate, Integer> newPerDay,
    @Nullable Duration updateHint,
    @Nullable Duration freshFor,
    List<KnownEntry> entries) {
  public FeedState {
    newPerDay = newPerDay == null ? null : Map.copyOf(newPerDay);
    entries = List.copyOf(entries);
  }

  /**
   * An entry that needs no second fetch until it changes.
   *
   * @param link address as the source lists it, in canonical spelling
   * @param fingerprint digest of what the feed said of it (title, dates, summary)
   * @param version the article's last published version; 0 where it was fetched and found off topic
   * @param textSha256 digest of the last text, null where it was off topic
   * @param seenAt when the source first listed it
   * @param article canonical address of the article, null where the page was never read
   * @param checkedAt when the page was last asked for, null if never
   * @param etag validator of the page
   * @param lastModified the other validator
   * @param failures attempts in a row that got no page; such an entry is still to be read
   * @param removedAt when the page of a published article was found gone (404 or 410), null while
   *     it is there
   * @param notBefore when the page may be asked for again, where its host's robots.txt forbids it
   */
  public record KnownEntry(
      URI link,
      String fingerprint,
      int version,
      @Nullable String textSha256,
      Instant seenAt,
      @Nullable URI article,
      @Nullable Instant checkedAt,
      @Nullable String etag,
      @Nullable String lastModified,
      int failures,
      @Nullable Instant removedAt,
      @Nullable Instant notBefore) {}
}
