package org.vigia.alerts.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.FindingId;
import org.vigia.contract.Language;

/** What a subscription was told, for feeds. Each method works in the transaction of its handle. */
public final class FeedStore {
  private final FindingStore findings;
  private final SeriesStore series = new SeriesStore();

  public FeedStore(FindingStore findings) {
    this.findings = findings;
  }

  /**
   * Whose feed it is, as far as a feed may know.
   *
   * @param owner id of whoever subscribed
   */
  public record Reader(SubscriberId owner, Language language, Locale locale, ZoneId zone) {}

  /** The reader of a subscription; empty if it is gone or its owner gets nothing any more. */
  public Optional<Reader> reader(Handle handle, SubscriptionId subscription) {
    return handle
        .createQuery(
            """
            select p.id, p.language, p.locale, p.time_zone from subscription s
            join subscriber p on p.id = s.subscriber_id where s.id = :id and p.state = 'active'
            """)
        .bind("id", subscription.value())
        .map((row, context) ->
            new Reader(
                new SubscriberId(row.getString("id")),
                Language.ofId(row.getString("language")),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("time_zone"))))
        .findOne();
  }

  /**
   * An entry of a feed.
   *
   * @param fact what tells it from others
   * @param at when it was found
   */
  public record Entry(String fact, Told told, Instant at) {}

  /** What a subscription was told, the newest first. */
  public List<Entry> newest(Handle handle, Reader reader, SubscriptionId subscription, int limit) {
    record Row(String fact, FindingId finding, int version, Instant at) {}
    List<Row> rows =
        handle
            .createQuery(
                """
                select fact, finding_id, article_version, matched_at from told
                where subscriber_id = :owner and subscriptions like :quoted
                order by matched_at desc, finding_id limit :limit
                """)
            .bind("owner", reader.owner().value())
            .bind("quoted", "%\"" + subscription.value() + "\"%")
            .bind("limit", limit)
            .map((row, context) ->
                new Row(
                    row.getString("fact"),
                    new FindingId(row.getString("finding_id")),
                    row.getInt("article_version"),
                    Instant.ofEpochMilli(row.getLong("matched_at"))))
            .list();
    return rows.stream()
        .flatMap(row ->
            findings
                .find(handle, row.finding(), row.version())
                .map(finding ->
                    new Entry(
                        row.fact(),
                        new Told(finding, List.of(subscription), series.courseOf(handle, finding)),
                        row.at()))
                .stream())
        .toList();
  }
}
