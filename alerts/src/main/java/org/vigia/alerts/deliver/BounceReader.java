package org.vigia.alerts.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads delivery status notifications (RFC 3464, within {@code multipart/report}, RFC 6522): which
 * of our mails came back, and with which status. Which mail it was, the address says that the
 * notification was sent to ({@code bounces+<mail id>@…}), else the {@code Message-ID} of the mail
 * that is attached to it. Mail ids are random, so that nobody but its receiver can report a mail.
 */
final class BounceReader {
  private static final Pattern RETURNED_TO = Pattern.compile("\\+([0-9a-f]{32})@");
  private static final Pattern MESSAGE_ID = Pattern.compile("<([0-9a-f]{32})@");
  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final String[] RECIPIENTS = {"X-Original-To", "Delivered-To", "Envelope-To", "To"};

  /** Parts that are read: the notification, the status, the mail itself. */
  private static final int MOST_PARTS = 10;

  private static final int LONGEST_PART = 64 * 1024;

  private BounceReader() {}

  /** What a message reports; empty if it is no notification of a failure, or of none of ours. */
  static Optional<Bounce> read(MimeMessage message) throws MessagingException, IOException {
    if (!message.isMimeType("multipart/report")
        || !(message.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    String status = null;
    String mail = returnedTo(message);
    for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
      Part part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        status = failure(text(part));
      } else if (mail == null
          && (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))) {
        Matcher id = MESSAGE_ID.matcher(text(part));
        mail = id.find() ? id.group(1) : null;
      }
    }
    return status == null || mail == null
        ? Optional.empty()
        : Optional.of(new Bounce(mail, status));
  }

  private static @Nullable String returnedTo(MimeMessage message) throws MessagingException {
    for (String name : RECIPIENTS) {
      String value = message.getHeader(name, ",");
      Matcher id = RETURNED_TO.matcher(value == null ? "" : value.toLowerCase(Locale.ROOT));
      if (id.find()) {
        return id.group(1);
      }
    }
    return null;
  }

  /** The status of the first recipient that was given up; null if none was. */
  private static @Nullable String failure(String report) throws MessagingException {
    for (String group : report.replace("\r\n", "\n").split("\n{2,}", MOST_PARTS)) {
      InternetHeaders fields =
          new InternetHeaders(
              new ByteArrayInputStream((group + "\n\n").getBytes(StandardCharsets.UTF_8)));
      String action = fields.getHeader("Action", null);
      if (action != null && action.strip().toLowerCase(Locale.ROOT).startsWith("failed")) {
        Matcher status =
            STATUS.matcher(
                fields.getHeader("Status", " ") + " " + fields.getHeader("Diagnostic-Code", " "));
        return status.find() ? status.group(1) : "5.0.0";
      }
    }
    return null;
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
    }
  }
}
