package org.vigia.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The topic catalogue, in the order of the flow. Creation, documentation and tests read this list.
 */
public final class Topics {
  private static final Optional<Duration> FOR_EVER = Optional.empty();
  private static final Optional<Duration> A_QUARTER = Optional.of(Duration.ofDays(92));

  /** Sources as the fetchers remember them. */
  public static final KafkaTopic<FeedId, FeedState> FEED_STATE =
      topic(
          "vigia.feed-state.v1",
          new IdSerde<>(FeedId::value, FeedId::new),
          event(
              FeedState.class,
              "feed-state",
              "ingest",
              s -> s.feedId() + "@" + s.nextFetch(),
              FeedState::nextFetch),
          6,
          true,
          FOR_EVER,
          "Validators, schedule and known entries of each source.");

  /** What the fetchers found. */
  public static final KafkaTopic<ArticleId, Article> ARTICLES =
      topic(
          "vigia.articles.v1",
          new IdSerde<>(ArticleId::value, ArticleId::new),
          event(
              Article.class,
              "article",
              "ingest",
              a -> a.id() + "/" + a.version(),
              Article::fetchedAt),
          6,
          false,
          A_QUARTER,
          "Every article on a watched topic, one record a version.");

  /** What was taken away again. */
  public static final KafkaTopic<ArticleId, RemovedArticle> REMOVED_ARTICLES =
      topic(
          "vigia.removed-articles.v1",
          new IdSerde<>(ArticleId::value, ArticleId::new),
          event(
              RemovedArticle.class,
              "removed-article",
              "ingest",
              a -> a.id() + "@" + a.removedAt(),
              RemovedArticle::removedAt),
          3,
          false,
          FOR_EVER,
          "Published articles whose pages their outlets took away.");

  /** How the sources are doing. */
  public static final KafkaTopic<FeedId, SourceHealth> SOURCE_HEALTH =
      topic(
          "vigia.source-health.v1",
          new IdSerde<>(FeedId::value, FeedId::new),
          event(
              SourceHealth.class,
              "source-health",
              "ingest",
              h -> h.feedId() + "@" + h.observedAt(),
              SourceHealth::observedAt),
          3,
          true,
          FOR_EVER,
          "State, last success, last new item, silence and error of each source.");

  /** What enrichment found, article by article. */
  public static final KafkaTopic<ArticleId, AnnotatedArticle> ANNOTATED_ARTICLES =
      topic(
          "vigia.annotated-articles.v1",
          new IdSerde<>(ArticleId::value, ArticleId::new),
          event(
              AnnotatedArticle.class,
              "annotated-article",
              "enrich",
              a -> a.article().id() + "/" + a.article().version(),
              AnnotatedArticle::annotatedAt),
          6,
          false,
          FOR_EVER,
          "Entities, instruments, principles, duplicate group and the findings' ids of each article.");

  /** Figures. */
  public static final KafkaTopic<SeriesId, StatisticFinding> STATISTICS =
      topic(
          "vigia.statistics.v1",
          new IdSerde<>(SeriesId::value, SeriesId::new),
          event(
              StatisticFinding.class,
              "statistic",
              "enrich",
              f -> f.id().value(),
              StatisticFinding::detectedAt),
          6,
          false,
          FOR_EVER,
          "Every figure read in an article, with its sentence, its novelty and the figure known before.");

  /** Legal events. */
  public static final KafkaTopic<MatterId, LegalFinding> LEGAL_DEVELOPMENTS =
      topic(
          "vigia.legal-developments.v1",
          new IdSerde<>(MatterId::value, MatterId::new),
          event(
              LegalFinding.class,
              "legal-development",
              "enrich",
              f -> f.id().value(),
              LegalFinding::detectedAt),
          6,
          false,
          FOR_EVER,
          "Every legal event told by an article, with its sentence, its stage and its novelty.");

  /** What is known. */
  public static final KafkaTopic<SeriesId, LedgerSeries> STATISTICS_LEDGER =
      topic(
          "vigia.statistics-ledger.v1",
          new IdSerde<>(SeriesId::value, SeriesId::new),
          event(
              LedgerSeries.class,
              "ledger-series",
              "enrich",
              s -> s.id() + "/" + s.figures().size(),
              s ->
                  s.figures().stream()
                      .map(LedgerSeries.Entry::firstSeen)
                      .max(Instant::compareTo)
                      .orElse(Instant.EPOCH)),
          3,
          true,
          FOR_EVER,
          "Every distinct figure known of each series, with its sources.");

  /** What was sent. */
  public static final KafkaTopic<AlertId, AlertRecord> ALERTS =
      topic(
          "vigia.alerts.v1",
          new IdSerde<>(AlertId::value, AlertId::new),
          event(AlertRecord.class, "alert", "alerts", a -> a.id().value(), AlertRecord::sentAt),
          3,
          false,
          FOR_EVER,
          "What was sent and for which findings; no address, no subscriber.");

  /** What could not be processed. */
  public static final KafkaTopic<String, DeadLetter> DEAD_LETTERS =
      topic(
          "vigia.dead-letters.v1",
          new IdSerde<>(Function.identity(), Function.identity()),
          event(
              DeadLetter.class,
              "dead-letter",
              "any",
              d -> d.topic() + "/" + d.partition() + "/" + d.offset(),
              DeadLetter::occurredAt),
          1,
          false,
          A_QUARTER,
          "Records that could not be processed: their bytes and the reason. Key: topic/partition/offset.");

  private Topics() {}

  /** All topics, in the order of the flow. */
  public static List<KafkaTopic<?, ?>> all() {
    return List.of(
        FEED_STATE,
        ARTICLES,
        REMOVED_ARTICLES,
        SOURCE_HEALTH,
        ANNOTATED_ARTICLES,
        STATISTICS,
        LEGAL_DEVELOPMENTS,
        STATISTICS_LEDGER,
        ALERTS,
        DEAD_LETTERS);
  }

  private static <V> EventType<V> event(
      Class<V> record,
      String name,
      String stage,
      Function<V, String> id,
      Function<V, Instant> time) {
    return new EventType<>(
        record, "org.vigia." + name + ".v1", "/vigia/" + stage, name + ".v1.json", id, time);
  }

  private static <K, V> KafkaTopic<K, V> topic(
      String name,
      IdSerde<K> keys,
      EventType<V> event,
      int partitions,
      boolean compacted,
      Optional<Duration> retention,
      String about) {
    return new KafkaTopic<>(
        name, keys, new JsonSerde<>(event), event, partitions, compacted, retention, about);
  }
}
