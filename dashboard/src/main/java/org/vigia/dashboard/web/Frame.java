package org.vigia.dashboard.web;

import java.util.List;

/**
 * What surrounds each page.
 *
 * @param current address of the section that the page belongs to
 * @param languages the same page in each language
 * @param liveAddress where the part that changes can be fetched alone; empty: nothing changes
 */
public record Frame(
    Words words, String title, String current, List<Choice> languages, String liveAddress) {
  public Frame {
    languages = List.copyOf(languages);
  }

  /**
   * One of several.
   *
   * @param value what stands in the address
   */
  public record Choice(String value, String label, boolean chosen) {}
}
