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
 * @param dkim how mails are signed
 * @param bounces where mails come back to
 */
public record MailConfig(
    String from, @Nullable String operator, Smtp smtp, Dkim dkim, Bounces bounces) {
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
   * Signatures by which a receiver knows that a mail comes from the domain (DKIM, RFC 6376); all
   * keys or none.
   *
   * @param domain that signs
   * @param selector the public key is published at {@code <selector>._domainkey.<domain>}
   * @param keyFile RSA private key, PEM in PKCS #8
   */
  public record Dkim(@Nullable String domain, @Nullable String selector, @Nullable Path keyFile) {
    /** No signatures. */
    public static final Dkim NONE = new Dkim(null, null, null);

    public Dkim {
      if ((domain == null) != (selector == null) || (domain == null) != (keyFile == null)) {
        throw new IllegalArgumentException(
            "mail.dkim.domain, mail.dkim.selector and mail.dkim.keyFile go together");
      }
    }
  }

  /**
   * The mailbox that undeliverable mails come back to (RFC 3464).
   *
   * @param address return path of the mails, which get the mail's id after a plus; null: the sender
   * @param host IMAP server of that mailbox; null: nobody looks into it
   * @param every how often it is looked into
   */
  public record Bounces(
      @Nullable String address,
      @Nullable String host,
      int port,
      Security security,
      @Nullable String username,
      @Nullable Path passwordFile,
      String folder,
      Duration every) {
    private static final int LONGEST_LOCAL_PART = 64 - 33;

    public Bounces {
      ConfigChecks.within("mail.bounces.port", port, 1, 65535);
      ConfigChecks.positive("mail.bounces.every", every);
      if (address != null
          && (address.indexOf('@') < 1 || address.indexOf('@') > LONGEST_LOCAL_PART)) {
        throw new IllegalArgumentException(
            "mail.bounces.address must be an address with at most "
                + LONGEST_LOCAL_PART
                + " characters before the @, but is '"
                + address
                + "'");
      }
      if (host != null && (username == null || passwordFile == null)) {
        throw new IllegalArgumentException(
            "mail.bounces.host needs mail.bounces.username and mail.bounces.passwordFile");
      }
    }

    /**
     * The password, its line end taken off.
     *
     * @throws IOException if the file cannot be read
     */
    public String password() throws IOException {
      return passwordFile == null ? "" : Files.readString(passwordFile).strip();
    }
  }

  /**
   * A mail server.
   *
   * @param passwordFile file with the password, so that it is in no configuration and no process
   *     list
   * @param timeout bound of connecting and of each answer
   * @param connections how many are open at once
   * @param unconfirmed how many mails may have been handed over and not be marked as sent yet: so
   *     many may come twice after a crash
   * @param perDomainPerMinute mails that one recipient domain gets in a minute at most
   */
  public record Smtp(
      String host,
      int port,
      Security security,
      @Nullable String username,
      @Nullable Path passwordFile,
      Duration timeout,
      int connections,
      int unconfirmed,
      int perDomainPerMinute) {
    public Smtp {
      ConfigChecks.within("mail.smtp.connections", connections, 1, 100);
      ConfigChecks.within("mail.smtp.unconfirmed", unconfirmed, 1, connections);
      ConfigChecks.within("mail.smtp.perDomainPerMinute", perDomainPerMinute, 1, 1_000_000);
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
