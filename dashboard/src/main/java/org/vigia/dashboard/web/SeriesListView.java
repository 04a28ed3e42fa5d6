package org.vigia.dashboard.web;

import java.util.List;

/** All known series, by what they count. */
public record SeriesListView(Frame frame, List<Group> groups) {
  public SeriesListView {
    groups = List.copyOf(groups);
  }

  /** Series that count the same. */
  public record Group(String what, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** A series and the last figure known of it. */
  public record Row(String path, String where, String latest, String date, int figures) {}
}
