package org.vigia.alerts.subscription;

import java.util.Locale;

/** Whether a subscriber gets mail. */
public enum SubscriberState {
  /** Was signed up, has not said yes yet: gets nothing but the question. */
  PENDING,
  /** Said yes: gets alerts. */
  ACTIVE,
  /** Gets nothing until they say so. */
  PAUSED,
  /** Said stop: gets nothing. */
  STOPPED;

  /** As in the store and in exports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of an id. */
  public static SubscriberState ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
