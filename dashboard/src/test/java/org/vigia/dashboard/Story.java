package org.vigia.dashboard;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.AlertId;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Capture;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.FindingId;
import org.vigia.contract.Indicator;
import org.vigia.contract.KnownEvent;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.Language;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.MatterId;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.PartialDate;
import org.vigia.contract.Principle;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SeriesId;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.SourceReference;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;

/** Invented findings of invented outlets. */
final class Story {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final SeriesId DEATHS =
      SeriesId.of(Indicator.DEATHS_IN_CUSTODY, "persons", "country:SV", "");
  static final SeriesId PAYMENTS = SeriesId.of(Indicator.PAYMENT, "USD", "country:SV", "");

  private Story() {}

  static ArticleReference article(String slug, String title, Language language, Origin origin) {
    return article(URI.create("https://harbour-post.example/" + slug), title, language, origin);
  }

  static ArticleReference article(URI url, String title, Language language, Origin origin) {
    return new ArticleReference(
        ArticleId.ofCanonicalUrl(url),
        1,
        new FeedId("harbour-post"),
        language == Language.SPANISH ? "El Faro Chico" : "The Harbour Post",
        url,
        title,
        NOON,
        LocalDate.parse("2026-03-02"),
        language,
        null,
        origin);
  }

  static Capture capture(String file) {
    return new Capture(
        file + ".warc.gz", 4711, URI.create("urn:uuid:" + file), "sha256:" + "ab".repeat(32));
  }

  static ArticleReference captured(ArticleReference article) {
    return new ArticleReference(
        article.id(),
        article.version(),
        article.feedId(),
        article.sourceName(),
        article.url(),
        article.title(),
        article.published(),
        article.publishedOn(),
        article.language(),
        capture("page"),
        article.origin());
  }

  static RemovedArticle removed(ArticleReference article) {
    return new RemovedArticle(
        article.id(),
        article.version(),
        null,
        article.feedId(),
        article.sourceName(),
        article.url(),
        410,
        NOON.plus(Duration.ofDays(3)),
        capture("answer"));
  }

  static StatisticFinding toll(
      String value,
      Novelty novelty,
      @Nullable KnownFigure previous,
      ArticleReference article,
      int minutes) {
    String quote = "at least " + value + " people have died in custody";
    return new StatisticFinding(
        FindingId.of(article.id(), "deaths", value),
        DEATHS,
        Indicator.DEATHS_IN_CUSTODY,
        new BigDecimal(value),
        null,
        "persons",
        FigureComparator.AT_LEAST,
        "country:SV",
        new PartialDate("2026-03"),
        new PartialDate("2022-03"),
        "a lawyers' collective",
        null,
        "Since the state of exception began, " + quote + ", the collective said on Monday.",
        quote,
        article.language(),
        List.of(WatchTopic.CECOT),
        0.93,
        novelty,
        previous,
        List.of(),
        article,
        NOON.plus(Duration.ofMinutes(minutes)));
  }

  static KnownFigure before(String value) {
    return new KnownFigure(
        new BigDecimal(value),
        null,
        FigureComparator.AT_LEAST,
        null,
        null,
        "El Faro Chico",
        URI.create("https://faro-chico.example/cifra"),
        LocalDate.parse("2026-02-10"));
  }

  static LegalFinding event(
      LegalType type,
      LegalStatus status,
      Novelty novelty,
      String sentence,
      String quote,
      @Nullable KnownEvent previous,
      ArticleReference article,
      int minutes) {
    return new LegalFinding(
        FindingId.of(article.id(), type.id(), quote),
        new MatterId("mat-flights"),
        type,
        status,
        "a federal judge",
        null,
        "country:US",
        new PartialDate("2026-03-01"),
        List.of(),
        List.of("alien-enemies-act"),
        List.of("26-cv-0101"),
        "restrained",
        sentence,
        quote,
        List.of(),
        article.language(),
        List.of(WatchTopic.DEPORTATIONS),
        0.88,
        novelty,
        previous,
        List.of(
            new SourceReference(
                ArticleId.ofCanonicalUrl(URI.create("https://lirio-wire.example/2")),
                "Lirio Wire",
                URI.create("https://lirio-wire.example/2"),
                LocalDate.parse("2026-03-02"),
                Language.ENGLISH)),
        article,
        NOON.plus(Duration.ofMinutes(minutes)));
  }

