package org.vigia.alerts.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.compose.MailLinks;
import org.vigia.alerts.compose.MailWriter;
import org.vigia.alerts.compose.WrittenMail;
import org.vigia.alerts.outbox.Planner;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.MailKind;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.QueuedMail;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.SuppressionStore;
import org.vigia.alerts.store.Told;
import org.vigia.alerts.store.ToldStore;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.runtime.Backoff;

/**
 * Sends what stands in the outbox, over several connections at once; yet a mail is marked as sent
 * before the last word of the next one goes out, so that a crash can repeat one message at most,
 * under the same {@code Message-ID} (or as many as the operator allows). Worked by one thread.
 */
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 100;
  private static final int LONGEST_THREAD = 10;

  private final Database database;
  private final Stores stores;
  private final SuppressionStore suppressions;
  private final Planner planner;
  private final MailWriter writer;
  private final Links links;
  private final MailSender sender;
  private final Backoff backoff;
  private final Duration giveUpAfter;
  private final Duration lease;
  private final Duration linkLife;
  private final InstantSource clock;
  private final Crew crew;
  private final Semaphore unconfirmed;
  private final DomainPace pace;
  private final Counter sent;
  private final Counter failed;
  private int unavailable;
  private volatile Instant quietUntil = Instant.MIN;
  private volatile boolean ended;
  private volatile @Nullable String trouble;

  /** Where the courier reads and writes. */
  public record Stores(SubscriberStore subscribers, ToldStore told, OutboxStore outbox) {}

  /**
   * How patient the courier is.
   *
   * @param giveUpAfter age at which a mail that keeps failing is set aside
   * @param lease longer than any one try to send can take; mails are begun within one of it and
   *     ended within two
   * @param linkLife how long a link to somebody's own page works
   */
  public record Patience(
      Backoff backoff, Duration giveUpAfter, Duration lease, Duration linkLife) {}

  /**
   * How fast mails go.
   *
   * @param connections how many are sent at once
   * @param unconfirmed how many may be with the server and not be marked as sent
   * @param perDomainPerMinute how many one recipient domain gets
   */
  public record Speed(int connections, int unconfirmed, int perDomainPerMinute) {}

  public Courier(
      Database database,
      Stores stores,
      Planner planner,
      MailWriter writer,
      Links links,
      MailSender sender,
      Patience patience,
      Speed speed,
      InstantSource clock,
      MeterRegistry metrics) {
    this.database = database;
    this.stores = stores;
    this.suppressions = new SuppressionStore(database.vault());
    this.planner = planner;
    this.writer = writer;
    this.links = links;
    this.sender = sender;
    this.backoff = patience.backoff();
    this.giveUpAfter = patience.giveUpAfter();
    this.lease = patience.lease();
    this.linkLife = patience.linkLife();
    this.clock = clock;
    this.crew = new Crew(speed.connections());
    this.unconfirmed = new Semaphore(speed.unconfirmed(), true);
    this.pace = new DomainPace(speed.perDomainPerMinute());
    this.sent =
        Counter.builder("vigia.alerts.mails.sent")
            .description("Mails that a mail server took")
            .register(metrics);
    this.failed =
        Counter.builder("vigia.alerts.mails.failed")
            .description("Tries to send a mail that failed")
            .register(metrics);
  }

  /** Why no mail goes out at the moment; empty while mails go out. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Makes digests of what is due and sends what may be sent now; how many mails went out. */
  public int work() {
    for (var subscriber :
        database.inTransaction(
            handle -> stores.told().digestsDue(handle, clock.instant(), AT_ONCE))) {
      database.inTransaction(handle -> planner.planDigest(handle, subscriber));
    }
    if (!mayGoOn()) {
      return 0;
    }
    Instant leasedAt = clock.instant();
    List<Prepared> ready = database.inTransaction(handle -> prepare(handle, leasedAt));
    if (ready.isEmpty()) {
      sender.rest();
      return 0;
    }
    AtomicInteger gone = new AtomicInteger();
    List<Prepared> left =
        crew.each(
            ready,
            () -> mayGoOn() && clock.instant().isBefore(leasedAt.plus(lease)),
            mail -> {
              if (deliver(mail)) {
                gone.incrementAndGet();
              }
            });
    if (!left.isEmpty()) {
      database.useTransaction(
          handle -> left.forEach(mail -> stores.outbox().giveBack(handle, mail.queued())));
    }
    return gone.get();
  }

  /** No further mail is begun; those that are under way are ended. */
  public void end() {
    ended = true;
  }

  /** Lets go of the mail server; when nothing is under way any more. */
  public void close() {
    sender.close();
  }

  private boolean mayGoOn() {
    return !ended && !clock.instant().isBefore(quietUntil);
  }

  /** A mail that is leased and written. */
  private record Prepared(QueuedMail queued, OutgoingMail outgoing) {}

  private List<Prepared> prepare(Handle handle, Instant now) {
    List<Prepared> ready = new ArrayList<>();
    for (QueuedMail mail : stores.outbox().due(handle, now, AT_ONCE)) {
      prepare(handle, mail)
          .flatMap(outgoing -> paced(handle, mail, outgoing, now))
          .ifPresent(outgoing -> ready.add(new Prepared(mail, outgoing)));
    }
    return ready;
  }

  private Optional<OutgoingMail> paced(
      Handle handle, QueuedMail mail, OutgoingMail outgoing, Instant now) {
    Instant slot = pace.slot(outgoing.to().domain(), mail.id(), now);
    if (slot.isAfter(now)) {
      stores.outbox().defer(handle, mail, slot);
      return Optional.empty();
    }
    return Optional.of(outgoing);
  }

  private boolean deliver(Prepared mail) {
    try (Doubt doubt = new Doubt(unconfirmed)) {
      SendOutcome outcome = sender.send(mail.outgoing(), doubt::enter);
      database.useTransaction(handle -> settle(handle, mail.queued(), outcome));
      boolean accepted = outcome instanceof SendOutcome.Accepted;
      (accepted ? sent : failed).increment();
      return accepted;
    }
  }

  private Optional<OutgoingMail> prepare(Handle handle, QueuedMail mail) {
    if (!stores.outbox().lease(handle, mail, clock.instant(), lease.multipliedBy(2))) {
      return Optional.empty();
    }
    Optional<Subscriber> reader = stores.subscribers().find(handle, mail.subscriber());
    if (reader.isEmpty() || !wants(reader.get(), mail)) {
      stores.outbox().cancel(handle, mail, "no longer wanted");
      return Optional.empty();
    }
    if (suppressions.isSuppressed(handle, reader.get().address())) {
      stores.outbox().cancel(handle, mail, "the address takes no mail");
      return Optional.empty();
    }
    int generation = stores.subscribers().tokenEpoch(handle, mail.subscriber()).orElseThrow();
    if (mail.kind() == MailKind.CONFIRMATION) {
      URI confirm = links.confirm(mail.subscriber(), generation);
      return Optional.of(
          outgoing(
              reader.get(),
              writer.writeConfirmation(reader.get(), confirm.toString()),
              mail,
              List.of(),
              null));
    }
    if (mail.kind() == MailKind.LINK) {
      Instant until = clock.instant().plus(linkLife);
      URI page =
          links.manage(
              mail.subscriber(),
              stores.subscribers().linkEpoch(handle, mail.subscriber()).orElseThrow(),
              until);
      return Optional.of(
          outgoing(
              reader.get(),
              writer.writeOwnPage(reader.get(), page.toString(), until),
              mail,
              List.of(),
              null));
    }
    List<Told> told = stores.told().of(handle, mail);
    if (told.isEmpty()) {
      stores.outbox().cancel(handle, mail, "nothing to tell");
      return Optional.empty();
    }
    URI stop = links.stop(mail.subscriber(), generation);
    List<Subscription> subscriptions =
        stores.subscribers().subscriptions(handle, mail.subscriber());
    WrittenMail written =
        writer.write(
            reader.get(),
            subscriptions,
            mail.kind(),
            told,
            mail.createdAt(),
            new MailLinks(
                stop.toString(),
                links.askForLink(reader.get().language()).toString(),
                links.report(mail.id(), reader.get().language()).toString()));
    return Optional.of(outgoing(reader.get(), written, mail, thread(handle, mail, told), stop));
  }

  private static boolean wants(Subscriber reader, QueuedMail mail) {
    return switch (mail.kind()) {
      case ALERT, DIGEST -> reader.state() == SubscriberState.ACTIVE;
      case CONFIRMATION -> reader.state() == SubscriberState.PENDING;
      case LINK -> reader.state() != SubscriberState.PENDING;
    };
  }

  private static OutgoingMail outgoing(
      Subscriber reader,
      WrittenMail written,
      QueuedMail mail,
      List<String> references,
      @Nullable URI stop) {
    return new OutgoingMail(
        reader.address(), written, mail.messageId(), references, stop, mail.createdAt());
  }

  /**
   * What a mail belongs to: a root that no mail has, the same for every mail about the series or
   * matter, so that mails are one thread even where the first of them is gone; then the mails that
   * went before. Digests tell of many things and belong to no thread.
   */
  private List<String> thread(Handle handle, QueuedMail mail, List<Told> told) {
    if (mail.kind() != MailKind.ALERT) {
      return List.of();
    }
    List<String> earlier =
        stores
            .told()
            .earlierMails(
                handle,
                mail,
                told.stream().map(one -> one.finding().subject()).distinct().toList(),
                LONGEST_THREAD);
    List<String> thread = new ArrayList<>();
    thread.add(root(told.getFirst().finding().subject(), mail));
    thread.addAll(earlier);
    return thread;
  }

  private static String root(String subject, QueuedMail mail) {
    String domain = mail.messageId().substring(mail.messageId().indexOf('@') + 1);
    UUID name = UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
    return "thread-" + name + "@" + domain;
  }

  private void settle(Handle handle, QueuedMail mail, SendOutcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case SendOutcome.Accepted _ -> {
        stores.outbox().sent(handle, mail, now);
        serverWorks();
      }
      case SendOutcome.Postponed postponed -> tryLater(handle, mail, postponed.reason(), now);
      case SendOutcome.Rejected rejected when rejected.mailboxGone() -> {
        stores
            .subscribers()
            .find(handle, mail.subscriber())
            .ifPresent(
                reader -> suppressions.suppress(handle, reader.address(), rejected.reason(), now));
        stores.outbox().cancel(handle, mail, rejected.reason());
        LOG.atInfo()
            .addKeyValue("mailId", mail.id())
            .log("an address gets no more mail: {}", rejected.reason());
      }
      case SendOutcome.Rejected rejected -> {
        stores.outbox().setAside(handle, mail, rejected.reason());
        LOG.atWarn()
            .addKeyValue("mailId", mail.id())
            .log("a mail was rejected and is set aside: {}", rejected.reason());
      }
      case SendOutcome.Unavailable gone -> {
        pause(gone.reason(), now);
        tryLater(handle, mail, gone.reason(), now);
      }
    }
  }

  private synchronized void serverWorks() {
    unavailable = 0;
    trouble = null;
  }

  /** Several connections that break at once are one trouble. */
  private synchronized void pause(String reason, Instant now) {
    trouble = reason;
    if (now.isBefore(quietUntil)) {
      return;
    }
    unavailable++;
    Duration pause = backoff.after(unavailable);
    quietUntil = now.plus(pause);
    LOG.atWarn()
        .addKeyValue("retryAfter", pause)
        .log("the mail server takes no mail, all wait: {}", reason);
  }

  private void tryLater(Handle handle, QueuedMail mail, String reason, Instant now) {
    if (mail.createdAt().plus(giveUpAfter).isBefore(now)) {
      stores.outbox().setAside(handle, mail, reason);
      LOG.atWarn()
          .addKeyValue("mailId", mail.id())
          .log("a mail could not be sent for {} and is set aside: {}", giveUpAfter, reason);
      return;
    }
    stores.outbox().postpone(handle, mail, reason, now.plus(backoff.after(mail.attempts() + 1)));
  }
}
