package org.vigia.samples;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Capture;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.FindingId;
import org.vigia.contract.Indicator;
import org.vigia.contract.KnownEvent;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.MatterId;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.PartialDate;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SeriesId;
import org.vigia.contract.SourceReference;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;

/** Events as enrichment writes them, about invented facts. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-11-22T15:04:05Z");

  private Samples() {}

  /** An English article of an invented outlet. */
  public static ArticleReference article(String id) {
    return article(id, 1, Origin.LIVE, Language.ENGLISH);
  }

  public static ArticleReference article(String id, int version, Origin origin, Language language) {
    return new ArticleReference(
        new ArticleId("art-" + id),
        version,
        new FeedId("harbor-ledger"),
        "The Harbor Ledger",
        URI.create("https://ledger.example.org/news/" + id),
        language == Language.SPANISH
            ? "Sube la cuenta de muertes en los penales"
            : "Prison death count rises, rights group says",
        Instant.parse("2026-11-22T13:30:00Z"),
        LocalDate.parse("2026-11-22"),
        language,
        new Capture(
            "vigia-20261122T133500Z-00001.warc.gz",
            48_213,
            URI.create("urn:uuid:5c1d4a5e-3a63-4d0f-9a1e-0d6a3a0b9d11"),
            "sha256:9b74c9897bac770ffc029102a200c5de4f2f0b0f9e0d5f2e2c9c1f3f6a8b7c5d"),
        origin);
  }

  /** A first or changed toll. */
  public static StatisticFinding toll(
      ArticleReference article, int value, @Nullable Integer before, Novelty novelty) {
    return new StatisticFinding(
        FindingId.of(article.id(), "toll", Integer.toString(value)),
        SeriesId.of(Indicator.DEATHS_IN_CUSTODY, "persons", "country:SV", ""),
        Indicator.DEATHS_IN_CUSTODY,
        BigDecimal.valueOf(value),
        null,
        "persons",
        FigureComparator.AT_LEAST,
        "country:SV",
        null,
        new PartialDate("2022-03"),
        "Socorro Jurídico Humanitario",
        null,
        "At least "
            + value
            + " people have died in Salvadoran custody since March 2022, the group said on Sunday.",
        "At least " + value + " people",
        article.language(),
        List.of(WatchTopic.CECOT),
        0.93,
        novelty,
        before == null
            ? null
            : new KnownFigure(
                BigDecimal.valueOf(before),
                null,
                FigureComparator.AT_LEAST,
                new PartialDate("2026-08"),
                "Cristosal",
                "Faro del Sur",
                URI.create("https://faro.example.org/2026/toll"),
                LocalDate.parse("2026-09-04")),
        List.of(
            new SourceReference(
                new ArticleId("art-other"),
                "Mirador",
                URI.create("https://mirador.example.org/cifra"),
                LocalDate.parse("2026-11-21"),
                Language.SPANISH)),
        article,
        NOW);
  }

  /** A court order. */
  public static LegalFinding legal(
      ArticleReference article, LegalType type, @Nullable KnownEvent previous) {
    return new LegalFinding(
        FindingId.of(article.id(), type.id()),
        new MatterId("matter-invented-v-state"),
        type,
        LegalStatus.OCCURRED,
        "a federal judge in Maryland",
        null,
        "country:US",
        PartialDate.of(LocalDate.parse("2026-11-21")),
        List.of("Clinic for Movement Law"),
        List.of("cat"),
        List.of("No. 8:26-cv-00999"),
        type == LegalType.REVERSAL ? "reversed" : "restrained",
        "On Saturday a federal judge in Maryland temporarily barred the transfer of 31 men to the base.",
        "a federal judge in Maryland temporarily barred the transfer",
        List.of(),
        article.language(),
        List.of(WatchTopic.GUANTANAMO),
        0.88,
        Novelty.NEW,
        previous,
        List.of(),
        article,
        NOW);
  }

  /** An article that an outlet took away. */
  public static RemovedArticle removed(String slug, Instant at) {
    URI url = URI.create("https://harbour-post.example/" + slug);
    return new RemovedArticle(
        ArticleId.ofCanonicalUrl(url),
        1,
        null,
        new FeedId("harbour-post"),
        "The Harbour Post",
        url,
        410,
        at,
        new Capture("vigia-7.warc.gz", 7, URI.create("urn:uuid:7"), "sha256:" + "ab".repeat(32)));
  }

  /**
   * What a source is remembered by that published one version of an article.
   *
   * @param seen when it did
   * @param due when it is asked next
   */
  public static FeedState knowing(
      FeedId feed, URI article, int version, String textSha256, Instant seen, Instant due) {
    return new FeedState(
        feed,
        null,
        null,
        null,
        null,
        Duration.ofHours(24),
        due,
        null,
        seen,
        seen,
        0,
        null,
        false,
        null,
        null,
        null,
        List.of(
            new FeedState.KnownEntry(
                article,
                "any",
                version,
                textSha256,
                seen,
                article,
                seen,
                null,
                null,
                0,
                null,
                null)));
  }

  /** The manifest of an article with these findings. */
  public static AnnotatedArticle manifest(
      ArticleReference article, List<StatisticFinding> figures, List<LegalFinding> events) {
    return new AnnotatedArticle(
        article,
        article.language(),
        List.of(WatchTopic.CECOT),
        List.of(new AnnotatedArticle.Entity("org:cristosal", "Cristosal", 2)),
        List.of(new AnnotatedArticle.CitedInstrument("mandela-rules", List.of("24"))),
        List.of(),
        List.of(),
        article.id(),
        null,
        figures.stream().map(StatisticFinding::id).toList(),
        events.stream().map(LegalFinding::id).toList(),
        figures.size() + events.size(),
        List.of(),
        NOW);
  }
}
