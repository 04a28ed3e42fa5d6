package org.vigia.standalone.inbox;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigia.runtime.OperatorException;

/** A real SMTP server that keeps what it gets and passes nothing on. Thread-safe. */
public final class MailCatcher implements AutoCloseable {
  private static final int MOST = 5_000;

  private final GreenMail server;
  private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
  private final InstantSource clock;
  private int count;

  private MailCatcher(GreenMail server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  /**
   * Starts listening.
   *
   * @param address port 0: any free one
   * @throws OperatorException if the port is taken
   */
  public static MailCatcher start(InetSocketAddress address, InstantSource clock) {
    ServerSetup setup =
        new ServerSetup(address.getPort(), address.getHostString(), ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    GreenMail server = new GreenMail(setup);
    MailCatcher catcher = new MailCatcher(server, clock);
    try {
      server.start();
    } catch (IllegalStateException e) {
      throw new OperatorException(
          "cannot take mail on "
              + address.getHostString()
              + ":"
              + address.getPort()
              + " (the port is taken or not allowed)",
          e);
    }
    UserManager users = server.getManagers().getUserManager();
    users.setMessageDeliveryHandler((message, mailAddress) -> {
      catcher.add(message.getMessage(), mailAddress.getEmail());
      return users.getUserByEmail(mailAddress.getEmail()) == null
          ? create(users, mailAddress.getEmail())
          : users.getUserByEmail(mailAddress.getEmail());
    });
    return catcher;
  }

  /** The port that it listens on. */
  public int port() {
    return server.getSmtp().getPort();
  }

  /** The mails so far, oldest first. */
  public List<ReceivedMail> mails() {
    return List.copyOf(mails);
  }

  /** A mail by its number. */
  public Optional<ReceivedMail> mail(int number) {
    return mails.stream().filter(mail -> mail.number() == number).findFirst();
  }

  @Override
  public void close() {
    server.stop();
  }

  private synchronized void add(MimeMessage message, String recipient) {
    try {
      Instant now = clock.instant();
      String id = Optional.ofNullable(message.getMessageID()).orElse("");
      ByteArrayOutputStream source = new ByteArrayOutputStream();
      message.writeTo(source);
      mails.add(
          new ReceivedMail(
              ++count,
              now,
              List.of(recipient),
              id,
              Optional.ofNullable(message.getSubject()).orElse(""),
              body(message, "text/plain"),
              withImages(body(message, "text/html"), message),
              source.toString(StandardCharsets.UTF_8)));
      while (mails.size() > MOST) {
        mails.removeFirst();
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail that came by SMTP cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static com.icegreen.greenmail.user.GreenMailUser create(UserManager users, String email)
      throws UserException {
    return users.createUser(email, email, email);
  }

  /** Images that the mail brings along stand in its HTML, as a mail program would show them. */
  private static String withImages(String html, Part part) throws MessagingException, IOException {
    String shown = html;
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        shown = withImages(shown, parts.getBodyPart(i));
      }
    } else if (part.isMimeType("image/*") && part instanceof MimePart image) {
      String id = Optional.ofNullable(image.getContentID()).orElse("<>");
      try (InputStream bytes = image.getInputStream()) {
        shown =
            shown.replace(
                "\"cid:" + id.substring(1, id.length() - 1) + "\"",
                "\"data:"
                    + new ContentType(image.getContentType()).getBaseType()
                    + ";base64,"
                    + Base64.getEncoder().encodeToString(bytes.readAllBytes())
                    + "\"");
      }
    }
    return shown;
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return text;
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = body(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
