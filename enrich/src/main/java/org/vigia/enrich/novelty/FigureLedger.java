package org.vigia.enrich.novelty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.FindingId;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LedgerSeries.Entry;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.SeriesId;
import org.vigia.contract.SourceReference;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.analysis.Analysis.Figure;

/** The figures' half of the ledger. Not thread-safe. */
final class FigureLedger {
  private final Memory<LedgerSeries> memory;
  private final Mistakes mistakes;
  private final NewsSense sense;
  private final double alertConfidence;

  FigureLedger(
      Memory<LedgerSeries> memory, Mistakes mistakes, NewsSense sense, double alertConfidence) {
    this.memory = memory;
    this.mistakes = mistakes;
    this.sense = sense;
    this.alertConfidence = alertConfidence;
  }

  /** The findings as judged, and the series that they changed. */
  record Outcome(List<StatisticFinding> findings, List<LedgerSeries> series) {}

  /** An operator took a figure back; the series that this changes. */
  Optional<LedgerSeries> takeBack(StatisticFinding figure) {
    if (mistakes.has(figure)) {
      return Optional.empty();
    }
    String id = figure.seriesId().value();
    mistakes.add(id, Mistake.of(figure));
    LedgerSeries series = memory.get(id);
    if (series == null) {
      return Optional.empty();
    }
    LedgerSeries without = SeriesJudge.takeBack(series, figure);
    memory.put(id, without);
    return Optional.of(without);
  }

  /**
   * Judges the figures of an article.
   *
   * @param before what a former version of it told
   * @param copy whether it is a copy of an article that is known
   */
  Outcome judge(Analysis analysis, List<StatisticFinding> before, boolean copy, Instant now) {
    ArticleSightings article = new ArticleSightings(analysis.figures().size(), copy);
    Map<String, LedgerSeries> changed = new LinkedHashMap<>();
    Map<SeriesId, StatisticFinding> withdrawn = withdraw(analysis, before, changed);
    List<StatisticFinding> judged = new ArrayList<>();
    List<SeriesId> replaced = new ArrayList<>();
    for (Figure figure : newestFirst(analysis.figures())) {
      StatisticFinding told =
          judge(figure, withdrawn.get(figure.finding().seriesId()), article, changed, now);
      article.saw(told.novelty());
      judged.add(told);
      if (told.novelty().isNews()) {
        replaced.add(told.seriesId());
      }
    }
    boolean live = analysis.article().origin() == Origin.LIVE;
    withdrawn.forEach((series, old) -> {
      if (live && old.novelty().isNews() && !replaced.contains(series)) {
        FindingId id = FindingId.of(old.article().id(), "withdrawn", old.id().value());
        judged.add(old.takenBack(id, analysis.article(), now));
      }
    });
    return new Outcome(judged, List.copyOf(changed.values()));
  }

  /** The figures that a corrected version no longer gives, by series; their entries are marked. */
  private Map<SeriesId, StatisticFinding> withdraw(
      Analysis analysis, List<StatisticFinding> before, Map<String, LedgerSeries> changed) {
    Map<SeriesId, StatisticFinding> withdrawn = new HashMap<>();
    if (!analysis.corrects()) {
      return withdrawn;
    }
    for (StatisticFinding old : before) {
      LedgerSeries series = memory.get(old.seriesId().value());
      boolean stillTold =
          analysis.figures().stream()
              .anyMatch(f ->
                  !f.comparison()
                      && f.finding().seriesId().equals(old.seriesId())
                      && f.finding().value().compareTo(old.value()) == 0);
      if (series != null && !stillTold && !mistakes.has(old)) {
        LedgerSeries without = SeriesJudge.withdraw(series, old);
        put(without, changed);
        withdrawn.put(old.seriesId(), old);
        if (SeriesJudge.isWithdrawn(without, old)) {
          mistakes.add(old.seriesId().value(), Mistake.of(old));
        }
      }
    }
    return withdrawn;
  }

