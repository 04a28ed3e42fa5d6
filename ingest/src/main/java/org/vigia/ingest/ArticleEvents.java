package org.vigia.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.Capture;
import org.vigia.contract.Origin;
import org.vigia.ingest.extract.ExtractedArticle;
import org.vigia.ingest.feed.FeedEntry;

/** Puts together what is said of an article: the event, and what is written beside its proof. */
final class ArticleEvents {
  /** A page's claim to be of tomorrow is believed for as long as time zones can explain it. */
  private static final Duration FUTURE = Duration.ofHours(26);

  private final InstantSource clock;
  private final @Nullable Duration learnOlderThan;
  private final boolean past;

  /**
   * @param learnOlderThan what a source holds at the first look is learnt if older; null: all is
   *     live
   */
  ArticleEvents(InstantSource clock, @Nullable Duration learnOlderThan) {
    this(clock, learnOlderThan, false);
  }

  private ArticleEvents(InstantSource clock, @Nullable Duration learnOlderThan, boolean past) {
    this.clock = clock;
    this.learnOlderThan = learnOlderThan;
    this.past = past;
  }

  /** Events of articles that are fetched for a past range: nobody is told of them. */
  static ArticleEvents ofThePast(InstantSource clock) {
    return new ArticleEvents(clock, null, true);
  }

  /**
   * The event.
   *
   * @param fetchedAt when the page came
   * @param entry what the source says of it, null if it was looked at for its own sake
   * @param learning whether the source is being looked at for the first time
   * @param previousTextSha256 digest of the version before this one, null for the first
   */
  Article article(
      Source source,
      PageArticle page,
      Instant fetchedAt,
      @Nullable FeedEntry entry,
      boolean learning,
      PublishedVersions.Version version,
      @Nullable String previousTextSha256,
      Capture capture) {
    ExtractedArticle extracted = page.extracted();
    Instant latest = fetchedAt.plus(FUTURE);
    boolean feedKnowsBetter =
        extracted.publishedGuessed() && entry != null && entry.published() != null;
    Instant stated = feedKnowsBetter ? null : believable(extracted.published(), latest);
    Instant instant =
        stated == null && entry != null ? believable(entry.published(), latest) : stated;
    LocalDate day =
        stated != null && extracted.publishedOn() != null
            ? extracted.publishedOn()
            : LocalDate.ofInstant(instant == null ? fetchedAt : instant, source.zone());
    return new Article(
        ArticleId.ofCanonicalUrl(page.url()),
        version.number(),
        version.textSha256(),
        previousTextSha256,
        source.id(),
        source.name(),
        page.url(),
        page.title(),
        extracted.byline(),
        extracted.section(),
        instant,
        day,
        believable(extracted.modified(), latest),
        fetchedAt,
        extracted.language(),
        source.config().locale(),
        page.topics(),
        extracted.text(),
        extracted.truncated(),
        capture,
        origin(learning, instant));
  }

  /** What a source held already when it was first looked at teaches the ledger, if it is old. */
  private Origin origin(boolean learning, @Nullable Instant publishedAt) {
    if (past) {
      return Origin.BACKFILL;
    }
    boolean old =
        learnOlderThan != null
            && publishedAt != null
            && publishedAt.isBefore(clock.instant().minus(learnOlderThan));
    return learning && old ? Origin.LEARNT : Origin.LIVE;
  }

  private static @Nullable Instant believable(@Nullable Instant instant, Instant latest) {
    return instant == null || instant.isAfter(latest) ? null : instant;
  }

  /**
   * What is written beside the capture of a page.
   *
   * @param lists records of the documents in which the source lists it
   */
  static Map<String, String> metadata(
      Source source, PageArticle page, @Nullable FeedEntry entry, List<URI> lists) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("vigia-feed", source.id().value());
    metadata.put("via", source.config().url().toString());
    metadata.put("vigia-article", ArticleId.ofCanonicalUrl(page.url()).value());
    metadata.put("vigia-canonical-url", page.url().toString());
    metadata.put("vigia-title", page.extracted().title());
    metadata.put("vigia-text-sha256", page.digest());
    metadata.put(
        "vigia-text-length",
        Integer.toString(page.extracted().text().getBytes(StandardCharsets.UTF_8).length));
    if (entry != null) {
      metadata.put("vigia-entry-title", entry.title());
      metadata.put("vigia-entry-published", String.valueOf(entry.published()));
    }
    if (!lists.isEmpty()) {
      metadata.put(
          "vigia-listed-in", lists.stream().map(URI::toString).collect(Collectors.joining(" ")));
    }
    return metadata;
  }
}
