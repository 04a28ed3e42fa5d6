package org.vigia.enrich.novelty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LedgerSeries.Entry;
import org.vigia.contract.Novelty;
import org.vigia.contract.PartialDate;
import org.vigia.contract.SourceReference;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.analysis.Analysis.Figure;

/**
 * Decides what a figure adds to its series, and keeps the series.
 *
 * <p>Figures are judged by the dates that they speak of, not by when they arrive: a late article
 * changes nothing about what is known of a later date. Pure and thread-safe.
 */
final class SeriesJudge {
  /**
   * Two sources speak of the same date if their dates are not farther apart than a reporting round.
   */
  private static final int SAME_DATE_DAYS = 45;

  /** The same event is told with dates that differ by no more than this. */
  private static final int SAME_EVENT_DAYS = 3;

  /** An event with the same number but a date this much later is another one. */
  private static final int ANOTHER_EVENT_DAYS = 21;

  /** What happened longer ago than this when it was published is history, not news. */
  private static final int NEWS_DAYS = 60;

  private SeriesJudge() {}

  /**
   * What comes of a figure.
   *
   * @param previous the figure that it is compared with, null where there is none
   * @param match the entry that already had it, null where none had
   */
  record Verdict(Novelty novelty, @Nullable Entry previous, @Nullable Entry match) {}

  /** Judges a figure against its series as known. */
  static Verdict judge(Figure figure, @Nullable LedgerSeries series) {
    StatisticFinding finding = figure.finding();
    List<Entry> known =
        series == null ? List.of() : series.figures().stream().filter(e -> !e.withdrawn()).toList();
    if (known.isEmpty()) {
      return new Verdict(
          figure.comparison() || isHistory(finding) ? Novelty.BACKGROUND : Novelty.NEW, null, null);
    }
    Entry latest = latest(known);
    Optional<Entry> same = latestWhere(known, e -> sameValue(e, finding));
    if (same.isPresent()
        && !isNewSnapshotOf(finding, same.get(), latest)
        && !isAnotherEvent(finding, same.get())) {
      return new Verdict(Novelty.REPEATED, null, same.get());
    }
    Optional<Entry> rounded =
        latestWhere(
            known, e -> Rounding.restates(finding.value(), finding.comparator(), e.value()));
    if (rounded.isPresent() && finding.valueHigh() == null) {
      return new Verdict(Novelty.ROUNDED, null, rounded.get());
    }
    if (figure.comparison()) {
      return new Verdict(Novelty.BACKGROUND, latest, null);
    }
    return new Verdict(compare(finding, known, latest), previousFor(finding, known, latest), null);
  }

  /** The series with the figure in it, and its source where the figure was known. */
  static LedgerSeries remember(
      @Nullable LedgerSeries series,
      StatisticFinding finding,
      Verdict verdict,
      boolean learnt,
      Instant now) {
    SourceReference source = SourceReference.of(finding.article());
    List<Entry> entries = new ArrayList<>(series == null ? List.of() : series.figures());
    Entry match = verdict.match();
    if (match != null && sameValue(match, finding)) {
      entries.replaceAll(e -> e.equals(match) ? withSource(e, source) : e);
    } else if (match == null) {
      entries.add(
          new Entry(
              finding.value(),
              finding.valueHigh(),
              finding.comparator(),
              finding.asOf(),
              finding.since(),
              finding.attribution(),
              finding.id(),
              now,
              learnt,
              false,
              List.of(source)));
      entries.sort(Comparator.comparing(SeriesJudge::date));
    }
    return new LedgerSeries(
        finding.seriesId(),
        finding.indicator(),
        finding.unit(),
        finding.place(),
        finding.population(),
        entries);
  }

  /** The series after the article of these sources took a figure back. */
  static LedgerSeries withdraw(LedgerSeries series, StatisticFinding finding) {
    return changed(series, e -> sameValue(e, finding) ? withoutSource(e, finding) : e);
  }

  /** A figure as it is known and has not been taken back. */
  static Optional<Entry> find(@Nullable LedgerSeries series, StatisticFinding finding) {
    return series == null
        ? Optional.empty()
        : latestWhere(series.figures(), e -> !e.withdrawn() && sameValue(e, finding));
  }

