package org.vigia.ingest;

import java.net.URI;
import java.util.Optional;
import org.vigia.ingest.feed.ListingReader;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.SiteLinks;
import org.vigia.ingest.feed.SitemapReader;
import org.vigia.ingest.feed.SourceReader;
import org.vigia.ingest.feed.UnreadableSourceException;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.config.SourceConfig.Listing;

/** Reads what a source's document lists, whatever kind it is of. */
final class SourceDocument {
  private SourceDocument() {}

  /** The feed that a web page names, where a feed was to be. */
  static Optional<URI> feedNamedBy(Source source, Fetched fetched) {
    String type = fetched.contentType() == null ? "" : fetched.contentType();
    if (source.config().kind() != SourceConfig.Kind.FEED || !type.contains("html")) {
      return Optional.empty();
    }
    return SiteLinks.feeds(fetched.body(), fetched.contentType(), fetched.finalUrl()).stream()
        .filter(feed -> !SiteLinks.isOfComments(feed))
        .map(SiteLinks.FeedLink::address)
        .filter(feed -> !feed.equals(fetched.finalUrl()))
        .findFirst();
  }

  /**
   * What a document lists; of an index, its sitemaps.
   *
   * @throws UnreadableSourceException if it is not of the source's kind
   */
  static ParsedSource read(Source source, Fetched fetched) throws UnreadableSourceException {
    return switch (source.config().kind()) {
      case SITEMAP ->
          new SitemapReader().sitemap(fetched.body(), fetched.contentType(), fetched.finalUrl());
      case LISTING -> {
        Listing selectors = source.config().listing();
        if (selectors == null) {
          throw new IllegalStateException("a listing has selectors");
        }
        yield new ListingReader()
            .listing(fetched.body(), null, fetched.finalUrl(), selectors, source.zone());
      }
      case FEED ->
          new SourceReader().feed(fetched.body(), fetched.contentType(), fetched.finalUrl());
      case null -> throw new IllegalStateException("a source has a kind");
    };
  }
}
