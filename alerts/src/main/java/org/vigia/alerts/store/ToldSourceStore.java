package org.vigia.alerts.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;

/** What the operator was last told of each source. */
public final class ToldSourceStore {
  /** What was told, and when. */
  public record Told(FeedCondition condition, Instant at) {}

  /** Everything that was told. */
  public Map<FeedId, Told> all(Handle handle) {
    Map<FeedId, Told> told = new HashMap<>();
    handle
        .createQuery("select feed_id, condition, told_at from told_source")
        .map((row, context) ->
            Map.entry(
                new FeedId(row.getString("feed_id")),
                new Told(
                    FeedCondition.ofId(row.getString("condition")),
                    Instant.ofEpochMilli(row.getLong("told_at")))))
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  /** Remembers what was told of a source. */
  public void remember(Handle handle, FeedId source, FeedCondition condition, Instant at) {
    int _ =
        handle
            .createUpdate(
                """
                insert into told_source (feed_id, condition, told_at) values (:feed, :condition, :at)
                on conflict (feed_id) do update set condition = excluded.condition, told_at = excluded.told_at
                """)
            .bind("feed", source.value())
            .bind("condition", condition.id())
            .bind("at", at.toEpochMilli())
            .execute();
  }
}
