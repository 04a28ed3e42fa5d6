package org.vigia.alerts.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Locale;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.MailConfig;

/**
 * Sends through an SMTP server, one connection a mail. Headers: {@code Message-ID} fixed by the
 * outbox, {@code List-Id} (RFC 2919), {@code List-Unsubscribe} and {@code List-Unsubscribe-Post}
 * (RFC 8058), {@code Auto-Submitted} (RFC 3834), {@code References} (RFC 5322). Thread-safe.
 */
public final class SmtpMailSender implements MailSender {
  private final InternetAddress from;
  private final String listId;
  private final Mailer mailer;

  /**
   * @param listId the dotted name in {@code List-Id}
   * @throws OperatorException if the sender's address or the password file cannot be used
   */
  public SmtpMailSender(MailConfig config, String listId) {
    this.from = sender(config);
    this.listId = listId;
    this.mailer = mailer(config.smtp());
  }

  /** The domain that mails come from. */
  public static String domain(MailConfig config) {
    String address = sender(config).getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  @Override
  public SendOutcome send(OutgoingMail mail) {
    try {
      mailer.sendMail(email(mail), false).join();
      return new SendOutcome.Accepted();
    } catch (MailException e) {
      return SmtpAnswers.outcome(e);
    } catch (java.util.concurrent.CompletionException e) {
      return SmtpAnswers.outcome(e);
    }
  }

  private Email email(OutgoingMail mail) {
    EmailPopulatingBuilder builder =
        EmailBuilder.startingBlank()
            .from(from)
            .to(mail.to().value())
            .withSubject(mail.content().subject())
            .withPlainText(mail.content().text())
            .withHTMLText(mail.content().html())
            .fixingMessageId("<" + mail.messageId() + ">")
            .fixingSentDate(Date.from(mail.date()))
            .withHeader("List-Id", "Vigia <" + listId + ">")
            .withHeader("Auto-Submitted", "auto-generated")
            .withHeader("Precedence", "list");
    if (mail.oneClickStop() != null) {
      builder
          .withHeader("List-Unsubscribe", "<" + mail.oneClickStop() + ">")
          .withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    if (!mail.references().isEmpty()) {
      builder
          .withHeader(
              "References",
              String.join(" ", mail.references().stream().map(id -> "<" + id + ">").toList()))
          .withHeader("In-Reply-To", "<" + mail.references().getLast() + ">");
    }
    return builder.buildEmail();
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

  private static Mailer mailer(MailConfig.Smtp smtp) {
    var builder =
        MailerBuilder.withSMTPServerHost(smtp.host())
            .withSMTPServerPort(smtp.port())
            .withTransportStrategy(
                switch (smtp.security()) {
                  case NONE -> TransportStrategy.SMTP;
                  case STARTTLS -> TransportStrategy.SMTP_TLS;
                  case TLS -> TransportStrategy.SMTPS;
                })
            .withSessionTimeout((int) smtp.timeout().toMillis())
            .withProperty("mail.smtp.sendpartial", "false")
            // Between the server's "250" and the mark that a mail was sent, a crash repeats it: no
            // time is to be lost there with good manners.
            .withProperty("mail.smtp.quitwait", "false")
            .withProperty("mail.smtps.quitwait", "false")
            // Without this the library would quietly try without TLS where the server offers none.
            .withProperty(
                "mail.smtp.starttls.enable",
                Boolean.toString(smtp.security() == MailConfig.Security.STARTTLS))
            // An address was checked when it was added; the server has the last word.
            .disablingAllClientValidation(true);
    if (smtp.username() != null) {
      builder = builder.withSMTPServerUsername(smtp.username());
      builder = builder.withSMTPServerPassword(password(smtp));
    }
    return builder.buildMailer();
  }

  private static String password(MailConfig.Smtp smtp) {
    try {
      return smtp.password().orElse("");
    } catch (IOException e) {
      throw new OperatorException(
          "the password file "
              + smtp.passwordFile()
              + " (mail.smtp.passwordFile) cannot be read: "
              + String.valueOf(e.getMessage())
                  .lines()
                  .findFirst()
                  .orElse("")
                  .toLowerCase(Locale.ROOT),
          e);
    }
  }
}
