package org.vigia.alerts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page where a mistake is told, as its template sees it. */
public record ReportView(
    PageFrame frame,
    String action,
    String seal,
    List<Entry> entries,
    String words,
    @Nullable String problem) {
  public ReportView {
    entries = List.copyOf(entries);
  }

  /** A finding that can be meant. */
  public record Entry(String id, PreviewView.FoundView found) {}
}
