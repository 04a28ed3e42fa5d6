package org.vigia.enrich.novelty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LedgerSeries.Entry;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.analysis.Analysis.Figure;

/** What speaks for and against a figure being news. */
final class FigureSightingTraits {
  /** Small numbers recur by chance. */
  private static final int TELLING = 11;

  private FigureSightingTraits() {}

  /**
   * The traits of a figure.
   *
   * @param verdict what its dates and its series say
   * @param series its series as known, null if nothing is known of it
   * @param memory all series
   * @param article the article as judged so far
   */
  static List<String> of(
      Figure figure,
      SeriesJudge.Verdict verdict,
      @Nullable LedgerSeries series,
      Memory<LedgerSeries> memory,
      ArticleSightings article) {
    SightingTraits traits = new SightingTraits();
    StatisticFinding finding = figure.finding();
    String where = traits.standing(figure.standing());
    String age = traits.age(finding.asOf(), finding.article().publishedOn());
    String kind = "kind=" + FigureKind.of(finding.indicator());
    String says = "verdict=" + verdict.novelty().id();
    traits.with(says, where, age, kind);
    traits.with(kind, where, age);
    traits.add("indicator=" + finding.indicator().id());
    traits.add("comparator=" + finding.comparator().id());
    traits.add(finding.attribution() == null ? "source=nobody" : "source=named");
    traits.add(finding.since() == null ? "since=open" : "since=given");
    if (finding.population() != null) {
      traits.add("population");
    }
    traits.add("size=" + (int) Math.floor(Math.log10(Math.max(1, finding.value().doubleValue()))));
    if (figure.comparison()) {
      traits.with("comparison", says);
    }
    traits.wording(finding.sentence());
    traits.steps("confidence", finding.confidence(), 0.6, 0.7, 0.8, 0.9);
    article.describe(traits);
    known(finding, series, says, traits);
    elsewhere(finding, memory, says, traits);
    return traits.names();
  }

  private static void known(
      StatisticFinding finding, @Nullable LedgerSeries series, String says, SightingTraits traits) {
    List<Entry> entries =
        series == null ? List.of() : series.figures().stream().filter(e -> !e.withdrawn()).toList();
    traits.steps("figures-known", entries.size(), 1, 2, 4);
    boolean here =
        entries.stream()
            .flatMap(e -> e.sources().stream())
            .anyMatch(s -> s.articleId().equals(finding.article().id()));
    if (here) {
      traits.with("series-in-article", says);
    }
    if (!entries.isEmpty()) {
      double last = entries.getLast().value().doubleValue();
      double ratio = finding.value().doubleValue() / Math.max(1e-9, last);
      String change =
          ratio < 0.5
              ? "half"
              : ratio < 1 ? "down" : ratio <= 1.2 ? "up" : ratio <= 2 ? "rise" : "leap";
      traits.with("change=" + change, says, "kind=" + FigureKind.of(finding.indicator()));
    }
  }

  /** Whether the same number is known of another place, people or kind. */
  private static void elsewhere(
      StatisticFinding finding, Memory<LedgerSeries> memory, String says, SightingTraits traits) {
    boolean telling = finding.value().doubleValue() >= TELLING;
    for (LedgerSeries other : memory.values()) {
      if (other.id().equals(finding.seriesId())) {
        continue;
      }
      boolean sameKind = other.indicator() == finding.indicator();
      boolean samePlace = other.place().equals(finding.place());
      for (Entry entry : other.figures()) {
        if (entry.value().compareTo(finding.value()) == 0 && !entry.withdrawn()) {
          String how =
              (sameKind ? "same-kind" : "other-kind")
                  + (samePlace ? " same-place" : " other-place");
          boolean here =
              entry.sources().stream().allMatch(s -> s.articleId().equals(finding.article().id()));
          traits.with("elsewhere=" + how + (telling ? "" : " small") + (here ? " here" : ""), says);
        }
      }
    }
  }
}
