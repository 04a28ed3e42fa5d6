package org.vigia.contract;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One full and one sparse event of each topic, all of it invented. */
final class SampleEvents {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final FeedId FEED = new FeedId("the-harbour-post");
  private static final URI PAGE = URI.create("https://harbour-post.example/2026/03/tower");
  private static final ArticleId ARTICLE = ArticleId.ofCanonicalUrl(PAGE);
  private static final FindingId FINDING = FindingId.of(ARTICLE, "arrests", "90");
  private static final SeriesId SERIES =
      SeriesId.of(Indicator.ARRESTS, "persons", "country:SV", "");
  private static final Capture CAPTURE =
      new Capture(
          "vigia-20260302.warc.gz",
          4096,
          URI.create("urn:uuid:6f7b2a52-3a5c-4a7e-9d5e-0d6f4f8f0b11"),
          Digests.sha256("the page"));
  private static final ArticleReference REFERENCE = reference(CAPTURE, NOON);
  private static final SourceReference SOURCE = SourceReference.of(REFERENCE);

  private SampleEvents() {}

  /** Events of a topic: the first with every component, the second with nulls and empty lists. */
  static Map<KafkaTopic<?, ?>, List<?>> all() {
    return Map.of(
        Topics.FEED_STATE,
            List.of(
                feedState(),
                new FeedState(
                    FEED,
                    null,
                    null,
                    null,
                    null,
                    Duration.ofMinutes(15),
                    NOON,
                    null,
                    null,
                    null,
                    0,
                    null,
                    true,
                    null,
                    null,
                    null,
                    List.of())),
        Topics.ARTICLES, List.of(article(), sparseArticle()),
        Topics.REMOVED_ARTICLES,
            List.of(
                new RemovedArticle(
                    ARTICLE,
                    2,
                    Digests.sha256("text"),
                    FEED,
                    "The Harbour Post",
                    PAGE,
                    410,
                    NOON,
                    CAPTURE),
                new RemovedArticle(
                    ARTICLE, 1, null, FEED, "The Harbour Post", PAGE, 404, NOON, null)),
        Topics.SOURCE_HEALTH,
            List.of(
                new SourceHealth(
                    FEED,
                    "The Harbour Post",
                    FeedCondition.SILENT,
                    NOON,
                    NOON,
                    Duration.ofDays(9),
                    3,
                    "no answer",
                    NOON),
                new SourceHealth(
                    FEED, "The Harbour Post", FeedCondition.NEW, null, null, null, 0, null, NOON)),
        Topics.ANNOTATED_ARTICLES, List.of(annotated(), sparseAnnotated()),
        Topics.STATISTICS, List.of(statistic(), sparseStatistic()),
        Topics.LEGAL_DEVELOPMENTS, List.of(legal(), sparseLegal()),
        Topics.STATISTICS_LEDGER,
            List.of(
                ledger(),
                new LedgerSeries(
                    SERIES, Indicator.ARRESTS, "persons", "country:SV", null, List.of())),
        Topics.ALERTS,
            List.of(
                new AlertRecord(
                    AlertId.of("mail", List.of(FINDING)),
                    "alert",
                    "mail",
                    List.of(FINDING),
                    List.of(ARTICLE),
                    2,
                    NOON),
                new AlertRecord(
                    AlertId.of("mail", List.of()),
                    "digest",
                    "mail",
                    List.of(),
                    List.of(),
                    0,
                    NOON)),
        Topics.DEAD_LETTERS,
            List.of(
                new DeadLetter(
                    "vigia.articles.v1",
                    2,
                    17,
                    "enrich/read",
                    "is not JSON",
                    "key".getBytes(StandardCharsets.UTF_8),
                    new byte[] {0, 1, -1},
                    NOON),
                new DeadLetter(
                    "vigia.articles.v1", 2, 17, "enrich/read", "is not JSON", null, null, NOON)));
  }

  private static FeedState feedState() {
    return new FeedState(
        FEED,
        "\"abc\"",
        "Mon, 02 Mar 2026 12:00:00 GMT",
        Digests.sha256("feed"),
        URI.create("https://harbour-post.example/rss"),
        Duration.ofMinutes(15),
        NOON,
        NOON,
        NOON,
        NOON,
        0,
        "timed out",
        false,
        Map.of(DAY, 3),
        Duration.ofHours(1),
        Duration.ofMinutes(40),
        List.of(
            new FeedState.KnownEntry(
                PAGE,
                "f1",
                1,
                Digests.sha256("text"),
                NOON,
                PAGE,
                NOON,
                "\"e1\"",
                "Mon, 02 Mar 2026 05:30:00 GMT",
                0,
                NOON,
                NOON),
            new FeedState.KnownEntry(
                PAGE, "f2", 0, null, NOON, null, NOON, null, null, 1, null, null)));
  }

  static Article article() {
    return new Article(
        ARTICLE,
        2,
        Article.textDigest("Tower", "text"),
        Digests.sha256("before"),
        FEED,
        "The Harbour Post",
        PAGE,
        "Tower «ñ» 🗼",
        "A. Writer",
        "Courts",
        NOON,
        DAY,
        NOON,
        NOON,
        Language.ENGLISH,
        "en-US",
        List.of(WatchTopic.CECOT, WatchTopic.DEPORTATIONS),
        "One.\n\nTwo.",
        true,
        CAPTURE,
        Origin.LIVE);
  }

