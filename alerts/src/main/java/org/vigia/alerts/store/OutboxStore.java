package org.vigia.alerts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.contract.AlertId;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FindingId;

/**
 * Mails that wait, were sent or were set aside. Each method works in the transaction of its handle.
 */
public final class OutboxStore {
  /** Queues mails. */
  public void insert(Handle handle, List<QueuedMail> mails) {
    if (mails.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into outbox (id, subscriber_id, kind, alert_id, article_id, state, next_try_at, message_id, created_at)
            values (:id, :subscriber, :kind, :alert, :article, 'queued', :now, :messageId, :now)
            """);
    for (QueuedMail mail : mails) {
      batch
          .bind("id", mail.id())
          .bind("subscriber", mail.subscriber().value())
          .bind("kind", mail.kind().id())
          .bind("alert", mail.alert() == null ? null : mail.alert().value())
          .bind("article", mail.article() == null ? null : mail.article().value())
          .bind("messageId", mail.messageId())
          .bind("now", mail.createdAt().toEpochMilli())
          .add();
    }
    batch.execute();
  }

  /** Mails that may be tried now, the oldest first. */
  public List<QueuedMail> due(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            """
            select * from outbox where state = 'queued' and next_try_at <= :now and leased_until <= :now
            order by created_at, id limit :limit
            """)
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> mail(row))
        .list();
  }

  /** Takes a mail as one's own to send for a while; false if somebody else has it. */
  public boolean lease(Handle handle, QueuedMail mail, Instant now, Duration lease) {
    return handle
            .createUpdate(
                "update outbox set leased_until = :until where id = :id and state = 'queued' and leased_until <= :now")
            .bind("until", now.plus(lease).toEpochMilli())
            .bind("now", now.toEpochMilli())
            .bind("id", mail.id())
            .execute()
        > 0;
  }

  /**
   * Gives back what a process that is gone had taken; for stores that one process works on.
   *
   * @return how many mails it was sending when it ended
   */
  public int dropLeases(Handle handle) {
    return handle.execute(
        "update outbox set leased_until = 0 where state = 'queued' and leased_until > 0");
  }

  /** The mail server has it. */
  public void sent(Handle handle, QueuedMail mail, Instant now) {
    handle
        .createUpdate(
            "update outbox set state = 'sent', reason = null, leased_until = 0, sent_at = :now where id = :id")
        .bind("now", now.toEpochMilli())
        .bind("id", mail.id())
        .execute();
  }

  /** It failed and is tried again. */
  public void postpone(Handle handle, QueuedMail mail, String reason, Instant nextTry) {
    handle
        .createUpdate(
            """
            update outbox set attempts = attempts + 1, reason = :reason, next_try_at = :next, leased_until = 0
            where id = :id and state = 'queued'
            """)
        .bind("reason", reason)
        .bind("next", nextTry.toEpochMilli())
        .bind("id", mail.id())
        .execute();
  }

  /** It was taken and not tried. */
  public void giveBack(Handle handle, QueuedMail mail) {
    handle
        .createUpdate("update outbox set leased_until = 0 where id = :id and state = 'queued'")
        .bind("id", mail.id())
        .execute();
  }

  /** It was taken and not tried, and waits for its time. */
  public void defer(Handle handle, QueuedMail mail, Instant until) {
    handle
        .createUpdate(
            "update outbox set leased_until = 0, next_try_at = :until where id = :id and state = 'queued'")
        .bind("until", until.toEpochMilli())
        .bind("id", mail.id())
        .execute();
  }

  /** It cannot be delivered and waits for the operator. */
  public void setAside(Handle handle, QueuedMail mail, String reason) {
    end(handle, mail, "set-aside", reason);
  }

  /** It is not wanted any more. */
  public void cancel(Handle handle, QueuedMail mail, String reason) {
    end(handle, mail, "cancelled", reason);
  }

  /** Tries again what was set aside. */
  public int requeue(Handle handle, Instant now) {
    return handle
        .createUpdate(
            """
            update outbox set state = 'queued', attempts = 0, next_try_at = :now, created_at = :now, leased_until = 0
            where state = 'set-aside'
            """)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Whom a mail was for; empty if there is no such mail. */
  public Optional<SubscriberId> recipient(Handle handle, String mailId) {
    return handle
        .createQuery("select subscriber_id from outbox where id = :id")
        .bind("id", mailId)
        .map((row, context) -> new SubscriberId(row.getString("subscriber_id")))
        .findOne();
  }

  /** Whether somebody has a question waiting already. */
  public boolean hasQueued(Handle handle, SubscriberId subscriber, MailKind kind) {
    return handle
            .createQuery(
                "select count(*) from outbox where subscriber_id = :subscriber and kind = :kind and state = 'queued'")
            .bind("subscriber", subscriber.value())
            .bind("kind", kind.id())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /**
   * How many mails of a kind were queued for somebody since an instant, whatever became of them.
   */
  public int countSince(Handle handle, SubscriberId subscriber, MailKind kind, Instant since) {
    return handle
        .createQuery(
            "select count(*) from outbox where subscriber_id = :subscriber and kind = :kind and created_at > :since")
        .bind("subscriber", subscriber.value())
        .bind("kind", kind.id())
        .bind("since", since.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  /** When somebody's mails were queued and what became of them, the oldest first. */
  public List<Sent> history(Handle handle, SubscriberId subscriber) {
    return handle
        .createQuery(
            "select kind, state, created_at, sent_at from outbox where subscriber_id = :subscriber order by created_at, id")
        .bind("subscriber", subscriber.value())
        .map((row, context) -> {
          long sent = row.getLong("sent_at");
          return new Sent(
              row.getString("kind"),
              row.getString("state"),
              Instant.ofEpochMilli(row.getLong("created_at")),
              sent == 0 ? null : Instant.ofEpochMilli(sent));
        })
        .list();
  }

  /** A mail to somebody, without its words. */
  public record Sent(String kind, String state, Instant queuedAt, @Nullable Instant sentAt) {}

  /** How the outbox stands. */
  public Standing standing(Handle handle) {
    return handle
        .createQuery(
            """
            select (select count(*) from outbox where state = 'queued') as queued,
                   (select count(*) from outbox where state = 'set-aside') as aside,
                   (select min(created_at) from outbox where state = 'queued') as oldest,
                   (select max(reason) from outbox where state = 'set-aside') as reason
            """)
        .map((row, context) -> {
          long oldest = row.getLong("oldest");
          return new Standing(
              row.getLong("queued"),
              row.getLong("aside"),
              oldest == 0 ? null : Instant.ofEpochMilli(oldest),
              row.getString("reason"));
        })
        .one();
  }

  /**
   * How the outbox stands.
   *
   * @param oldest when the longest waiting mail was queued
   * @param reason why one of those set aside was
   */
  public record Standing(
      long queued, long setAside, @Nullable Instant oldest, @Nullable String reason) {}

  /** Alerts that were sent and that the alerts topic does not have yet. */
  public List<Unannounced> unannounced(Handle handle, int limit) {
    return handle
        .createQuery(
            """
            select alert_id, kind, count(*) as recipients, max(sent_at) as sent, min(id) as example
            from outbox where state = 'sent' and announced = 0 and alert_id is not null
            group by alert_id, kind order by max(sent_at) limit :limit
            """)
        .bind("limit", limit)
        .map((row, context) ->
            new Unannounced(
                new AlertId(row.getString("alert_id")),
                row.getString("kind"),
                row.getInt("recipients"),
                Instant.ofEpochMilli(row.getLong("sent")),
                row.getString("example")))
        .list();
  }

  /**
   * An alert that was sent.
   *
   * @param exampleId one of its mails
   */
  public record Unannounced(
      AlertId alert, String kind, int recipients, Instant sentAt, String exampleId) {}

  /** What a mail told: pairs of finding and article. */
  public List<Told> contents(Handle handle, String mailId) {
    return handle
        .createQuery(
            """
            select distinct t.finding_id, f.article_id from told t
            join finding f on f.id = t.finding_id and f.article_version = t.article_version
            where t.outbox_id = :mail order by t.finding_id
            """)
        .bind("mail", mailId)
        .map((row, context) ->
            new Told(
                new FindingId(row.getString("finding_id")),
                new ArticleId(row.getString("article_id"))))
        .list();
  }

  /** A finding and the article that it stands in. */
  public record Told(FindingId finding, ArticleId article) {}

  /** The alerts topic has everything that was sent of an alert up to an instant. */
  public void announced(Handle handle, Unannounced alert) {
    handle
        .createUpdate(
            """
            update outbox set announced = 1
            where alert_id = :alert and kind = :kind and state = 'sent' and announced = 0 and sent_at <= :sent
            """)
        .bind("alert", alert.alert().value())
        .bind("kind", alert.kind())
        .bind("sent", alert.sentAt().toEpochMilli())
        .execute();
  }

  private static void end(Handle handle, QueuedMail mail, String state, @Nullable String reason) {
    handle
        .createUpdate(
            "update outbox set state = :state, reason = :reason, leased_until = 0 where id = :id")
        .bind("state", state)
        .bind("reason", reason)
        .bind("id", mail.id())
        .execute();
  }

  private static QueuedMail mail(ResultSet row) throws SQLException {
    String alert = row.getString("alert_id");
    String article = row.getString("article_id");
    return new QueuedMail(
        row.getString("id"),
        new SubscriberId(row.getString("subscriber_id")),
        MailKind.ofId(row.getString("kind")),
        alert == null ? null : new AlertId(alert),
        article == null ? null : new ArticleId(article),
        row.getInt("attempts"),
        row.getString("message_id"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
