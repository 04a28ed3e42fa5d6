package org.vigia.alerts.subscription;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Identity of a subscriber: random, so that it says nothing of the person. */
public record SubscriberId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  public SubscriberId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a subscriber id has 32 hexadecimal digits");
    }
  }

  /** A new one. */
  public static SubscriberId random(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return new SubscriberId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
