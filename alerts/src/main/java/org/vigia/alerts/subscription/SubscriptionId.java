package org.vigia.alerts.subscription;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Identity of one subscription of a subscriber. */
public record SubscriptionId(String value) {
  /** A new one. */
  public static SubscriptionId random(SecureRandom random) {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    return new SubscriptionId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
