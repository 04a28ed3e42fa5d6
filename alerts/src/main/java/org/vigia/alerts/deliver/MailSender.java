package org.vigia.alerts.deliver;

/** Hands mails to a mail server. */
@FunctionalInterface
public interface MailSender {
  /** Tries once; returns when the server has answered or the time is over. */
  SendOutcome send(OutgoingMail mail);
}
