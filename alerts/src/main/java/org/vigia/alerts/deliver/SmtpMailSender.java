package org.vigia.alerts.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.MailConfig;

/**
 * Sends through an SMTP server, over connections that are used again. A connection that the server
 * closed between two mails costs no mail a try: what was not handed over whole is sent once more
 * over a new one. Thread-safe.
 */
public final class SmtpMailSender implements MailSender {
  private final SmtpConnections connections;
  private final MimeWriter writer;
  private final Optional<DkimSignature> signature;
  private final @Nullable String bounceAddress;

  /**
   * @param listId the dotted name in {@code List-Id}
   * @throws OperatorException if the sender's address, the password file or the signing key cannot
   *     be used
   */
  public SmtpMailSender(MailConfig config, String listId, InstantSource clock) {
    InternetAddress from = sender(config);
    this.connections = new SmtpConnections(config.smtp(), clock);
    this.writer = new MimeWriter(connections.session(), from, listId);
    this.signature = DkimSignature.of(config.dkim());
    this.bounceAddress = config.bounces().address();
  }

  /** The domain that mails come from. */
  public static String domain(MailConfig config) {
    String address = sender(config).getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  @Override
  public SendOutcome send(OutgoingMail mail) {
    return send(mail, () -> {});
  }

  @Override
  public SendOutcome send(OutgoingMail mail, Runnable lastWord) {
    SMTPMessage message;
    try {
      message = message(mail);
    } catch (MessagingException e) {
      return new SendOutcome.Rejected("this mail cannot be put into MIME: " + e.getMessage());
    }
    return send(message, lastWord, false);
  }

  @Override
  public void rest() {
    connections.closeIdle();
  }

  @Override
  public void close() {
    connections.closeAll();
  }

  /** How many connections were opened since the start. */
  public long connectionsOpened() {
    return connections.opened();
  }

  private SendOutcome send(SMTPMessage message, Runnable lastWord, boolean fresh) {
    SmtpConnection connection;
    try {
      connection = connections.take(fresh);
    } catch (MessagingException e) {
      return SmtpAnswers.outcome(e);
    }
    try {
      connection.begin(lastWord);
      connection.sendMessage(message, message.getAllRecipients());
      connections.giveBack(connection);
      return new SendOutcome.Accepted();
    } catch (MessagingException e) {
      SmtpConnections.drop(connection);
      SendOutcome outcome = SmtpAnswers.outcome(e);
      return outcome instanceof SendOutcome.Unavailable
              && connection.isUsed()
              && !connection.handedOver()
          ? send(message, lastWord, true)
          : outcome;
    }
  }

  private SMTPMessage message(OutgoingMail mail) throws MessagingException {
    SMTPMessage message = writer.write(mail);
    SMTPMessage ready = signature.isPresent() ? signature.get().sign(message) : message;
    if (bounceAddress != null) {
      ready.setEnvelopeFrom(returnPath(bounceAddress, mail));
    }
    return ready;
  }

  /** Names the mail, so that what comes back says which one it was (VERP). */
  private static String returnPath(String address, OutgoingMail mail) {
    int at = address.lastIndexOf('@');
    String id = mail.messageId().substring(0, mail.messageId().indexOf('@'));
    return address.substring(0, at) + "+" + id + address.substring(at);
  }

  private static InternetAddress sender(MailConfig config) {
    try {
      InternetAddress address = new InternetAddress(config.from(), true);
      address.setPersonal(address.getPersonal(), "UTF-8");
      return address;
    } catch (AddressException | UnsupportedEncodingException e) {
      throw new OperatorException(
          "mail.from must be an address or 'Name <address>', but is '" + config.from() + "'", e);
    }
  }
}
