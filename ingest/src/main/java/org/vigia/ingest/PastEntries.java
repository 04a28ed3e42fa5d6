package org.vigia.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.extract.CanonicalUrl;
import org.vigia.ingest.feed.FeedEntry;
import org.vigia.ingest.feed.OlderPages;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.SitemapReader;
import org.vigia.ingest.feed.UnreadableSourceException;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.Validators;
import org.vigia.runtime.config.SourceConfig;

/**
 * What a source published in a range of days, as far as it still says so: its own older pages, and
 * the sitemaps of its site. Used by one thread.
 */
final class PastEntries {
  private static final int MOST_DOCUMENTS = 500;
  private static final int MOST_ENTRIES = 100_000;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Fetcher fetcher;
  private final Source source;
  private final DateRange range;
  private final Consumer<Fetched> evidence;
  private final Consumer<String> progress;
  private final Map<URI, PastEntry> found = new LinkedHashMap<>();
  private final Set<URI> seen = new HashSet<>();
  private int documents;

  /**
   * An entry that may be of the range.
   *
   * @param said the days between which it says to be published, empty if it says nothing
   */
  record PastEntry(FeedEntry entry, Optional<DateRange> said) {
    URI link() {
      return CanonicalUrl.of(entry.link());
    }

    private @Nullable LocalDate day() {
      return said.map(DateRange::from).orElse(null);
    }
  }

  /**
   * @param evidence told of each document that lists something of the range
   * @param progress told of each document before it is asked for
   */
  PastEntries(
      Fetcher fetcher,
      Source source,
      DateRange range,
      Consumer<Fetched> evidence,
      Consumer<String> progress) {
    this.fetcher = fetcher;
    this.source = source;
    this.range = range;
    this.evidence = evidence;
    this.progress = progress;
  }

  /** Walks them all; the oldest first, those without a date last. */
  List<PastEntry> find() throws InterruptedException {
    URI start = source.config().url();
    if (source.config().kind() != SourceConfig.Kind.SITEMAP) {
      olderPages(start);
    } else {
      sitemap(start, 0);
    }
    for (URI sitemap : new SiteSurvey(fetcher).sitemaps(start)) {
      sitemap(sitemap, 0);
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing(PastEntry::day, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private void olderPages(URI start) throws InterruptedException {
    Optional<URI> at = Optional.of(start);
    while (at.isPresent()) {
      Optional<Fetched> page = fetch(at.get());
      if (page.isEmpty()) {
        return;
      }
      Fetched fetched = page.get();
      ParsedSource parsed;
      try {
        parsed = SourceDocument.read(source, fetched);
      } catch (UnreadableSourceException e) {
        progress.accept(at.get() + " " + e.getMessage());
        return;
      }
      boolean more = take(parsed.entries(), fetched);
      boolean before =
          !parsed.entries().isEmpty()
              && parsed.entries().stream().allMatch(entry -> isBeforeTheRange(entry));
      if (before || !more) {
        return; // older pages are older still; a page that adds nothing leads in a circle
      }
      at =
          source.config().kind() == SourceConfig.Kind.LISTING
              ? OlderPages.ofListing(fetched.body(), fetched.finalUrl())
              : OlderPages.ofFeed(fetched.body(), fetched.contentType(), at.get());
    }
  }

  private boolean isBeforeTheRange(FeedEntry entry) {
    return published(entry)
        .filter(said -> said.to().isBefore(range.from().minusDays(1)))
        .isPresent();
  }

  private void sitemap(URI address, int depth) throws InterruptedException {
    Optional<Fetched> document = depth > 3 ? Optional.empty() : fetch(address);
    if (document.isEmpty()) {
      return;
    }
    Fetched fetched = document.get();
    try {
      ParsedSource parsed =
          SitemapReader.ofEverything()
              .sitemap(fetched.body(), fetched.contentType(), fetched.finalUrl());
      boolean _ = take(parsed.entries(), fetched);
      for (ParsedSource.Child child : parsed.children()) {
        if (mayHoldTheRange(child)) {
          sitemap(child.link(), depth + 1);
        }
      }
    } catch (UnreadableSourceException e) {
      progress.accept(address + " " + e.getMessage());
    }
  }

  /** Nothing in a sitemap is younger than its last change; many are named after their month. */
  private boolean mayHoldTheRange(ParsedSource.Child child) {
    Instant modified = child.modified();
    if (modified != null && modified.isBefore(start().minus(A_DAY))) {
      return false;
    }
    return DateRange.saidBy(child.link()).map(range::touches).orElse(true);
  }

  private Instant start() {
    return range.from().atStartOfDay(source.zone()).toInstant();
  }

  /** Whether any of the entries was not known from another document. */
  private boolean take(List<FeedEntry> entries, Fetched document) {
    boolean anew = false;
    boolean ofTheRange = false;
    for (FeedEntry entry : entries) {
      anew |= seen.add(CanonicalUrl.key(CanonicalUrl.of(entry.link())));
      Optional<DateRange> said = published(entry);
      Instant edited = entry.updated();
      boolean possible =
          said.map(range::touches).orElse(edited == null || !edited.isBefore(start().minus(A_DAY)));
      if (possible && found.size() < MOST_ENTRIES) {
        PastEntry past = new PastEntry(entry, said);
        found.merge(CanonicalUrl.key(past.link()), past, (a, b) -> a.said().isPresent() ? a : b);
        ofTheRange = true;
      }
    }
    if (ofTheRange) {
      evidence.accept(document);
    }
    return anew;
  }

  private Optional<DateRange> published(FeedEntry entry) {
    Instant published = entry.published();
    if (published == null) {
      return DateRange.saidBy(entry.link());
    }
    LocalDate day = LocalDate.ofInstant(published, source.zone());
    return Optional.of(new DateRange(day, day));
  }

  private Optional<Fetched> fetch(URI address) throws InterruptedException {
    if (!seen.add(address) || documents++ >= MOST_DOCUMENTS) {
      return Optional.empty();
    }
    progress.accept("reading " + address);
    return fetcher.fetch(address, Validators.NONE) instanceof Fetched fetched
        ? Optional.of(fetched)
        : Optional.empty();
  }
}