  private StatisticFinding judge(
      Figure figure,
      @Nullable StatisticFinding withdrawn,
      ArticleSightings article,
      Map<String, LedgerSeries> changed,
      Instant now) {
    StatisticFinding finding = figure.finding();
    if (finding.confidence() < alertConfidence) {
      return finding.judged(Novelty.UNCONFIRMED, null, List.of(), now);
    }
    if (figure.comparison()
        && withdrawn != null
        && withdrawn.value().compareTo(finding.value()) == 0) {
      return finding.judged(Novelty.BACKGROUND, null, List.of(), now);
    }
    if (Retraction.isBy(finding)) {
      return takenBack(finding, changed, now);
    }
    if (mistakes.holdsBack(finding)) {
      return finding.judged(Novelty.UNCONFIRMED, null, List.of(), now);
    }
    LedgerSeries series = memory.get(finding.seriesId().value());
    SeriesJudge.Verdict verdict = weighed(figure, series, article);
    if (verdict.novelty().isNews()) {
      Optional<Entry> retold = RetoldMovement.find(finding, memory);
      if (retold.isPresent()) {
        return finding.judged(
            Novelty.REPEATED, SeriesJudge.known(retold.get()), retold.get().sources(), now);
      }
    }
    boolean live = finding.article().origin() == Origin.LIVE;
    boolean news = verdict.novelty().isNews() && live;
    List<SourceReference> sources = verdict.match() == null ? List.of() : verdict.match().sources();
    put(SeriesJudge.remember(series, finding, verdict, !news, now), changed);
    Novelty novelty = verdict.novelty().isNews() && !live ? Novelty.BACKGROUND : verdict.novelty();
    Entry compared = verdict.previous() == null ? verdict.match() : verdict.previous();
    KnownFigure previous = compared == null ? null : SeriesJudge.known(compared);
    if (news && withdrawn != null) {
      return finding.judged(Novelty.REVISED, KnownFigure.of(withdrawn), sources, now);
    }
    return finding.judged(novelty, previous, sources, now);
  }

  /** What the dates say of a figure, unless what was learned from stories says otherwise. */
  private SeriesJudge.Verdict weighed(
      Figure figure, @Nullable LedgerSeries series, ArticleSightings article) {
    SeriesJudge.Verdict verdict = SeriesJudge.judge(figure, series);
    if (!verdict.novelty().isNews()) {
      return verdict;
    }
    NewsSense.Sighting sighting =
        new NewsSense.Sighting(
            figure.finding().id(),
            NewsSense.Kind.FIGURE,
            FigureSightingTraits.of(figure, verdict, series, memory, article));
    return sense.isNews(sighting)
        ? verdict
        : new SeriesJudge.Verdict(Novelty.BACKGROUND, verdict.previous(), null);
  }

  /** A later article takes a figure back; told to those who were told of it. */
  private StatisticFinding takenBack(
      StatisticFinding finding, Map<String, LedgerSeries> changed, Instant now) {
    LedgerSeries series = memory.get(finding.seriesId().value());
    Optional<Entry> known = SeriesJudge.find(series, finding);
    if (series == null || known.isEmpty()) {
      return finding.judged(Novelty.BACKGROUND, null, List.of(), now);
    }
    KnownFigure before = SeriesJudge.known(known.get());
    if (!Retraction.isOf(known.get(), finding)) {
      return finding.judged(Novelty.BACKGROUND, before, known.get().sources(), now);
    }
    put(SeriesJudge.takeBack(series, finding), changed);
    mistakes.add(finding.seriesId().value(), Mistake.of(finding));
    boolean wasTold = !known.get().learnt() && finding.article().origin() == Origin.LIVE;
    return finding.judged(
        wasTold ? Novelty.WITHDRAWN : Novelty.BACKGROUND, before, known.get().sources(), now);
  }

  private void put(LedgerSeries series, Map<String, LedgerSeries> changed) {
    memory.put(series.id().value(), series);
    changed.put(series.id().value(), Objects.requireNonNull(series));
  }

  /** "passes 63,000" in the headline, 63,410 in the text: the exact figure is the news. */
  private static boolean isRestated(StatisticFinding round, List<Figure> figures) {
    return figures.stream()
        .map(Figure::finding)
        .anyMatch(exact ->
            exact.seriesId().equals(round.seriesId())
                && exact.comparator() == FigureComparator.EXACT
                && exact.value().compareTo(round.value()) != 0
                && Rounding.restates(round.value(), round.comparator(), exact.value()));
  }

  /** The newest figure of an article is its news; older ones are judged against it. */
  private static List<Figure> newestFirst(List<Figure> figures) {
    List<Figure> sorted = new ArrayList<>(figures);
    sorted.sort(
        Comparator.comparing(Figure::comparison)
            .thenComparing((Figure f) -> isRestated(f.finding(), figures))
            .thenComparing((Figure f) -> f.finding().effectiveDate(), Comparator.reverseOrder()));
    return sorted;
  }
}
