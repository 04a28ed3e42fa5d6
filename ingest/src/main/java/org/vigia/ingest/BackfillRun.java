package org.vigia.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vigia.archive.capture.CaptureStore;
import org.vigia.archive.capture.WarcCaptureStore;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.Topics;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.kafka.TopicCreator;
import org.vigia.runtime.language.LanguageDetector;
import org.vigia.runtime.relevance.RelevanceScorer;

/**
 * Fills in the past of sources, beside the service that watches them or without it: the composition
 * root of {@link Backfill}. It asks each host half as often as the service does, since both may ask
 * it at the same time. Closed by whoever opened it.
 */
public final class BackfillRun implements AutoCloseable {
  private final ServiceContext context;
  private final DateRange range;
  private final Consumer<String> progress;
  private final Fetcher fetcher;

  /**
   * @param progress told what is being read
   */
  public BackfillRun(ServiceContext context, DateRange range, Consumer<String> progress) {
    this.context = context;
    this.range = range;
    this.progress = progress;
    this.fetcher = new Fetcher(patient(context.config().fetch()), context.clock());
  }

  /** A source and what came of it. */
  @FunctionalInterface
  public interface Listener {
    void onDone(SourceConfig source, BackfillReport report);
  }

  /**
   * Counts what the sources list of the range; fetches no article and needs no Kafka.
   *
   * @throws InterruptedException if the run is to end
   */
  public void count(List<SourceConfig> sources, Listener listener) throws InterruptedException {
    for (SourceConfig config : sources) {
      int listed = new PastEntries(fetcher, source(config), range, _ -> {}, progress).find().size();
      listener.onDone(config, new BackfillReport(listed, 0, 0, 0, 0, 0));
    }
  }

  /**
   * Fetches and publishes.
   *
   * @param most pages of each source to visit at most
   * @throws Publisher.PublishException if Kafka does not confirm; a new run goes on where this one
   *     stopped
   * @throws InterruptedException if the run is to end
   */
  public void publish(List<SourceConfig> sources, int most, Listener listener)
      throws InterruptedException {
    new TopicCreator(context.kafka()).create(List.of(Topics.FEED_STATE, Topics.ARTICLES));
    try (CaptureStore captures =
            new WarcCaptureStore(
                IngestService.captureFolder(context.config().data()),
                context.config().archive(),
                IngestService.SOFTWARE,
                context.clock());
        KafkaPublisher publisher = new KafkaPublisher(context.kafka(), "vigia-backfill")) {
      publisher.open();
      Map<FeedId, FeedState> states = FeedStates.load(context.kafka());
      PublishedVersions versions = new PublishedVersions();
      versions.learn(states.values());
      Backfill backfill =
          new Backfill(
              fetcher,
              new PageReader(
                  new ArticleExtractor(new LanguageDetector()), RelevanceScorer.bundled()),
              captures,
              publisher,
              versions,
              context.clock());
      for (SourceConfig config : sources) {
        listener.onDone(config, backfill.run(source(config), range, states, most, progress));
      }
    }
  }

  private Source source(SourceConfig config) {
    return Source.of(config, context.config().fetch());
  }

  private static FetchConfig patient(FetchConfig config) {
    Duration delay = config.perHostDelay().multipliedBy(2);
    return config.withPerHostDelay(delay);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
