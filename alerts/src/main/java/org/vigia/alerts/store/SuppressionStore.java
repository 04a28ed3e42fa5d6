package org.vigia.alerts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.SubscriberId;

/**
 * Addresses that get no mail: their mailbox does not exist, or has taken none for days. Each method
 * works in the transaction of its handle.
 */
public final class SuppressionStore {
  /** So many mails on so many days have to come back before a full mailbox is given up. */
  private static final int SOFT_BOUNCES = 4;

  private static final Duration SOFT_SPAN = Duration.ofDays(3);
  private static final Duration SOFT_MEMORY = Duration.ofDays(30);

  private final Vault vault;

  public SuppressionStore(Vault vault) {
    this.vault = vault;
  }

  /** Whether an address gets no mail. */
  public boolean isSuppressed(Handle handle, EmailAddress address) {
    return handle
            .createQuery("select count(*) from suppression where address_hash = :hash")
            .bind("hash", vault.lookup(address))
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /**
   * The address gets no mail from now on.
   *
   * @param reason what the other server said, without addresses
   */
  public void suppress(Handle handle, EmailAddress address, String reason, Instant now) {
    handle
        .createUpdate(
            "insert into suppression (address_hash, reason, since) values (:hash, :reason, :now)"
                + " on conflict do nothing")
        .bind("hash", vault.lookup(address))
        .bind("reason", reason)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /**
   * Notes that a mail came back without its mailbox being gone.
   *
   * @param mailId that mail; one that comes back twice counts once
   * @return whether the address has had enough of them to be suppressed
   */
  public boolean noteSoft(
      Handle handle, EmailAddress address, String mailId, String status, Instant now) {
    handle
        .createUpdate(
            "insert into bounce (outbox_id, address_hash, status, at) values (:mail, :hash, :status, :now)"
                + " on conflict do nothing")
        .bind("mail", mailId)
        .bind("hash", vault.lookup(address))
        .bind("status", status)
        .bind("now", now.toEpochMilli())
        .execute();
    return handle
        .createQuery(
            "select count(*) as mails, min(at) as first, max(at) as last from bounce"
                + " where address_hash = :hash and at > :since")
        .bind("hash", vault.lookup(address))
        .bind("since", now.minus(SOFT_MEMORY).toEpochMilli())
        .map((row, context) ->
            row.getInt("mails") >= SOFT_BOUNCES
                && row.getLong("last") - row.getLong("first") >= SOFT_SPAN.toMillis())
        .one();
  }

  /** The address may get mail again; false if it could before. */
  public boolean lift(Handle handle, EmailAddress address) {
    handle
        .createUpdate("delete from bounce where address_hash = :hash")
        .bind("hash", vault.lookup(address))
        .execute();
    return handle
            .createUpdate("delete from suppression where address_hash = :hash")
            .bind("hash", vault.lookup(address))
            .execute()
        > 0;
  }

  /** All there are, the newest first. */
  public List<Suppressed> all(Handle handle) {
    return handle
        .createQuery(
            """
            select s.reason, s.since, p.id from suppression s
            left join subscriber p on p.address_hash = s.address_hash order by s.since desc
            """)
        .map((row, context) ->
            new Suppressed(
                Optional.ofNullable(row.getString("id")).map(SubscriberId::new),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("since"))))
        .list();
  }

  /**
   * An address that gets no mail.
   *
   * @param subscriber whose it is; empty if nobody has it any more
   */
  public record Suppressed(Optional<SubscriberId> subscriber, String reason, Instant since) {}

  /** How many there are. */
  public long count(Handle handle) {
    return handle.createQuery("select count(*) from suppression").mapTo(Long.class).one();
  }
}
