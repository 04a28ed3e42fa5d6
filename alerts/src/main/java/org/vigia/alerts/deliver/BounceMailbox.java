package org.vigia.alerts.deliver;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.SuppressionStore;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.MailConfig;

/**
 * Looks into the mailbox that mails come back to (IMAP) and suppresses addresses that do not exist
 * or have taken nothing for days. Messages stay where they are and are marked as seen. For one
 * thread.
 */
public final class BounceMailbox {
  private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
  private static final int AT_ONCE = 200;
  private static final int LONGEST_MESSAGE = 2 * 1024 * 1024;

  private final MailConfig.Bounces config;
  private final String password;
  private final Database database;
  private final SubscriberStore subscribers;
  private final OutboxStore outbox = new OutboxStore();
  private final SuppressionStore suppressions;
  private final InstantSource clock;
  private volatile @Nullable String trouble;

  /**
   * @throws OperatorException if the password file cannot be read
   */
  public BounceMailbox(MailConfig.Bounces config, Database database, InstantSource clock) {
    this.config = config;
    this.password = password(config);
    this.database = database;
    this.subscribers = new SubscriberStore(database.vault());
    this.suppressions = new SuppressionStore(database.vault());
    this.clock = clock;
  }

  /** Why the mailbox could not be read the last time; empty if it could. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Reads what is new; how many mails had come back. */
  public int look() {
    String protocol = config.security() == MailConfig.Security.TLS ? "imaps" : "imap";
    try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
      store.connect(config.host(), config.port(), config.username(), password);
      try (Folder folder = store.getFolder(config.folder())) {
        folder.open(Folder.READ_WRITE);
        int bounces = read(folder);
        trouble = null;
        return bounces;
      }
    } catch (MessagingException | IOException e) {
      trouble = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      LOG.atWarn().log("the mailbox of returned mails cannot be read: {}", trouble);
      return 0;
    }
  }

  private int read(Folder folder) throws MessagingException, IOException {
    Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    int bounces = 0;
    for (int i = 0; i < Math.min(unseen.length, AT_ONCE); i++) {
      if (unseen[i] instanceof MimeMessage message && message.getSize() <= LONGEST_MESSAGE) {
        Optional<Bounce> bounce = parsed(new MimeMessage(message));
        if (bounce.isPresent()) {
          bounces += database.inTransaction(handle -> note(handle, bounce.get())) ? 1 : 0;
        }
      }
      // After the store has it: what a crash leaves unseen is read again and counts once.
      unseen[i].setFlag(Flags.Flag.SEEN, true);
    }
    return bounces;
  }

  /** A message that came over whole and cannot be read is nobody's bounce, and stops no other. */
  private static Optional<Bounce> parsed(MimeMessage message) {
    try {
      return BounceReader.read(message);
    } catch (MessagingException | IOException e) {
      LOG.atInfo().log("a message in the mailbox of returned mails is passed over: it is broken");
      return Optional.empty();
    }
  }

  private boolean note(Handle handle, Bounce bounce) {
    Optional<EmailAddress> address =
        outbox
            .recipient(handle, bounce.mailId())
            .flatMap(id -> subscribers.find(handle, id))
            .map(subscriber -> subscriber.address());
    if (address.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    boolean enough =
        suppressions.noteSoft(handle, address.get(), bounce.mailId(), bounce.status(), now);
    if (bounce.isPermanent() || enough) {
      suppressions.suppress(handle, address.get(), "returned with " + bounce.status(), now);
      LOG.atInfo()
          .addKeyValue("mailId", bounce.mailId())
          .log("an address gets no more mail: returned with {}", bounce.status());
    }
    return true;
  }

  private Properties properties(String protocol) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    String starttls = Boolean.toString(config.security() == MailConfig.Security.STARTTLS);
    properties.put(prefix + "starttls.enable", starttls);
    properties.put(prefix + "starttls.required", starttls);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    // Reading marks nothing as seen: that is done when the store has it.
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "connectiontimeout", "30000");
    properties.put(prefix + "timeout", "30000");
    properties.put(prefix + "writetimeout", "30000");
    return properties;
  }

  private static String password(MailConfig.Bounces config) {
    try {
      return config.password();
    } catch (IOException e) {
      throw new OperatorException(
          "the password file "
              + config.passwordFile()
              + " (mail.bounces.passwordFile) cannot be read: "
              + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT),
          e);
    }
  }
}
