package org.vigia.alerts.signup;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.MailKind;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.QueuedMail;
import org.vigia.alerts.store.SignUpStore;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.subscription.SignUp;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;

/**
 * Takes what strangers ask for on the web. It is written down at once and looked at later, so that
 * neither the answer nor the time it takes tells whether an address is known; and nothing that gets
 * or changes anything happens without a mail to that address. Thread-safe.
 */
public final class SignUps {
  private static final int AT_ONCE = 50;
  private static final Duration BETWEEN_LINKS = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int LINKS_A_DAY = 4;

  private final Database database;
  private final SignUpStore waiting;
  private final SubscriberStore subscribers;
  private final OutboxStore outbox = new OutboxStore();
  private final Duration questionEvery;
  private final String mailDomain;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param questionEvery how often at most an address is asked whether it wants alerts
   * @param mailDomain right-hand side of message ids
   */
  public SignUps(
      Database database, Duration questionEvery, String mailDomain, InstantSource clock) {
    this.database = database;
    this.waiting = new SignUpStore(database.vault());
    this.subscribers = new SubscriberStore(database.vault());
    this.questionEvery = questionEvery;
    this.mailDomain = mailDomain;
    this.clock = clock;
  }

  /** Writes down what somebody asked for; durable when it returns. */
  public void take(SignUp signUp) {
    database.useTransaction(handle -> waiting.insert(handle, signUp, clock.instant()));
  }

  /** Does what was asked for, as far as it may be done; how many were looked at. */
  public int work() {
    List<SignUp> found = database.inTransaction(handle -> waiting.waiting(handle, AT_ONCE));
    for (SignUp signUp : found) {
      database.useTransaction(handle -> {
        if (waiting.delete(handle, signUp)) {
          answer(handle, signUp);
        }
      });
    }
    return found.size();
  }

  private void answer(Handle handle, SignUp signUp) {
    Instant now = clock.instant();
    Optional<Subscriber> known = subscribers.find(handle, signUp.address());
    switch (signUp.wish()) {
      case SIGN_UP -> {
        if (known.isEmpty()) {
          welcome(handle, signUp, now);
        } else {
          onKnown(handle, signUp, known.get(), now);
        }
      }
      case LINK -> known.ifPresent(subscriber -> sendLink(handle, subscriber, now));
    }
  }

  private void welcome(Handle handle, SignUp signUp, Instant now) {
    subscribers.insert(
        handle,
        new Subscriber(
            signUp.id(),
            signUp.address(),
            signUp.language(),
            Subscriber.localeOf(signUp.language()),
            signUp.zone(),
            SubscriberState.PENDING,
            now));
    subscribe(handle, signUp, signUp.id(), now);
    queue(handle, signUp.id(), MailKind.CONFIRMATION, now);
  }

  /**
   * Who gets mail already is not given anything more by a stranger: they get a link and can do it
   * themselves.
   */
  private void onKnown(Handle handle, SignUp signUp, Subscriber known, Instant now) {
    switch (known.state()) {
      case ACTIVE, PAUSED -> sendLink(handle, known, now);
      case PENDING, STOPPED -> {
        if (known.state() == SubscriberState.STOPPED && !mayAsk(handle, known, now)) {
          return;
        }
        subscribers
            .subscriptions(handle, known.id())
            .forEach(old -> subscribers.remove(handle, known.id(), old.id()));
        subscribers.updateManner(
            handle, known.id(), signUp.language(), Subscriber.localeOf(signUp.language()));
        subscribers.updateZone(handle, known.id(), signUp.zone());
        subscribe(handle, signUp, known.id(), now);
        if (mayAsk(handle, known, now)) {
          if (known.state() == SubscriberState.STOPPED) {
            subscribers.setState(handle, known.id(), SubscriberState.PENDING, now);
          }
          queue(handle, known.id(), MailKind.CONFIRMATION, now);
        }
      }
    }
  }

  private void sendLink(Handle handle, Subscriber subscriber, Instant now) {
    if (subscriber.state() == SubscriberState.PENDING) {
      if (mayAsk(handle, subscriber, now)) {
        queue(handle, subscriber.id(), MailKind.CONFIRMATION, now);
      }
      return;
    }
    boolean often =
        outbox.countSince(handle, subscriber.id(), MailKind.LINK, now.minus(BETWEEN_LINKS)) > 0
            || outbox.countSince(handle, subscriber.id(), MailKind.LINK, now.minus(DAY))
                >= LINKS_A_DAY;
    if (!often) {
      queue(handle, subscriber.id(), MailKind.LINK, now);
    }
  }

  private boolean mayAsk(Handle handle, Subscriber subscriber, Instant now) {
    return outbox.countSince(
            handle, subscriber.id(), MailKind.CONFIRMATION, now.minus(questionEvery))
        == 0;
  }

  private void subscribe(Handle handle, SignUp signUp, SubscriberId subscriber, Instant now) {
    subscribers.insert(
        handle,
        new Subscription(
            SubscriptionId.random(random), subscriber, signUp.frequency(), signUp.narrowing()),
        now);
  }

  private void queue(Handle handle, SubscriberId subscriber, MailKind kind, Instant now) {
    outbox.insert(
        handle, List.of(QueuedMail.of(subscriber, kind, null, null, mailDomain, now, random)));
  }
}
