package org.vigia.runtime.relevance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vigia.contract.WatchTopic;

/**
 * How much a text is about each topic, 0 to 1: what its most telling sentences say together.
 *
 * @param scores the topics with a score above 0
 */
public record Relevance(Map<WatchTopic, Double> scores) {
  /** From here on a text is worth a closer look; made to miss nothing. */
  public static final double POSSIBLE = 0.35;

  /** From here on a text is about the topic; made to be right. */
  public static final double CERTAIN = 0.75;

  public Relevance {
    scores =
        scores.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(scores));
  }

  /** Whether the text may be about any topic at all. */
  public boolean isPossible() {
    return scores.values().stream().anyMatch(score -> score >= POSSIBLE);
  }

  /** The topics that the text may be about, in the catalogue's order. */
  public List<WatchTopic> possible() {
    return atLeast(POSSIBLE);
  }

  /** The topics that the text is about, in the catalogue's order. */
  public List<WatchTopic> certain() {
    return atLeast(CERTAIN);
  }

  /** A topic's score. */
  public double score(WatchTopic topic) {
    return scores.getOrDefault(topic, 0.0);
  }

  private List<WatchTopic> atLeast(double threshold) {
    List<WatchTopic> topics = new ArrayList<>();
    scores.forEach((topic, score) -> {
      if (score >= threshold) {
        topics.add(topic);
      }
    });
    return topics;
  }
}
