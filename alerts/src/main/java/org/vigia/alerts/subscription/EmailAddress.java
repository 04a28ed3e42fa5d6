package org.vigia.alerts.subscription;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address as people have them: an unquoted local part and a domain name (the practical part
 * of RFC 5321 §4.1.2, with international domains turned into their ASCII form). {@link #toString()}
 * hides it, so that it cannot slip into a log.
 *
 * @param value the address; the domain in lower case
 */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  /**
   * Reads an address that somebody typed.
   *
   * @throws IllegalArgumentException if it is not one; the message says why
   */
  public static EmailAddress parse(String typed) {
    String address = typed.strip();
    int at = address.lastIndexOf('@');
    if (at <= 0 || at == address.length() - 1) {
      throw new IllegalArgumentException(
          "'" + typed + "' is not a mail address: it needs a name, an @ and a domain");
    }
    String local = address.substring(0, at);
    String domain = ascii(address.substring(at + 1), typed);
    if (!LOCAL.matcher(local).matches() || local.length() > LONGEST_LOCAL) {
      throw new IllegalArgumentException(
          "'" + typed + "' is not a mail address: what stands before the @ cannot be a mailbox");
    }
    if (!DOMAIN.matcher(domain).matches() || at + 1 + domain.length() > LONGEST) {
      throw new IllegalArgumentException(
          "'" + typed + "' is not a mail address: what stands after the @ is not a domain");
    }
    return new EmailAddress(local + "@" + domain);
  }

  /** The form by which two spellings are known to be one mailbox. */
  public String canonical() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** What stands after the @. */
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "(address)";
  }

  private static String ascii(String domain, String typed) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + typed + "' is not a mail address: what stands after the @ is not a domain", e);
    }
  }
}
