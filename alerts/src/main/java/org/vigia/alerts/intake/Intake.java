package org.vigia.alerts.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.outbox.Planner;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.FindingStore.ArticleVersion;
import org.vigia.alerts.store.SeriesStore;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.DeadLetter;
import org.vigia.contract.FindingId;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.Origin;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;

/**
 * Takes records into the store and plans the mails that follow, in one transaction; a batch that
 * comes twice changes nothing the second time.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Database database;
  private final FindingStore findings;
  private final SeriesStore series = new SeriesStore();
  private final Planner planner;
  private final DeadLetters deadLetters;
  private final InstantSource clock;

  public Intake(
      Database database,
      FindingStore findings,
      Planner planner,
      DeadLetters deadLetters,
      InstantSource clock) {
    this.database = database;
    this.findings = findings;
    this.planner = planner;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /**
   * Takes records in. When it returns they are durable, and so are the mails that they call for.
   *
   * @return how many mails were queued
   */
  public int take(List<IncomingRecord> records) {
    List<Event> events = new ArrayList<>();
    for (IncomingRecord incoming : records) {
      read(incoming).ifPresent(events::add);
    }
    return database.inTransaction(handle -> {
      int mails = 0;
      for (Event event : events) {
        mails += store(handle, event);
      }
      return mails + planner.planComplete(handle);
    });
  }

  /** What a record turned out to be. */
  private sealed interface Event {
    record Manifest(AnnotatedArticle article) implements Event {}

    record Found(Finding finding) implements Event {}

    record Unreadable(FindingId id, FindingKind kind) implements Event {}
  }

  private int store(Handle handle, Event event) {
    Instant now = clock.instant();
    switch (event) {
      case Event.Manifest(AnnotatedArticle manifest) -> {
        if (manifest.article().origin() == Origin.LIVE) {
          findings.insert(handle, manifest, now);
        }
      }
      case Event.Found(Finding finding) -> {
        if (finding instanceof Figure figure) {
          series.note(handle, figure.event());
        }
        if (finding.article().origin() == Origin.LIVE) {
          return store(handle, finding, now);
        }
      }
      case Event.Unreadable(FindingId id, FindingKind kind) ->
          findings.insertUnreadable(handle, id, kind, now);
    }
    return 0;
  }

  private int store(Handle handle, Finding finding, Instant now) {
    boolean known = findings.find(handle, finding.id(), finding.article().version()).isPresent();
    findings.insert(handle, finding, now);
    ArticleVersion version =
        new ArticleVersion(finding.article().id(), finding.article().version());
    return !known && finding.isNews() && findings.isDone(handle, version)
        ? planner.planLate(handle, finding)
        : 0;
  }

  private Optional<Event> read(IncomingRecord incoming) {
    if (incoming.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(event(incoming));
    } catch (SerializationException e) {
      return bury(incoming, String.valueOf(e.getMessage()));
    }
  }

  private static Event event(IncomingRecord incoming) {
    if (incoming.topic().equals(Topics.STATISTICS.name())) {
      StatisticFinding figure = value(Topics.STATISTICS, incoming);
      return new Event.Found(new Figure(figure));
    }
    if (incoming.topic().equals(Topics.LEGAL_DEVELOPMENTS.name())) {
      LegalFinding legal = value(Topics.LEGAL_DEVELOPMENTS, incoming);
      return new Event.Found(new LegalEvent(legal));
    }
    AnnotatedArticle manifest = value(Topics.ANNOTATED_ARTICLES, incoming);
    return new Event.Manifest(manifest);
  }

  private static <V> V value(KafkaTopic<?, V> topic, IncomingRecord incoming) {
    V value = topic.values().deserializer().deserialize(topic.name(), incoming.value());
    if (value == null) {
      throw new SerializationException("a record on " + topic.name() + " says null");
    }
    return value;
  }

  /** A record that cannot be read is kept apart, and its article does not wait for it. */
  private Optional<Event> bury(IncomingRecord incoming, String reason) {
    LOG.atWarn()
        .addKeyValue("topic", incoming.topic())
        .addKeyValue("partition", incoming.partition())
        .addKeyValue("offset", incoming.offset())
        .log("a record cannot be read and goes to the dead letters: {}", reason);
    deadLetters.keep(
        new DeadLetter(
            incoming.topic(),
            incoming.partition(),
            incoming.offset(),
            "alerts.intake",
            reason,
            incoming.key(),
            incoming.value(),
            clock.instant()));
    String id = incoming.eventId();
    if (id == null || incoming.topic().equals(Topics.ANNOTATED_ARTICLES.name())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Event.Unreadable(
              new FindingId(id),
              incoming.topic().equals(Topics.STATISTICS.name())
                  ? FindingKind.STATISTIC
                  : FindingKind.LEGAL));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