  /** Whether nobody is left who tells a figure. */
  static boolean isWithdrawn(LedgerSeries series, StatisticFinding finding) {
    return series.figures().stream().filter(e -> sameValue(e, finding)).allMatch(Entry::withdrawn);
  }

  /** The series after an operator took a figure back, whoever told it. */
  static LedgerSeries takeBack(LedgerSeries series, StatisticFinding finding) {
    return changed(series, e -> sameValue(e, finding) ? copy(e, true, e.sources()) : e);
  }

  private static LedgerSeries changed(LedgerSeries series, UnaryOperator<Entry> change) {
    List<Entry> entries = new ArrayList<>(series.figures());
    entries.replaceAll(change);
    return new LedgerSeries(
        series.id(),
        series.indicator(),
        series.unit(),
        series.place(),
        series.population(),
        entries);
  }

  static KnownFigure known(Entry entry) {
    SourceReference source = entry.sources().getFirst();
    return new KnownFigure(
        entry.value(),
        entry.valueHigh(),
        entry.comparator(),
        entry.asOf(),
        entry.attribution(),
        source.sourceName(),
        source.url(),
        source.publishedOn());
  }

  private static Novelty compare(StatisticFinding finding, List<Entry> known, Entry latest) {
    FigureKind kind = FigureKind.of(finding.indicator());
    LocalDate date = finding.effectiveDate();
    Optional<Entry> rival = rival(finding, known);
    if (kind == FigureKind.EVENT) {
      if (isHistory(finding)) {
        return Novelty.BACKGROUND;
      }
      boolean sameEvent = known.stream().anyMatch(e -> daysApart(date(e), date) <= SAME_EVENT_DAYS);
      return sameEvent ? Novelty.REVISED : Novelty.NEW;
    }
    if (rival.isPresent()
        && isFirstOfItsSource(finding, known)
        && !addsNothingTo(finding, rival.get())) {
      return Novelty.CONFLICTING;
    }
    if (date.isBefore(date(latest)) && isOlder(finding, latest)) {
      return Novelty.BACKGROUND;
    }
    if (addsNothingTo(finding, latest)) {
      return Novelty.BACKGROUND;
    }
    if (kind == FigureKind.CUMULATIVE
        && finding.value().compareTo(largest(known).value()) < 0
        && !sameSource(finding, latest)) {
      return Novelty.BACKGROUND;
    }
    return Novelty.REVISED;
  }

  private static @Nullable Entry previousFor(
      StatisticFinding finding, List<Entry> known, Entry latest) {
    if (FigureKind.of(finding.indicator()) == FigureKind.EVENT) {
      return latestWhere(known, e -> daysApart(date(e), finding.effectiveDate()) <= SAME_EVENT_DAYS)
          .orElse(latest);
    }
    return latestWhere(known, e -> sameSource(finding, e)).orElse(latest);
  }

  /** A figure whose own date is named and lies well before its publication. */
  private static boolean isHistory(StatisticFinding finding) {
    return finding.asOf() != null
        && finding.asOf().latest().isBefore(finding.article().publishedOn().minusDays(NEWS_DAYS));
  }

  /** Without a date of its own an article of the same days may tell the later figure later. */
  private static boolean isOlder(StatisticFinding finding, Entry latest) {
    return finding.asOf() != null
        || finding.effectiveDate().plusDays(SAME_EVENT_DAYS).isBefore(date(latest));
  }

  /** "More than 85,000" says nothing new to who knows 91,300. */
  private static boolean addsNothingTo(StatisticFinding finding, Entry entry) {
    FigureComparator comparator = finding.comparator();
    int order = finding.value().compareTo(entry.value());
    return switch (comparator) {
      case MORE_THAN, AT_LEAST ->
          order < 0 && FigureKind.of(finding.indicator()) != FigureKind.SNAPSHOT;
      case LESS_THAN, AT_MOST, ABOUT, EXACT, RANGE -> false;
    };
  }

  private static boolean isNewSnapshotOf(StatisticFinding finding, Entry same, Entry latest) {
    return FigureKind.of(finding.indicator()) == FigureKind.SNAPSHOT
        && !same.equals(latest)
        && finding.asOf() != null
        && finding.asOf().earliest().isAfter(date(latest));
  }

