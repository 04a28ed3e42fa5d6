package org.vigia.alerts.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.vigia.contract.RemovedArticle;

/** Of which removed articles the operator was told. */
public final class ToldRemovalStore {
  /** Whether he was told of one. */
  public boolean knows(Handle handle, RemovedArticle removal) {
    return handle
            .createQuery(
                "select count(*) from told_removal where article_id = :article and removed_at = :removed")
            .bind("article", removal.id().value())
            .bind("removed", removal.removedAt().toEpochMilli())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** He was told of one. */
  public void remember(Handle handle, RemovedArticle removal, Instant at) {
    int _ =
        handle
            .createUpdate(
                """
                insert into told_removal (article_id, removed_at, told_at) values (:article, :removed, :at)
                on conflict do nothing
                """)
            .bind("article", removal.id().value())
            .bind("removed", removal.removedAt().toEpochMilli())
            .bind("at", at.toEpochMilli())
            .execute();
  }

  /** When he was last told of any; the epoch if never. */
  public Instant lastTold(Handle handle) {
    return Instant.ofEpochMilli(
        handle
            .createQuery("select coalesce(max(told_at), 0) from told_removal")
            .mapTo(Long.class)
            .one());
  }
}
