package org.vigia.alerts.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.QueuedMail;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.Told;
import org.vigia.alerts.store.ToldStore;
import org.vigia.alerts.store.Webhook;
import org.vigia.alerts.store.WebhookStore;
import org.vigia.contract.VigiaJson;

/**
 * Tells programs what people are told by mail, from the same outbox (Standard Webhooks 1.0.0): a
 * POST with id, time and signature, tried again over three days. A webhook that has failed for that
 * long, or says that it wants no more, is called no more. For one thread.
 */
public final class WebhookCourier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);
  private static final int AT_ONCE = 50;
  private static final int HANDS = 4;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofDays(3);

  /** After the first, second … try; the last again and again. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10));

  private final Database database;
  private final WebhookStore webhooks;
  private final SubscriberStore subscribers;
  private final ToldStore told = new ToldStore(new FindingStore());
  private final OutboxStore outbox = new OutboxStore();
  private final WebhookCaller caller;
  private final InstantSource clock;
  private final Counter taken;
  private final Counter failed;
  private volatile boolean ended;

  /**
   * @param allowLoopback whether this machine may be called: for tests and demos
   */
  public WebhookCourier(
      Database database, boolean allowLoopback, InstantSource clock, MeterRegistry metrics) {
    this.database = database;
    this.webhooks = new WebhookStore(database.vault());
    this.subscribers = new SubscriberStore(database.vault());
    this.caller = new WebhookCaller(allowLoopback);
    this.clock = clock;
    this.taken =
        Counter.builder("vigia.alerts.webhooks.taken")
            .description("Calls of webhooks that were answered 2xx")
            .register(metrics);
    this.failed =
        Counter.builder("vigia.alerts.webhooks.failed")
            .description("Calls of webhooks that were not")
            .register(metrics);
  }

  /** Why an address cannot be a webhook; empty if it can. */
  public static Optional<String> refusal(URI url, boolean allowLoopback) {
    return WebhookCaller.refusal(url, allowLoopback);
  }

  /** Calls what is due; how many calls were taken. */
  public int work() {
    double before = taken.count();
    Instant leasedAt = clock.instant();
    List<Due> due = database.inTransaction(handle -> due(handle, leasedAt));
    List<Due> left = new Crew(HANDS).each(due, () -> mayGoOn(leasedAt), this::call);
    if (!left.isEmpty()) {
      database.useTransaction(handle -> left.forEach(one -> outbox.giveBack(handle, one.queued())));
    }
    return (int) (taken.count() - before);
  }

  /** Why webhooks are called no more. */
  public List<String> disabled() {
    return database.inTransaction(webhooks::disabled);
  }

  /** No further call is begun. */
  public void end() {
    ended = true;
  }

  @Override
  public void close() {
    caller.close();
  }

  private record Due(QueuedMail queued, Webhook webhook, String body) {}

  private boolean mayGoOn(Instant leasedAt) {
    return !ended && clock.instant().isBefore(leasedAt.plus(LEASE.dividedBy(2)));
  }

  private List<Due> due(Handle handle, Instant now) {
    List<Due> due = new ArrayList<>();
    for (QueuedMail mail : outbox.dueCalls(handle, now, AT_ONCE)) {
      Optional<Webhook> webhook = webhooks.find(handle, mail.subscriber());
      List<Told> contents = told.of(handle, mail);
      if (webhook.isEmpty() || webhook.get().disabledReason() != null || contents.isEmpty()) {
        outbox.cancel(handle, mail, "no longer wanted");
      } else if (outbox.lease(handle, mail, now, LEASE)) {
        due.add(new Due(mail, webhook.get(), body(mail, contents)));
      }
    }
    return due;
  }

  /** As the topics have it, so that one reader understands both. */
  private static String body(QueuedMail mail, List<Told> contents) {
    List<Map<String, Object>> findings = new ArrayList<>();
    for (Told one : contents) {
      Map<String, Object> finding = new LinkedHashMap<>();
      finding.put("kind", one.finding().kind().id());
      finding.put("subscriptions", one.because().stream().map(id -> id.value()).toList());
      finding.put(
          "finding",
          switch (one.finding()) {
            case Figure figure -> figure.event();
            case LegalEvent legal -> legal.event();
          });
      findings.add(finding);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("alertId", mail.alert() == null ? null : mail.alert().value());
    data.put("findings", findings);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", mail.kind().id() + ".created");
    body.put("timestamp", mail.createdAt().toString());
    body.put("data", data);
    return VigiaJson.mapper().writeValueAsString(body);
  }

  private void call(Due due) {
    WebhookCall.Outcome outcome =
        caller.call(
            new WebhookCall(
                due.webhook(), "msg_" + due.queued().id(), clock.instant(), due.body()));
    database.useTransaction(handle -> settle(handle, due, outcome));
    (outcome instanceof WebhookCall.Outcome.Taken ? taken : failed).increment();
  }

  private void settle(Handle handle, Due due, WebhookCall.Outcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case WebhookCall.Outcome.Taken _ -> {
        outbox.sent(handle, due.queued(), now);
        webhooks.works(handle, due.webhook());
      }
      case WebhookCall.Outcome.Refused refused -> disable(handle, due, refused.reason(), now);
      case WebhookCall.Outcome.Failed failure -> {
        Duration failing = webhooks.fails(handle, due.webhook(), now);
        if (failing.compareTo(PATIENCE) > 0) {
          disable(handle, due, "it has failed for three days: " + failure.reason(), now);
        } else {
          Duration wait = WAITS.get(Math.min(due.queued().attempts(), WAITS.size() - 1));
          outbox.postpone(handle, due.queued(), failure.reason(), now.plus(wait));
          LOG.atWarn()
              .addKeyValue("subscriberId", due.webhook().id())
              .addKeyValue("retryAfter", wait)
              .log("a webhook did not take an alert: {}", failure.reason());
        }
      }
    }
  }

  private void disable(Handle handle, Due due, String reason, Instant now) {
    webhooks.disable(handle, due.webhook(), reason);
    subscribers.stop(handle, due.webhook().id(), now);
    LOG.atError()
        .addKeyValue("subscriberId", due.webhook().id())
        .log("a webhook is called no more, look at 'vigia subscribers list': {}", reason);
  }
}
