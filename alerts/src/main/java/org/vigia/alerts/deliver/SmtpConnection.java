package org.vigia.alerts.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that knows whether a mail was handed over whole. For one thread at a time. */
final class SmtpConnection extends SMTPTransport {
  private Runnable lastWord = () -> {};
  private boolean handedOver;
  private int mails;
  private Instant lastUse = Instant.MIN;

  SmtpConnection(Session session, boolean tls) {
    super(session, null, tls ? "smtps" : "smtp", tls);
  }

  /** A new mail follows. */
  void begin(Runnable beforeLastWord) {
    lastWord = beforeLastWord;
    handedOver = false;
    mails++;
  }

  /** Whether the server may have the mail whole, whatever it has answered. */
  boolean handedOver() {
    return handedOver;
  }

  /** Whether it has been used before, so that the server may have closed it meanwhile. */
  boolean isUsed() {
    return mails > 1;
  }

  int mails() {
    return mails;
  }

  Instant lastUse() {
    return lastUse;
  }

  void usedAt(Instant now) {
    lastUse = now;
  }

  /** Sends the dot that ends the message, and waits for the answer. */
  @Override
  protected void finishData() throws IOException, MessagingException {
    lastWord.run();
    handedOver = true;
    super.finishData();
  }
}
