package org.vigia.benchmarks.alerts;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Capture;
import org.vigia.contract.FeedId;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.FindingId;
import org.vigia.contract.Indicator;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.PartialDate;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;

/** A toll that an invented outlet reports. */
public final class InventedFinding {
  private InventedFinding() {}

  /** One of many, each news after the other. */
  public static StatisticFinding toll(int number, Instant now) {
    ArticleReference article =
        new ArticleReference(
            new ArticleId("art-" + number),
            1,
            new FeedId("harbor-ledger"),
            "The Harbor Ledger",
            URI.create("https://ledger.example.org/news/" + number),
            "Prison death count rises, rights group says",
            now,
            LocalDate.parse("2026-11-22").plusDays(number),
            Language.ENGLISH,
            new Capture(
                "vigia-20261122T133500Z-00001.warc.gz",
                48_213,
                URI.create("urn:uuid:5c1d4a5e-3a63-4d0f-9a1e-0d6a3a0b9d11"),
                "sha256:9b74c9897bac770ffc029102a200c5de4f2f0b0f9e0d5f2e2c9c1f3f6a8b7c5d"),
            Origin.LIVE);
    int value = 301 + number;
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
        "At least " + value + " people have died in Salvadoran custody since March 2022.",
        "At least " + value + " people",
        Language.ENGLISH,
        List.of(WatchTopic.CECOT),
        0.93,
        Novelty.REVISED,
        new KnownFigure(
            BigDecimal.valueOf(value - 1L),
            null,
            FigureComparator.AT_LEAST,
            new PartialDate("2026-08"),
            "Cristosal",
            "Faro del Sur",
            URI.create("https://faro.example.org/2026/toll"),
            LocalDate.parse("2026-09-04")),
        List.of(),
        article,
        now);
  }

  /** The list of an article with one finding. */
  public static AnnotatedArticle manifest(StatisticFinding toll, Instant now) {
    return new AnnotatedArticle(
        toll.article(),
        Language.ENGLISH,
        List.of(WatchTopic.CECOT),
        List.of(new AnnotatedArticle.Entity("org:cristosal", "Cristosal", 2)),
        List.of(),
        List.of(),
        List.of(),
        toll.article().id(),
        null,
        List.of(toll.id()),
        List.of(),
        1,
        List.of(),
        now);
  }
}
