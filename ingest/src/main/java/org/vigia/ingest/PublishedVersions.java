package org.vigia.ingest;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vigia.contract.FeedState;

/**
 * The last version of each article over all sources, so that an article that two feeds list is one
 * article. Thread-safe.
 */
final class PublishedVersions {
  private final ConcurrentMap<URI, Version> versions = new ConcurrentHashMap<>();

  /** The last published version of an article. */
  record Version(int number, String textSha256) {}

  void learn(Collection<FeedState> states) {
    for (FeedState state : states) {
      for (FeedState.KnownEntry entry : state.entries()) {
        URI article = entry.article();
        String digest = entry.textSha256();
        if (article != null && digest != null && entry.version() > 0) {
          versions.merge(
              article,
              new Version(entry.version(), digest),
              (a, b) -> a.number() >= b.number() ? a : b);
        }
      }
    }
  }

  Optional<Version> of(URI article) {
    return Optional.ofNullable(versions.get(article));
  }

  void put(URI article, Version version) {
    versions.put(article, version);
  }
}
