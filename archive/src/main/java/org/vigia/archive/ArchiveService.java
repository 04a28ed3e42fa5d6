package org.vigia.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.archive.capture.FixityCheck;
import org.vigia.archive.capture.FixityReport;
import org.vigia.archive.corpus.CorpusExporter;
import org.vigia.contract.Topics;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.Service;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.kafka.TopicCreator;

/**
 * Keeps the archive sound: once a day every closed capture file is read again and compared with its
 * digests, and the corpus is exported to {@code <data>/corpus}. A file that changed turns the
 * service's health to degraded, and stays there until the operator has dealt with it.
 */
public final class ArchiveService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveService.class);
  private static final Duration EVERY = Duration.ofHours(24);

  private final ServiceContext context;
  private final Duration every;
  private volatile Health health = Health.STARTING;
  private @Nullable Thread thread;

  public ArchiveService(ServiceContext context) {
    this(context, EVERY);
  }

  ArchiveService(ServiceContext context, Duration every) {
    this.context = context;
    this.every = every;
  }

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public synchronized void start() {
    new TopicCreator(context.kafka()).create(Topics.all());
    health = Health.UP;
    thread = Thread.ofVirtual().name("vigia-archive").start(this::run);
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        lookAfter();
        Thread.sleep(every);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAfter() {
    Path data = context.config().data();
    try {
      FixityReport report = new FixityCheck(data.resolve("captures")).all();
      context
          .metrics()
          .counter("vigia.archive.records.verified")
          .increment((double) report.records());
      context.metrics().counter("vigia.archive.problems").increment(report.problems().size());
      report.problems().forEach(p -> LOG.atError().log("fixity: {}", p));
      new CorpusExporter(context.kafka()).export(data.resolve("corpus"));
      health =
          report.isSound()
              ? Health.UP
              : Health.degraded(
                  report.problems().size()
                      + " problems in captures: "
                      + report.problems().getFirst());
      LOG.atInfo()
          .addKeyValue("files", report.files())
          .addKeyValue("records", report.records())
          .addKeyValue("problems", report.problems().size())
          .log("captures verified, corpus exported");
    } catch (InterruptException e) {
      Thread.currentThread().interrupt(); // being closed
    } catch (IOException | OperatorException | KafkaException e) {
      LOG.atError().log("the archive could not be looked after: {}", e.getMessage());
      health = Health.degraded(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Health health() {
    return health;
  }

  @Override
  public synchronized void close() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }
}
