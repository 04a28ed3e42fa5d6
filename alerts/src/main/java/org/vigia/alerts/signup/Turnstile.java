package org.vigia.alerts.signup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often somebody does something within an hour. Who that was is kept in memory only, as
 * a digest under a random key of this process, for that hour. Thread-safe.
 */
public final class Turnstile {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_REMEMBERED = 50_000;

  private final byte[] key = new byte[32];
  private final Map<ByteBuffer, Count> counts = new LinkedHashMap<>();

  public Turnstile(SecureRandom random) {
    random.nextBytes(key);
  }

  private record Count(Instant since, int times) {}

  /**
   * Counts one more.
   *
   * @param what is done
   * @param who does it: a network, an address
   * @param most how often within the hour
   * @return whether it may be done
   */
  public boolean admits(String what, String who, int most, Instant now) {
    ByteBuffer digest = digest(what + "\u001f" + who);
    synchronized (counts) {
      Count count = counts.get(digest);
      if (count == null || count.since().plus(WINDOW).isBefore(now)) {
        counts.remove(digest);
        forget(now);
        counts.put(digest, new Count(now, 1));
        return most > 0;
      }
      if (count.times() < most) {
        counts.put(digest, new Count(count.since(), count.times() + 1));
        return true;
      }
      return false;
    }
  }

  /** The oldest stand first. */
  private void forget(Instant now) {
    var oldest = counts.values().iterator();
    while (oldest.hasNext()) {
      Count count = oldest.next();
      if (count.since().plus(WINDOW).isAfter(now) && counts.size() < MOST_REMEMBERED) {
        return;
      }
      oldest.remove();
    }
  }

  private ByteBuffer digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key);
      return ByteBuffer.wrap(
          Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }
}
