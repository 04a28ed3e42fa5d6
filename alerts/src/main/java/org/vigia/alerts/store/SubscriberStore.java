package org.vigia.alerts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
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

/** People and what they subscribed to. Each method works in the transaction of its handle. */
public final class SubscriberStore {
  private final Vault vault;

  public SubscriberStore(Vault vault) {
    this.vault = vault;
  }

  /** Keeps somebody new. */
  public void insert(Handle handle, Subscriber subscriber) {
    handle
        .createUpdate(
            """
            insert into subscriber (id, address_cipher, address_hash, language, locale, time_zone, state, created_at, confirmed_at)
            values (:id, :cipher, :hash, :language, :locale, :zone, :state, :created, :confirmed)
            """)
        .bind("id", subscriber.id().value())
        .bind("cipher", vault.lock(subscriber.id(), subscriber.address()))
        .bind("hash", vault.lookup(subscriber.address()))
        .bind("language", subscriber.language().id())
        .bind("locale", subscriber.locale().toLanguageTag())
        .bind("zone", subscriber.zone().getId())
        .bind("state", subscriber.state().id())
        .bind("created", subscriber.createdAt().toEpochMilli())
        .bind(
            "confirmed",
            subscriber.state() == SubscriberState.ACTIVE
                ? (Long) subscriber.createdAt().toEpochMilli()
                : null)
        .execute();
    touch(handle);
  }

  /** Changes how somebody is written to. */
  public void updateManner(Handle handle, SubscriberId id, Language language, Locale locale) {
    handle
        .createUpdate("update subscriber set language = :language, locale = :locale where id = :id")
        .bind("language", language.id())
        .bind("locale", locale.toLanguageTag())
        .bind("id", id.value())
        .execute();
    touch(handle);
  }

  /** Changes where somebody's mornings are. */
  public void updateZone(Handle handle, SubscriberId id, ZoneId zone) {
    handle
        .createUpdate("update subscriber set time_zone = :zone where id = :id")
        .bind("zone", zone.getId())
        .bind("id", id.value())
        .execute();
    touch(handle);
  }

  /** Whoever has this address. */
  public Optional<Subscriber> find(Handle handle, EmailAddress address) {
    return handle
        .createQuery("select * from subscriber where address_hash = :hash")
        .bind("hash", vault.lookup(address))
        .map((row, context) -> subscriber(row))
        .findOne();
  }

  /** Whoever has this id and was not deleted. */
  public Optional<Subscriber> find(Handle handle, SubscriberId id) {
    return handle
        .createQuery("select * from subscriber where id = :id and address_cipher is not null")
        .bind("id", id.value())
        .map((row, context) -> subscriber(row))
        .findOne();
  }

  /** Everybody, in the order in which they came. */
  public List<Subscriber> all(Handle handle) {
    return handle
        .createQuery(
            "select * from subscriber where address_cipher is not null order by created_at, id")
        .map((row, context) -> subscriber(row))
        .list();
  }

  /** Which generation of links is valid; empty if there is no such subscriber. */
  public Optional<Integer> tokenEpoch(Handle handle, SubscriberId id) {
    return handle
        .createQuery("select token_epoch from subscriber where id = :id")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne();
  }

  /** Which generation of links to somebody's own page is valid; empty if there is nobody. */
  public Optional<Integer> linkEpoch(Handle handle, SubscriberId id) {
    return handle
        .createQuery("select link_epoch from subscriber where id = :id")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne();
  }

  /** Makes all links to somebody's own page worthless. */
  public void endLinks(Handle handle, SubscriberId id) {
    handle
        .createUpdate("update subscriber set link_epoch = link_epoch + 1 where id = :id")
        .bind("id", id.value())
        .execute();
  }

  /** They said yes. Who stopped stays stopped: only a new sign-up brings them back. */
  public boolean confirm(Handle handle, SubscriberId id, Instant now) {
    int changed =
        handle
            .createUpdate(
                "update subscriber set state = 'active', confirmed_at = :now where id = :id and state = 'pending'")
            .bind("now", now.toEpochMilli())
            .bind("id", id.value())
            .execute();
    touch(handle);
    return changed > 0;
  }

  /** Puts somebody who is pending or stopped among those who get mail, or who are asked. */
  public void setState(Handle handle, SubscriberId id, SubscriberState state, Instant now) {
    handle
        .createUpdate(
            "update subscriber set state = :state, "
                + (state == SubscriberState.STOPPED ? "stopped_at" : "confirmed_at")
                + " = :now where id = :id")
        .bind("state", state.id())
        .bind("now", now.toEpochMilli())
        .bind("id", id.value())
        .execute();
    touch(handle);
  }

  /** They said stop: no further mail, and none of those that wait. */
  public void stop(Handle handle, SubscriberId id, Instant now) {
    setState(handle, id, SubscriberState.STOPPED, now);
    dropWaiting(handle, id, "unsubscribed");
  }

  /** No mail until they say so, and none of those that wait. */
  public void pause(Handle handle, SubscriberId id) {
    handle
        .createUpdate("update subscriber set state = 'paused' where id = :id and state = 'active'")
        .bind("id", id.value())
        .execute();
    dropWaiting(handle, id, "paused");
    touch(handle);
  }

  /** Mail again, for who paused or stopped. */
  public void resume(Handle handle, SubscriberId id) {
    handle
        .createUpdate(
            "update subscriber set state = 'active' where id = :id and state in ('paused', 'stopped')")
        .bind("id", id.value())
        .execute();
    touch(handle);
  }

