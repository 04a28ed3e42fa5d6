package org.vigia.dashboard.web;

import java.util.List;

/**
 * How the sources are doing.
 *
 * @param summary how many there are of each condition, in words
 */
public record SourcesView(Frame frame, String summary, String asOf, List<Row> rows) {
  public SourcesView {
    rows = List.copyOf(rows);
  }

  /**
   * A source.
   *
   * @param condition id, for the look
   */
  public record Row(
      String name,
      String id,
      String condition,
      String conditionLabel,
      String lastSuccess,
      String lastNewItem,
      String error) {}
}
