package org.vigia.dashboard.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LedgerSeries.Entry;
import org.vigia.contract.SourceReference;
import org.vigia.dashboard.web.SeriesView.Chart;

/**
 * Draws a series as figures over time: a dot for each, a line through those that stand and that the
 * same source gives. A line from one count to another's would show a rise or a fall that nobody
 * saw.
 */
final class ChartDrawing {
  private static final double LEFT = 104;
  private static final double RIGHT = 700;
  private static final double TOP = 16;
  private static final double BOTTOM = 216;
  private static final int HEIGHTS = 4;

  private final ReaderFormat format;
  private final LedgerSeries series;
  private final List<Entry> entries;
  private final LocalDate first;
  private final long days;
  private final double highest;

  private ChartDrawing(LedgerSeries series, List<Entry> entries, ReaderFormat format) {
    this.series = series;
    this.entries = entries;
    this.format = format;
    first = date(entries.getFirst());
    days = Math.max(1, ChronoUnit.DAYS.between(first, date(entries.getLast())));
    highest = nice(highest(entries));
  }

  /** The drawing; empty where there are not two dates to draw a line between. */
  static Optional<Chart> of(LedgerSeries series, Words words) {
    double highest = highest(series.figures());
    // A withdrawn figure that was ten times too high would press the others flat: the table still
    // has it.
    List<Entry> entries =
        series.figures().stream()
            .filter(e -> !e.withdrawn() || top(e) <= highest)
            .sorted((a, b) -> date(a).compareTo(date(b)))
            .toList();
    boolean drawable =
        entries.size() > 1
            && !date(entries.getFirst()).equals(date(entries.getLast()))
            && entries.stream().allMatch(e -> e.value().signum() >= 0);
    return drawable
        ? Optional.of(new ChartDrawing(series, entries, new ReaderFormat(words)).draw())
        : Optional.empty();
  }

  /**
   * The last day that a figure can speak of, which is never after it was first published: "in
   * 2026", printed in May, says nothing of June. Where the text gives no date, that day.
   */
  static LocalDate date(Entry entry) {
    LocalDate published =
        entry.sources().stream()
            .map(SourceReference::publishedOn)
            .min(LocalDate::compareTo)
            .orElseGet(() -> LocalDate.ofInstant(entry.firstSeen(), ZoneOffset.UTC));
    return entry.asOf() == null || entry.asOf().latest().isAfter(published)
        ? published
        : entry.asOf().latest();
  }

  /** The same for a reader: no more precise than the text. */
  static String dateInWords(Entry entry, ReaderFormat format) {
    return entry.asOf() == null ? format.date(date(entry)) : format.date(entry.asOf());
  }

  private Chart draw() {
    List<Chart.Dot> dots = new ArrayList<>();
    for (Entry entry : entries) {
      String x = coordinate(x(date(entry)));
      String y = coordinate(y(entry.value().doubleValue()));
      dots.add(
          new Chart.Dot(
              x,
              y,
              coordinate(y(top(entry))),
              dateInWords(entry, format) + ": " + figure(entry) + given(entry),
              entry.withdrawn()));
    }
    Entry last = entries.getLast();
    String summary =
        format
            .words()
            .say(
                "series.summary",
                entries.size(),
                figure(entries.getFirst()),
                dateInWords(entries.getFirst(), format),
                figure(last),
                dateInWords(last, format));
    return new Chart(lines(), dots, heights(), dates(), summary);
  }

  private String figure(Entry entry) {
    return format.figure(entry.value(), entry.valueHigh(), entry.comparator(), series.unit());
  }

  private static String given(Entry entry) {
    return entry.attribution() == null ? "" : " (" + entry.attribution() + ")";
  }

  private String lines() {
    Map<String, List<Entry>> bySource = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (!entry.withdrawn()) {
        String source = Objects.requireNonNullElse(entry.attribution(), "");
        bySource.computeIfAbsent(source, s -> new ArrayList<>()).add(entry);
      }
    }
    return bySource.values().stream()
        .filter(line -> line.size() > 1)
        .map(line ->
            line.stream()
                .map(e -> coordinate(x(date(e))) + " " + coordinate(y(e.value().doubleValue())))
                .collect(Collectors.joining(" L", "M", "")))
        .collect(Collectors.joining(" "));
  }

  private List<Chart.Tick> heights() {
    List<Chart.Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= HEIGHTS; i++) {
      double value = highest * i / HEIGHTS;
      ticks.add(new Chart.Tick(coordinate(y(value)), format.number(BigDecimal.valueOf(value))));
    }
    return ticks;
  }

  private List<Chart.Tick> dates() {
    return List.of(
        new Chart.Tick(coordinate(LEFT), format.date(first)),
        new Chart.Tick(coordinate(RIGHT), format.date(first.plusDays(days))));
  }

  private double x(LocalDate date) {
    return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, date) / days;
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * value / highest;
  }

  private static double highest(List<Entry> entries) {
    return entries.stream()
        .filter(e -> !e.withdrawn())
        .mapToDouble(ChartDrawing::top)
        .max()
        .orElse(1);
  }

  private static double top(Entry entry) {
    return entry.valueHigh() == null
        ? entry.value().doubleValue()
        : entry.valueHigh().doubleValue();
  }

  /** The next of 1, 2, 4, 5, 8 or 10 times a power of ten: a top that divides into even steps. */
  static double nice(double value) {
    if (value <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 2, 4, 5, 8}) {
      if (value <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
