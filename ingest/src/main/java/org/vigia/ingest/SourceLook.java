package org.vigia.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.vigia.archive.capture.Exchange;
import org.vigia.contract.Digests;
import org.vigia.ingest.feed.FeedEntry;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.UnreadableSourceException;
import org.vigia.ingest.fetch.FetchOutcome.Failed;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.FetchOutcome.NotModified;
import org.vigia.ingest.fetch.FetchOutcome.Refused;
import org.vigia.ingest.fetch.FetchOutcome.Throttled;
import org.vigia.ingest.fetch.Validators;
import org.vigia.runtime.config.SourceConfig;

/** The first step of the flow: what a source lists now. Thread-safe. */
final class SourceLook {
  private static final Logger LOG = LoggerFactory.getLogger(SourceLook.class);
  private static final int MOST_CHILD_SITEMAPS = 5;

  private final MeteredFetcher fetcher;
  private final InstantSource clock;
  private final Listener listener;

  /** Told of each feed that was read. */
  @FunctionalInterface
  interface Listener {
    void onRead(Source source, Fetched fetched) throws InterruptedException;
  }

  SourceLook(MeteredFetcher fetcher, InstantSource clock, Listener listener) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.listener = listener;
  }

  /** Asks a source and notes in its memory how it answered. */
  Look look(Source source, SourceMemory memory) throws InterruptedException {
    Instant now = clock.instant();
    return switch (fetcher.fetch(memory.address(), memory.validators(now), "source")) {
      case Fetched fetched -> read(source, memory, fetched, now);
      case NotModified same -> {
        memory.onFreshFor(same.freshFor());
        yield new Look.Same();
      }
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
    ParsedSource parsed;
    List<Exchange> documents = new ArrayList<>(List.of(fetched.exchange()));
    memory.onFreshFor(fetched.freshFor());
    boolean changed = memory.onFetched(fetched, Digests.sha256(fetched.body()), now);
    if (!changed && source.config().kind() != SourceConfig.Kind.SITEMAP) {
      return new Look.Same();
    }
    try {
      parsed = SourceDocument.read(source, fetched);
      if (!parsed.children().isEmpty()) {
        memory.onIndex();
      } else if (!changed) {
        return new Look.Same();
      }
      parsed = withChildren(source, fetched.finalUrl(), parsed, documents);
    } catch (UnreadableSourceException e) {
      memory.onUnreadable();
      Optional<URI> feed = SourceDocument.feedNamedBy(source, fetched);
      if (feed.isPresent() && memory.address().equals(source.config().url())) {
        memory.onFeedFound(feed.get());
        LOG.atWarn()
            .addKeyValue("feedId", source.id())
            .log(
                "{} is a web page; reading the feed that it names, {}: make that its url",
                fetched.finalUrl(),
                feed.get());
        return look(source, memory);
      }
      return new Look.Trouble("the document " + e.getMessage(), Duration.ZERO);
    }
    if (source.config().kind() == SourceConfig.Kind.FEED) {
      listener.onRead(source, fetched);
    }
    List<String> warnings = parsed.warnings();
    boolean told = memory.onWarnings(warnings);
    warnings.forEach(w ->
        LOG.atLevel(told ? Level.DEBUG : Level.INFO)
            .addKeyValue("feedId", source.id())
            .log("{} {}", source.config().url(), w));
    memory.entries().onListed(parsed.entries());
    memory.onUpdateHint(parsed.updateHint());
    return new Look.Listed(parsed.entries(), new ListEvidence(source, documents));
  }

  /** An index names its newest sitemaps; those are read as one. */
  private ParsedSource withChildren(
      Source source, URI address, ParsedSource parsed, List<Exchange> documents)
      throws UnreadableSourceException, InterruptedException {
    if (parsed.children().isEmpty()) {
      return parsed;
    }
    Set<URI> seen = new HashSet<>(Set.of(address));
    List<URI> children =
        parsed.children().stream()
            .map(ParsedSource.Child::link)
            .filter(seen::add)
            .limit(MOST_CHILD_SITEMAPS)
            .toList();
    List<FeedEntry> entries = new ArrayList<>(parsed.entries());
    List<String> warnings = new ArrayList<>(parsed.warnings());
    for (URI child : children) {
      if (fetcher.fetch(child, Validators.NONE, "source") instanceof Fetched part) {
        try {
          entries.addAll(SourceDocument.read(source, part).entries());
          documents.add(part.exchange());
        } catch (UnreadableSourceException e) {
          warnings.add(child + " " + e.getMessage());
        }
      } else {
        warnings.add(child + " could not be fetched");
      }
    }
    if (entries.isEmpty()) {
      throw new UnreadableSourceException("is an index, and none of its sitemaps could be read");
    }
    return new ParsedSource(parsed.title(), entries, List.of(), null, warnings);
  }
}
