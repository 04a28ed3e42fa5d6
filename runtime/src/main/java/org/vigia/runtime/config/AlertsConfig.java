package org.vigia.runtime.config;

import java.time.Duration;

/**
 * How alerts are delivered.
 *
 * @param shortestRetry wait after the first failed delivery; it doubles with each
 * @param longestRetry longest wait between two tries
 * @param giveUpAfter age at which an undeliverable mail is set aside for the operator
 * @param neutralSubjects whether subjects say only that there is news, not what it is
 * @param perSubjectPerHour how many mails about one series or matter one person gets at once within
 *     an hour; what follows comes together at its end
 */
public record AlertsConfig(
    Duration shortestRetry,
    Duration longestRetry,
    Duration giveUpAfter,
    boolean neutralSubjects,
    int perSubjectPerHour) {
  public AlertsConfig {
    ConfigChecks.ordered(
        "alerts.shortestRetry", shortestRetry, "alerts.longestRetry", longestRetry);
    ConfigChecks.positive("alerts.giveUpAfter", giveUpAfter);
    ConfigChecks.within("alerts.perSubjectPerHour", perSubjectPerHour, 1, Integer.MAX_VALUE);
  }
}
