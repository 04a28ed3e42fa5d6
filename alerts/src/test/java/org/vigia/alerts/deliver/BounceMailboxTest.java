package org.vigia.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.MailKind;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.QueuedMail;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.SuppressionStore;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.contract.Language;
import org.vigia.runtime.config.MailConfig;
import org.vigia.samples.Samples;

/** Mails that come back to a real mailbox. */
class BounceMailboxTest {
  private static final EmailAddress READER = EmailAddress.parse("ana@newsroom.example.org");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final List<QueuedMail> mails = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();
  private Instant now = Samples.NOW;
  private Database database;
  private SuppressionStore suppressions;
  private GreenMailUser mailbox;
  private BounceMailbox bounces;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    server.start();
    mailbox = server.setUser("bounces@vigia.example.org", "bounces", "secret");
    database =
        Database.open("jdbc:sqlite:" + folder.resolve("alerts.db"), folder.resolve("alerts.key"));
    suppressions = new SuppressionStore(database.vault());
    SubscriberId id = SubscriberId.random(random);
    for (int i = 0; i < 5; i++) {
      mails.add(
          QueuedMail.of(
              id, MailKind.CONFIRMATION, null, null, "vigia.example.org", Samples.NOW, random));
    }
    database.useTransaction(handle -> {
      new SubscriberStore(database.vault())
          .insert(
              handle,
              new Subscriber(
                  id,
                  READER,
                  Language.ENGLISH,
                  Subscriber.localeOf(Language.ENGLISH),
                  ZoneId.of("UTC"),
                  SubscriberState.ACTIVE,
                  Samples.NOW));
      new OutboxStore().insert(handle, mails);
    });
    bounces =
        new BounceMailbox(
            new MailConfig.Bounces(
                "bounces@vigia.example.org",
                "127.0.0.1",
                server.getImap().getPort(),
                MailConfig.Security.NONE,
                "bounces",
                Files.writeString(folder.resolve("password"), "secret\n"),
                "INBOX",
                Duration.ofMinutes(1)),
            database,
            () -> now);
  }

  @AfterEach
  void close() {
    database.close();
    server.stop();
  }

  @Test
  void aMailboxThatDoesNotExistGetsNoMoreMail() throws Exception {
    // given
    deliver(report("bounces+" + mails.getFirst().id() + "@vigia.example.org", "failed", "5.1.1"));

    // when
    assertThat(bounces.look()).isEqualTo(1);

    // then
    assertThat(isSuppressed()).isTrue();
    assertThat(bounces.look()).as("what was seen is not read again").isZero();
    assertThat(bounces.trouble()).isEmpty();
    assertThat(database.inTransaction(suppressions::all))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.reason()).isEqualTo("returned with 5.1.1");
          assertThat(one.subscriber()).contains(mails.getFirst().subscriber());
        });

    // when
    boolean lifted = database.inTransaction(handle -> suppressions.lift(handle, READER));
    assertThat(lifted).isTrue();

    // then
    assertThat(isSuppressed()).isFalse();
  }

  @Test
  void theAttachedMailSaysWhichOneItWas() throws Exception {
    deliver(report("bounces@vigia.example.org", "failed", "5.1.10"));

    assertThat(bounces.look()).isEqualTo(1);
    assertThat(isSuppressed()).isTrue();
  }

  @Test
  void aFullMailboxIsGivenUpAfterSeveralMailsOverDays() throws Exception {
    for (int day = 0; day < 4; day++) {
      assertThat(isSuppressed()).as("day %d", day).isFalse();
      now = Samples.NOW.plus(Duration.ofDays(day));
      for (int twice = 0; twice < 2; twice++) {
        deliver(report("bounces+" + mails.get(day).id() + "@vigia.example.org", "failed", "5.2.2"));
      }
      bounces.look();
    }
    assertThat(isSuppressed()).isTrue();
  }

  @Test
  void whatIsNoFailureOfOursChangesNothing() throws Exception {
    deliver(report("bounces+" + mails.getFirst().id() + "@vigia.example.org", "delayed", "4.4.1"));
    deliver(report("bounces+" + "0".repeat(32) + "@vigia.example.org", "failed", "5.1.1"));
    deliver(
        "To: bounces+"
            + mails.getFirst().id()
            + "@vigia.example.org\r\nSubject: away\r\n\r\nI am away, 5.1.1 or not.\r\n");
    deliver("Content-Type: multipart/report; boundary=x\r\n\r\nbroken");

    assertThat(bounces.look()).isZero();
    assertThat(isSuppressed()).isFalse();
    assertThat(bounces.trouble()).isEmpty();
  }

  @Test
  void aMailboxThatCannotBeReadIsTrouble() {
    server.stop();

    assertThat(bounces.look()).isZero();
    assertThat(bounces.trouble()).isPresent();
  }

  private boolean isSuppressed() {
    boolean suppressed =
        database.inTransaction(handle -> suppressions.isSuppressed(handle, READER));
    return suppressed;
  }

  private void deliver(String message) throws Exception {
    mailbox.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
  }

  private String report(String to, String action, String status) {
    return """
    From: MAILER-DAEMON@mx.example.net
    To: %s
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

    --b1
    Content-Type: text/plain

    It could not be delivered.

    --b1
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example.net

    Final-Recipient: rfc822; ana@newsroom.example.org
    Action: %s
    Status: %s
    Diagnostic-Code: smtp; 550 %s no thanks

    --b1
    Content-Type: text/rfc822-headers

    From: alerts@vigia.example.org
    Message-ID: <%s>
    Subject: one

    --b1--
    """
        .formatted(to, action, status, status, mails.getFirst().messageId())
        .replace("\n", "\r\n");
  }
}
