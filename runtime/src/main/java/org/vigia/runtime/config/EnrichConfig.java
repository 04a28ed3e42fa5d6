package org.vigia.runtime.config;

import java.time.Duration;

/**
 * How articles are read.
 *
 * @param threads Streams threads; each reads one article at a time
 * @param longestText characters of an article that are read; the rest is named in a warning
 * @param deadline longest time that one article may take
 * @param alertConfidence a legal development under this confidence is kept as unconfirmed, 0 to 1
 * @param alertStatisticConfidence the same for statistics, whose confidence is the learned
 *     probability that they are right
 */
public record EnrichConfig(
    int threads,
    int longestText,
    Duration deadline,
    double alertConfidence,
    double alertStatisticConfidence) {
  public EnrichConfig {
    ConfigChecks.within("enrich.threads", threads, 1, Integer.MAX_VALUE);
    ConfigChecks.within("enrich.longestText", longestText, 100, Integer.MAX_VALUE);
    ConfigChecks.positive("enrich.deadline", deadline);
    probability("enrich.alertConfidence", alertConfidence);
    probability("enrich.alertStatisticConfidence", alertStatisticConfidence);
  }

  private static void probability(String key, double value) {
    if (value < 0 || value > 1) {
      throw new IllegalArgumentException(key + " must be between 0 and 1, but is " + value);
    }
  }
}
