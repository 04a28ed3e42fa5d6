package org.vigia.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.Pause;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.Service;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.kafka.TopicCreator;
import org.vigia.runtime.language.LanguageDetector;
import org.vigia.runtime.relevance.RelevanceScorer;
import org.vigia.runtime.web.WebPart;

/**
 * Watches all sources and puts what they publish on {@code vigia.articles.v1}: the composition root
 * of ingest. The flow itself is {@link IngestFlow}; each source has a virtual thread of its own.
 *
 * <p>Several instances share the sources: each watches those of the slots that Kafka gives it
 * ({@link SlotGroup}), and takes over from one that dies what it had published and no more.
 */
public final class IngestService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
  static final String SOFTWARE = "Vigia/0.1";

  /** How soon one instance knows what another published. */
  private static final Duration LEARN_EVERY = Duration.ofSeconds(10);

  private final ServiceContext context;
  private final List<SourceConfig> sources;
  private final @Nullable WebSub webSub;
  private final Map<Integer, SlotWatch> slots = new ConcurrentHashMap<>();
  private volatile boolean started;
  private @Nullable Fetcher fetcher;
  private @Nullable CaptureStore captures;
  private @Nullable InstanceName instance;
  private @Nullable FeedStates others;
  private @Nullable FeedStates recall;
  private volatile @Nullable SlotGroup group;

  /** Watches the configured sources, or the bundled ones where none is configured. */
  public IngestService(ServiceContext context) {
    this.context = context;
    this.sources = SourceRegistry.sources(context.config());
    URI publicUrl = context.config().web().publicUrl();
    this.webSub = WebSub.canBeReached(publicUrl) ? new WebSub(publicUrl, context.clock()) : null;
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
        .create(
            List.of(
                Topics.FEED_STATE, Topics.ARTICLES, Topics.REMOVED_ARTICLES, Topics.SOURCE_HEALTH));
    InstanceName name = InstanceName.in(context.config().data());
    instance = name;
    CaptureStore store =
        new WarcCaptureStore(
            captureFolder(context.config().data()),
            context.config().archive(),
            SOFTWARE,
            context.clock());
    captures = store;
    Fetcher http = new Fetcher(context.config().fetch(), context.clock());
    fetcher = http;
    FeedStates follower = new FeedStates(context.kafka(), "vigia-ingest-follower");
    others = follower;
    FeedStates own = new FeedStates(context.kafka(), "vigia-ingest-recall");
    recall = own;
    SlotGroup members =
        new SlotGroup(
            context
                .kafka()
                .namedMember(
                    SlotGroup.GROUP,
                    name.value(),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer()),
            new Watching(http, store, follower, own));
    group = members;
    members.start();
    started = true;
    LOG.atInfo()
        .addKeyValue("sources", sources.size())
        .addKeyValue("here", watched())
        .log("watching");
  }

  private int watched() {
    return slots.values().stream().mapToInt(SlotWatch::sources).sum();
  }

  /** Watches the sources of the slots that this instance owns. By the group's thread only. */
  private final class Watching implements SlotGroup.Duty {
    private final Fetcher http;
    private final CaptureStore store;
    private final FeedStates follower;
    private final FeedStates recall;
    private final Slots division;
    private final PublishedVersions versions = new PublishedVersions();
    private final IngestMetrics metrics = new IngestMetrics(context.metrics());
    private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());
    private final RelevanceScorer relevance = RelevanceScorer.bundled();
    private Instant learnt = Instant.MIN;

    Watching(Fetcher http, CaptureStore store, FeedStates follower, FeedStates recall) {
      this.http = http;
      this.store = store;
      this.follower = follower;
      this.recall = recall;
      this.division = new Slots(follower.partitions());
    }

    @Override
    public void take(int slot) {
      List<Source> mine =
          sources.stream()
              .filter(config -> division.of(config.url()) == slot)
              .map(config -> Source.of(config, context.config().fetch()))
              .toList();
      if (mine.isEmpty()) {
        return;
      }
      KafkaPublisher kafka = new KafkaPublisher(context.kafka(), Slots.transactionalId(slot));
      try {
        kafka.open(); // before reading, so that what a predecessor left open is settled
        Map<FeedId, FeedState> known =
            follower.last(mine.stream().map(Source::id).collect(Collectors.toSet()));
        versions.learn(follower.added().values());
        SlotWatch watch =
            new SlotWatch(mine.stream().map(source -> watch(source, kafka, known)).toList(), kafka);
        slots.put(slot, watch);
        watch.start();
      } finally {
        if (!slots.containsKey(slot)) {
          kafka.close();
        }
      }
      LOG.atInfo().addKeyValue("slot", slot).addKeyValue("sources", mine.size()).log("took over");
    }

    @Override
    public boolean holds(int slot) {
      SlotWatch watch = slots.get(slot);
      return watch == null || watch.holds();
    }

    @Override
    public void leave(int slot) {
      SlotWatch watch = slots.remove(slot);
      if (watch != null) {
        watch.close();
        LOG.atInfo().addKeyValue("slot", slot).log("left to another instance");
      }
    }

    @Override
    public void meanwhile() {
      Instant now = context.clock().instant();
      if (learnt.plus(LEARN_EVERY).isBefore(now)) {
        learnt = now;
        try {
          versions.learn(follower.added().values());
        } catch (OperatorException e) {
          LOG.atWarn().log(e.getMessage());
        }
      }
    }

    private void onRead(Source source, Fetched fetched) throws InterruptedException {
      if (webSub != null) {
        webSub.onRead(source, fetched, http, () -> wake(source.id()));
      }
    }

    private void wake(FeedId source) {
      slots.values().forEach(slot -> slot.wake(source));
    }

    /** What is known of one source, read on its own thread: not with what the group's uses. */
    private @Nullable FeedState recalled(FeedId source) {
      Map<FeedId, FeedState> states = recall.last(Set.of(source));
      versions.learn(recall.added().values());
      return states.get(source);
    }

    private SourceWatch watch(Source source, Publisher kafka, Map<FeedId, FeedState> known) {
      IngestFlow flow =
          new IngestFlow(
              http,
              extractor,
              relevance,
              store,
              kafka,
              versions,
              metrics,
              context.clock(),
              context.config().fetch().learnOlderThan(),
              this::onRead);
      return new SourceWatch(
          source,
          flow,
          kafka,
          memory(source, known.get(source.id())),
          () -> memory(source, recalled(source.id())),
          context.clock(),
          Pause.sleeping());
    }
  }

  private SourceMemory memory(Source source, @Nullable FeedState state) {
    return state == null
        ? new SourceMemory(source, context.clock().instant())
        : new SourceMemory(source, state);
  }

  @Override
  public List<WebPart> pages() {
    return webSub == null ? List.of() : List.of(webSub);
  }

  @Override
  public Health health() {
    if (!started) {
      return Health.STARTING;
    }
    SlotGroup members = group;
    Optional<String> out = members == null ? Optional.empty() : members.trouble();
    if (out.isPresent()) {
      return Health.down(out.get());
    }
    List<SourceHealth> failing =
        slots.values().stream()
            .flatMap(slot -> slot.health().stream())
            .filter(h -> h.condition() == FeedCondition.FAILING)
            .toList();
    if (failing.isEmpty()) {
      return Health.UP;
    }
    SourceHealth first = failing.getFirst();
    return Health.degraded(
        failing.size()
            + " of "
            + watched()
            + " sources cannot be read; "
            + first.feedId()
            + ": "
            + first.error());
  }

  @Override
  public synchronized void close() {
    SlotGroup members = group;
    group = null;
    if (members != null) {
      members.close();
    }
    if (fetcher != null) {
      fetcher.close();
    }
    if (captures != null) {
      captures.close();
    }
    if (others != null) {
      others.close();
      others = null;
    }
    if (recall != null) {
      recall.close();
      recall = null;
    }
    if (instance != null) {
      instance.close();
      instance = null;
    }
  }
}
