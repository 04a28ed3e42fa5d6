package org.vigia.alerts.deliver;

import java.util.regex.Pattern;

/**
 * A mail that came back (RFC 3464).
 *
 * @param mailId which one
 * @param status as in RFC 3463: class, subject, detail
 */
record Bounce(String mailId, String status) {
  /** Bad mailbox, bad domain, no such route, mailbox closed, or a refusal that says no more. */
  private static final Pattern GONE = Pattern.compile("5\\.(1\\.\\d+|2\\.1|4\\.4|0\\.0)");

  /** Whether the mailbox is gone for good; full mailboxes and filters may think better of it. */
  boolean isPermanent() {
    return GONE.matcher(status).matches();
  }
}
