package org.vigia.alerts.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;
import org.vigia.contract.SourceHealth;

/**
 * Decides what the operator is to be told of the sources. What lasts a quarter of an hour is told,
 * what comes together is told together, at most once an hour, and each change once. Pure but for
 * what it was given; used by one thread.
 */
final class SourceNotices {
  /** A server that restarts is no news. */
  private static final Duration LASTS = Duration.ofMinutes(15);

  private static final Duration ONE_MAIL = Duration.ofHours(1);

  private final Map<FeedId, FeedCondition> told = new HashMap<>();
  private final Map<FeedId, Observed> now = new HashMap<>();
  private Instant lastMail = Instant.EPOCH;

  private record Observed(SourceHealth health, Instant since) {}

  void onHealth(SourceHealth health, Instant at) {
    Observed before = now.get(health.feedId());
    Instant since =
        before != null && before.health().condition() == health.condition() ? before.since() : at;
    now.put(health.feedId(), new Observed(health, since));
  }

  /** What is to be told now, the worst first; empty if there is nothing or it is too soon. */
  List<SourceHealth> due(Instant at) {
    if (at.isBefore(lastMail.plus(ONE_MAIL))) {
      return List.of();
    }
    List<Observed> changed = now.values().stream().filter(o -> isNews(o.health())).toList();
    boolean lasts = changed.stream().anyMatch(o -> !o.since().plus(LASTS).isAfter(at));
    return lasts
        ? changed.stream()
            .map(Observed::health)
            .sorted(
                Comparator.comparing((SourceHealth h) -> !isTrouble(h.condition()))
                    .thenComparing(SourceHealth::sourceName))
            .toList()
        : List.of();
  }

  private boolean isNews(SourceHealth health) {
    FeedCondition known = told.get(health.feedId());
    boolean trouble = isTrouble(health.condition());
    boolean knownTrouble = known != null && isTrouble(known);
    return trouble ? known != health.condition() : knownTrouble;
  }

  /** Another process may have told him meanwhile. */
  void learn(Map<FeedId, FeedCondition> conditions, Instant last) {
    told.putAll(conditions);
    lastMail = last.isAfter(lastMail) ? last : lastMail;
  }

  void onTold(List<SourceHealth> sources, Instant at) {
    sources.forEach(source -> told.put(source.feedId(), source.condition()));
    lastMail = at;
  }

  static boolean isTrouble(FeedCondition condition) {
    return switch (condition) {
      case FAILING, SILENT, DROPPED -> true;
      case NEW, OK -> false;
    };
  }
}
