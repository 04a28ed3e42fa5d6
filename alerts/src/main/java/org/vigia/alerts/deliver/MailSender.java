package org.vigia.alerts.deliver;

/** Hands mails to a mail server. Thread-safe where mails are sent by several threads. */
@FunctionalInterface
public interface MailSender extends AutoCloseable {
  /** Tries once; returns when the server has answered or the time is over. */
  SendOutcome send(OutgoingMail mail);

  /**
   * Tries once and says when it gets serious.
   *
   * @param lastWord called, at most once, right before the server can have the whole mail: up to
   *     then a crash leaves nothing behind
   */
  default SendOutcome send(OutgoingMail mail, Runnable lastWord) {
    lastWord.run();
    return send(mail);
  }

  /** There is nothing to send for now: a chance to let go of what is not needed. */
  default void rest() {}

  /** No mail will be sent any more: lets go of connections, whose threads would go on. */
  @Override
  default void close() {}
}
