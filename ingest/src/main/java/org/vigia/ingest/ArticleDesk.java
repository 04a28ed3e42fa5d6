package org.vigia.ingest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.archive.capture.CaptureStore;
import org.vigia.archive.capture.Exchange;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.Capture;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.contract.RemovedArticle;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;

/**
 * The last step of the flow: keeps the proof, then makes the article visible together with the
 * memory that it was published. Thread-safe.
 */
final class ArticleDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleDesk.class);

  private final CaptureStore captures;
  private final Publisher publisher;
  private final PublishedVersions published;
  private final ArticleEvents events;

  ArticleDesk(
      CaptureStore captures,
      Publisher publisher,
      PublishedVersions published,
      ArticleEvents events) {
    this.captures = captures;
    this.publisher = publisher;
    this.published = published;
    this.events = events;
  }

  /** Whether any version of the article is out. */
  boolean knows(URI article) {
    return published.of(article).isPresent();
  }

  /**
   * Publishes an article if its text is not out yet, and remembers the entry either way.
   *
   * @param evidence where the source lists it, null if it was looked at for its own sake
   * @throws Publisher.PublishException if Kafka did not confirm
   */
  IngestMetrics.Result publish(
      Source source,
      SourceMemory memory,
      Visit visit,
      Fetched page,
      PageArticle read,
      EntryDraft draft,
      @Nullable ListEvidence evidence) {
    String digest = read.digest();
    Lock lock = published.lock(read.url());
    lock.lock();
    try {
      URI canonical = published.address(read.url());
      PageArticle article = read.at(canonical);
      draft.onArticle(canonical);
      Optional<PublishedVersions.Version> last = published.of(canonical);
      if (last.isPresent() && last.get().textSha256().equals(digest)) {
        draft.onVersion(last.get());
        memory.entries().remember(draft.build());
        return IngestMetrics.Result.UNCHANGED;
      }
      PublishedVersions.Version version =
          new PublishedVersions.Version(last.map(v -> v.number() + 1).orElse(1), digest);
      List<URI> lists = evidence == null ? List.of() : evidence.captured(captures);
      Exchange exchange = page.exchange();
      Capture capture =
          captures.write(exchange, ArticleEvents.metadata(source, article, visit.entry(), lists));
      Article event =
          events.article(
              source,
              article,
              exchange.fetchedAt(),
              visit.entry(),
              memory.learning(),
              version,
              last.map(PublishedVersions.Version::textSha256).orElse(null),
              capture);
      captures.write(exchange, event);
      captures.sync(); // what is published can be proved
      draft.onVersion(version);
      KnownEntry before = memory.entries().known(visit.link());
      memory.entries().remember(draft.build());
      try {
        publisher.publish(Publisher.Update.of(event, memory.state()));
      } catch (RuntimeException e) {
        memory.entries().restore(visit.link(), before);
        throw e;
      }
      published.put(canonical, version);
      LOG.atInfo()
          .addKeyValue("feedId", source.id())
          .addKeyValue("articleId", event.id())
          .addKeyValue("version", version.number())
          .log("published: {}", article.title());
      return version.number() == 1 ? IngestMetrics.Result.PUBLISHED : IngestMetrics.Result.REVISED;
    } finally {
      lock.unlock();
    }
  }

  /**
   * A page whose article is out is gone: keeps the answer that says so, and makes it known with the
   * source's memory.
   *
   * @param answer the server's 404 or 410
   */
  void onRemoval(Source source, SourceMemory memory, KnownEntry removed, Exchange answer) {
    URI canonical = removed.article() == null ? removed.link() : removed.article();
    ArticleId id = ArticleId.ofCanonicalUrl(canonical);
    Capture capture =
        captures.write(
            answer,
            Map.of(
                "vigia-feed", source.id().value(),
                "vigia-article", id.value(),
                "vigia-canonical-url", canonical.toString(),
                "vigia-removed", String.valueOf(answer.status())));
    captures.sync();
    memory.entries().remember(removed);
    publisher.publish(
        Publisher.Update.of(
            new RemovedArticle(
                id,
                removed.version(),
                removed.textSha256(),
                source.id(),
                source.name(),
                canonical,
                answer.status(),
                removed.removedAt() == null ? answer.fetchedAt() : removed.removedAt(),
                capture),
            memory.state()));
    LOG.atWarn()
        .addKeyValue("feedId", source.id())
        .addKeyValue("articleId", id)
        .log("removed by its outlet ({}): {}", answer.status(), canonical);
  }
}
