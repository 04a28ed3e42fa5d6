package org.vigia.dashboard.web;

import java.util.List;

/** A page of plain paragraphs. */
public record MessageView(Frame frame, List<Section> sections) {
  public MessageView {
    sections = List.copyOf(sections);
  }

  /** A heading, empty where the page's title is enough, and what stands below it. */
  public record Section(String heading, List<String> paragraphs, List<FindingView.Link> links) {
    public Section {
      paragraphs = List.copyOf(paragraphs);
      links = List.copyOf(links);
    }
  }
}
