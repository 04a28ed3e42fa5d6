package org.vigia.alerts.operator;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.compose.WrittenMail;
import org.vigia.alerts.deliver.MailSender;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.contract.Digests;

/** Sends the operator a mail. For one thread. */
final class OperatorMail {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorMail.class);

  private final MailSender sender;
  private final EmailAddress operator;
  private final String mailDomain;

  /**
   * @param mailDomain what message ids end in
   */
  OperatorMail(MailSender sender, EmailAddress operator, String mailDomain) {
    this.sender = sender;
    this.operator = operator;
    this.mailDomain = mailDomain;
  }

  /**
   * Sends a mail now.
   *
   * @param about begins its message id
   * @return whether the server has it
   */
  boolean send(String about, String subject, String text, Instant now) {
    SendOutcome outcome =
        sender.send(
            new OutgoingMail(
                operator,
                new WrittenMail(subject, text, html(text)),
                about + "-" + Digests.shortDigest(now.toString(), text) + "@" + mailDomain,
                List.of(),
                null,
                now));
    boolean taken = outcome instanceof SendOutcome.Accepted;
    if (!taken) {
      LOG.atWarn().log("the mail server did not take the mail to the operator: {}", outcome);
    }
    return taken;
  }

  private static String html(String text) {
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><pre style=\"white-space: pre-wrap; font: inherit\">"
        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "</pre></html>";
  }
}
