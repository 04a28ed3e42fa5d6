package org.vigia.alerts.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vigia.alerts.store.Vault;

/**
 * A hidden field that a form has to bring back: made here, old enough for a person to have filled
 * the form in, and used once. Another site cannot make one, and a program cannot post at once or
 * again and again. Thread-safe.
 */
public final class FormSeal {
  /** Nobody types an address faster. */
  public static final Duration YOUNGEST = Duration.ofSeconds(2);

  private static final Duration OLDEST = Duration.ofHours(6);
  private static final int MOST_REMEMBERED = 20_000;
  private final Vault vault;
  private final String purpose;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> used = new LinkedHashMap<>();

  /**
   * @param form by which a seal of one form is worth nothing in another
   */
  public FormSeal(Vault vault, String form) {
    this.vault = vault;
    this.purpose = "form " + form;
  }

  /** What is wrong with a seal, if anything. */
  public enum Verdict {
    GOOD,
    TOO_SOON,
    TOO_OLD,
    USED,
    FORGED
  }

  /** A new one. */
  public String make(Instant now) {
    byte[] nonce = new byte[8];
    random.nextBytes(nonce);
    String claim = Long.toString(now.toEpochMilli(), 36) + "." + HexFormat.of().formatHex(nonce);
    return claim + "." + vault.sign(purpose, claim);
  }

  /** Judges one without using it up. */
  public Verdict check(String seal, Instant now) {
    String[] parts = seal.split("\\.", -1);
    if (parts.length != 3 || !signed(parts)) {
      return Verdict.FORGED;
    }
    Instant made = Instant.ofEpochMilli(Long.parseLong(parts[0], 36));
    if (now.isBefore(made.plus(YOUNGEST))) {
      return Verdict.TOO_SOON;
    }
    if (now.isAfter(made.plus(OLDEST))) {
      return Verdict.TOO_OLD;
    }
    return isUsed(parts[1]) ? Verdict.USED : Verdict.GOOD;
  }

  /** Uses up one that is good; false if somebody was faster. */
  public boolean use(String seal, Instant now) {
    String nonce = seal.split("\\.", -1)[1];
    synchronized (used) {
      used.values().removeIf(until -> until.isBefore(now));
      if (used.size() >= MOST_REMEMBERED) {
        used.remove(used.keySet().iterator().next());
      }
      return used.putIfAbsent(nonce, now.plus(OLDEST)) == null;
    }
  }

  private boolean isUsed(String nonce) {
    synchronized (used) {
      return used.containsKey(nonce);
    }
  }

  private boolean signed(String[] parts) {
    return MessageDigest.isEqual(
        parts[2].getBytes(StandardCharsets.UTF_8),
        vault.sign(purpose, parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
  }
}
