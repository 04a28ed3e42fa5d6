package org.vigia.alerts.web;

import java.util.List;

/** The choices of a subscription, as their template sees them. */
public record NarrowingView(
    List<Choice> kinds, List<Group> groups, String query, List<Choice> confidence) {
  public NarrowingView {
    kinds = List.copyOf(kinds);
    groups = List.copyOf(groups);
    confidence = List.copyOf(confidence);
  }

  /**
   * Choices of one sort.
   *
   * @param state how many are chosen, in words
   */
  public record Group(
      String name, String legend, String state, boolean open, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }
}
