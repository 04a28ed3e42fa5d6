package org.vigia.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure that one article reports, and what it adds to what is known.
 *
 * @param indicator what is counted
 * @param value the figure; of a range, its lower end
 * @param valueHigh upper end of a range, else null
 * @param unit as in the vocabulary: persons, percent, USD, per-100000 …
 * @param place {@code country:XX}, a facility id, or {@code global}
 * @param asOf the date that the figure speaks of, null where the text gives none
 * @param since start of the period that it covers
 * @param attribution who gave it, in the text's words
 * @param population what narrows the people counted ("women", "Venezuelans"), null where nothing
 *     does
 * @param sentence the sentence, verbatim from the captured text
 * @param quote the exact part of the sentence that carries the figure
 * @param confidence calibrated probability, 0 to 1, that the reading is right
 * @param previous the figure of the series known before, null where there is none
 * @param otherSources articles that gave the same figure before
 * @param detectedAt when enrichment decided
 */
public record StatisticFinding(
    FindingId id,
    SeriesId seriesId,
    Indicator indicator,
    BigDecimal value,
    @Nullable BigDecimal valueHigh,
    String unit,
    FigureComparator comparator,
    String place,
    @Nullable PartialDate asOf,
    @Nullable PartialDate since,
    @Nullable String attribution,
    @Nullable String population,
    String sentence,
    String quote,
    Language language,
    List<WatchTopic> topics,
    double confidence,
    Novelty novelty,
    @Nullable KnownFigure previous,
    List<SourceReference> otherSources,
    ArticleReference article,
    Instant detectedAt) {
  public StatisticFinding {
    Checks.notBlank("sentence", sentence);
    Checks.notBlank("quote", quote);
    Checks.share("confidence", confidence);
    topics = List.copyOf(topics);
    otherSources = List.copyOf(otherSources);
  }

  /** The same reading with what the ledger says of it. */
  public StatisticFinding judged(
      Novelty verdict,
      @Nullable KnownFigure known,
      List<SourceReference> sources,
      Instant decidedAt) {
    return told(id, verdict, known, sources, article, decidedAt);
  }

  /**
   * What takes this figure back.
   *
   * @param by the article, or the version of its own, that does
   */
  public StatisticFinding takenBack(FindingId withdrawal, ArticleReference by, Instant decidedAt) {
    return told(withdrawal, Novelty.WITHDRAWN, KnownFigure.of(this), List.of(), by, decidedAt);
  }

  private StatisticFinding told(
      FindingId as,
      Novelty verdict,
      @Nullable KnownFigure known,
      List<SourceReference> sources,
      ArticleReference where,
      Instant decidedAt) {
    return new StatisticFinding(
        as,
        seriesId,
        indicator,
        value,
        valueHigh,
        unit,
        comparator,
        place,
        asOf,
        since,
        attribution,
        population,
        sentence,
        quote,
        language,
        topics,
        confidence,
        verdict,
        known,
        sources,
        where,
        decidedAt);
  }

  /** The day that the figure speaks of: its own date, else the day of publication. */
  public LocalDate effectiveDate() {
    return asOf == null ? article.publishedOn() : asOf.latest();
  }
}
