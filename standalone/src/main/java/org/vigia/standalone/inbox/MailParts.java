package org.vigia.standalone.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Reads what a person sees of a MIME message (RFC 2045 to 2047). */
final class MailParts {
  private static final int DEEPEST = 8;

  private final MimeMessage message;

  private MailParts(MimeMessage message) {
    this.message = message;
  }

  /**
   * Reads a message.
   *
   * @throws MessagingException if its headers cannot be read
   */
  static MailParts of(byte[] source) throws MessagingException {
    Session session = Session.getInstance(new Properties());
    return new MailParts(new MimeMessage(session, new ByteArrayInputStream(source)));
  }

  String subject() throws MessagingException {
    return Objects.requireNonNullElse(message.getSubject(), "");
  }

  String messageId() throws MessagingException {
    return Objects.requireNonNullElse(message.getMessageID(), "");
  }

  /** The first plain text part; empty where there is none. */
  String text() throws MessagingException, IOException {
    return plainText(message, 0).orElse("");
  }

  private static Optional<String> plainText(Part part, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType("text/plain") && part.getContent() instanceof String text) {
      return Optional.of(text);
    }
    if (depth < DEEPEST && part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart child = parts.getBodyPart(i);
        Optional<String> text = plainText(child, depth + 1);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }
}
