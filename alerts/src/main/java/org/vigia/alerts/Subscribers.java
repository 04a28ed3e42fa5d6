package org.vigia.alerts;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.deliver.FeedLinks;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.deliver.WebhookCourier;
import org.vigia.alerts.deliver.WebhookSignature;
import org.vigia.alerts.match.FreeQuery;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.MailKind;
import org.vigia.alerts.store.OperatorStore;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.QueuedMail;
import org.vigia.alerts.store.ReportStore;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.SuppressionStore;
import org.vigia.alerts.store.Webhook;
import org.vigia.alerts.store.WebhookStore;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.Language;
import org.vigia.contract.VigiaJson;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.VigiaConfig;

/**
 * The operator's hand on the subscribers: works on the store directly, with or without a running
 * service and without Kafka. Thread-safe.
 */
public final class Subscribers implements AutoCloseable {
  private final Database database;
  private final SubscriberStore store;
  private final SuppressionStore suppressions;
  private final WebhookStore webhooks;
  private final boolean allowLoopback;
  private final FeedLinks feeds;
  private final OutboxStore outbox = new OutboxStore();
  private final OperatorStore operator;
  private final Links links;
  private final String mailDomain;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  private Subscribers(
      Database database,
      Links links,
      String mailDomain,
      boolean allowLoopback,
      URI publicUrl,
      InstantSource clock) {
    this.database = database;
    this.links = links;
    this.store = new SubscriberStore(database.vault());
    this.suppressions = new SuppressionStore(database.vault());
    this.webhooks = new WebhookStore(database.vault());
    this.allowLoopback = allowLoopback;
    this.operator = new OperatorStore(database.vault());
    this.feeds = new FeedLinks(publicUrl, database.vault());
    this.mailDomain = mailDomain;
    this.clock = clock;
  }

  /**
   * Opens the store of a configuration.
   *
   * @throws OperatorException if it cannot be opened
   */
  public static Subscribers open(VigiaConfig config, InstantSource clock) {
    Database database = Database.open(config.store(), AlertsService.keyFile(config));
    return new Subscribers(
        database,
        new Links(config.web().publicUrl(), database.vault()),
        AlertsService.mailDomain(config),
        config.fetch().allowLoopback(),
        config.web().publicUrl(),
        clock);
  }

  /**
   * Somebody to add.
   *
   * @param confirmed whether they have said yes already; if not, they are asked by mail first
   * @param zone where digests are due in the morning
   */
  public record Request(
      String email,
      Language language,
      Frequency frequency,
      boolean confirmed,
      ZoneId zone,
      Narrowing narrowing) {
    /** Somebody who wants every alert at once and has said yes. */
    public static Request everything(String email, Language language) {
      return new Request(
          email, language, Frequency.IMMEDIATE, true, ZoneId.of("UTC"), Narrowing.NONE);
    }
  }

  /** A subscriber and what they subscribed to. */
  public record Entry(Subscriber subscriber, List<Subscription> subscriptions) {
    public Entry {
      subscriptions = List.copyOf(subscriptions);
    }
  }

  /**
   * Adds a subscription, and its subscriber where the address is new. What is there already is not
   * added again. Who has not said yes, or has said stop, is asked by mail unless the request is
   * confirmed.
   *
   * @throws OperatorException if the address or the free query cannot be used
   */
  public Entry add(Request request) {
    EmailAddress address = address(request.email());
    check(request.narrowing());
    return database.inTransaction(handle -> add(handle, request, address));
  }

  /** Where a subscription can be read as an Atom feed. */
  public URI feed(Subscription subscription) {
    return feeds.of(subscription.id());
  }

  /** Everybody, in the order in which they came. */
  public List<Entry> list() {
    return database.inTransaction(
        handle -> store.all(handle).stream().map(s -> entry(handle, s)).toList());
  }

  /**
   * Forgets somebody wholly.
   *
   * @return whether there was somebody with this address
   * @throws OperatorException if it is no address
   */
  public boolean remove(String email) {
    EmailAddress address = address(email);
    return database.inTransaction(handle ->
        store.find(handle, address).map(found -> store.remove(handle, found.id())).orElse(false));
  }

  /**
   * Everybody as JSON, addresses in clear: an array of {@code {id, email, language, locale,
   * timeZone, state, createdAt, subscriptions: [{id, frequency, narrowing}]}}.
   */
  public String exportJson() {
    return VigiaJson.mapper()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(list().stream().map(Exported::of).toList());
  }

  /**
   * A program to add.
   *
   * @param zone where digests are due in the morning
   */
  public record WebhookRequest(Frequency frequency, ZoneId zone, Narrowing narrowing) {}

  /**
   * A program that was added.
   *
   * @param secret what its calls are signed with, {@code whsec_…}
   */
  public record AddedWebhook(String id, String secret) {}

  /** A program that is told, and why it is not, if so. */
  public record WebhookEntry(
      URI url, List<Subscription> subscriptions, Optional<String> disabledReason) {
    public WebhookEntry {
      subscriptions = List.copyOf(subscriptions);
    }
  }

  /**
   * Adds a program that is told (Standard Webhooks).
   *
   * @throws OperatorException if the address or the free query cannot be used
   */
  public AddedWebhook addWebhook(URI url, WebhookRequest request) {
    WebhookCourier.refusal(url, allowLoopback)
        .ifPresent(why -> {
          throw new OperatorException("the webhook's address " + why);
        });
    check(request.narrowing());
    Webhook webhook =
        new Webhook(SubscriberId.random(random), url, WebhookSignature.secret(random), null);
    database.useTransaction(handle -> {
      Instant now = clock.instant();
      webhooks.insert(handle, webhook, request.zone(), now);
      store.insert(
          handle,
          new Subscription(
              SubscriptionId.random(random),
              webhook.id(),
              request.frequency(),
              request.narrowing()),
          now);
    });
    return new AddedWebhook(webhook.id().value(), webhook.secret());
  }

