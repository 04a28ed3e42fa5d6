package org.vigia.dashboard.web;

import java.util.List;
import org.vigia.dashboard.web.Frame.Choice;

/**
 * The list of findings.
 *
 * @param counted how many there are, in words
 * @param unconfirmed findings that were read with too little confidence, shown apart
 * @param newer address of the page before; empty: none
 * @param older address of the page after; empty: none
 */
public record LatestView(
    Frame frame,
    List<Choice> kinds,
    List<Choice> topics,
    List<Choice> languages,
    List<Choice> novelties,
    String counted,
    String asOf,
    List<FindingView> findings,
    List<FindingView> unconfirmed,
    int unconfirmedTotal,
    String unconfirmedAddress,
    String newer,
    String older,
    boolean filtered) {
  public LatestView {
    kinds = List.copyOf(kinds);
    topics = List.copyOf(topics);
    languages = List.copyOf(languages);
    novelties = List.copyOf(novelties);
    findings = List.copyOf(findings);
    unconfirmed = List.copyOf(unconfirmed);
  }
}
