package org.vigia.ingest;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.vigia.contract.FeedState;
import org.vigia.ingest.extract.CanonicalUrl;

/**
 * The last version of each article over all sources, so that an article that two feeds list is one
 * article. Thread-safe.
 */
final class PublishedVersions {
  private static final int LOCKS = 256;

  private final ConcurrentMap<URI, Published> known = new ConcurrentHashMap<>();
  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

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

  /**
   * Held while a version of an article is made: two sources may list it at the same time. Others
   * are hardly ever in the way.
   */
  Lock lock(URI article) {
    return locks.get(Math.floorMod(CanonicalUrl.key(article).hashCode(), LOCKS));
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
