package org.vigia.alerts.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Series and matters of which nobody is told until the operator says so. Each method works in the
 * transaction of its handle.
 */
public final class MuteStore {
  /**
   * One of them.
   *
   * @param headline what it is about, for the operator
   */
  public record Muted(String subject, String headline, Instant since) {}

  /** Mutes one; what waits for a digest or for the mail server is not told either. */
  public void mute(Handle handle, Muted muted) {
    handle
        .createUpdate(
            "insert into muted (subject, headline, since) values (:subject, :headline, :since) on conflict do nothing")
        .bind("subject", muted.subject())
        .bind("headline", muted.headline())
        .bind("since", muted.since().toEpochMilli())
        .execute();
    handle
        .createUpdate(
            """
            delete from told where subject = :subject and withdrawal = 0 and (outbox_id is null or outbox_id in
                (select id from outbox where state = 'queued' and leased_until <= :now))
            """)
        .bind("subject", muted.subject())
        .bind("now", muted.since().toEpochMilli())
        .execute();
  }

  /** Lets one speak again. */
  public void unmute(Handle handle, String subject) {
    handle
        .createUpdate("delete from muted where subject = :subject")
        .bind("subject", subject)
        .execute();
  }

  /** All of them, the latest first. */
  public List<Muted> all(Handle handle) {
    return handle
        .createQuery("select * from muted order by since desc, subject")
        .map((row, context) ->
            new Muted(
                row.getString("subject"),
                row.getString("headline"),
                Instant.ofEpochMilli(row.getLong("since"))))
        .list();
  }

  /** Whether it is one of them. */
  public boolean isMuted(Handle handle, String subject) {
    return handle
            .createQuery("select count(*) from muted where subject = :subject")
            .bind("subject", subject)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Their ids. */
  public Set<String> subjects(Handle handle) {
    return all(handle).stream().map(Muted::subject).collect(Collectors.toSet());
  }
}
