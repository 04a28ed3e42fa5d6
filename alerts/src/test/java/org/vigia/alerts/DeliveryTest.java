package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.MailSender;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.runtime.Health;
import org.vigia.samples.Samples;

/** What happens to mails when servers, processes and recipients fail. */
class DeliveryTest {
  private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder, "", "giveUpAfter: 2h");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aCrashBeforeOffsetsAreCommittedTellsNobodyTwice() {
    // given
    subscribe("a@example.org", "b@example.org");
    publish("one", 301);
    bench.transport.failCommits(true);
    try (AlertsService service = bench.service(this::take)) {
      await().until(() -> sent.size() == 2);
      await().until(() -> service.health().state() == Health.State.DOWN);
    }

    // when
    bench.transport.failCommits(false);
    try (AlertsService again = bench.service(this::take)) {
      bench.quiet();

      // then
      assertThat(sent).hasSize(2);
      assertThat(again.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void aCrashAfterTheServerTookAMailRepeatsThatOneUnderTheSameMessageId() {
    // given
    subscribe("a@example.org", "b@example.org", "c@example.org");
    publish("one", 301);
    AtomicInteger calls = new AtomicInteger();
    MailSender crashes =
        mail -> {
          SendOutcome outcome = take(mail);
          if (calls.incrementAndGet() == 2) {
            throw new IllegalStateException("the process ends here");
          }
          return outcome;
        };
    try (AlertsService service = bench.service(crashes)) {
      await().until(() -> service.health().state() == Health.State.DOWN || sent.size() >= 3);
    }

    // when
    try (AlertsService again = bench.service(this::take)) {
      await().until(() -> sent.size() >= 4);
      bench.quiet();

      // then
      assertThat(sent).hasSize(4);
      assertThat(sent.stream().map(OutgoingMail::messageId).distinct()).hasSize(3);
      assertThat(sent.stream().map(m -> m.to().value()).distinct()).hasSize(3);
      assertThat(again.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void setsAsideWhatIsRejectedAndTriesAgainWhenTold() {
    // given
    subscribe("gone@example.org", "b@example.org");
    publish("one", 301);
    MailSender rejects =
        mail ->
            mail.to().value().startsWith("gone")
                ? new SendOutcome.Rejected("550 no such mailbox (address)")
                : take(mail);
    try (AlertsService service = bench.service(rejects)) {
      // when
      await().until(() -> service.health().state() == Health.State.DEGRADED);

      // then
      assertThat(service.health().detail())
          .contains("1 mail could not be delivered")
          .contains("550 no such mailbox")
          .doesNotContain("gone@");
      assertThat(sent).hasSize(1);
    }

    // when
    try (Subscribers subscribers = bench.subscribers();
        AlertsService again = bench.service(this::take)) {
      assertThat(subscribers.retrySetAside()).isEqualTo(1);

      // then
      await().until(() -> sent.size() == 2);
      await().until(() -> again.health().equals(Health.UP));
    }
  }

  @Test
  void aMailboxThatDoesNotExistGetsNoMoreMailUntilTheOperatorSaysSo() {
    // given
    subscribe("gone@example.org", "b@example.org");
    publish("one", 301);
    List<String> tries = new CopyOnWriteArrayList<>();
    MailSender rejects =
        mail -> {
          tries.add(mail.to().value());
          return mail.to().value().startsWith("gone")
              ? new SendOutcome.Rejected("550 5.1.1 no such mailbox (address)", true)
              : take(mail);
        };
    try (AlertsService service = bench.service(rejects);
        Subscribers subscribers = bench.subscribers()) {
      await().until(() -> subscribers.suppressed().size() == 1 && sent.size() == 1);
      assertThat(subscribers.suppressed().getFirst().email()).contains("gone@example.org");

      // when
      publish("two", 302);
      await().until(() -> sent.size() == 2);
      bench.quiet();

      // then
      assertThat(tries).containsOnlyOnce("gone@example.org");
      assertThat(service.health()).isEqualTo(Health.UP);

      // when
      assertThat(subscribers.lift("gone@example.org")).isTrue();
      publish("three", 303);

      // then
      await().until(() -> tries.stream().filter("gone@example.org"::equals).count() == 2);
    }
  }

  @Test
  void givesUpOnAMailThatIsPostponedForTooLong() {
    // given
    subscribe("a@example.org");
    publish("one", 301);
    MailSender postpones = mail -> new SendOutcome.Postponed("450 busy");
    try (AlertsService service = bench.service(postpones)) {
      await().until(() -> bench.transport.drained());
      assertThat(service.health().state()).isNotEqualTo(Health.State.DOWN);

      // when
      bench.forward(Duration.ofHours(3));

      // then
      await().until(() -> service.health().detail().contains("could not be delivered"));
    }
  }

  @Test
  void oneBusyMailboxDoesNotHoldUpTheOthers() {
    // given
    subscribe("busy@example.org", "b@example.org", "c@example.org");
    publish("one", 301);
    MailSender postpones =
        mail ->
            mail.to().value().startsWith("busy")
                ? new SendOutcome.Postponed("450 busy")
                : take(mail);

    // when
    try (AlertsService service = bench.service(postpones)) {
      // then
      await().until(() -> sent.size() == 2);
      assertThat(service.health().state()).isEqualTo(Health.State.UP);
    }
  }

  @Test
  void nobodyGetsMailAfterStopping() {
    // given
    subscribe("a@example.org");
    publish("one", 301);
    try (AlertsService service =
        bench.service(mail -> new SendOutcome.Unavailable("connection refused"))) {
      await().until(() -> service.health().state() == Health.State.DEGRADED);
    }

    // when
    try (Subscribers subscribers = bench.subscribers()) {
      assertThat(subscribers.remove("a@example.org")).isTrue();
    }
    publish("two", 302);
    try (AlertsService again = bench.service(this::take)) {
      bench.quiet();

      // then
      assertThat(sent).isEmpty();
      assertThat(again.health()).isEqualTo(Health.UP);
    }
  }

  @Test
  void severalMailsAreUnderWayAndOneAtMostIsInDoubt() {
    // given
    for (int i = 0; i < 40; i++) {
      subscribe("reader" + i + "@example.org");
    }
    publish("one", 301);
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger inDoubt = new AtomicInteger();
    AtomicInteger mostUnderWay = new AtomicInteger();
    AtomicInteger mostInDoubt = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(4);
    MailSender slow =
        new MailSender() {
          @Override
          public SendOutcome send(OutgoingMail mail) {
            throw new IllegalStateException("is asked with a last word");
          }

          @Override
          public SendOutcome send(OutgoingMail mail, Runnable lastWord) {
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            together.countDown();
            try {
              together.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            lastWord.run();
            mostInDoubt.accumulateAndGet(inDoubt.incrementAndGet(), Math::max);
            LockSupport.parkNanos(100_000);
            inDoubt.decrementAndGet();
            underWay.decrementAndGet();
            return take(mail);
          }
        };

    // when
    try (AlertsService service = bench.service(slow)) {
      await().until(() -> sent.size() == 40);
      assertThat(service.health().state()).isEqualTo(Health.State.UP);
    }

    // then
    assertThat(mostUnderWay).hasValue(4);
    assertThat(mostInDoubt).hasValue(1);
  }

  private SendOutcome take(OutgoingMail mail) {
    sent.add(mail);
    return new SendOutcome.Accepted();
  }

  private void subscribe(String... emails) {
    try (Subscribers subscribers = bench.subscribers()) {
      for (String email : emails) {
        subscribers.add(Subscribers.Request.everything(email, Language.ENGLISH));
      }
    }
  }

  private void publish(String article, int value) {
    StatisticFinding toll = Samples.toll(Samples.article(article), value, null, Novelty.NEW);
    bench.transport.add(toll);
    bench.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
  }
}
