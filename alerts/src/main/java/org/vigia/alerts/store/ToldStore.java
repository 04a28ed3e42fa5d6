package org.vigia.alerts.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.FindingId;
import org.vigia.contract.VigiaJson;

/**
 * Who was told what, or will be with the next digest. A fact stands here once a person, whatever
 * happens: that is what keeps anybody from being told twice.
 */
public final class ToldStore {
  private final FindingStore findings;
  private final SeriesStore series = new SeriesStore();

  public ToldStore(FindingStore findings) {
    this.findings = findings;
  }

  /**
   * Remembers what people are told; facts that they were told before are passed over.
   *
   * @return of each entry, whether it is new
   */
  public List<Boolean> remember(Handle handle, List<Entry> entries, Instant now) {
    if (entries.isEmpty()) {
      return List.of();
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into told (subscriber_id, fact, finding_id, article_version, withdrawal, subject, subscriptions,
                matched_at, due_at)
            values (:subscriber, :fact, :finding, :version, :withdrawal, :subject, :subscriptions, :now, :due)
            on conflict do nothing
            """);
    for (Entry entry : entries) {
      batch
          .bind("subscriber", entry.subscriber().value())
          .bind("fact", entry.finding().fact())
          .bind("finding", entry.finding().id().value())
          .bind("version", entry.finding().article().version())
          .bind("withdrawal", entry.finding().isWithdrawal() ? 1 : 0)
          .bind("subject", entry.finding().subject())
          .bind(
              "subscriptions",
              VigiaJson.mapper()
                  .writeValueAsString(entry.because().stream().map(SubscriptionId::value).toList()))
          .bind("now", now.toEpochMilli())
          .bind("due", entry.due().toEpochMilli())
          .add();
    }
    List<Boolean> fresh = new ArrayList<>();
    for (int count : batch.execute()) {
      fresh.add(count != 0);
    }
    return fresh;
  }

  /**
   * A finding that somebody is to be told of.
   *
   * @param due when at the latest
   */
  public record Entry(
      SubscriberId subscriber, Finding finding, List<SubscriptionId> because, Instant due) {}

  /**
   * People who have had several mails about a series or matter of late; programs get whatever
   * comes.
   *
   * @param mails how many mails are several
   * @return of each, when the first of these was matched
   */
  public Map<SubscriberId, Instant> oftenTold(
      Handle handle, String subject, Instant since, int mails) {
    Map<SubscriberId, Instant> often = new HashMap<>();
    handle
        .createQuery(
            """
            select subscriber_id, min(matched_at) as first from told
            where subject = :subject and matched_at > :since and withdrawal = 0 and outbox_id is not null
            and subscriber_id not in (select subscriber_id from webhook)
            group by subscriber_id having count(distinct outbox_id) >= :mails
            """)
        .bind("subject", subject)
        .bind("since", since.toEpochMilli())
        .bind("mails", mails)
        .map((row, context) ->
            Map.entry(
                new SubscriberId(row.getString("subscriber_id")),
                Instant.ofEpochMilli(row.getLong("first"))))
        .forEach(entry -> often.put(entry.getKey(), entry.getValue()));
    return often;
  }

  /** Those whose digest is due. */
  public List<SubscriberId> digestsDue(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            "select distinct subscriber_id from told where outbox_id is null and due_at <= :now order by subscriber_id"
                + " limit :limit")
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> new SubscriberId(row.getString("subscriber_id")))
        .list();
  }

  /** Puts a finding into a mail. */
  public void attach(Handle handle, SubscriberId subscriber, Finding finding, QueuedMail mail) {
    handle
        .createUpdate(
            "update told set outbox_id = :mail where subscriber_id = :subscriber and fact = :fact and outbox_id is null")
        .bind("mail", mail.id())
        .bind("subscriber", subscriber.value())
        .bind("fact", finding.fact())
        .execute();
  }

  /** Puts everything that somebody has not been told yet and that is due into a mail. */
  public int attachDue(Handle handle, SubscriberId subscriber, QueuedMail mail, Instant now) {
    return handle
        .createUpdate(
            "update told set outbox_id = :mail where subscriber_id = :subscriber and outbox_id is null and due_at <= :now")
        .bind("mail", mail.id())
        .bind("subscriber", subscriber.value())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Ids of what is due for somebody. */
  public List<FindingId> due(Handle handle, SubscriberId subscriber, Instant now) {
    return handle
        .createQuery(
            "select finding_id from told where subscriber_id = :subscriber and outbox_id is null and due_at <= :now"
                + " order by matched_at, finding_id")
        .bind("subscriber", subscriber.value())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> new FindingId(row.getString("finding_id")))
        .list();
  }

  /** What a mail tells, in the order in which it was found. */
  public List<Told> of(Handle handle, QueuedMail mail) {
    return of(handle, mail.id());
  }

  /** What the mail of an id tells, in the order in which it was found. */
  public List<Told> of(Handle handle, String mailId) {
    record Row(FindingId finding, int version, List<SubscriptionId> because) {}
    List<Row> rows =
        handle
            .createQuery(
                "select finding_id, article_version, subscriptions from told where outbox_id = :mail"
                    + " order by matched_at, finding_id")
            .bind("mail", mailId)
            .map((row, context) ->
                new Row(
                    new FindingId(row.getString("finding_id")),
                    row.getInt("article_version"),
                    ids(row.getString("subscriptions"))))
            .list();
    List<Told> told = new ArrayList<>();
    for (Row row : rows) {
      findings
          .find(handle, row.finding(), row.version())
          .ifPresent(finding ->
              told.add(new Told(finding, row.because(), series.courseOf(handle, finding))));
    }
    return told;
  }

  /**
   * What somebody was told, or will be with the next digest, in the order in which it was found.
   */
  public List<Known> history(Handle handle, SubscriberId subscriber) {
    return handle
        .createQuery(
            "select finding_id, fact, matched_at from told where subscriber_id = :subscriber order by matched_at, fact")
        .bind("subscriber", subscriber.value())
        .map((row, context) ->
            new Known(
                row.getString("finding_id"),
                row.getString("fact"),
                Instant.ofEpochMilli(row.getLong("matched_at"))))
        .list();
  }

  /** A fact that somebody knows from us. */
  public record Known(String finding, String fact, Instant at) {}

  /** Those who were told of a finding in a mail that was queued. */
  public List<SubscriberId> toldOf(Handle handle, FindingId finding) {
    return handle
        .createQuery(
            """
            select distinct t.subscriber_id from told t join subscriber p on p.id = t.subscriber_id
            where t.finding_id = :finding and p.state = 'active'
            """)
        .bind("finding", finding.value())
        .map((row, context) -> new SubscriberId(row.getString("subscriber_id")))
        .list();
  }

  /** Lets nobody be told any more of a finding that no mail has carried yet. */
  public void dropUnsent(Handle handle, FindingId finding, Instant now) {
    handle
        .createUpdate(
            """
            delete from told where finding_id = :finding and withdrawal = 0 and (outbox_id is null or outbox_id in
                (select id from outbox where state = 'queued' and leased_until <= :now))
            """)
        .bind("finding", finding.value())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /**
   * People were told of a finding that did not hold: should its fact come true one day, they are to
   * be told of it. The finding itself stays told.
   */
  public void takeBack(Handle handle, FindingId finding) {
    handle
        .createUpdate(
            "update told set fact = fact || '|taken back|' || finding_id where finding_id = :finding and withdrawal = 0")
        .bind("finding", finding.value())
        .execute();
  }

  /**
   * The same for a source that took back what it had told: of a series, all facts that begin so.
   */
  public void takeBack(Handle handle, String subject, String factsBegin) {
    handle
        .createUpdate(
            """
            update told set fact = fact || '|taken back|' || finding_id
            where subject = :subject and withdrawal = 0 and substr(fact, 1, :length) = :begin
            and fact not like '%|taken back|%'
            """)
        .bind("subject", subject)
        .bind("length", factsBegin.length())
        .bind("begin", factsBegin)
        .execute();
  }

  /**
   * A value is taken back that was taken back before: who was told of it again in between is told
   * of this, too.
   *
   * @param withdrawalsBegin how the facts begin that take it back
   * @param factsBegin how the facts begin that tell it
   */
  public void takeBackAgain(
      Handle handle, String subject, String withdrawalsBegin, String factsBegin) {
    handle
        .createUpdate(
            """
            update told set fact = fact || '|taken back|' || finding_id
            where subject = :subject and withdrawal = 1
            and substr(fact, 1, :withdrawalLength) = :withdrawal and fact not like '%|taken back|%'
            and exists (select 1 from told again where again.subscriber_id = told.subscriber_id
              and again.subject = told.subject and again.withdrawal = 0
              and substr(again.fact, 1, :length) = :begin and again.fact not like '%|taken back|%')
            """)
        .bind("subject", subject)
        .bind("withdrawalLength", withdrawalsBegin.length())
        .bind("withdrawal", withdrawalsBegin)
        .bind("length", factsBegin.length())
        .bind("begin", factsBegin)
        .execute();
  }

  /** Those who were told of anything about a series or matter. */
  public List<SubscriberId> toldAbout(Handle handle, String subject) {
    return handle
        .createQuery(
            """
            select distinct t.subscriber_id from told t join subscriber p on p.id = t.subscriber_id
            where t.subject = :subject and p.state = 'active'
            """)
        .bind("subject", subject)
        .map((row, context) -> new SubscriberId(row.getString("subscriber_id")))
        .list();
  }

  /**
   * Message ids of the newest mails that told somebody about these series and matters before, the
   * oldest first.
   */
  public List<String> earlierMails(
      Handle handle, QueuedMail mail, List<String> subjects, int limit) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            select distinct o.message_id, o.sent_at from told t join outbox o on o.id = t.outbox_id
            where t.subscriber_id = :subscriber and t.subject in (<subjects>) and o.state = 'sent' and o.id <> :mail
            order by o.sent_at desc, o.message_id desc limit :limit
            """)
        .bind("subscriber", mail.subscriber().value())
        .bind("mail", mail.id())
        .bindList("subjects", subjects)
        .bind("limit", limit)
        .map((row, context) -> row.getString("message_id"))
        .list()
        .reversed();
  }

  private static List<SubscriptionId> ids(@Nullable String json) {
    return json == null
        ? List.of()
        : java.util.Arrays.stream(VigiaJson.mapper().readValue(json, String[].class))
            .map(SubscriptionId::new)
            .toList();
  }
}
