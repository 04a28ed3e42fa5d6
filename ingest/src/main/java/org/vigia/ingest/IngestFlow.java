package org.vigia.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.vigia.archive.capture.CaptureStore;
import org.vigia.archive.capture.Exchange;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.fetch.FetchOutcome.Cause;
import org.vigia.ingest.fetch.FetchOutcome.Failed;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.FetchOutcome.NotModified;
import org.vigia.ingest.fetch.FetchOutcome.Refused;
import org.vigia.ingest.fetch.FetchOutcome.Throttled;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.Validators;
import org.vigia.runtime.relevance.RelevanceScorer;

/**
 * The flow of ingest, top to bottom: look at a source ({@link SourceLook}), visit the pages that it
 * lists anew ({@link Visit}), read the article and decide whether it matters ({@link PageReader}),
 * capture it and publish it together with the memory that it was published ({@link ArticleDesk}).
 *
 * <p>Thread-safe: sources are polled side by side, each by one thread.
 */
final class IngestFlow {
  private static final Logger LOG = LoggerFactory.getLogger(IngestFlow.class);

  /** A page that is not found once may be back in a moment; 410 says that it will not. */
  private static final int NOT_FOUND_BEFORE_REMOVED = 2;

  private static final int GONE_FOR_GOOD = 410;

  private final MeteredFetcher fetcher;
  private final SourceLook sources;
  private final PageReader pages;
  private final ArticleDesk desk;
  private final IngestMetrics metrics;
  private final InstantSource clock;

