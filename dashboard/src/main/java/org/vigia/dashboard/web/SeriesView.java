package org.vigia.dashboard.web;

import java.util.List;
import java.util.Optional;

/** One series: everything known of it, newest first, and drawn where it can be. */
public record SeriesView(
    Frame frame,
    String what,
    String where,
    String unit,
    List<Row> rows,
    Optional<Chart> chart,
    String dataPath) {
  public SeriesView {
    rows = List.copyOf(rows);
  }

  /**
   * A figure.
   *
   * @param state withdrawn, or learnt from the archive; empty: neither
   */
  public record Row(
      String date,
      String figure,
      String attribution,
      String state,
      boolean withdrawn,
      List<FindingView.Link> sources) {
    public Row {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A drawing of 720 by 260 units.
   *
   * @param path of the line, SVG path data
   * @param summary what it shows, for who cannot see it
   */
  public record Chart(
      String path, List<Dot> dots, List<Tick> heights, List<Tick> dates, String summary) {
    public Chart {
      dots = List.copyOf(dots);
      heights = List.copyOf(heights);
      dates = List.copyOf(dates);
    }

    /** A figure's place; {@code top} differs from {@code y} where it is a range. */
    public record Dot(String x, String y, String top, String label, boolean withdrawn) {}

    /** A mark on an axis. */
    public record Tick(String at, String label) {}
  }
}
