package org.vigia.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.archive.capture.CaptureStore;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.Capture;
import org.vigia.contract.Digests;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.contract.Language;
import org.vigia.contract.Origin;
import org.vigia.contract.WatchTopic;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.extract.CanonicalUrl;
import org.vigia.ingest.extract.ExtractedArticle;
import org.vigia.ingest.feed.FeedEntry;
import org.vigia.ingest.feed.ListingReader;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.SitemapReader;
import org.vigia.ingest.feed.SourceReader;
import org.vigia.ingest.feed.UnreadableSourceException;
import org.vigia.ingest.fetch.FetchOutcome;
import org.vigia.ingest.fetch.FetchOutcome.Failed;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.FetchOutcome.NotModified;
import org.vigia.ingest.fetch.FetchOutcome.Refused;
import org.vigia.ingest.fetch.FetchOutcome.Throttled;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.Validators;
import org.vigia.runtime.relevance.RelevanceScorer;

/**
 * The flow of ingest, top to bottom: look at a source, visit the pages that it lists anew, extract
 * the article, decide whether it matters, capture it, publish it together with the memory that it
 * was published.
 *
 * <p>Thread-safe: sources are polled side by side, each by one thread.
 */
final class IngestFlow {
  private static final Logger LOG = LoggerFactory.getLogger(IngestFlow.class);

  /** A page's claim to be of tomorrow is believed for as long as time zones can explain it. */
  private static final Duration FUTURE = Duration.ofHours(26);

  private static final int MOST_CHILD_SITEMAPS = 5;
  private static final int MOST_CHANGES_AT_ONCE = 500;

  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final RelevanceScorer relevance;
  private final CaptureStore captures;
  private final Publisher publisher;
  private final PublishedVersions published;
  private final IngestMetrics metrics;
  private final InstantSource clock;
  private final @Nullable Duration learnOlderThan;
  private final SourceReader feeds = new SourceReader();
  private final SitemapReader sitemaps = new SitemapReader();
  private final ListingReader listings = new ListingReader();

