package org.vigia.ingest.feed;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.url.WebUrl;

/** Addresses as sources write them. */
final class Links {
  private static final int LONGEST = 2_048;

  private Links() {}

  /** The absolute web address that a text means relative to a base; empty if it means none. */
  static Optional<URI> absolute(URI base, @Nullable String text) {
    return text == null || text.isBlank() || text.length() > LONGEST
        ? Optional.empty()
        : WebUrl.resolve(base, text);
  }
}
