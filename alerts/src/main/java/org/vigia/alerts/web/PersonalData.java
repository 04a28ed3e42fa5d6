package org.vigia.alerts.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.ToldStore;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.contract.VigiaJson;

/** Everything that is kept of one person, as JSON for that person. */
final class PersonalData {
  private final Database database;
  private final SubscriberStore subscribers;
  private final OutboxStore outbox = new OutboxStore();
  private final ToldStore told = new ToldStore(new FindingStore());

  PersonalData(Database database, SubscriberStore subscribers) {
    this.database = database;
    this.subscribers = subscribers;
  }

  byte[] of(Subscriber owner) {
    Exported exported =
        database.inTransaction(handle ->
            new Exported(
                owner.id().value(),
                owner.address().value(),
                owner.language().id(),
                owner.locale().toLanguageTag(),
                owner.zone().getId(),
                owner.state().id(),
                owner.createdAt(),
                subscribers.subscriptions(handle, owner.id()).stream()
                    .map(s ->
                        new ExportedSubscription(s.id().value(), s.frequency().id(), s.narrowing()))
                    .toList(),
                told.history(handle, owner.id()),
                outbox.history(handle, owner.id())));
    return VigiaJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(exported);
  }

  private record Exported(
      String id,
      String email,
      String language,
      String locale,
      String timeZone,
      String state,
      @Nullable Instant createdAt,
      List<ExportedSubscription> subscriptions,
      List<ToldStore.Known> told,
      List<OutboxStore.Sent> mails) {}

  private record ExportedSubscription(String id, String frequency, Narrowing narrowing) {}
}