  private static void dropWaiting(Handle handle, SubscriberId id, String reason) {
    handle
        .createUpdate(
            "update outbox set state = 'cancelled', reason = :reason where subscriber_id = :id and state = 'queued'")
        .bind("reason", reason)
        .bind("id", id.value())
        .execute();
    handle
        .createUpdate("delete from told where subscriber_id = :id and outbox_id is null")
        .bind("id", id.value())
        .execute();
  }

  /** Forgets somebody wholly: address, subscriptions, what they were told, mails that wait. */
  public boolean remove(Handle handle, SubscriberId id) {
    for (String table : List.of("told", "outbox", "subscription")) {
      handle
          .createUpdate("delete from " + table + " where subscriber_id = :id")
          .bind("id", id.value())
          .execute();
    }
    for (String table : List.of("bounce", "suppression")) {
      handle
          .createUpdate(
              "delete from "
                  + table
                  + " where address_hash in (select address_hash from subscriber where id = :id)")
          .bind("id", id.value())
          .execute();
    }
    int gone =
        handle
            .createUpdate("delete from subscriber where id = :id")
            .bind("id", id.value())
            .execute();
    touch(handle);
    return gone > 0;
  }

  /**
   * Forgets those who were asked before an instant and never answered.
   *
   * @return how many
   */
  public int forgetUnanswered(Handle handle, Instant before) {
    List<SubscriberId> silent =
        handle
            .createQuery(
                """
                select id from subscriber p where p.state = 'pending' and p.created_at < :before
                and not exists (select 1 from outbox o where o.subscriber_id = p.id and o.created_at >= :before)
                """)
            .bind("before", before.toEpochMilli())
            .map((row, context) -> new SubscriberId(row.getString("id")))
            .list();
    silent.forEach(id -> remove(handle, id));
    return silent.size();
  }

  /** Keeps a subscription. */
  public void insert(Handle handle, Subscription subscription, Instant now) {
    handle
        .createUpdate(
            "insert into subscription (id, subscriber_id, frequency, narrowing, created_at)"
                + " values (:id, :subscriber, :frequency, :narrowing, :now)")
        .bind("id", subscription.id().value())
        .bind("subscriber", subscription.subscriber().value())
        .bind("frequency", subscription.frequency().id())
        .bind("narrowing", VigiaJson.mapper().writeValueAsString(subscription.narrowing()))
        .bind("now", now.toEpochMilli())
        .execute();
    touch(handle);
  }

  /** Changes a subscription; nothing if it is gone. */
  public void update(Handle handle, Subscription subscription) {
    handle
        .createUpdate(
            "update subscription set frequency = :frequency, narrowing = :narrowing"
                + " where id = :id and subscriber_id = :subscriber")
        .bind("frequency", subscription.frequency().id())
        .bind("narrowing", VigiaJson.mapper().writeValueAsString(subscription.narrowing()))
        .bind("id", subscription.id().value())
        .bind("subscriber", subscription.subscriber().value())
        .execute();
    touch(handle);
  }

  /** Ends a subscription; what waits for a digest because of it alone is not told. */
  public void remove(Handle handle, SubscriberId owner, SubscriptionId id) {
    handle
        .createUpdate("delete from subscription where id = :id and subscriber_id = :owner")
        .bind("id", id.value())
        .bind("owner", owner.value())
        .execute();
    handle
        .createUpdate(
            "delete from told where subscriber_id = :owner and outbox_id is null and subscriptions = :only")
        .bind("owner", owner.value())
        .bind("only", VigiaJson.mapper().writeValueAsString(List.of(id.value())))
        .execute();
    touch(handle);
  }

  /** What somebody subscribed to, in the order in which they did. */
  public List<Subscription> subscriptions(Handle handle, SubscriberId id) {
    return handle
        .createQuery("select * from subscription where subscriber_id = :id order by created_at, id")
        .bind("id", id.value())
        .map((row, context) -> subscription(row))
        .list();
  }

  /** The subscriptions of those who get mail, each with its owner's time zone. */
  public List<Standing> standing(Handle handle) {
    return handle
        .createQuery(
            """
            select s.*, p.time_zone from subscription s join subscriber p on p.id = s.subscriber_id
            where p.state = 'active' order by s.id
            """)
        .map((row, context) ->
            new Standing(subscription(row), ZoneId.of(row.getString("time_zone"))))
        .list();
  }

  /** Rises with every change to people or subscriptions. */
  public long revision(Handle handle) {
    return handle.createQuery("select counter from revision where id = 1").mapTo(Long.class).one();
  }

  /** A subscription whose owner gets mail. */
  public record Standing(Subscription subscription, ZoneId zone) {}

  private static void touch(Handle handle) {
    handle.execute("update revision set counter = counter + 1 where id = 1");
  }

  private Subscriber subscriber(ResultSet row) throws SQLException {
    SubscriberId id = new SubscriberId(row.getString("id"));
    return new Subscriber(
        id,
        vault.open(id, row.getString("address_cipher")),
        Language.ofId(row.getString("language")),
        Locale.forLanguageTag(row.getString("locale")),
        ZoneId.of(row.getString("time_zone")),
        SubscriberState.ofId(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        new SubscriptionId(row.getString("id")),
        new SubscriberId(row.getString("subscriber_id")),
        Frequency.ofId(row.getString("frequency")),
        VigiaJson.mapper().readValue(row.getString("narrowing"), Narrowing.class));
  }
}