  IngestFlow(
      Fetcher fetcher,
      ArticleExtractor extractor,
      RelevanceScorer relevance,
      CaptureStore captures,
      Publisher publisher,
      PublishedVersions published,
      IngestMetrics metrics,
      InstantSource clock,
      @Nullable Duration learnOlderThan) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.relevance = relevance;
    this.captures = captures;
    this.publisher = publisher;
    this.published = published;
    this.metrics = metrics;
    this.clock = clock;
    this.learnOlderThan = learnOlderThan;
  }

  /** How a look at a source ended. */
  private sealed interface Look {
    /** It lists these entries. */
    record Listed(List<FeedEntry> entries, Duration hint) implements Look {}

    /** It is as it was. */
    record Same() implements Look {}

    /** It could not be read; not to be asked before the wait is over. */
    record Trouble(String reason, Duration atLeast) implements Look {}
  }

  /**
   * Polls a source once and schedules its next poll in the memory.
   *
   * @throws Publisher.PublishException if Kafka did not confirm; the memory is to be read again
   * @throws InterruptedException if the service is being closed
   */
  void poll(Source source, SourceMemory memory) throws InterruptedException {
    Look look = look(source, memory);
    switch (look) {
      case Look.Listed listed -> {
        memory.onSuccess(clock.instant());
        List<Visit> visits = due(memory, listed.entries());
        int news = visitAll(source, memory, visits);
        if (visits.stream().allMatch(visit -> memory.known(visit.link()) != null)) {
          memory.onVisited();
        }
        scheduleNext(source, memory, news, listed.entries().size(), listed.hint());
      }
      case Look.Same() -> {
        memory.onSuccess(clock.instant());
        visitAll(source, memory, due(memory, List.of()));
        scheduleNext(source, memory, 0, 1, Duration.ZERO);
      }
      case Look.Trouble trouble -> {
        memory.onFailure(trouble.reason());
        Duration wait = source.cadence().afterFailure(memory.interval(), memory.failures());
        memory.schedule(max(wait, trouble.atLeast()), memory.interval(), clock.instant());
        LOG.atWarn()
            .addKeyValue("feedId", source.id())
            .addKeyValue("failures", memory.failures())
            .log("{}: {}", source.config().url(), trouble.reason());
      }
    }
    metrics.poll(!(look instanceof Look.Trouble));
  }

  // ---- source → entries

  private Look look(Source source, SourceMemory memory) throws InterruptedException {
    Instant now = clock.instant();
    FetchOutcome outcome = fetch(memory.address(), memory.validators(now), "source");
    return switch (outcome) {
      case Fetched fetched -> read(source, memory, fetched, now);
      case NotModified same -> new Look.Same();
      case Throttled throttled ->
          new Look.Trouble(
              "asks for patience (" + throttled.status() + ")",
              throttled.retryAfter().orElse(Duration.ZERO));
      case Refused refused -> new Look.Trouble(refused.reason(), Duration.ZERO);
      case Failed failed -> new Look.Trouble(failed.reason(), Duration.ZERO);
    };
  }

  private Look read(Source source, SourceMemory memory, Fetched fetched, Instant now)
      throws InterruptedException {
    boolean changed = memory.onFetched(fetched, Digests.sha256(fetched.body()), now);
    if (!changed) {
      return new Look.Same();
    }
    try {
      ParsedSource parsed =
          switch (source.config().kind()) {
            case SITEMAP -> sitemap(fetched);
            case LISTING -> listing(source, fetched);
            case FEED -> feeds.feed(fetched.body(), fetched.contentType(), fetched.finalUrl());
            case null -> throw new IllegalStateException("a source has a kind");
          };
      parsed
          .warnings()
          .forEach(w ->
              LOG.atInfo()
                  .addKeyValue("feedId", source.id())
                  .log("{} {}", source.config().url(), w));
      memory.onListed(parsed.entries(), CanonicalUrl::of);
      Duration hint = parsed.updateHint() == null ? Duration.ZERO : parsed.updateHint();
      return new Look.Listed(parsed.entries(), hint);
    } catch (UnreadableSourceException e) {
      memory.onUnreadable();
      return new Look.Trouble("the document " + e.getMessage(), Duration.ZERO);
    }
  }

  private ParsedSource listing(Source source, Fetched fetched) throws UnreadableSourceException {
    var selectors = source.config().listing();
    if (selectors == null) {
      throw new IllegalStateException("a listing has selectors");
    }
    return listings.listing(fetched.body(), null, fetched.finalUrl(), selectors, source.zone());
  }

  /** An index names its newest sitemaps; those are read as one. */
  private ParsedSource sitemap(Fetched fetched)
      throws UnreadableSourceException, InterruptedException {
    ParsedSource parsed =
        sitemaps.sitemap(fetched.body(), fetched.contentType(), fetched.finalUrl());
    Deque<URI> children = new ArrayDeque<>(parsed.children());
    Set<URI> seen = new HashSet<>(Set.of(fetched.finalUrl()));
    List<FeedEntry> entries = new ArrayList<>(parsed.entries());
    List<String> warnings = new ArrayList<>(parsed.warnings());
    for (int i = 0; i < MOST_CHILD_SITEMAPS && !children.isEmpty(); i++) {
      URI child = children.poll();
      if (!seen.add(child)) {
        continue;
      }
      if (fetch(child, Validators.NONE, "source") instanceof Fetched part) {
        try {
          ParsedSource read = sitemaps.sitemap(part.body(), part.contentType(), part.finalUrl());
          entries.addAll(read.entries());
        } catch (UnreadableSourceException e) {
          warnings.add(child + " " + e.getMessage());
        }
      } else {
        warnings.add(child + " could not be fetched");
      }
    }
    if (entries.isEmpty() && !parsed.children().isEmpty()) {
      throw new UnreadableSourceException("is an index, and none of its sitemaps could be read");
    }
    // What an index lists changes without the index changing: it is always read anew.
    return new ParsedSource(null, entries, List.of(), null, warnings);
  }

  // ---- entries → pages

  /** A page to visit. */
  private record Visit(URI link, String fingerprint, @Nullable FeedEntry entry) {}

  /** New and changed entries, oldest first, then pages that failed and young ones to look at. */
  private List<Visit> due(SourceMemory memory, List<FeedEntry> entries) {
    Instant now = clock.instant();
    Map<URI, Visit> visits = new java.util.LinkedHashMap<>();
    entries.stream()
        .sorted(
            Comparator.comparing(
                FeedEntry::newestDate, Comparator.nullsFirst(Comparator.naturalOrder())))
        .forEach(entry -> {
          URI link = CanonicalUrl.of(entry.link());
          if (memory.isDue(link, entry, now)) {
            visits.put(link, new Visit(link, entry.fingerprint(), entry));
          }
        });
    for (KnownEntry entry : memory.failed(now)) {
      visits.putIfAbsent(entry.link(), new Visit(entry.link(), entry.fingerprint(), null));
    }
    for (KnownEntry entry : memory.rechecks(now)) {
      visits.putIfAbsent(entry.link(), new Visit(entry.link(), entry.fingerprint(), null));
    }
    return visits.values().stream().limit(MOST_CHANGES_AT_ONCE).toList();
  }

  private int visitAll(Source source, SourceMemory memory, List<Visit> visits)
      throws InterruptedException {
    int news = 0;
    for (Visit visit : visits) {
      if (memory.known(visit.link()) == null) {
        news++;
        memory.onNewItem(clock.instant());
      }
      if (!visit(source, memory, visit)) {
        break; // the host wants to be left alone; what is left stays due
      }
    }
    return news;
  }

  private boolean visit(Source source, SourceMemory memory, Visit visit)
      throws InterruptedException {
    KnownEntry before = memory.known(visit.link());
    FetchOutcome outcome = fetch(visit.link(), validators(before, visit), "article");
    switch (outcome) {
      case Fetched page -> onPage(source, memory, visit, page);
      case NotModified same -> {
        memory.remember(seen(visit, before).build());
        metrics.article(IngestMetrics.Result.UNCHANGED);
      }
      case Throttled throttled -> {
        return false;
      }
      case Refused refused -> onNoPage(source, memory, visit, refused.reason());
      case Failed failed -> {
        if (failed.cause() == FetchOutcome.Cause.GONE) {
          memory.remember(seen(visit, before).build());
          metrics.article(IngestMetrics.Result.GONE);
        } else {
          onNoPage(source, memory, visit, failed.reason());
        }
      }
    }
    return true;
  }

  private void onNoPage(Source source, SourceMemory memory, Visit visit, String reason) {
    KnownEntry before = memory.known(visit.link());
    memory.remember(
        seen(visit, before).failures(before == null ? 1 : before.failures() + 1).build());
    metrics.article(IngestMetrics.Result.FAILED);
    LOG.atInfo()
        .addKeyValue("feedId", source.id())
        .log("no page at {}: {}; it will be tried again", visit.link(), reason);
  }

  /** A page that was never read, or whose entry changed, is fetched whatever its validators say. */
  private static Validators validators(@Nullable KnownEntry before, Visit visit) {
    return before == null
            || before.failures() > 0
            || !before.fingerprint().equals(visit.fingerprint())
        ? Validators.NONE
        : new Validators(before.etag(), before.lastModified());
  }

  // ---- page → article → topic

  private void onPage(Source source, SourceMemory memory, Visit visit, Fetched page) {
    KnownEntry before = memory.known(visit.link());
    EntryDraft draft = seen(visit, before).validators(page.validators());
    if (!isReadable(page)) {
      memory.remember(draft.build());
      metrics.article(IngestMetrics.Result.UNREADABLE);
      return;
    }
    ExtractedArticle extracted =
        extractor.extract(page.body(), page.contentType(), page.finalUrl(), source.zone());
    URI canonical = extracted.url();
    String title = title(extracted, visit);
    if (extracted.text().isBlank() || title.isBlank()) {
      memory.remember(draft.article(canonical).build());
      metrics.article(IngestMetrics.Result.UNREADABLE);
      LOG.atInfo().addKeyValue("feedId", source.id()).log("no article in {}", page.finalUrl());
      return;
    }
    List<WatchTopic> topics =
        extracted.language() == Language.OTHER
            ? List.of()
            : relevance.assess(title, extracted.text()).possible();
    Optional<PublishedVersions.Version> last = published.of(canonical);
    if (topics.isEmpty() && last.isEmpty()) {
      memory.remember(draft.article(canonical).build());
      metrics.article(IngestMetrics.Result.OFF_TOPIC);
      return;
    }
    String digest = Article.textDigest(title, extracted.text());
    if (last.isPresent() && last.get().textSha256().equals(digest)) {
      memory.remember(draft.article(canonical).version(last.get()).build());
      metrics.article(IngestMetrics.Result.UNCHANGED);
      return;
    }
    publish(source, memory, visit, page, extracted, title, topics, digest, draft);
  }

  private static boolean isReadable(Fetched page) {
    String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
    return type.isEmpty()
        || type.contains("html")
        || type.contains("xml")
        || type.startsWith("text/plain");
  }

  private static String title(ExtractedArticle extracted, Visit visit) {
    if (!extracted.title().isBlank()) {
      return extracted.title();
    }
    return visit.entry() == null ? "" : visit.entry().title();
  }

  // ---- article → capture → Kafka

  private void publish(
      Source source,
      SourceMemory memory,
      Visit visit,
      Fetched page,
      ExtractedArticle extracted,
      String title,
      List<WatchTopic> topics,
      String digest,
      EntryDraft draft) {
    synchronized (published) { // two sources may list one article at the same time
      URI canonical = extracted.url();
      Optional<PublishedVersions.Version> last = published.of(canonical);
      if (last.isPresent() && last.get().textSha256().equals(digest)) {
        memory.remember(draft.article(canonical).version(last.get()).build());
        metrics.article(IngestMetrics.Result.UNCHANGED);
        return;
      }
      PublishedVersions.Version version =
          new PublishedVersions.Version(last.map(v -> v.number() + 1).orElse(1), digest);
      Capture capture = captures.write(page.exchange(), metadata(source, visit, extracted, digest));
      Article article =
          article(source, memory, visit, page, extracted, title, topics, version, last, capture);
      captures.write(page.exchange(), article);
      captures.sync(); // what is published can be proved
      KnownEntry before = memory.known(visit.link());
      memory.remember(draft.article(canonical).version(version).build());
      try {
        publisher.publish(new Publisher.Update(article, memory.state(), null));
      } catch (RuntimeException e) {
        memory.restore(visit.link(), before);
        throw e;
      }
      published.put(canonical, version);
      metrics.article(
          version.number() == 1 ? IngestMetrics.Result.PUBLISHED : IngestMetrics.Result.REVISED);
      LOG.atInfo()
          .addKeyValue("feedId", source.id())
          .addKeyValue("articleId", article.id())
          .addKeyValue("version", version.number())
          .log("published: {}", title);
    }
  }

  private Article article(
      Source source,
      SourceMemory memory,
      Visit visit,
      Fetched page,
      ExtractedArticle extracted,
      String title,
      List<WatchTopic> topics,
      PublishedVersions.Version version,
      Optional<PublishedVersions.Version> last,
      Capture capture) {
    Instant now = page.exchange().fetchedAt();
    Instant latest = now.plus(FUTURE);
    Instant listed = visit.entry() == null ? null : visit.entry().published();
    Instant stated = believable(extracted.published(), latest);
    Instant instant = stated == null ? believable(listed, latest) : stated;
    LocalDate day =
        stated != null && extracted.publishedOn() != null
            ? extracted.publishedOn()
            : LocalDate.ofInstant(instant == null ? now : instant, source.zone());
    return new Article(
        ArticleId.ofCanonicalUrl(extracted.url()),
        version.number(),
        version.textSha256(),
        last.map(PublishedVersions.Version::textSha256).orElse(null),
        source.id(),
        source.name(),
        extracted.url(),
        title,
        extracted.byline(),
        extracted.section(),
        instant,
        day,
        believable(extracted.modified(), latest),
        now,
        extracted.language(),
        source.config().locale(),
        topics,
        extracted.text(),
        extracted.truncated(),
        capture,
        origin(memory, instant));
  }

  /**
   * What a source held already when it was first looked at teaches the ledger, unless it is fresh.
   */
  private Origin origin(SourceMemory memory, @Nullable Instant publishedAt) {
    boolean old =
        learnOlderThan != null
            && publishedAt != null
            && publishedAt.isBefore(clock.instant().minus(learnOlderThan));
    return memory.learning() && old ? Origin.LEARNT : Origin.LIVE;
  }

  private static @Nullable Instant believable(@Nullable Instant instant, Instant latest) {
    return instant == null || instant.isAfter(latest) ? null : instant;
  }

  private static Map<String, String> metadata(
      Source source, Visit visit, ExtractedArticle extracted, String digest) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("vigia-feed", source.id().value());
    metadata.put("via", source.config().url().toString());
    metadata.put("vigia-article", ArticleId.ofCanonicalUrl(extracted.url()).value());
    metadata.put("vigia-canonical-url", extracted.url().toString());
    metadata.put("vigia-title", extracted.title());
    metadata.put("vigia-text-sha256", digest);
    metadata.put(
        "vigia-text-length",
        Integer.toString(extracted.text().getBytes(StandardCharsets.UTF_8).length));
    FeedEntry entry = visit.entry();
    if (entry != null) {
      metadata.put("vigia-entry-title", entry.title());
      metadata.put("vigia-entry-published", String.valueOf(entry.published()));
    }
    return metadata;
  }

  // ---- the next poll

  private void scheduleNext(
      Source source, SourceMemory memory, int news, int listed, Duration hint) {
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
      interval = source.cadence().afterQuiet(memory.interval(), silence, hint);
    }
    memory.schedule(interval, interval, now);
  }

  private FetchOutcome fetch(URI url, Validators validators, String what)
      throws InterruptedException {
    long start = System.nanoTime();
    FetchOutcome outcome = fetcher.fetch(url, validators);
    metrics.fetch(outcome, Duration.ofNanos(System.nanoTime() - start), what);
    return outcome;
  }

  private EntryDraft seen(Visit visit, @Nullable KnownEntry before) {
    return EntryDraft.of(visit.link(), visit.fingerprint(), before, clock.instant());
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
