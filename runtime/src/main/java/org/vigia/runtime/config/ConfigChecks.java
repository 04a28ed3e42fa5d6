package org.vigia.runtime.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks that the configuration's records share; each message starts with the key. */
final class ConfigChecks {
  private ConfigChecks() {}

  static void positive(String key, @Nullable Duration duration) {
    if (duration != null && (duration.isZero() || duration.isNegative())) {
      throw new IllegalArgumentException(key + " must be longer than nothing, but is " + duration);
    }
  }

  static void ordered(String shorterKey, Duration shorter, String longerKey, Duration longer) {
    positive(shorterKey, shorter);
    if (shorter.compareTo(longer) > 0) {
      throw new IllegalArgumentException(shorterKey + " must not be longer than " + longerKey);
    }
  }

  static void within(String key, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          key
              + " must be "
              + (most == Long.MAX_VALUE || most == Integer.MAX_VALUE
                  ? "at least " + least
                  : least + " to " + most)
              + ", but is "
              + value);
    }
  }
}
