package org.vigia.ingest;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.ingest.fetch.Validators;

/**
 * What will be remembered of an entry, put together while its page is read: what was known of its
 * article stays, until something else is found. Used by one thread.
 */
final class EntryDraft {
  private final URI link;
  private final String fingerprint;
  private final Instant seenAt;
  private final Instant checkedAt;
  private @Nullable URI article;
  private int version;
  private @Nullable String textSha256;
  private Validators validators = Validators.NONE;
  private int failures;
  private @Nullable Instant removedAt;
  private @Nullable Instant notBefore;

  /** An entry that was asked for now. */
  EntryDraft(URI link, String fingerprint, @Nullable KnownEntry before, Instant now) {
    this.link = link;
    this.fingerprint = fingerprint;
    this.checkedAt = now;
    this.seenAt = before == null ? now : before.seenAt();
    if (before != null) {
      this.article = before.article();
      this.version = before.version();
      this.textSha256 = before.textSha256();
      this.validators = new Validators(before.etag(), before.lastModified());
      this.removedAt = before.removedAt();
    }
  }

  /** Its page is there. */
  void onPresent() {
    removedAt = null;
  }

  /** Its page came, with these validators. */
  void onPage(Validators sent) {
    onPresent();
    validators = sent;
  }

  void onArticle(URI canonical) {
    article = canonical;
  }

  void onVersion(PublishedVersions.Version published) {
    version = published.number();
    textSha256 = published.textSha256();
  }

  void onFailure(int inARow) {
    failures = inARow;
  }

  /** Its host forbids it, and is not asked whether it still does before a time. */
  void onForbidden(@Nullable Instant until) {
    notBefore = until;
  }

  void onRemoval() {
    removedAt = checkedAt;
  }

  KnownEntry build() {
    return new KnownEntry(
        link,
        fingerprint,
        version,
        textSha256,
        seenAt,
        article,
        checkedAt,
        validators.etag(),
        validators.lastModified(),
        failures,
        removedAt,
        notBefore);
  }
}
