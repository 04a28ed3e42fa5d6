package org.vigia.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigia.archive.capture.CaptureStore;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.FeedState.KnownEntry;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.Validators;

/**
 * Fetches what a source published in a past range of days and publishes it as {@code backfill}: the
 * ledger learns from it, and nobody is told. What was visited is remembered under feed ids of its
 * own, so that a run that was cut short goes on where it stopped and the watching instances know
 * what is out.
 */
final class Backfill {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int WRITE_EVERY = 50;

  private final Fetcher fetcher;
  private final PageReader pages;
  private final CaptureStore captures;
  private final Publisher publisher;
  private final PublishedVersions published;
  private final ArticleDesk desk;
  private final InstantSource clock;

  Backfill(
      Fetcher fetcher,
      PageReader pages,
      CaptureStore captures,
      Publisher publisher,
      PublishedVersions published,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.pages = pages;
    this.captures = captures;
    this.publisher = publisher;
    this.published = published;
    this.clock = clock;
    this.desk = new ArticleDesk(captures, publisher, published, ArticleEvents.ofThePast(clock));
  }

  /**
   * Fills in one source.
   *
   * @param states what is remembered of all sources
   * @param most pages to visit at most
   * @throws InterruptedException if the run is to end; it can be taken up again
   */
  BackfillReport run(
      Source source,
      DateRange range,
      Map<FeedId, FeedState> states,
      int most,
      Consumer<String> progress)
      throws InterruptedException {
    List<URI> lists = new ArrayList<>();
    List<PastEntries.PastEntry> entries =
        new PastEntries(
                fetcher, source, range, document -> lists.add(captured(source, document)), progress)
            .find();
    Tally tally = new Tally(entries.size());
    ListEvidence evidence = ListEvidence.captured(source, lists);
    for (Map.Entry<FeedId, List<PastEntries.PastEntry>> week : byWeek(source, entries).entrySet()) {
      FeedState before = states.get(week.getKey());
      Source share = source.as(week.getKey());
      SourceMemory memory =
          before == null
              ? new SourceMemory(share, clock.instant())
              : new SourceMemory(share, before);
      memory
          .entries()
          .onListed(week.getValue().stream().map(PastEntries.PastEntry::entry).toList());
      progress.accept(week.getKey() + ": " + week.getValue().size() + " pages");
      int unwritten = 0;
      for (PastEntries.PastEntry entry : week.getValue()) {
        KnownEntry seen = memory.entries().known(entry.link());
        if (seen != null && seen.failures() == 0) {
          tally.known++;
        } else if (tally.visited < most) {
          visit(source, range, memory, entry, evidence, tally);
          if (++unwritten % WRITE_EVERY == 0) {
            write(memory);
          }
        }
      }
      if (unwritten > 0) {
        write(memory);
      }
    }
    return tally.report();
  }

  private void visit(
      Source source,
      DateRange range,
      SourceMemory memory,
      PastEntries.PastEntry past,
      ListEvidence evidence,
      Tally tally)
      throws InterruptedException {
    tally.visited++;
    KnownEntry before = memory.entries().known(past.link());
    EntryDraft draft =
        new EntryDraft(past.link(), past.entry().fingerprint(), before, clock.instant());
    if (!(fetcher.fetch(past.link(), Validators.NONE) instanceof Fetched page)) {
      draft.onFailure(1);
      memory.entries().remember(draft.build());
      tally.failed++;
      return;
    }
    Optional<PageArticle> read = pages.read(source, page, past.entry());
    if (read.isEmpty() || read.get().isEmpty()) {
      tally.failed++;
    } else if (!isOf(range, source, read.get(), past)) {
      tally.otherDays++;
    } else if (read.get().topics().isEmpty() || desk.knows(read.get().url())) {
      draft.onArticle(read.get().url());
      published.of(read.get().url()).ifPresent(draft::onVersion);
      tally.offTopic += read.get().topics().isEmpty() ? 1 : 0;
      tally.known += read.get().topics().isEmpty() ? 0 : 1;
    } else {
      IngestMetrics.Result _ =
          desk.publish(
              source,
              memory,
              new Visit(past.link(), past.entry().fingerprint(), past.entry()),
              page,
              read.get(),
              draft,
              evidence);
      tally.published++;
      return;
    }
    memory.entries().remember(draft.build());
  }

  private static boolean isOf(
      DateRange range, Source source, PageArticle article, PastEntries.PastEntry past) {
    LocalDate stated = article.extracted().publishedOn();
    if (stated != null) {
      return range.contains(stated);
    }
    Instant listed = past.entry().published();
    return listed == null
        ? past.said().map(range::touches).orElse(false)
        : range.contains(LocalDate.ofInstant(listed, source.zone()));
  }

  private URI captured(Source source, Fetched document) {
    return captures
        .write(
            document.exchange(), Map.of("vigia-feed", source.id().value(), "vigia-lists", "past"))
        .recordId();
  }

  private void write(SourceMemory memory) {
    memory.schedule(KEPT, KEPT, clock.instant());
    publisher.publish(new Publisher.Update(null, null, memory.state(), null));
  }

  /** So that no record outgrows the topic: a source's memory of one week of its past. */
  private static Map<FeedId, List<PastEntries.PastEntry>> byWeek(
      Source source, List<PastEntries.PastEntry> entries) {
    Map<FeedId, List<PastEntries.PastEntry>> weeks = new LinkedHashMap<>();
    for (PastEntries.PastEntry entry : entries) {
      weeks
          .computeIfAbsent(
              new FeedId(source.id().value() + "-past-" + week(entry)), _ -> new ArrayList<>())
          .add(entry);
    }
    return weeks;
  }

  private static String week(PastEntries.PastEntry entry) {
    @Nullable LocalDate day = entry.said().map(DateRange::from).orElse(null);
    return day == null
        ? "undated-" + Math.floorMod(entry.link().hashCode(), 32)
        : "%d-w%02d"
            .formatted(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static final class Tally {
    private final int listed;
    private int visited;
    private int known;
    private int published;
    private int offTopic;
    private int otherDays;
    private int failed;

    Tally(int listed) {
      this.listed = listed;
    }

    BackfillReport report() {
      return new BackfillReport(listed, known, published, offTopic, otherDays, failed);
    }
  }
}
