package org.vigia.ingest;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vigia.contract.FeedState;
import org.vigia.ingest.extract.CanonicalUrl;

/**
 * The last version of each article over all sources, so that an article that two feeds list is one
 * article. Thread-safe.
 */
final class PublishedVersions {
  private final ConcurrentMap<URI, Published> known = new ConcurrentHashMap<>();

  /** An article under the address that it was published with. */
  private record Published(URI article, Version version) {}

  /** The last published version of an article. */
  record Version(int number, String textSha256) {}

  void learn(Collection<FeedState> states) {
    for (FeedState state : states) {
      for (FeedState.KnownEntry entry : state.entries()) {
        URI article = entry.article();
        String digest = entry.textSha256();
        if (article != null && digest != null && entry.version() > 0) {
          known.merge(
              CanonicalUrl.key(article),
              new Published(article, new Version(entry.version(), digest)),
              PublishedVersions::later);
        }
      }
    }
  }

  /** Where both spellings of one address were published, the one with more versions goes on. */
  private static Published later(Published one, Published other) {
    if (one.version().number() != other.version().number()) {
      return one.version().number() > other.version().number() ? one : other;
    }
    return "https".equals(other.article().getScheme()) ? other : one;
  }

  Optional<Version> of(URI article) {
    return Optional.ofNullable(known.get(CanonicalUrl.key(article))).map(Published::version);
  }

  /**
   * The address under which an article is out, whose id it keeps when its site goes from {@code
   * http} to {@code https}; one that is not out keeps its own.
   */
  URI address(URI article) {
    Published out = known.get(CanonicalUrl.key(article));
    return out == null ? article : out.article();
  }

  void put(URI article, Version version) {
    known.put(CanonicalUrl.key(article), new Published(article, version));
  }
}
