package org.vigia.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, sitemap or listing page lists.
 *
 * @param title the source's name for itself, null if it gives none
 * @param entries in the order of the source, each link once
 * @param children further sitemaps that an index names
 * @param updateHint how often the source says that it changes ({@code ttl}, {@code sy:update*})
 * @param warnings what was wrong with it, for the operator
 */
public record ParsedSource(
    @Nullable String title,
    List<FeedEntry> entries,
    List<Child> children,
    @Nullable Duration updateHint,
    List<String> warnings) {
  public ParsedSource {
    entries = List.copyOf(entries);
    children = List.copyOf(children);
    warnings = List.copyOf(warnings);
  }

  /**
   * A sitemap that an index names.
   *
   * @param modified when anything in it changed last, null if the index does not say
   */
  public record Child(URI link, @Nullable Instant modified) {}
}
