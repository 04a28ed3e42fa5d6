package org.vigia.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How mails are sent.
 *
 * @param from sender, as {@code Name <address>}
 * @param operator who is told when a source fails, falls silent or publishes far less than it used
 *     to; null: nobody
 * @param smtp the mail server
 */
public record MailConfig(String from, @Nullable String operator, Smtp smtp) {
  public MailConfig {
    if (operator != null && !operator.contains("@")) {
      throw new IllegalArgumentException(
          "mail.operator must be an address, but is '" + operator + "'");
    }
    if (!from.contains("@")) {
      throw new IllegalArgumentException(
          "mail.from must be an address or 'Name <address>', but is '" + from + "'");
    }
  }

  /** How the connection is protected. */
  public enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  /**
   * A mail server.
   *
   * @param passwordFile file with the password, so that it is in no configuration and no process
   *     list
   * @param timeout bound of connecting and of each answer
   */
  public record Smtp(
      String host,
      int port,
      Security security,
      @Nullable String username,
      @Nullable Path passwordFile,
      Duration timeout) {
    public Smtp {
      ConfigChecks.within("mail.smtp.port", port, 1, 65535);
      ConfigChecks.positive("mail.smtp.timeout", timeout);
      if ((username == null) != (passwordFile == null)) {
        throw new IllegalArgumentException(
            "mail.smtp.username and mail.smtp.passwordFile go together");
      }
    }

    /**
     * The password, its line end taken off.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<String> password() throws IOException {
      return passwordFile == null
          ? Optional.empty()
          : Optional.of(Files.readString(passwordFile).strip());
    }
  }
}