  /** The programs that are told. */
  public List<WebhookEntry> webhooks() {
    return database.inTransaction(handle ->
        webhooks.all(handle).stream()
            .map(webhook ->
                new WebhookEntry(
                    webhook.url(),
                    store.subscriptions(handle, webhook.id()),
                    Optional.ofNullable(webhook.disabledReason())))
            .toList());
  }

  /** Removes a program, and with it what waits for it; whether there was one with this address. */
  public boolean removeWebhook(URI url) {
    return database.inTransaction(handle -> {
      List<Webhook> found =
          webhooks.all(handle).stream().filter(one -> one.url().equals(url)).toList();
      found.forEach(one -> store.remove(handle, one.id()));
      return !found.isEmpty();
    });
  }

  /**
   * A link to the page where reported mistakes are decided on. Whoever has it can decide.
   *
   * @param life how long it works
   */
  public URI reviewLink(Duration life) {
    int epoch = database.inTransaction(operator::reviewEpoch);
    return links.review(clock.instant().plus(life), epoch);
  }

  /** Ends every link to that page that there is. */
  public void endReviewLinks() {
    database.useTransaction(operator::endReviewLinks);
  }

  /** How many reported mistakes wait for a decision. */
  public long openReports() {
    return database.inTransaction(new ReportStore()::countOpen);
  }

  /** Addresses that get no mail because none arrives there, the newest first. */
  public List<Suppressed> suppressed() {
    return database.inTransaction(handle ->
        suppressions.all(handle).stream()
            .map(one ->
                new Suppressed(
                    one.subscriber()
                        .flatMap(id -> store.find(handle, id))
                        .map(subscriber -> subscriber.address().value()),
                    one.reason(),
                    one.since()))
            .toList());
  }

  /**
   * An address that gets no mail.
   *
   * @param email empty if it is nobody's any more
   */
  public record Suppressed(Optional<String> email, String reason, Instant since) {}

  /**
   * Lets an address have mail again.
   *
   * @return whether it had been suppressed
   * @throws OperatorException if it is no address
   */
  public boolean lift(String email) {
    EmailAddress address = address(email);
    return database.inTransaction(handle -> suppressions.lift(handle, address));
  }

  /** Tries again to deliver what was set aside; how many mails. */
  public int retrySetAside() {
    return database.inTransaction(handle -> outbox.requeue(handle, clock.instant()));
  }

  @Override
  public void close() {
    database.close();
  }

  private Entry add(Handle handle, Request request, EmailAddress address) {
    Instant now = clock.instant();
    Optional<Subscriber> known = store.find(handle, address);
    SubscriberId id = known.map(Subscriber::id).orElseGet(() -> SubscriberId.random(random));
    SubscriberState wanted = request.confirmed() ? SubscriberState.ACTIVE : SubscriberState.PENDING;
    if (known.isEmpty()) {
      store.insert(
          handle,
          new Subscriber(
              id,
              address,
              request.language(),
              Subscriber.localeOf(request.language()),
              request.zone(),
              wanted,
              now));
    } else {
      store.updateManner(handle, id, request.language(), Subscriber.localeOf(request.language()));
      if (known.get().state() != SubscriberState.ACTIVE) {
        store.setState(handle, id, wanted, now);
      }
    }
    boolean there =
        store.subscriptions(handle, id).stream()
            .anyMatch(s ->
                s.frequency() == request.frequency() && s.narrowing().equals(request.narrowing()));
    if (!there) {
      store.insert(
          handle,
          new Subscription(
              SubscriptionId.random(random), id, request.frequency(), request.narrowing()),
          now);
    }
    Subscriber current = store.find(handle, id).orElseThrow();
    if (current.state() == SubscriberState.PENDING
        && !outbox.hasQueued(handle, id, MailKind.CONFIRMATION)) {
      outbox.insert(
          handle,
          List.of(QueuedMail.of(id, MailKind.CONFIRMATION, null, null, mailDomain, now, random)));
    }
    return entry(handle, current);
  }

  private Entry entry(Handle handle, Subscriber subscriber) {
    return new Entry(subscriber, store.subscriptions(handle, subscriber.id()));
  }

  private static EmailAddress address(String typed) {
    try {
      return EmailAddress.parse(typed);
    } catch (IllegalArgumentException e) {
      throw new OperatorException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void check(Narrowing narrowing) {
    try {
      if (narrowing.query() != null) {
        FreeQuery.check(narrowing.query());
      }
    } catch (IllegalArgumentException e) {
      throw new OperatorException(String.valueOf(e.getMessage()), e);
    }
  }

  private record Exported(
      String id,
      String email,
      Language language,
      String locale,
      String timeZone,
      String state,
      Instant createdAt,
      List<ExportedSubscription> subscriptions) {
    static Exported of(Entry entry) {
      Subscriber subscriber = entry.subscriber();
      return new Exported(
          subscriber.id().value(),
          subscriber.address().value(),
          subscriber.language(),
          subscriber.locale().toLanguageTag(),
          subscriber.zone().getId(),
          subscriber.state().id(),
          subscriber.createdAt(),
          entry.subscriptions().stream()
              .map(s -> new ExportedSubscription(s.id().value(), s.frequency().id(), s.narrowing()))
              .toList());
    }
  }

  private record ExportedSubscription(String id, String frequency, Narrowing narrowing) {}
}
