package org.vigia.enrich.topic;

import java.util.List;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.relevance.RelevanceScorer;

/**
 * Decides what a document is about: a topic counts when at least one sentence of substance speaks
 * of it. The same scorer as {@code ingest} uses, with the threshold that is made to be right.
 */
public final class TopicReader {
  private final RelevanceScorer scorer;

  public TopicReader(RelevanceScorer scorer) {
    this.scorer = scorer;
  }

  /** The document's topics in the catalogue's order; empty if it is off topic. */
  public List<WatchTopic> read(String text) {
    return scorer.assess(text).certain();
  }
}
