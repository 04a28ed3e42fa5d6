package org.vigia.alerts.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.MailConfig;

/**
 * Connections to one mail server, used for one mail after the other: setting one up, with TLS and a
 * password, costs more than a mail. Thread-safe.
 */
final class SmtpConnections {
  /** Servers end connections that carry more. */
  private static final int MAILS_EACH = 100;

  /** How long one may wait for its next mail. */
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final MailConfig.Smtp config;
  private final @Nullable String password;
  private final Session session;
  private final InstantSource clock;
  private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();
  private final AtomicLong opened = new AtomicLong();

  /**
   * @throws OperatorException if the password file cannot be read
   */
  SmtpConnections(MailConfig.Smtp config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.password = password(config);
    this.session = Session.getInstance(properties(config));
  }

  Session session() {
    return session;
  }

  /** One that is open; a new one if {@code fresh} or if none is free. */
  SmtpConnection take(boolean fresh) throws MessagingException {
    for (SmtpConnection free = fresh ? null : idle.pollFirst();
        free != null;
        free = idle.pollFirst()) {
      if (free.lastUse().plus(IDLE).isAfter(clock.instant())) {
        return free;
      }
      drop(free);
    }
    SmtpConnection connection = new SmtpConnection(session, tls());
    try {
      connection.connect(config.host(), config.port(), config.username(), password);
    } catch (MessagingException e) {
      drop(connection);
      throw e;
    }
    opened.incrementAndGet();
    return connection;
  }

  /** Gives one back that may be used again. */
  void giveBack(SmtpConnection connection) {
    if (connection.mails() >= MAILS_EACH) {
      drop(connection);
      return;
    }
    connection.usedAt(clock.instant());
    idle.addFirst(connection);
  }

  /** Closes one; what the server says to that is of no interest. */
  static void drop(SmtpConnection connection) {
    try {
      connection.close();
    } catch (MessagingException e) {
      // It is gone either way.
    }
  }

  /** Closes those that nobody has used for a while. */
  void closeIdle() {
    Instant before = clock.instant().minus(IDLE);
    List<SmtpConnection> stale = new ArrayList<>();
    idle.removeIf(connection -> {
      boolean old = connection.lastUse().isBefore(before);
      if (old) {
        stale.add(connection);
      }
      return old;
    });
    stale.forEach(SmtpConnections::drop);
  }

  /** Closes those that nobody uses. */
  void closeAll() {
    for (SmtpConnection free = idle.pollFirst(); free != null; free = idle.pollFirst()) {
      drop(free);
    }
  }

  /** How many were opened since the start. */
  long opened() {
    return opened.get();
  }

  private boolean tls() {
    return config.security() == MailConfig.Security.TLS;
  }

  private static Properties properties(MailConfig.Smtp config) {
    Properties properties = new Properties();
    String protocol = config.security() == MailConfig.Security.TLS ? "mail.smtps." : "mail.smtp.";
    String timeout = Long.toString(config.timeout().toMillis());
    properties.put(protocol + "connectiontimeout", timeout);
    properties.put(protocol + "timeout", timeout);
    properties.put(protocol + "writetimeout", timeout);
    properties.put(protocol + "sendpartial", "false");
    // Between the server's "250" and the mark that a mail was sent, a crash repeats it: no time is
    // to be lost there with good manners.
    properties.put(protocol + "quitwait", "false");
    properties.put(protocol + "auth", Boolean.toString(config.username() != null));
    // Where the server offers no TLS, nothing is sent.
    String starttls = Boolean.toString(config.security() == MailConfig.Security.STARTTLS);
    properties.put(protocol + "starttls.enable", starttls);
    properties.put(protocol + "starttls.required", starttls);
    properties.put(protocol + "ssl.checkserveridentity", "true");
    if (config.security() == MailConfig.Security.TLS) {
      properties.put(
          protocol + "ssl.socketFactory", new PromptSockets(SSLSocketFactory.getDefault()));
    } else {
      properties.put(protocol + "socketFactory", new PromptSockets(SocketFactory.getDefault()));
    }
    return properties;
  }

  private static @Nullable String password(MailConfig.Smtp smtp) {
    try {
      return smtp.password().orElse(null);
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