  static AnnotatedArticle annotated(ArticleReference article) {
    return new AnnotatedArticle(
        article,
        article.language(),
        List.of(WatchTopic.CECOT),
        List.of(new AnnotatedArticle.Entity("facility:cecot", "CECOT", 2)),
        List.of(new AnnotatedArticle.CitedInstrument("cat", List.of("3", "22(8)"))),
        List.of(),
        List.of(Principle.NON_REFOULEMENT),
        article.id(),
        null,
        List.of(),
        List.of(),
        1,
        List.of(),
        NOON);
  }

  static LedgerSeries ledger() {
    return new LedgerSeries(
        DEATHS,
        Indicator.DEATHS_IN_CUSTODY,
        "persons",
        "country:SV",
        null,
        List.of(
            figure("180", "2025-06", "2025-06-30", true, false),
            figure("240", "2025-11", "2025-11-20", false, false),
            figure("2400", "2025-12", "2025-12-02", false, true),
            figure("261", "2026-02-10", "2026-02-10", false, false),
            figure("265", "2026-03", "2026-03-02", false, false)));
  }

  static LedgerSeries with(LedgerSeries series, LedgerSeries.Entry changed) {
    return new LedgerSeries(
        series.id(),
        series.indicator(),
        series.unit(),
        series.place(),
        series.population(),
        series.figures().stream()
            .map(e -> e.firstFinding().equals(changed.firstFinding()) ? changed : e)
            .toList());
  }

  static StatisticFinding given(StatisticFinding f, String attribution) {
    return new StatisticFinding(
        f.id(),
        f.seriesId(),
        f.indicator(),
        f.value(),
        f.valueHigh(),
        f.unit(),
        f.comparator(),
        f.place(),
        f.asOf(),
        f.since(),
        attribution,
        f.population(),
        f.sentence(),
        f.quote(),
        f.language(),
        f.topics(),
        f.confidence(),
        f.novelty(),
        f.previous(),
        f.otherSources(),
        f.article(),
        f.detectedAt());
  }

  static LedgerSeries.Entry given(LedgerSeries.Entry entry, String attribution) {
    return new LedgerSeries.Entry(
        entry.value(),
        entry.valueHigh(),
        entry.comparator(),
        entry.asOf(),
        entry.since(),
        attribution,
        entry.firstFinding(),
        entry.firstSeen(),
        entry.learnt(),
        entry.withdrawn(),
        entry.sources());
  }

  static LedgerSeries payments(LedgerSeries.Entry... figures) {
    return new LedgerSeries(
        PAYMENTS, Indicator.PAYMENT, "USD", "country:SV", null, List.of(figures));
  }

  /** Published early in March 2026, whatever year it speaks of. */
  static LedgerSeries.Entry payment(String value, @Nullable String high, String asOf) {
    LedgerSeries.Entry plain = figure(value, asOf, "2026-03-02", false, false);
    return new LedgerSeries.Entry(
        plain.value(),
        high == null ? null : new BigDecimal(high),
        high == null ? FigureComparator.AT_LEAST : FigureComparator.RANGE,
        plain.asOf(),
        null,
        null,
        plain.firstFinding(),
        plain.firstSeen(),
        false,
        false,
        plain.sources());
  }

  private static LedgerSeries.Entry figure(
      String value, String asOf, String published, boolean learnt, boolean withdrawn) {
    ArticleReference article =
        article("toll-" + value, "Toll at " + value, Language.ENGLISH, Origin.LIVE);
    SourceReference source =
        new SourceReference(
            article.id(),
            "The Harbour Post",
            article.url(),
            LocalDate.parse(published),
            Language.ENGLISH);
    return new LedgerSeries.Entry(
        new BigDecimal(value),
        null,
        FigureComparator.AT_LEAST,
        new PartialDate(asOf),
        null,
        "a lawyers' collective",
        FindingId.of(article.id(), value),
        Instant.parse(published + "T12:00:00Z"),
        learnt,
        withdrawn,
        List.of(source));
  }

  static SourceHealth source(
      String id, String name, FeedCondition condition, Optional<String> error) {
    return new SourceHealth(
        new FeedId(id),
        name,
        condition,
        NOON,
        NOON.minus(Duration.ofHours(3)),
        null,
        error.isPresent() ? 3 : 0,
        error.orElse(null),
        NOON);
  }

  static AlertRecord alert(FindingId finding) {
    return new AlertRecord(
        AlertId.of("mail", List.of(finding)),
        "alert",
        "mail",
        List.of(finding),
        List.of(),
        2,
        NOON.plusSeconds(61));
  }
}
