package org.vigia.enrich;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.Topics;
import org.vigia.enrich.analysis.ArticleReader;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.Service;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.EnrichConfig;
import org.vigia.runtime.kafka.TopicCreator;

/** Runs the enrichment topology: exactly once, until it is closed. */
public final class EnrichService implements Service {
  private static final String APPLICATION = "vigia-enrich";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Logger log = LoggerFactory.getLogger(EnrichService.class);

  private final ServiceContext context;
  private final DeadlineReader reader;
  private final CountDownLatch running = new CountDownLatch(1);
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private @Nullable KafkaStreams streams;
  private @Nullable KafkaStreamsMetrics metrics;

  /**
   * @param reader reads the articles; its models are loaded already
   */
  public EnrichService(ServiceContext context, ArticleReader reader) {
    this.context = context;
    this.reader = new DeadlineReader(reader, context.config().enrich().deadline());
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public void start() {
    new TopicCreator(context.kafka()).create(Topics.all());
    EnrichConfig config = context.config().enrich();
    EnrichMetrics counted = new EnrichMetrics(context.metrics());
    ThreadReplacements replacements = new ThreadReplacements(config.threads(), context.clock());
    KafkaStreams started =
        new KafkaStreams(
            EnrichTopology.build(
                reader,
                context.clock(),
                new AlertConfidence(config.alertStatisticConfidence(), config.alertConfidence()),
                counted),
            settings(config, counted));
    started.setUncaughtExceptionHandler(thrown -> onUncaught(replacements, thrown));
    started.setStateListener((now, before) -> {
      if (now == KafkaStreams.State.RUNNING) {
        running.countDown();
      }
    });
    metrics = new KafkaStreamsMetrics(started);
    metrics.bindTo(context.metrics());
    streams = started;
    started.start();
    awaitRunning();
  }

  /** Enrichment gives up where its threads fail again and again. */
  @Override
  public CompletableFuture<String> failure() {
    return failure;
  }

  @Override
  public Health health() {
    if (failure.isDone()) {
      return Health.down(failure.join());
    }
    KafkaStreams current = streams;
    if (current == null) {
      return Health.STARTING;
    }
    return switch (current.state()) {
      case RUNNING -> Health.UP;
      case REBALANCING ->
          running.getCount() > 0 ? Health.STARTING : Health.degraded("sharing out its work anew");
      case CREATED -> Health.STARTING;
      case PENDING_SHUTDOWN, PENDING_ERROR, ERROR, NOT_RUNNING ->
          Health.down("enrichment is " + current.state());
    };
  }

  @Override
  public void close() {
    KafkaStreams current = streams;
    if (current != null) {
      current.close(Duration.ofSeconds(20));
    }
    reader.close();
    if (metrics != null) {
      metrics.close();
    }
  }

  private Properties settings(EnrichConfig config, EnrichMetrics counted) {
    Properties settings = new Properties();
    settings.putAll(context.kafka().streams(APPLICATION));
    Path state = context.config().data().resolve("enrich");
    settings.putAll(
        Map.of(
            StreamsConfig.STATE_DIR_CONFIG,
            state.toString(),
            StreamsConfig.NUM_STREAM_THREADS_CONFIG,
            config.threads(),
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
            100,
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            UnreadableRecords.class,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            UnprocessableRecords.class,
            StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
            UnwritableRecords.class));
    settings.put(EnrichMetrics.SETTING, counted);
    // Reading takes long: few records a poll, and time enough for each of them.
    settings.put("main.consumer." + ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4);
    settings.put(
        "main.consumer." + ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
        (int) config.deadline().multipliedBy(5).toMillis());
    return settings;
  }

  private void awaitRunning() {
    try {
      if (!running.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new OperatorException(
            "enrichment did not start working within "
                + PATIENCE.toSeconds()
                + " s; check that Kafka at "
                + context.kafka().servers()
                + " answers and that no other enrichment with the same name is stuck");
      }
      if (failure.isDone()) {
        throw new OperatorException(failure.join());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatorException("interrupted while starting enrichment", e);
    }
  }

  private StreamThreadExceptionResponse onUncaught(
      ThreadReplacements replacements, Throwable thrown) {
    if (replacements.onFailure()) {
      log.atError().setCause(thrown).log("a thread of enrichment failed; another takes its place");
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    log.atError().setCause(thrown).log("threads of enrichment fail again and again; it gives up");
    failure.complete(
        "enrichment gave up: its threads fail again and again, the last because of "
            + rootOf(thrown)
            + "; the log says more. Nothing is lost: when that is mended, start again");
    running.countDown();
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
