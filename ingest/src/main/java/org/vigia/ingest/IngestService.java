package org.vigia.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.archive.capture.CaptureStore;
import org.vigia.archive.capture.WarcCaptureStore;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.Topics;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.Pause;
import org.vigia.runtime.Health;
import org.vigia.runtime.Service;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.kafka.TopicCreator;
import org.vigia.runtime.language.LanguageDetector;
import org.vigia.runtime.relevance.RelevanceScorer;

/**
 * Watches all sources and puts what they publish on {@code vigia.articles.v1}: the composition root
 * of ingest. The flow itself is {@link IngestFlow}; each source has a virtual thread of its own.
 */
public final class IngestService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
  private static final String SOFTWARE = "Vigia/0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ServiceContext context;
  private final List<SourceConfig> sources;
  private final List<Thread> threads = new ArrayList<>();
  private volatile List<SourceWatch> watches = List.of();
  private volatile boolean started;
  private @Nullable Fetcher fetcher;
  private @Nullable CaptureStore captures;
  private @Nullable KafkaPublisher publisher;

  /** Watches the configured sources, or the bundled ones where none is configured. */
  public IngestService(ServiceContext context) {
    this.context = context;
    this.sources = SourceRegistry.sources(context.config());
  }

  @Override
  public String name() {
    return "ingest";
  }

  /** Where captures are kept under the data folder. */
  public static Path captureFolder(Path data) {
    return data.resolve("captures");
  }

  @Override
  public synchronized void start() {
    new TopicCreator(context.kafka())
        .create(List.of(Topics.FEED_STATE, Topics.ARTICLES, Topics.SOURCE_HEALTH));
    CaptureStore store =
        new WarcCaptureStore(
            captureFolder(context.config().data()),
            context.config().archive(),
            SOFTWARE,
            context.clock());
    captures = store;
    KafkaPublisher kafka = new KafkaPublisher(context.kafka(), "vigia-ingest");
    publisher = kafka;
    kafka.open(); // before reading, so that what a predecessor left open is settled
    FeedStates states = new FeedStates(context.kafka());
    Map<FeedId, FeedState> known = states.load();
    PublishedVersions versions = new PublishedVersions();
    versions.learn(known.values());
    Fetcher http = new Fetcher(context.config().fetch(), context.clock());
    fetcher = http;
    IngestFlow flow =
        new IngestFlow(
            http,
            new ArticleExtractor(new LanguageDetector()),
            RelevanceScorer.bundled(),
            store,
            kafka,
            versions,
            new IngestMetrics(context.metrics()),
            context.clock(),
            context.config().fetch().learnOlderThan());
    watches =
        sources.stream()
            .map(config -> Source.of(config, context.config().fetch()))
            .map(source -> watch(source, flow, kafka, known, states, versions))
            .toList();
    for (SourceWatch watch : watches) {
      threads.add(Thread.ofVirtual().name("vigia-ingest").start(watch));
    }
    started = true;
    LOG.atInfo().addKeyValue("sources", sources.size()).log("watching");
  }

  private SourceWatch watch(
      Source source,
      IngestFlow flow,
      Publisher kafka,
      Map<FeedId, FeedState> known,
      FeedStates states,
      PublishedVersions versions) {
    return new SourceWatch(
        source,
        flow,
        kafka,
        memory(source, known.get(source.id())),
        () -> {
          Map<FeedId, FeedState> now = states.load();
          versions.learn(now.values());
          return memory(source, now.get(source.id()));
        },
        context.clock(),
        Pause.sleeping());
  }

  private SourceMemory memory(Source source, @Nullable FeedState state) {
    return state == null
        ? new SourceMemory(source, context.clock().instant())
        : new SourceMemory(source, state);
  }

  @Override
  public Health health() {
    if (!started) {
      return Health.STARTING;
    }
    List<SourceHealth> failing =
        watches.stream()
            .map(SourceWatch::health)
            .filter(Objects::nonNull)
            .filter(h -> h.condition() == FeedCondition.FAILING)
            .toList();
    if (failing.isEmpty()) {
      return Health.UP;
    }
    SourceHealth first = failing.getFirst();
    return Health.degraded(
        failing.size()
            + " of "
            + watches.size()
            + " sources cannot be read; "
            + first.feedId()
            + ": "
            + first.error());
  }

  @Override
  public synchronized void close() {
    threads.forEach(Thread::interrupt);
    if (fetcher != null) {
      fetcher.close(); // ends requests under way
    }
    for (Thread thread : threads) {
      join(thread);
    }
    threads.clear();
    if (publisher != null) {
      publisher.close();
    }
    if (captures != null) {
      captures.close();
    }
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(PATIENCE)) {
        LOG.atWarn().log("a source's thread did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
