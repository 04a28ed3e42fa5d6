package org.vigia.alerts.outbox;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.match.Findable;
import org.vigia.alerts.match.SubscriptionIndex;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;

/**
 * Those who want to know, kept at hand between findings and read again when the store says that
 * something changed. For one thread.
 */
public final class Audience {
  private final SubscriberStore subscribers;
  private final Map<SubscriptionId, ZoneId> zones = new HashMap<>();
  private long revision = -1;
  private final SubscriptionIndex index = new SubscriptionIndex();

  public Audience(SubscriberStore subscribers) {
    this.subscribers = subscribers;
  }

  /**
   * Who wants to be told of a finding; somebody with several subscriptions is there several times.
   */
  public List<Reader> of(Handle handle, Findable finding) {
    return current(handle).matching(finding).stream().map(this::reader).toList();
  }

  /**
   * One subscription that a finding answers.
   *
   * @param zone where the subscriber's mornings are
   */
  public record Reader(
      SubscriberId subscriber, SubscriptionId subscription, Frequency frequency, ZoneId zone) {}

  private SubscriptionIndex current(Handle handle) {
    long stored = subscribers.revision(handle);
    if (stored != revision) {
      List<SubscriberStore.Standing> standing = subscribers.standing(handle);
      zones.clear();
      standing.forEach(s -> zones.put(s.subscription().id(), s.zone()));
      index.update(standing.stream().map(SubscriberStore.Standing::subscription).toList());
      revision = stored;
    }
    return index;
  }

  private Reader reader(Subscription subscription) {
    return new Reader(
        subscription.subscriber(),
        subscription.id(),
        subscription.frequency(),
        zones.getOrDefault(subscription.id(), ZoneOffset.UTC));
  }
}
