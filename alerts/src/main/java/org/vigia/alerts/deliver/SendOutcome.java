package org.vigia.alerts.deliver;

/** What a mail server made of a mail. Reasons never hold an address. */
public sealed interface SendOutcome {
  /** The server has taken it. */
  record Accepted() implements SendOutcome {}

  /** The server does not want this mail now (4xx). */
  record Postponed(String reason) implements SendOutcome {}

  /**
   * The server will never want this mail (5xx about the recipient or the content).
   *
   * @param mailboxGone whether no mail to this recipient is ever going to be wanted
   */
  record Rejected(String reason, boolean mailboxGone) implements SendOutcome {
    /** One that says nothing of the mailbox. */
    public Rejected(String reason) {
      this(reason, false);
    }
  }

  /** The server is not there, or takes no mail from us: nothing about this mail. */
  record Unavailable(String reason) implements SendOutcome {}
}
