package org.vigia.alerts.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.contract.FindingId;

/**
 * What waits for the operator and was not mailed yet, and how far back links to the review page
 * reach. Each method works in the transaction of its handle.
 */
public final class OperatorStore {
  private final Vault vault;

  public OperatorStore(Vault vault) {
    this.vault = vault;
  }

  /**
   * A mistake that a reader reported.
   *
   * @param words in theirs; may be empty
   */
  public record Reported(String id, FindingId finding, int version, String words) {}

  /** A webhook that is called no more; of its address only the host, the rest may be a secret. */
  public record Disabled(SubscriberId id, String host, String reason) {}

  /** Reports that wait for a decision and of which the operator has had no mail. */
  public List<Reported> reports(Handle handle) {
    return handle
        .createQuery(
            "select * from report where state = 'open' and told_at is null order by created_at, id")
        .map((row, context) ->
            new Reported(
                row.getString("id"),
                new FindingId(row.getString("finding_id")),
                row.getInt("article_version"),
                row.getString("words")))
        .list();
  }

  /** Webhooks that are called no more and of which the operator has had no mail. */
  public List<Disabled> webhooks(Handle handle) {
    return handle
        .createQuery(
            """
            select subscriber_id, url_cipher, disabled_reason from webhook
            where disabled_reason is not null and told_at is null order by subscriber_id
            """)
        .map((row, context) -> {
          SubscriberId id = new SubscriberId(row.getString("subscriber_id"));
          URI url = URI.create(vault.openText(id, WebhookStore.URL, row.getString("url_cipher")));
          return new Disabled(id, url.getHost(), row.getString("disabled_reason"));
        })
        .list();
  }

  /** The operator has had a mail of these. */
  public void told(Handle handle, List<Reported> reports, List<Disabled> webhooks, Instant now) {
    for (Reported report : reports) {
      handle.execute("update report set told_at = ? where id = ?", now.toEpochMilli(), report.id());
    }
    for (Disabled webhook : webhooks) {
      handle.execute(
          "update webhook set told_at = ? where subscriber_id = ?",
          now.toEpochMilli(),
          webhook.id().value());
    }
  }

  /** When the last such mail went out; the epoch if never. */
  public Instant lastTold(Handle handle) {
    return Instant.ofEpochMilli(
        handle
            .createQuery(
                """
                select max(at) from (select coalesce(max(told_at), 0) as at from report
                union all select coalesce(max(told_at), 0) as at from webhook) both_kinds
                """)
            .mapTo(Long.class)
            .one());
  }

  /** What links to the review page are signed with. */
  public int reviewEpoch(Handle handle) {
    return handle
        .createQuery("select epoch from review_access where id = 1")
        .mapTo(Integer.class)
        .one();
  }

  /** Ends the links to the review page that there are. */
  public void endReviewLinks(Handle handle) {
    handle.execute("update review_access set epoch = epoch + 1 where id = 1");
  }
}