  private static Article sparseArticle() {
    return new Article(
        ARTICLE,
        1,
        Article.textDigest("Tower", "text"),
        null,
        FEED,
        "The Harbour Post",
        PAGE,
        "Tower",
        null,
        null,
        null,
        DAY,
        null,
        NOON,
        Language.OTHER,
        null,
        List.of(),
        "",
        false,
        null,
        Origin.BACKFILL);
  }

  private static ArticleReference reference(
      @Nullable Capture capture, @Nullable Instant published) {
    return new ArticleReference(
        ARTICLE,
        1,
        FEED,
        "The Harbour Post",
        PAGE,
        "Tower",
        published,
        DAY,
        Language.ENGLISH,
        capture,
        Origin.LIVE);
  }

  private static AnnotatedArticle annotated() {
    return new AnnotatedArticle(
        REFERENCE,
        Language.ENGLISH,
        List.of(WatchTopic.GUANTANAMO),
        List.of(new AnnotatedArticle.Entity("org:ice", "ICE", 3)),
        List.of(new AnnotatedArticle.CitedInstrument("cat", List.of("3"))),
        List.of(new AnnotatedArticle.Citation("usc", "8 U. S. C. § 1226", "8 USC 1226")),
        List.of(Principle.DUE_PROCESS),
        ARTICLE,
        ARTICLE,
        List.of(FINDING),
        List.of(FINDING),
        1,
        List.of(Remark.TEXT_CUT),
        NOON);
  }

  private static AnnotatedArticle sparseAnnotated() {
    return new AnnotatedArticle(
        reference(null, null),
        Language.SPANISH,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ARTICLE,
        null,
        List.of(),
        List.of(),
        0,
        List.of(),
        NOON);
  }

  static StatisticFinding statistic() {
    KnownFigure before =
        new KnownFigure(
            new BigDecimal("85"),
            new BigDecimal("90"),
            FigureComparator.RANGE,
            new PartialDate("2026"),
            "a guard",
            "El Faro Chico",
            PAGE,
            DAY);
    return new StatisticFinding(
        FINDING,
        SERIES,
        Indicator.ARRESTS,
        new BigDecimal("33.3"),
        new BigDecimal("40"),
        "percent",
        FigureComparator.ABOUT,
        "country:SV",
        new PartialDate("2026-03"),
        new PartialDate("2022"),
        "the warden",
        "women",
        "About a third were held.",
        "a third were held",
        Language.ENGLISH,
        List.of(WatchTopic.CECOT),
        0.9,
        Novelty.REVISED,
        before,
        List.of(SOURCE),
        REFERENCE,
        NOON);
  }

  private static StatisticFinding sparseStatistic() {
    return new StatisticFinding(
        FINDING,
        SERIES,
        Indicator.ARRESTS,
        new BigDecimal("6000000"),
        null,
        "persons",
        FigureComparator.EXACT,
        "global",
        null,
        null,
        null,
        null,
        "90 were held.",
        "90 were held",
        Language.SPANISH,
        List.of(),
        0,
        Novelty.UNCONFIRMED,
        null,
        List.of(),
        reference(null, null),
        NOON);
  }

  private static LegalFinding legal() {
    KnownEvent before =
        new KnownEvent(
            FINDING,
            LegalType.INJUNCTION,
            "a judge",
            new PartialDate("2026-03-01"),
            "El Faro Chico",
            PAGE,
            DAY);
    return new LegalFinding(
        FINDING,
        new MatterId("mat-1"),
        LegalType.REVERSAL,
        LegalStatus.OCCURRED,
        "an appeals court",
        "court:lirio",
        "country:US",
        new PartialDate("2026-03-02"),
        List.of("A. Person"),
        List.of("alien-enemies-act"),
        List.of("26-cv-1"),
        "reversed",
        "The court lifted the order.",
        "lifted the order",
        List.of("the order fell"),
        Language.ENGLISH,
        List.of(WatchTopic.DEPORTATIONS),
        1,
        Novelty.NEW,
        before,
        List.of(SOURCE),
        REFERENCE,
        NOON);
  }

  private static LegalFinding sparseLegal() {
    return new LegalFinding(
        FINDING,
        new MatterId("mat-1"),
        LegalType.RULING,
        LegalStatus.PROPOSED,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        "decided",
        "A ruling is due.",
        "ruling is due",
        List.of(),
        Language.ENGLISH,
        List.of(),
        0.5,
        Novelty.BACKGROUND,
        null,
        List.of(),
        reference(null, null),
        NOON);
  }

  private static LedgerSeries ledger() {
    return new LedgerSeries(
        SERIES,
        Indicator.ARRESTS,
        "persons",
        "country:SV",
        "women",
        List.of(
            new LedgerSeries.Entry(
                new BigDecimal("90"),
                new BigDecimal("95"),
                FigureComparator.RANGE,
                new PartialDate("2026-03"),
                new PartialDate("2022"),
                "the warden",
                FINDING,
                NOON,
                false,
                true,
                List.of(SOURCE)),
            new LedgerSeries.Entry(
                new BigDecimal("91.5"),
                null,
                FigureComparator.EXACT,
                null,
                null,
                null,
                FINDING,
                NOON,
                true,
                false,
                List.of())));
  }
}
