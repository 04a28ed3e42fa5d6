package org.vigia.alerts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says something, as its template sees it.
 *
 * @param button what the one button says, null where there is nothing to press
 * @param links where one can go on
 */
public record PageView(
    PageFrame frame, List<String> texts, @Nullable String button, List<Link> links) {
  public PageView {
    texts = List.copyOf(texts);
    links = List.copyOf(links);
  }

  /** A text that leads somewhere. */
  public record Link(String text, String url) {}
}
