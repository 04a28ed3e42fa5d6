package org.vigia.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses as sources write them. */
final class Links {
  private static final int LONGEST = 2_048;

  private Links() {}

  /** The absolute web address that a text means relative to a base; empty if it means none. */
  static Optional<URI> absolute(URI base, @Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String clean =
          text.strip()
              .replaceAll("[\\r\\n\\t]+", "")
              .replace(" ", "%20")
              .replace("|", "%7C")
              .replace("[", "%5B")
              .replace("]", "%5D")
              .replace("\"", "%22");
      URI link = base.resolve(new URI(clean).toASCIIString());
      boolean web =
          link.getHost() != null
              && ("http".equalsIgnoreCase(link.getScheme())
                  || "https".equalsIgnoreCase(link.getScheme()));
      return web ? Optional.of(link) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