  /**
   * The same number on a day of its own, long after, is another flight; that of another month is
   * another month's.
   */
  private static boolean isAnotherEvent(StatisticFinding finding, Entry same) {
    PartialDate now = finding.asOf();
    PartialDate before = same.asOf();
    if (FigureKind.of(finding.indicator()) != FigureKind.EVENT || now == null) {
      return false;
    }
    if (before != null && isPeriod(now) && isPeriod(before)) {
      return now.earliest().isAfter(before.latest());
    }
    return now.earliest().minusDays(ANOTHER_EVENT_DAYS).isAfter(date(same));
  }

  private static boolean isPeriod(PartialDate date) {
    return date.earliest().isBefore(date.latest());
  }

  private static boolean isFirstOfItsSource(StatisticFinding finding, List<Entry> known) {
    return finding.attribution() != null && known.stream().noneMatch(e -> sameSource(finding, e));
  }

  /** Another source's figure for the same date. */
  private static Optional<Entry> rival(StatisticFinding finding, List<Entry> known) {
    return latestWhere(
        known,
        e ->
            e.attribution() != null
                && finding.attribution() != null
                && !sameSource(finding, e)
                && daysApart(date(e), finding.effectiveDate()) <= SAME_DATE_DAYS);
  }

  private static boolean sameSource(StatisticFinding finding, Entry entry) {
    if (finding.attribution() == null || entry.attribution() == null) {
      return false;
    }
    String a = normalized(finding.attribution());
    String b = normalized(entry.attribution());
    return a.contains(b) || b.contains(a);
  }

  static String normalized(String attribution) {
    return attribution.toLowerCase(Locale.ROOT).replaceFirst("^(the|el|la|los|las)\\s+", "");
  }

  private static boolean sameValue(Entry entry, StatisticFinding finding) {
    return entry.value().compareTo(finding.value()) == 0
        && high(entry.value(), entry.valueHigh())
                .compareTo(high(finding.value(), finding.valueHigh()))
            == 0;
  }

  private static BigDecimal high(BigDecimal value, @Nullable BigDecimal valueHigh) {
    return valueHigh == null ? value : valueHigh;
  }

  private static Entry withSource(Entry e, SourceReference source) {
    if (e.sources().stream().anyMatch(s -> s.articleId().equals(source.articleId()))) {
      return e;
    }
    List<SourceReference> sources = new ArrayList<>(e.sources());
    sources.add(source);
    return copy(e, e.withdrawn(), sources);
  }

  private static Entry withoutSource(Entry e, StatisticFinding finding) {
    List<SourceReference> others =
        e.sources().stream().filter(s -> !s.articleId().equals(finding.article().id())).toList();
    // Its sources stay named on a withdrawn entry: who told it is part of the record.
    return others.isEmpty() ? copy(e, true, e.sources()) : copy(e, e.withdrawn(), others);
  }

  private static Entry copy(Entry e, boolean withdrawn, List<SourceReference> sources) {
    return new Entry(
        e.value(),
        e.valueHigh(),
        e.comparator(),
        e.asOf(),
        e.since(),
        e.attribution(),
        e.firstFinding(),
        e.firstSeen(),
        e.learnt(),
        withdrawn,
        sources);
  }

  private static Entry latest(List<Entry> entries) {
    return entries.stream().max(Comparator.comparing(SeriesJudge::date)).orElseThrow();
  }

  private static Entry largest(List<Entry> entries) {
    return entries.stream().max(Comparator.comparing(Entry::value)).orElseThrow();
  }

  private static Optional<Entry> latestWhere(
      List<Entry> entries, java.util.function.Predicate<Entry> wanted) {
    return entries.stream().filter(wanted).max(Comparator.comparing(SeriesJudge::date));
  }

  /** The day that an entry speaks of: its own, else that of its first publication. */
  static LocalDate date(Entry entry) {
    return entry.asOf() == null ? entry.sources().getFirst().publishedOn() : entry.asOf().latest();
  }

  private static long daysApart(LocalDate a, LocalDate b) {
    return Math.abs(a.toEpochDay() - b.toEpochDay());
  }
}
