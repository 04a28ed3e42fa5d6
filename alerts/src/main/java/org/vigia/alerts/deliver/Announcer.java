package org.vigia.alerts.deliver;

import java.util.List;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.contract.AlertRecord;

/**
 * Writes to the alerts topic what was sent: never to whom. Where a mail server took some of an
 * alert's mails later, there are several records of one alert, and their recipients add up.
 */
public final class Announcer {
  private static final int AT_ONCE = 200;

  private final Database database;
  private final OutboxStore outbox;
  private final Publisher publisher;

  public Announcer(Database database, OutboxStore outbox, Publisher publisher) {
    this.database = database;
    this.outbox = outbox;
    this.publisher = publisher;
  }

  /** Where alert records go. */
  @FunctionalInterface
  public interface Publisher {
    /** Writes records; returns when all are durable. */
    void publish(List<AlertRecord> records);
  }

  /** Writes what was sent since the last time; true if there may be more. */
  public boolean announce() {
    List<OutboxStore.Unannounced> sent =
        database.inTransaction(handle -> outbox.unannounced(handle, AT_ONCE));
    if (sent.isEmpty()) {
      return false;
    }
    publisher.publish(sent.stream().map(this::record).toList());
    database.useTransaction(handle -> sent.forEach(alert -> outbox.announced(handle, alert)));
    return sent.size() == AT_ONCE;
  }

  private AlertRecord record(OutboxStore.Unannounced alert) {
    List<OutboxStore.Told> contents =
        database.inTransaction(handle -> outbox.contents(handle, alert.exampleId()));
    return new AlertRecord(
        alert.alert(),
        alert.kind(),
        "mail",
        contents.stream().map(OutboxStore.Told::finding).distinct().toList(),
        contents.stream().map(OutboxStore.Told::article).distinct().toList(),
        alert.recipients(),
        alert.sentAt());
  }
}
