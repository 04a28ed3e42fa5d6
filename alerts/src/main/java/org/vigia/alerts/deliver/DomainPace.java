package org.vigia.alerts.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Spreads the mails to one domain over time, so that a large provider does not take a burst of
 * alerts for an attack: so many a minute, ten seconds' worth of them at once. A mail that has to
 * wait gets a time of its own, at which it goes. For one thread.
 */
final class DomainPace {
  private static final Duration BURST = Duration.ofSeconds(10);
  private static final int MANY = 10_000;

  private final Duration interval;
  private final Map<String, Instant> nextFree = new HashMap<>();
  private final Map<String, Instant> promised = new HashMap<>();

  DomainPace(int perMinute) {
    this.interval = Duration.ofMinutes(1).dividedBy(perMinute);
  }

  /**
   * When a mail may go: now, or later.
   *
   * @param mailId by which a mail that comes back at its time is known
   */
  Instant slot(String domain, String mailId, Instant now) {
    Instant promise = promised.remove(mailId);
    if (promise != null && !promise.isAfter(now)) {
      return now;
    }
    String key = domain.toLowerCase(Locale.ROOT);
    Instant earliest = now.minus(BURST);
    Instant free = nextFree.getOrDefault(key, earliest);
    Instant slot = free.isBefore(earliest) ? earliest : free;
    nextFree.put(key, slot.plus(interval));
    if (slot.isAfter(now)) {
      promised.put(mailId, slot);
    }
    tidy(earliest);
    return slot.isAfter(now) ? slot : now;
  }

  /** Domains that have been quiet, and mails that were cancelled while they waited. */
  private void tidy(Instant before) {
    if (nextFree.size() > MANY) {
      nextFree.values().removeIf(free -> free.isBefore(before));
    }
    if (promised.size() > MANY) {
      promised.values().removeIf(slot -> slot.isBefore(before.minus(Duration.ofHours(1))));
    }
  }
}