  IngestFlow(
      Fetcher fetcher,
      ArticleExtractor extractor,
      RelevanceScorer relevance,
      CaptureStore captures,
      Publisher publisher,
      PublishedVersions published,
      IngestMetrics metrics,
      InstantSource clock,
      @Nullable Duration learnOlderThan,
      SourceLook.Listener listener) {
    this.fetcher = new MeteredFetcher(fetcher, metrics);
    this.sources = new SourceLook(this.fetcher, clock, listener);
    this.pages = new PageReader(extractor, relevance);
    this.desk =
        new ArticleDesk(captures, publisher, published, new ArticleEvents(clock, learnOlderThan));
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Polls a source once and schedules its next poll in the memory.
   *
   * @throws Publisher.PublishException if Kafka did not confirm; the memory is to be read again
   * @throws InterruptedException if the service is being closed
   */
  void poll(Source source, SourceMemory memory) throws InterruptedException {
    Look look = sources.look(source, memory);
    switch (look) {
      case Look.Listed listed -> {
        memory.onSuccess(clock.instant());
        List<Visit> visits = Visit.due(memory.entries(), listed.entries(), clock.instant());
        int news = visitAll(source, memory, visits, listed.evidence());
        if (visits.stream().allMatch(visit -> memory.entries().known(visit.link()) != null)) {
          memory.onVisited();
        }
        scheduleNext(source, memory, news, listed.entries().size());
      }
      case Look.Same() -> {
        memory.onSuccess(clock.instant());
        visitAll(source, memory, Visit.due(memory.entries(), List.of(), clock.instant()), null);
        scheduleNext(source, memory, 0, 1);
      }
      case Look.Trouble trouble -> onTrouble(source, memory, trouble);
    }
    metrics.poll(!(look instanceof Look.Trouble));
  }

  private void onTrouble(Source source, SourceMemory memory, Look.Trouble trouble) {
    boolean told = trouble.reason().equals(memory.lastError());
    memory.onFailure(trouble.reason());
    Duration wait = source.cadence().afterFailure(memory.interval(), memory.failures());
    Duration longer = wait.compareTo(trouble.atLeast()) >= 0 ? wait : trouble.atLeast();
    memory.schedule(longer, memory.interval(), clock.instant());
    // Told once: a source that is away for weeks is tried all the while.
    LOG.atLevel(told ? Level.DEBUG : Level.WARN)
        .addKeyValue("feedId", source.id())
        .addKeyValue("failures", memory.failures())
        .log("{}: {}", source.config().url(), trouble.reason());
  }

  // ---- entries → pages

  private int visitAll(
      Source source, SourceMemory memory, List<Visit> visits, @Nullable ListEvidence evidence)
      throws InterruptedException {
    int news = 0;
    for (Visit visit : visits) {
      if (memory.entries().known(visit.link()) == null) {
        news++;
        memory.onNewItem(clock.instant());
      }
      if (!visit(source, memory, visit, evidence)) {
        break; // the host wants to be left alone; what is left stays due
      }
    }
    return news;
  }

  private boolean visit(
      Source source, SourceMemory memory, Visit visit, @Nullable ListEvidence evidence)
      throws InterruptedException {
    KnownEntry before = memory.entries().known(visit.link());
    EntryDraft draft = new EntryDraft(visit.link(), visit.fingerprint(), before, clock.instant());
    Validators validators =
        before == null || visit.isNews(before)
            ? Validators.NONE
            : new Validators(before.etag(), before.lastModified());
    switch (fetcher.fetch(visit.link(), validators, "article")) {
      case Fetched page -> metrics.article(onPage(source, memory, visit, page, draft, evidence));
      case NotModified _ -> {
        draft.onPresent();
        memory.entries().remember(draft.build());
        metrics.article(IngestMetrics.Result.UNCHANGED);
      }
      case Throttled _ -> {
        return false;
      }
      case Refused refused -> {
        draft.onForbidden(refused.until());
        onNoPage(source, memory, visit, draft, refused.reason());
      }
      case Failed failed -> {
        if (failed.cause() == Cause.GONE) {
          onGone(source, memory, visit, draft, failed);
        } else {
          onNoPage(source, memory, visit, draft, failed.reason());
        }
      }
    }
    return true;
  }

  private void onNoPage(
      Source source, SourceMemory memory, Visit visit, EntryDraft draft, String reason) {
    int failures = failures(memory, visit.link()) + 1;
    draft.onFailure(failures);
    memory.entries().remember(draft.build());
    metrics.article(IngestMetrics.Result.FAILED);
    // Told once: a page that robots.txt forbids would be told of for ever.
    LOG.atLevel(failures == 1 ? Level.INFO : Level.DEBUG)
        .addKeyValue("feedId", source.id())
        .log("no page at {}: {}; it will be tried again", visit.link(), reason);
  }

  private void onGone(
      Source source, SourceMemory memory, Visit visit, EntryDraft draft, Failed failed) {
    KnownEntry before = memory.entries().known(visit.link());
    Exchange answer = failed.exchange();
    if (before == null || before.version() == 0 || before.removedAt() != null || answer == null) {
      memory.entries().remember(draft.build());
      metrics.article(IngestMetrics.Result.GONE);
    } else if (answer.status() != GONE_FOR_GOOD
        && before.failures() + 1 < NOT_FOUND_BEFORE_REMOVED) {
      onNoPage(source, memory, visit, draft, failed.reason());
    } else {
      draft.onRemoval();
      desk.onRemoval(source, memory, draft.build(), answer);
      metrics.article(IngestMetrics.Result.REMOVED);
    }
  }

  private static int failures(SourceMemory memory, URI link) {
    KnownEntry before = memory.entries().known(link);
    return before == null ? 0 : before.failures();
  }

  // ---- page → article → topic

  private IngestMetrics.Result onPage(
      Source source,
      SourceMemory memory,
      Visit visit,
      Fetched page,
      EntryDraft draft,
      @Nullable ListEvidence evidence) {
    draft.onPage(page.validators());
    Optional<PageArticle> read = pages.read(source, page, visit.entry());
    if (read.isEmpty() || read.get().isEmpty()) {
      read.ifPresent(empty -> draft.onArticle(empty.url()));
      memory.entries().remember(draft.build());
      LOG.atInfo().addKeyValue("feedId", source.id()).log("no article in {}", page.finalUrl());
      return IngestMetrics.Result.UNREADABLE;
    }
    PageArticle article = read.get();
    if (article.topics().isEmpty() && !desk.knows(article.url())) {
      draft.onArticle(article.url());
      memory.entries().remember(draft.build());
      return IngestMetrics.Result.OFF_TOPIC;
    }
    return desk.publish(source, memory, visit, page, article, draft, evidence);
  }

  // ---- the next poll

  private void scheduleNext(Source source, SourceMemory memory, int news, int listed) {
    Instant now = clock.instant();
    Duration interval;
    if (news > 0 && memory.interval().compareTo(source.cadence().start()) != 0) {
      interval = source.cadence().afterNews(memory.interval(), (double) news / Math.max(1, listed));
    } else if (news > 0) {
      // The first poll finds everything new; that says nothing of how often it publishes.
      interval = memory.interval();
    } else {
      Instant since = memory.lastNewItem();
      Duration silence = since == null ? Duration.ZERO : Duration.between(since, now);
      interval = source.cadence().afterQuiet(memory.interval(), silence, memory.hint());
    }
    memory.schedule(source.cadence().wait(interval, memory.hint(), news > 0), interval, now);
  }
}
