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

  /** Probability from which a text is worth a closer look. */
  private static final double LIKELY_ENOUGH = 0.1;

  /** Probability from which a text is more likely about a topic than not. */
  private static final double LIKELY = 0.5;

  public Relevance {
    scores =
        scores.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(scores));
  }

  /**
   * The score that stands for a probability: {@link #POSSIBLE} for one in ten, {@link #CERTAIN} for
   * one in two, and evenly between.
   */
  static double ofProbability(double probability) {
    if (probability < LIKELY_ENOUGH) {
      return POSSIBLE * probability / LIKELY_ENOUGH;
    }
    if (probability < LIKELY) {
      return POSSIBLE
          + (CERTAIN - POSSIBLE) * (probability - LIKELY_ENOUGH) / (LIKELY - LIKELY_ENOUGH);
    }
    return CERTAIN + (1 - CERTAIN) * (probability - LIKELY) / (1 - LIKELY);
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
