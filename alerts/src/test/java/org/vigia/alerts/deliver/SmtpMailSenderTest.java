package org.vigia.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigia.alerts.compose.WrittenMail;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.runtime.config.MailConfig;
import org.vigia.samples.Samples;

class SmtpMailSenderTest {
  private static final String MAIL_ID = "0af1".repeat(8);
  private static final String ADDRESS = "ana@redaccion.example.org";

  private static final MailConfig.Bounces BOUNCES =
      new MailConfig.Bounces(
          "bounces@vigia.example.org",
          null,
          993,
          MailConfig.Security.TLS,
          null,
          null,
          "INBOX",
          Duration.ofMinutes(1));

  private MoodySmtpServer server;

  @BeforeEach
  void start() throws IOException {
    server = new MoodySmtpServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void handsOverAMailWithItsHeaders() {
    // when
    SendOutcome outcome = send();

    // then
    assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
    String message = server.messages.getFirst().replace("\n\t", " ").replace("\n ", " ");
    assertThat(message)
        .contains("Message-ID: <" + MAIL_ID + "@vigia.example.org>")
        .contains("References: <first@vigia.example.org> <second@vigia.example.org>")
        .contains("In-Reply-To: <second@vigia.example.org>")
        .contains("List-Unsubscribe: <https://vigia.example.org/subscriptions/stop/token>")
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        .contains("List-Id: Vigia <alerts.vigia.example.org>")
        .contains("Auto-Submitted: auto-generated")
        .contains("To: ana@redaccion.example.org")
        .contains("multipart/alternative")
        .doesNotContain("X-Mailer");
  }

  @Test
  void tellsAnswersAboutTheMailFromTroubleWithTheServer() {
    assertThat(whenAnswering("RCPT", "450 4.2.1 <" + ADDRESS + "> is busy, come back"))
        .isInstanceOf(SendOutcome.Postponed.class)
        .asString()
        .contains("450")
        .doesNotContain("ana@");
    assertThat(whenAnswering("RCPT", "550 5.1.1 no mailbox " + ADDRESS))
        .isInstanceOf(SendOutcome.Rejected.class)
        .asString()
        .contains("550")
        .doesNotContain("ana@");
    assertThat(whenAnswering("DATA.", "554 5.7.1 we do not like it"))
        .isInstanceOf(SendOutcome.Rejected.class);
    assertThat(whenAnswering("DATA.", "451 4.3.0 try again"))
        .isInstanceOf(SendOutcome.Postponed.class);
    assertThat(whenAnswering("RCPT", "421 4.3.2 shutting down"))
        .isInstanceOf(SendOutcome.Unavailable.class);
    assertThat(whenAnswering("MAIL", "550 5.7.1 you may not send"))
        .isInstanceOf(SendOutcome.Unavailable.class);
    assertThat(whenAnswering("CONNECT", "554 no service"))
        .isInstanceOf(SendOutcome.Unavailable.class);
    assertThat(whenAnswering("DATA.", "")).isInstanceOf(SendOutcome.Unavailable.class);
  }

  @Test
  void doesNotSendInClearWhenEncryptionIsAskedFor() {
    // when
    SendOutcome outcome = sender(MailConfig.Security.STARTTLS).send(mail());

    // then
    assertThat(outcome).isInstanceOf(SendOutcome.Unavailable.class);
    assertThat(server.messages).isEmpty();
  }

  @Test
  void doesNotWaitForTheServersFarewell() {
    // given
    CompletableFuture<String> farewell = new CompletableFuture<>();
    server.mood(line -> line.equals("QUIT") ? farewell.join() : MoodySmtpServer.KIND.apply(line));

    // when
    CompletableFuture<SendOutcome> outcome = CompletableFuture.supplyAsync(this::send);

    // then
    assertThat(outcome)
        .succeedsWithin(Duration.ofSeconds(3))
        .isInstanceOf(SendOutcome.Accepted.class);
    farewell.complete("221 bye");
  }

  @Test
  void usesAConnectionForManyMailsAndAnotherWhenTheServerHasClosedIt() {
    // given
    SmtpMailSender sender = sender(MailConfig.Security.NONE);
    for (int i = 0; i < 3; i++) {
      assertThat(sender.send(mail())).isInstanceOf(SendOutcome.Accepted.class);
    }
    assertThat(sender.connectionsOpened()).isEqualTo(1);

    // when
    AtomicInteger closed = new AtomicInteger();
    server.mood(line ->
        line.startsWith("MAIL") && closed.getAndIncrement() == 0
            ? ""
            : MoodySmtpServer.KIND.apply(line));
    SendOutcome outcome = sender.send(mail());

    // then
    assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
    assertThat(sender.connectionsOpened()).isEqualTo(2);
    assertThat(server.messages).hasSize(4);
  }

  @Test
  void aMailThatWasHandedOverIsNotTransmittedAgainByItself() {
    // given
    SmtpMailSender sender = sender(MailConfig.Security.NONE);
    sender.send(mail());

    // when
    server.mood(line -> line.equals("DATA.") ? "" : MoodySmtpServer.KIND.apply(line));
    SendOutcome outcome = sender.send(mail());

    // then
    assertThat(outcome).isInstanceOf(SendOutcome.Unavailable.class);
    assertThat(server.messages).hasSize(2);
  }

  @Test
  void undeliverableMailsComeBackToAnAddressThatNamesThem() {
    // given
    List<String> commands = new CopyOnWriteArrayList<>();
    server.mood(line -> {
      commands.add(line);
      return MoodySmtpServer.KIND.apply(line);
    });

    // when
    send();

    // then
    assertThat(commands)
        .anyMatch(line -> line.startsWith("MAIL FROM:<bounces+" + MAIL_ID + "@vigia.example.org>"));
    assertThat(server.messages.getFirst()).contains("<alerts@vigia.example.org>");
  }

  @Test
  void tellsAMailboxThatIsGoneFromARefusal() {
    for (String gone :
        List.of("550 5.1.1 no such user", "550 no", "551 5.1.6 moved", "550 5.2.1 off")) {
      assertThat(whenAnswering("RCPT", gone))
          .as(gone)
          .isInstanceOfSatisfying(
              SendOutcome.Rejected.class, one -> assertThat(one.mailboxGone()).isTrue());
    }
    for (String refused :
        List.of("550 5.7.1 blocked for spam", "552 5.2.2 mailbox full", "554 5.3.0 no")) {
      assertThat(whenAnswering("RCPT", refused))
          .as(refused)
          .isInstanceOfSatisfying(
              SendOutcome.Rejected.class, one -> assertThat(one.mailboxGone()).isFalse());
    }
    assertThat(whenAnswering("DATA.", "550 5.1.1 odd place to say so"))
        .isInstanceOfSatisfying(
            SendOutcome.Rejected.class, one -> assertThat(one.mailboxGone()).isFalse());
  }

  @Test
  void saysWhenTheServerIsAboutToHaveTheMail() {
    // given
    List<Integer> messagesThen = new ArrayList<>();

    // when
    sender(MailConfig.Security.NONE).send(mail(), () -> messagesThen.add(server.messages.size()));

    // then
    assertThat(messagesThen).containsExactly(0);
    assertThat(server.messages).hasSize(1);
  }

  private SendOutcome whenAnswering(String command, String answer) {
    UnaryOperator<String> mood =
        line ->
            line.equals(command) || line.startsWith(command + " ")
                ? answer
                : MoodySmtpServer.KIND.apply(line);
    server.mood(mood);
    return send();
  }

  private SendOutcome send() {
    return sender(MailConfig.Security.NONE).send(mail());
  }

  private SmtpMailSender sender(MailConfig.Security security) {
    return sender(security, MailConfig.Dkim.NONE);
  }

  private SmtpMailSender sender(MailConfig.Security security, MailConfig.Dkim dkim) {
    return new SmtpMailSender(
        new MailConfig(
            "Vigía <alerts@vigia.example.org>",
            null,
            new MailConfig.Smtp(
                "127.0.0.1", server.port(), security, null, null, Duration.ofSeconds(5), 4, 1, 100),
            dkim,
            BOUNCES),
        "alerts.vigia.example.org",
        InstantSource.system());
  }

  private static OutgoingMail mail() {
    return new OutgoingMail(
        EmailAddress.parse(ADDRESS),
        new WrittenMail("Vigía: one", "text ñ", "<p>html ñ</p>"),
        MAIL_ID + "@vigia.example.org",
        List.of("first@vigia.example.org", "second@vigia.example.org"),
        URI.create("https://vigia.example.org/subscriptions/stop/token"),
        Samples.NOW);
  }
}
