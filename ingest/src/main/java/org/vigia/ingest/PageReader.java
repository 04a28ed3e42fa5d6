package org.vigia.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.contract.WatchTopic;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.extract.ExtractedArticle;
import org.vigia.ingest.feed.FeedEntry;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.runtime.relevance.RelevanceScorer;

/** Reads the article in a fetched page and says what it is about. Thread-safe. */
final class PageReader {
  private final ArticleExtractor extractor;
  private final RelevanceScorer relevance;

  PageReader(ArticleExtractor extractor, RelevanceScorer relevance) {
    this.extractor = extractor;
    this.relevance = relevance;
  }

  /**
   * The article in a page; empty if what came is no page at all.
   *
   * @param entry what the source says of it
   */
  Optional<PageArticle> read(Source source, Fetched page, @Nullable FeedEntry entry) {
    if (!isReadable(page)) {
      return Optional.empty();
    }
    ExtractedArticle extracted =
        extractor.extract(page.body(), page.contentType(), page.finalUrl(), source.zone());
    String title = extracted.title().isBlank() && entry != null ? entry.title() : extracted.title();
    List<WatchTopic> topics =
        extracted.language() == Language.OTHER
            ? List.of()
            : relevance.assess(title, extracted.text()).possible();
    return Optional.of(new PageArticle(extracted, extracted.url(), title, topics));
  }

  private static boolean isReadable(Fetched page) {
    String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
    return type.isEmpty()
        || type.contains("html")
        || type.contains("xml")
        || type.startsWith("text/plain");
  }
}
