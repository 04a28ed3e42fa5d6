package org.vigia.alerts.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.subscription.SubscriberId;

/** Programs that are told. Each method works in the transaction of its handle. */
public final class WebhookStore {
  static final String URL = "webhook address";
  private static final String SECRET = "webhook secret";

  private final Vault vault;

  public WebhookStore(Vault vault) {
    this.vault = vault;
  }

  /** Keeps a new one, and the subscriber that it stands for. */
  public void insert(Handle handle, Webhook webhook, ZoneId zone, Instant now) {
    handle
        .createUpdate(
            """
            insert into subscriber (id, language, locale, time_zone, state, created_at, confirmed_at)
            values (:id, 'en', :locale, :zone, 'active', :now, :now)
            """)
        .bind("id", webhook.id().value())
        .bind("locale", Locale.US.toLanguageTag())
        .bind("zone", zone.getId())
        .bind("now", now.toEpochMilli())
        .execute();
    handle
        .createUpdate(
            "insert into webhook (subscriber_id, url_cipher, secret_cipher) values (:id, :url, :secret)")
        .bind("id", webhook.id().value())
        .bind("url", vault.lockText(webhook.id(), URL, webhook.url().toString()))
        .bind("secret", vault.lockText(webhook.id(), SECRET, webhook.secret()))
        .execute();
  }

  /** One of them. */
  public Optional<Webhook> find(Handle handle, SubscriberId id) {
    return handle
        .createQuery("select * from webhook where subscriber_id = :id")
        .bind("id", id.value())
        .map((row, context) -> webhook(row))
        .findOne();
  }

  /** All there are. */
  public List<Webhook> all(Handle handle) {
    return handle
        .createQuery("select * from webhook order by subscriber_id")
        .map((row, context) -> webhook(row))
        .list();
  }

  /** It was called and has answered well. */
  public void works(Handle handle, Webhook webhook) {
    handle
        .createUpdate(
            "update webhook set failing_since = null where subscriber_id = :id and failing_since is not null")
        .bind("id", webhook.id().value())
        .execute();
  }

  /** It was called and has not; for how long that has been so. */
  public Duration fails(Handle handle, Webhook webhook, Instant now) {
    handle
        .createUpdate(
            "update webhook set failing_since = :now where subscriber_id = :id and failing_since is null")
        .bind("now", now.toEpochMilli())
        .bind("id", webhook.id().value())
        .execute();
    return Duration.between(
        Instant.ofEpochMilli(
            handle
                .createQuery("select failing_since from webhook where subscriber_id = :id")
                .bind("id", webhook.id().value())
                .mapTo(Long.class)
                .one()),
        now);
  }

  /** It is called no more. */
  public void disable(Handle handle, Webhook webhook, String reason) {
    handle
        .createUpdate("update webhook set disabled_reason = :reason where subscriber_id = :id")
        .bind("reason", reason)
        .bind("id", webhook.id().value())
        .execute();
  }

  /** Why those that are called no more are not. */
  public List<String> disabled(Handle handle) {
    return handle
        .createQuery("select disabled_reason from webhook where disabled_reason is not null")
        .mapTo(String.class)
        .list();
  }

  private Webhook webhook(ResultSet row) throws SQLException {
    SubscriberId id = new SubscriberId(row.getString("subscriber_id"));
    return new Webhook(
        id,
        URI.create(vault.openText(id, URL, row.getString("url_cipher"))),
        vault.openText(id, SECRET, row.getString("secret_cipher")),
        row.getString("disabled_reason"));
  }
}
