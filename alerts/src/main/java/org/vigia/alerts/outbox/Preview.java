package org.vigia.alerts.outbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.match.Findable;
import org.vigia.alerts.match.SubscriptionIndex;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.MuteStore;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;

/**
 * What a subscription would have sent in the last thirty days: the findings that came, through the
 * very index that decides on real mails. Findings are read once a minute at most. Thread-safe.
 */
public final class Preview {
  /** How far back it looks. */
  public static final Duration SPAN = Duration.ofDays(30);

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST = 3_000;
  private static final int SHOWN = 5;

  private final Database database;
  private final FindingStore findings = new FindingStore();
  private final MuteStore mutes = new MuteStore();
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private @Nullable Recent recent;

  public Preview(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Recent(Instant read, List<FindingStore.Recent> findings) {}

  /**
   * What would have been sent.
   *
   * @param facts how many new facts
   * @param mails in how many mails
   * @param latest a few of them, the latest first
   */
  public record Result(int facts, int mails, List<Finding> latest) {
    public Result {
      latest = List.copyOf(latest);
    }
  }

  /**
   * Tries a subscription.
   *
   * @throws IllegalArgumentException if its free query cannot be read
   */
  public Result of(Narrowing narrowing, Frequency frequency, ZoneId zone) {
    Set<String> facts = new HashSet<>();
    Set<Object> mails = new HashSet<>();
    List<Finding> latest = new ArrayList<>();
    SubscriptionIndex index = new SubscriptionIndex();
    index.update(
        List.of(
            new Subscription(
                SubscriptionId.random(random), SubscriberId.random(random), frequency, narrowing)));
    for (FindingStore.Recent one : recent()) {
      Finding finding = one.finding();
      if (!index.matching(new Findable(finding, one.manifest())).isEmpty()
          && facts.add(finding.fact())) {
        mails.add(
            frequency == Frequency.IMMEDIATE
                ? finding.article().id() + "/" + finding.article().version()
                : frequency.due(one.receivedAt(), zone));
        if (latest.size() < SHOWN) {
          latest.add(finding);
        }
      }
    }
    return new Result(facts.size(), mails.size(), latest);
  }

  private synchronized List<FindingStore.Recent> recent() {
    Instant now = clock.instant();
    if (recent == null || recent.read().plus(FRESH).isBefore(now)) {
      recent =
          new Recent(
              now,
              database.inTransaction(handle -> {
                Set<String> muted = mutes.subjects(handle);
                return findings.recentNews(handle, now.minus(SPAN), MOST).stream()
                    .filter(one -> !muted.contains(one.finding().subject()))
                    .toList();
              }));
    }
    return recent.findings();
  }
}
