package org.vigia.systemtest;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A real SMTP server that remembers every transmission, repeated ones too, in the order in which it
 * took them. Thread-safe.
 */
final class Letterbox implements AutoCloseable {
  /** One message as it came over the wire for one recipient. */
  record Letter(String recipient, String messageId, String source, Instant received) {
    /** Its lines as they were before the mail was encoded; good enough for plain ASCII. */
    String text() {
      return source.replace("=\r\n", "").replace("=\n", "");
    }
  }

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Runnable> beforeAnswer = new AtomicReference<>();

  private Letterbox() {}

  static Letterbox open() {
    Letterbox box = new Letterbox();
    box.server.start();
    UserManager users = box.server.getManagers().getUserManager();
    users.setMessageDeliveryHandler((message, address) -> {
      box.take(message.getMessage(), address.getEmail());
      return known(users, address.getEmail());
    });
    return box;
  }

  int port() {
    return server.getSmtp().getPort();
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** Runs once, when the next message has been taken and the sender does not know it yet. */
  void beforeNextAnswer(Runnable what) {
    beforeAnswer.set(what);
  }

  @Override
  public void close() {
    server.stop();
  }

  private void take(MimeMessage message, String recipient) {
    try {
      Instant received = Instant.now();
      ByteArrayOutputStream source = new ByteArrayOutputStream();
      message.writeTo(source);
      letters.add(
          new Letter(
              recipient,
              message.getMessageID(),
              source.toString(StandardCharsets.UTF_8),
              received));
    } catch (MessagingException e) {
      throw new IllegalStateException("a message that came by SMTP cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runnable once = beforeAnswer.getAndSet(null);
    if (once != null) {
      once.run();
    }
  }

  private static com.icegreen.greenmail.user.GreenMailUser known(UserManager users, String email)
      throws UserException {
    var user = users.getUserByEmail(email);
    return user == null ? users.createUser(email, email, email) : user;
  }
}
