package org.vigia.standalone.node;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.AlertsService;
import org.vigia.archive.ArchiveService;
import org.vigia.contract.Topics;
import org.vigia.dashboard.DashboardService;
import org.vigia.enrich.EnrichService;
import org.vigia.enrich.analysis.ArticleAnalyzer;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.ingest.IngestService;
import org.vigia.ingest.SourceRegistry;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.Service;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;
import org.vigia.runtime.web.WebPart;
import org.vigia.runtime.web.WebServer;
import org.vigia.standalone.broker.EmbeddedBroker;

/**
 * A running process. Services start from the end of the flow to its beginning, so that nothing is
 * fetched before somebody reads it, and stop the other way round; the broker starts first and stops
 * last.
 */
public final class Node implements AutoCloseable {
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private volatile boolean started;
  private @Nullable WebServer web;
  private @Nullable KafkaClients kafka;

  private Node() {}

  /**
   * Starts a process; returns when all of its services work. What was started is stopped again if
   * something fails.
   *
   * @param stages which services it runs
   * @throws org.vigia.runtime.OperatorException if something that only the operator can mend is in
   *     the way
   */
  public static Node start(
      VigiaConfig config, Set<Stage> stages, InstantSource clock, Progress progress) {
    Node node = new Node();
    boolean works = false;
    try {
      node.run(config, stages, clock, progress);
      works = true;
      return node;
    } catch (RuntimeException e) {
      if (node.failure.isDone()) {
        boolean _ = Thread.interrupted(); // its purpose is served, and closing must not suffer
        throw new OperatorException(node.failure.join(), e);
      }
      throw e;
    } finally {
      if (!works) {
        node.close();
      }
    }
  }

  /** Where its pages are, on this machine. */
  public URI address() {
    return java.util.Objects.requireNonNull(web, "the process has not started").address();
  }

  /** Clients for the Kafka that it works with. */
  public KafkaClients kafka() {
    return java.util.Objects.requireNonNull(kafka, "the process has not started");
  }

  /** How each of its services is doing. */
  public Map<String, Health> health() {
    Map<String, Health> health = new LinkedHashMap<>();
    services.forEach((name, service) -> health.put(name, service.health()));
    return health;
  }

  /** Completes with a sentence for the operator if the process cannot go on. */
  public CompletableFuture<String> failure() {
    return failure;
  }

  @Override
  public void close() {
    for (AutoCloseable part : open.reversed()) {
      Closing.quietly(part);
    }
    open.clear();
  }

  private void run(VigiaConfig config, Set<Stage> stages, InstantSource clock, Progress progress) {
    if (!stages.equals(Set.of(Stage.DASHBOARD))) {
      FreeSpace.require(config.data(), FreeSpace.TO_START);
    }
    // Models take seconds to load and need nothing of the broker: both start at once.
    Optional<CompletableFuture<DocumentReader>> reader = loadModels(stages, progress);
    String servers =
        config
            .kafka()
            .cluster()
            .orElseGet(() -> {
              progress.step("starting the embedded Kafka broker");
              EmbeddedBroker broker =
                  opened(
                      EmbeddedBroker.start(
                          config.data().resolve("broker"), config.kafka().embeddedPort()));
              var _ = broker.failure().thenAccept(failure::complete);
              // Services would wait for minutes for a broker that has given up.
              Thread starter = Thread.currentThread();
              var _ = failure.thenRun(() -> interruptWhileStarting(starter));
              return broker.bootstrapServers();
            });
    bindProcessMetrics();
    KafkaClients clients = new KafkaClients(servers, config.kafka().at(servers), metrics);
    kafka = clients;
    progress.step("checking the topics on Kafka at " + servers);
    new TopicCreator(clients).create(Topics.all());
    ServiceContext context = new ServiceContext(config, clients, metrics, clock);
    List<Service> wanted = services(stages, context, reader);
    for (Service service : wanted) {
      services.put(service.name(), opened(service));
      var _ = service.failure().thenAccept(failure::complete);
    }
    List<WebPart> pages = wanted.stream().flatMap(service -> service.pages().stream()).toList();
    web = opened(WebServer.start(config.web(), pages, metrics, this::health));
    for (Service service : wanted) {
      progress.step("starting " + service.name());
      service.start();
    }
    started = true;
  }

  private void interruptWhileStarting(Thread starter) {
    if (!started) {
      starter.interrupt();
    }
  }

  private static Optional<CompletableFuture<DocumentReader>> loadModels(
      Set<Stage> stages, Progress progress) {
    if (!stages.contains(Stage.ENRICH)) {
      return Optional.empty();
    }
    progress.step("loading the English and Spanish language models");
    return Optional.of(
        CompletableFuture.supplyAsync(
            DocumentReader::load, task -> Thread.ofPlatform().name("models").start(task)));
  }

  /** From the end of the flow to its beginning. */
  private static List<Service> services(
      Set<Stage> stages,
      ServiceContext context,
      Optional<CompletableFuture<DocumentReader>> reader) {
    List<Service> services = new ArrayList<>();
    if (stages.contains(Stage.DASHBOARD)) {
      services.add(new DashboardService(context));
    }
    if (stages.contains(Stage.ARCHIVE)) {
      services.add(new ArchiveService(context));
    }
    if (stages.contains(Stage.ALERTS)) {
      services.add(new AlertsService(context, outlets(context.config())));
    }
    reader.ifPresent(models ->
        services.add(
            new EnrichService(
                context,
                new ArticleAnalyzer(joined(models), context.config().enrich().longestText()))));
    if (stages.contains(Stage.INGEST)) {
      services.add(new IngestService(context));
    }
    return services;
  }

  private static List<String> outlets(VigiaConfig config) {
    return SourceRegistry.sources(config).stream()
        .map(source -> source.name() == null ? source.id() : source.name())
        .toList();
  }

  private static DocumentReader joined(CompletableFuture<DocumentReader> models) {
    try {
      return models.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @SuppressWarnings("resource") // they live as long as the process
  private void bindProcessMetrics() {
    new JvmMemoryMetrics().bindTo(metrics);
    new JvmGcMetrics().bindTo(metrics);
    new JvmThreadMetrics().bindTo(metrics);
    new ProcessorMetrics().bindTo(metrics);
    new UptimeMetrics().bindTo(metrics);
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.add(part);
    return part;
  }
}
