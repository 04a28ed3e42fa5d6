package org.vigia.runtime.config;

import java.time.Duration;

/**
 * How articles are read.
 *
 * @param threads Streams threads; each reads one article at a time
 * @param longestText characters of an article that are read; the rest is named in a warning
 * @param deadline longest time that one article may take
 * @param alertConfidence a finding under this confidence is kept as unconfirmed, 0 to 1
 */
public record EnrichConfig(
    int threads, int longestText, Duration deadline, double alertConfidence) {
  public EnrichConfig {
    ConfigChecks.within("enrich.threads", threads, 1, Integer.MAX_VALUE);
    ConfigChecks.within("enrich.longestText", longestText, 100, Integer.MAX_VALUE);
    ConfigChecks.positive("enrich.deadline", deadline);
    if (alertConfidence < 0 || alertConfidence > 1) {
      throw new IllegalArgumentException(
          "enrich.alertConfidence must be between 0 and 1, but is " + alertConfidence);
    }
  }
}
