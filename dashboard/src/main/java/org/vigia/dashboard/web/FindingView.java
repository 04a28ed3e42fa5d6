package org.vigia.dashboard.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finding, ready to be read; all of it is text that the template escapes.
 *
 * @param tone how the badge looks: {@code news}, {@code warn} or {@code quiet}
 * @param value the figure as a headline, empty for a legal event
 * @param change what was known before
 * @param changeUrl where that stood, null where there is no safe address
 * @param marked the part of the sentence that carries the finding
 * @param url of the article, null where there is no safe address
 * @param seriesPath page of the series, null for a legal event
 */
public record FindingView(
    String id,
    String kind,
    String kindLabel,
    String badge,
    String tone,
    List<String> notes,
    String value,
    String what,
    String where,
    String change,
    @Nullable String changeUrl,
    String before,
    String marked,
    String after,
    String language,
    String sourceName,
    String articleTitle,
    @Nullable String url,
    String published,
    List<Fact> facts,
    List<Link> others,
    String detectedIso,
    String detected,
    @Nullable String seriesPath) {
  public FindingView {
    notes = List.copyOf(notes);
    facts = List.copyOf(facts);
    others = List.copyOf(others);
  }

  /** A labelled detail. */
  public record Fact(String label, String value) {}

  /**
   * Something to go to.
   *
   * @param url null where there is no safe address
   */
  public record Link(String text, @Nullable String url) {}

  /** What it is about as its heading says it: behind a figure it goes on in small letters. */
  public String heading() {
    return value.isEmpty()
        ? what
        : what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
  }
}
