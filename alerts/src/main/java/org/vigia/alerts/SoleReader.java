package org.vigia.alerts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.intake.Intake;
import org.vigia.alerts.outbox.Audience;
import org.vigia.alerts.outbox.Planner;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.FindingStore.ArticleVersion;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.ToldStore;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FindingId;
import org.vigia.contract.Language;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;

/**
 * One reader who subscribed to everything, at once, and what they are mailed: findings are taken
 * from the topics, matched and planned as {@link AlertsService} does it, in the store of the
 * configuration, but no mail leaves. For evaluation; for one thread.
 */
public final class SoleReader implements AutoCloseable {
  private final Database database;
  private final KafkaTransport transport;
  private final Intake intake;
  private final FindingStore findings = new FindingStore();
  private final ToldStore told = new ToldStore(findings);
  private final SubscriberId reader;
  private final Set<ToldStore.Known> known = new HashSet<>();

  private SoleReader(
      VigiaConfig config,
      Database database,
      KafkaTransport transport,
      SubscriberId reader,
      InstantSource clock) {
    this.database = database;
    this.transport = transport;
    this.reader = reader;
    Planner planner =
        new Planner(
            findings,
            told,
            new OutboxStore(),
            new Audience(new SubscriberStore(database.vault())),
            AlertsService.mailDomain(config),
            config.alerts().perSubjectPerHour(),
            clock);
    this.intake = new Intake(database, findings, planner, transport::keep, clock);
  }

  /**
   * Opens the store, adds the reader and begins to listen.
   *
   * @throws OperatorException if the store cannot be used
   */
  public static SoleReader open(VigiaConfig config, KafkaClients kafka, InstantSource clock) {
    SubscriberId reader;
    try (Subscribers subscribers = Subscribers.open(config, clock)) {
      reader =
          subscribers
              .add(Subscribers.Request.everything("reader@example.org", Language.ENGLISH))
              .subscriber()
              .id();
    }
    Database database = Database.open(config.store(), AlertsService.keyFile(config));
    KafkaTransport transport = new KafkaTransport(kafka);
    transport.open();
    return new SoleReader(config, database, transport, reader, clock);
  }

  /** Takes in what has come; returns when something did, or nothing for so long. */
  public void read(Duration patience) {
    intake.take(transport.source().poll(patience));
  }

  /**
   * What of an article the reader is mailed, in the order in which the article lists its findings;
   * what waits for the end of a burst is part of it. Each finding is given once.
   *
   * @return empty while the article has not been dealt with
   */
  public Optional<List<Finding>> mailed(ArticleId article, int version) {
    ArticleVersion wanted = new ArticleVersion(article, version);
    return database.inTransaction(handle ->
        findings.isDone(handle, wanted)
            ? Optional.of(mailed(handle, wanted))
            : Optional.<List<Finding>>empty());
  }

  private List<Finding> mailed(Handle handle, ArticleVersion article) {
    Set<FindingId> fresh = new HashSet<>();
    for (ToldStore.Known one : told.history(handle, reader)) {
      if (known.add(one)) {
        fresh.add(new FindingId(one.finding()));
      }
    }
    return findings.manifest(handle, article).stream()
        .flatMap(SoleReader::findingsOf)
        .filter(fresh::contains)
        .flatMap(id -> findings.find(handle, id, article.version()).stream())
        .toList();
  }

  private static Stream<FindingId> findingsOf(AnnotatedArticle manifest) {
    return Stream.concat(manifest.statistics().stream(), manifest.legalDevelopments().stream());
  }

  @Override
  public void close() {
    transport.close();
    database.close();
  }
}
