package org.vigia.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** What a conditional request hands back to the server (RFC 9110, 13.1), exactly as it was sent. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** An unconditional request. */
  public static final Validators NONE = new Validators(null, null);
}
