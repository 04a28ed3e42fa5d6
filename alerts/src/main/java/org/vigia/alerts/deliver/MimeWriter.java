package org.vigia.alerts.deliver;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.vigia.alerts.compose.InlineImage;
import org.vigia.alerts.compose.WrittenMail;

/**
 * Puts a mail into MIME: text ({@code format=flowed}, RFC 3676) and HTML as alternatives, images
 * beside the HTML (RFC 2387). Headers: {@code Message-ID} fixed by the outbox, {@code List-Id} (RFC
 * 2919), {@code List-Unsubscribe} and {@code List-Unsubscribe-Post} (RFC 8058), {@code
 * Auto-Submitted} (RFC 3834), {@code References} (RFC 5322). Thread-safe.
 */
final class MimeWriter {
  private final Session session;
  private final InternetAddress from;
  private final String listId;

  MimeWriter(Session session, InternetAddress from, String listId) {
    this.session = session;
    this.from = from;
    this.listId = listId;
  }

  SMTPMessage write(OutgoingMail mail) throws MessagingException {
    FixedIdMessage message = new FixedIdMessage(session, "<" + mail.messageId() + ">");
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value(), false));
    message.setSubject(mail.content().subject(), "UTF-8");
    message.setSentDate(Date.from(mail.date()));
    message.setHeader("List-Id", "Vigia <" + listId + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Precedence", "list");
    if (mail.oneClickStop() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.oneClickStop() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    if (!mail.references().isEmpty()) {
      List<String> ids = mail.references().stream().map(id -> "<" + id + ">").toList();
      // One id a line: whoever folds the header anew must not break an id.
      message.setHeader("References", ids.stream().collect(Collectors.joining("\r\n ")));
      message.setHeader("In-Reply-To", ids.getLast());
    }
    message.setContent(alternatives(mail.content()));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart alternatives(WrittenMail content) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(content.text(), "UTF-8");
    text.setHeader("Content-Type", "text/plain; charset=UTF-8; format=flowed");
    // The spaces that end flowed lines get lost on the way unless they are encoded.
    text.setHeader("Content-Transfer-Encoding", "quoted-printable");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(content.html(), "UTF-8", "html");
    html.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return new MimeMultipart(
        "alternative", text, content.images().isEmpty() ? html : related(html, content.images()));
  }

  private static MimeBodyPart related(MimeBodyPart html, List<InlineImage> images)
      throws MessagingException {
    MimeMultipart parts = new MimeMultipart("related", html);
    for (InlineImage image : images) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(image.png(), "image/png")));
      part.setContentID("<" + image.contentId() + ">");
      part.setDisposition(MimeBodyPart.INLINE);
      parts.addBodyPart(part);
    }
    MimeBodyPart whole = new MimeBodyPart();
    whole.setContent(parts);
    return whole;
  }

  /** The library gives each message an id of its own when it is written. */
  private static final class FixedIdMessage extends SMTPMessage {
    private final String id;

    FixedIdMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
