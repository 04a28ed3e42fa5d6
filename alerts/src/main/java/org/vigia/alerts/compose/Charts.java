package org.vigia.alerts.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigia.alerts.compose.MailView.ChartView;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.store.SeriesPoint;
import org.vigia.alerts.store.Told;
import org.vigia.contract.FigureComparator;

/** The charts of one mail; two findings of one series share one. */
final class Charts {
  /** As many as are said in words: who hears a mail read out has no use for forty. */
  private static final int SAID = 8;

  private final Wording words;
  private final ReaderFormat format;
  private final ChartCache cache;
  private final Map<List<SeriesPoint>, String> contentIds = new LinkedHashMap<>();

  Charts(Wording words, ReaderFormat format, ChartCache cache) {
    this.cache = cache;
    this.words = words;
    this.format = format;
  }

  /** The chart of what somebody is told; empty where there is too little to show. */
  Optional<ChartView> add(Told told) {
    if (!(told.finding() instanceof Figure figure) || !CourseChart.isWorthIt(told.course())) {
      return Optional.empty();
    }
    List<SeriesPoint> course = told.course();
    String id =
        contentIds.computeIfAbsent(course, _ -> "course" + (contentIds.size() + 1) + "@vigia");
    String unit = figure.event().unit();
    String said =
        String.join(
            "; ",
            course.subList(Math.max(0, course.size() - SAID), course.size()).stream()
                .map(point -> point(point, unit))
                .toList());
    return Optional.of(
        new ChartView(
            id,
            CourseChart.WIDTH,
            CourseChart.HEIGHT,
            words.say(
                "chart.caption",
                course.size(),
                point(course.getFirst(), unit),
                point(course.getLast(), unit)),
            words.say("chart.course", said)));
  }

  List<InlineImage> images() {
    List<InlineImage> images = new ArrayList<>();
    contentIds.forEach((course, id) -> images.add(new InlineImage(id, cache.drawn(course))));
    return images;
  }

  private String point(SeriesPoint point, String unit) {
    return words.say(
        "chart.point",
        format.figure(FigureComparator.EXACT, point.value(), null, unit),
        format.date(point.said()));
  }
}
