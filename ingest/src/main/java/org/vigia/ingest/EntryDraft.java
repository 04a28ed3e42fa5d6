package org.vigia.ingest;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.ingest.fetch.Validators;

/** What will be remembered of an entry, put together while its page is read. Immutable. */
record EntryDraft(KnownEntry entry) {
  /** An entry that was asked for now; what was known of its article stays. */
  static EntryDraft of(URI link, String fingerprint, @Nullable KnownEntry before, Instant now) {
    if (before == null) {
      return new EntryDraft(
          new KnownEntry(link, fingerprint, 0, null, now, null, now, null, null, 0));
    }
    return new EntryDraft(
        new KnownEntry(
            link,
            fingerprint,
            before.version(),
            before.textSha256(),
            before.seenAt(),
            before.article(),
            now,
            before.etag(),
            before.lastModified(),
            0));
  }

  EntryDraft validators(Validators validators) {
    return new EntryDraft(
        new KnownEntry(
            entry.link(),
            entry.fingerprint(),
            entry.version(),
            entry.textSha256(),
            entry.seenAt(),
            entry.article(),
            entry.checkedAt(),
            validators.etag(),
            validators.lastModified(),
            entry.failures()));
  }

  EntryDraft article(URI canonical) {
    return new EntryDraft(
        new KnownEntry(
            entry.link(),
            entry.fingerprint(),
            entry.version(),
            entry.textSha256(),
            entry.seenAt(),
            canonical,
            entry.checkedAt(),
            entry.etag(),
            entry.lastModified(),
            entry.failures()));
  }

  EntryDraft version(PublishedVersions.Version version) {
    return new EntryDraft(
        new KnownEntry(
            entry.link(),
            entry.fingerprint(),
            version.number(),
            version.textSha256(),
            entry.seenAt(),
            entry.article(),
            entry.checkedAt(),
            entry.etag(),
            entry.lastModified(),
            entry.failures()));
  }

  EntryDraft failures(int failures) {
    return new EntryDraft(
        new KnownEntry(
            entry.link(),
            entry.fingerprint(),
            entry.version(),
            entry.textSha256(),
            entry.seenAt(),
            entry.article(),
            entry.checkedAt(),
            entry.etag(),
            entry.lastModified(),
            failures));
  }

  KnownEntry build() {
    return entry;
  }
}
