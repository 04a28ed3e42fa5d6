package org.vigia.alerts.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.SignUp;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.contract.Language;
import org.vigia.contract.VigiaJson;

/**
 * What was typed on the web and waits to be looked at. Writing it down costs the same whoever's
 * address it is. Each method works in the transaction of its handle.
 */
public final class SignUpStore {
  private final Vault vault;

  public SignUpStore(Vault vault) {
    this.vault = vault;
  }

  /** Keeps one. */
  public void insert(Handle handle, SignUp signUp, Instant now) {
    handle
        .createUpdate(
            """
            insert into sign_up (id, kind, address_cipher, language, time_zone, frequency, narrowing, received_at)
            values (:id, :kind, :cipher, :language, :zone, :frequency, :narrowing, :now)
            """)
        .bind("id", signUp.id().value())
        .bind("kind", signUp.wish().id())
        .bind("cipher", vault.lock(signUp.id(), signUp.address()))
        .bind("language", signUp.language().id())
        .bind("zone", signUp.zone().getId())
        .bind("frequency", signUp.frequency().id())
        .bind("narrowing", VigiaJson.mapper().writeValueAsString(signUp.narrowing()))
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Those that wait, the oldest first. */
  public List<SignUp> waiting(Handle handle, int limit) {
    return handle
        .createQuery("select * from sign_up order by received_at, id limit :limit")
        .bind("limit", limit)
        .map((row, context) -> {
          SubscriberId id = new SubscriberId(row.getString("id"));
          return new SignUp(
              id,
              SignUp.Wish.ofId(row.getString("kind")),
              vault.open(id, row.getString("address_cipher")),
              Language.ofId(row.getString("language")),
              ZoneId.of(row.getString("time_zone")),
              Frequency.ofId(row.getString("frequency")),
              VigiaJson.mapper().readValue(row.getString("narrowing"), Narrowing.class));
        })
        .list();
  }

  /** Forgets one; false if somebody else did. */
  public boolean delete(Handle handle, SignUp signUp) {
    return handle
            .createUpdate("delete from sign_up where id = :id")
            .bind("id", signUp.id().value())
            .execute()
        > 0;
  }
}
