package org.vigia.ingest;

import org.vigia.ingest.feed.ListingReader;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.SitemapReader;
import org.vigia.ingest.feed.SourceReader;
import org.vigia.ingest.feed.UnreadableSourceException;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.runtime.config.SourceConfig.Listing;

/** Reads what a source's document lists, whatever kind it is of. */
final class SourceDocument {
  private SourceDocument() {}

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
