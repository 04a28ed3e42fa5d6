package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscription;

/**
 * Finds the subscriptions that a finding answers to, among many. Each different wish is kept once,
 * however many have it: under what it names ({@link Facet}), or under its free query, which is
 * asked once a finding ({@link FreeQueries}). Subscriptions to everything need no look. For one
 * thread.
 */
public final class SubscriptionIndex {
  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionIndex.class);

  private final Map<String, Subscription> everything = new LinkedHashMap<>();
  private final Map<String, Subscription> narrowed = new HashMap<>();
  private final Map<Narrowing, Wish> wishes = new HashMap<>();
  private final Shelves<Value, Wish> byName = new Shelves<>();
  private final FreeQueries byQuery = new FreeQueries();

  /** A value that findings have. */
  private record Value(Facet facet, String value) {}

  /**
   * Makes these the subscriptions there are; only what changed is filed anew. One whose free query
   * cannot be read (any more) is left out, and the log says so: it must not silence the others.
   */
  public void update(Collection<Subscription> subscriptions) {
    Map<String, Subscription> wanted = new HashMap<>();
    everything.clear();
    for (Subscription subscription : subscriptions) {
      (subscription.narrowing().isEmpty() ? everything : wanted)
          .put(subscription.id().value(), subscription);
    }
    List<Subscription> gone =
        narrowed.values().stream()
            .filter(known -> !known.equals(wanted.get(known.id().value())))
            .toList();
    gone.forEach(this::leave);
    for (Subscription subscription : wanted.values()) {
      if (!narrowed.containsKey(subscription.id().value())) {
        join(subscription);
      }
    }
  }

  /** The subscriptions that a finding answers to. */
  public List<Subscription> matching(Findable findable) {
    List<Subscription> found = new ArrayList<>(everything.values());
    if (narrowed.isEmpty()) {
      return found;
    }
    Map<Facet, Set<String>> names = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      names.put(facet, facet.found(findable));
    }
    double confidence = findable.finding().confidence();
    Set<Value> values = new HashSet<>();
    names.forEach((facet, of) -> of.forEach(value -> values.add(new Value(facet, value))));
    byName.forEach(values, wish -> wish.give(confidence, found));
    byQuery.answered(
        findable,
        wish -> {
          if (wish.names(names)) {
            wish.give(confidence, found);
          }
        });
    return found;
  }

  private void leave(Subscription subscription) {
    narrowed.remove(subscription.id().value());
    Wish wish = wishes.get(Wish.key(subscription.narrowing()));
    if (wish != null && wish.remove(subscription)) {
      wishes.remove(wish.key());
      if (wish.query() == null) {
        byName.remove(wish);
      } else {
        byQuery.remove(wish);
      }
    }
  }

  private void join(Subscription subscription) {
    narrowed.put(subscription.id().value(), subscription);
    Narrowing key = Wish.key(subscription.narrowing());
    Wish wish = wishes.get(key);
    if (wish == null) {
      wish = new Wish(key);
      wishes.put(key, wish);
      file(wish, subscription);
    }
    wish.add(subscription);
  }

  private void file(Wish wish, Subscription first) {
    if (wish.query() == null) {
      byName.put(
          wish,
          List.of(
              wish.named().stream()
                  .map(named ->
                      named.values().stream()
                          .map(value -> new Value(named.facet(), value))
                          .toList())
                  .toList()));
      return;
    }
    try {
      byQuery.put(wish);
    } catch (IllegalArgumentException e) {
      LOG.atWarn()
          .addKeyValue("subscriptionId", first.id())
          .log("a subscription is left out because its query cannot be read");
    }
  }
}
