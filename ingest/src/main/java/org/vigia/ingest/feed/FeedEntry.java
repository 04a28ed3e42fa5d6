package org.vigia.ingest.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Digests;

/**
 * What a source says of one article.
 *
 * @param link absolute address
 * @param title plain text, may be empty
 * @param published null where the source does not say
 * @param updated null where the source does not say
 * @param summary plain text, may be empty
 */
public record FeedEntry(
    URI link,
    String title,
    @Nullable Instant published,
    @Nullable Instant updated,
    String summary) {
  private static final String DATES = "/";

  /** Changes when what the source says changes: words, then dates. */
  public String fingerprint() {
    return words()
        + DATES
        + Digests.shortDigest(String.valueOf(published), String.valueOf(updated));
  }

  /** Whether a fingerprint is of the same words, whatever the dates. */
  public boolean saysTheSameAs(String fingerprint) {
    return fingerprint.startsWith(words() + DATES);
  }

  /** Whether the source says that it changed the article after it came out. */
  public boolean saysItWasEdited() {
    return updated != null && (published == null || updated.isAfter(published));
  }

  private String words() {
    return Digests.shortDigest(title, summary);
  }

  /** Whether the source seems not to say all of it. */
  boolean hasGaps() {
    return title.isEmpty() || summary.isEmpty() || (published == null && updated == null);
  }

  /** This entry with what it lacks taken from another reading of it. */
  FeedEntry completedBy(FeedEntry other) {
    boolean undated = published == null && updated == null;
    return new FeedEntry(
        link,
        title.isEmpty() ? other.title : title,
        undated ? other.published : published,
        undated ? other.updated : updated,
        summary.isEmpty() ? other.summary : summary);
  }

  /** The newest date that the source gives, null if it gives none. */
  public @Nullable Instant newestDate() {
    if (published == null || (updated != null && updated.isAfter(published))) {
      return updated;
    }
    return published;
  }
}
