package org.vigia.enrich;

import java.time.InstantSource;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.vigia.contract.ArticleId;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.TakenBack;
import org.vigia.contract.Topics;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.analysis.ArticleReader;
import org.vigia.enrich.duplicate.KnownText;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.Judgement;
import org.vigia.enrich.novelty.KnownArticle;
import org.vigia.enrich.novelty.KnownMistakes;
import org.vigia.enrich.novelty.Matter;

/**
 * The whole of enrichment, top to bottom.
 *
 * <pre>
 * articles ──▶ read (CoreNLP; parallel) ──▶ one partition ──▶ judge (ledger) ─┬▶ annotated-articles
 *                                                                             ├▶ statistics
 *                                                                             ├▶ legal-developments
 *                                                                   ▲         └▶ statistics-ledger
 * statistics, legal-developments ──▶ what operators took back ──────┘
 * </pre>
 *
 * <p>Reading is dear and knows nothing of other articles, so it runs on all partitions. Judging is
 * cheap and has to see every article before the next, whatever its series, matter or copies are, so
 * it runs on one (decision 0005).
 */
final class EnrichTopology {
  private static final Serde<ArticleId> ARTICLE_IDS = Topics.ARTICLES.keys();

  private EnrichTopology() {}

  static Topology build(
      ArticleReader reader,
      InstantSource clock,
      AlertConfidence alertConfidence,
      EnrichMetrics metrics) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(store(TaskLedger.ARTICLES, KnownArticle.class));
    builder.addStateStore(store(TaskLedger.SERIES, LedgerSeries.class));
    builder.addStateStore(store(TaskLedger.MATTERS, Matter.class));
    builder.addStateStore(store(TaskLedger.TEXTS, KnownText.class));
    builder.addStateStore(store(TaskLedger.MISTAKES, KnownMistakes.class));

    KStream<ArticleId, Judgement> judged =
        builder.stream(
                Topics.ARTICLES.name(),
                Consumed.with(ARTICLE_IDS, Topics.ARTICLES.values()).withName("articles"))
            .mapValues(metrics.timing(reader)::read, Named.as("read"))
            .repartition(
                Repartitioned.with(
                        ARTICLE_IDS, new BoundedSerde<>(new PlainJsonSerde<>(Analysis.class)))
                    .withName("analyses")
                    .withNumberOfPartitions(1))
            .process(
                () -> new LedgerProcessor(clock, alertConfidence),
                Named.as("judge"),
                TaskLedger.STORES)
            .peek((_, judgement) -> metrics.judged(judgement), Named.as("count"));

    judged
        .mapValues(Judgement::article)
        .to(Topics.ANNOTATED_ARTICLES.name(), to(Topics.ANNOTATED_ARTICLES));
    judged
        .flatMapValues(Judgement::statistics)
        .selectKey((_, finding) -> finding.seriesId())
        .to(Topics.STATISTICS.name(), to(Topics.STATISTICS));
    judged
        .flatMapValues(Judgement::legalDevelopments)
        .selectKey((_, finding) -> finding.matterId())
        .to(Topics.LEGAL_DEVELOPMENTS.name(), to(Topics.LEGAL_DEVELOPMENTS));
    judged
        .flatMapValues(Judgement::series)
        .selectKey((_, series) -> series.id())
        .to(Topics.STATISTICS_LEDGER.name(), to(Topics.STATISTICS_LEDGER));
    takeBack(builder, alertConfidence);
    return builder.build();
  }

  /** What operators take back comes to the ledger by the topics that tell everybody else of it. */
  private static void takeBack(StreamsBuilder builder, AlertConfidence alertConfidence) {
    from(builder, Topics.STATISTICS)
        .filter((_, finding) -> TakenBack.isOurs(finding), Named.as("figures-of-ours"))
        .repartition(toLedger(Topics.STATISTICS, "figures-taken-back"))
        .process(
            () -> new FigureTakeBack(alertConfidence),
            Named.as("take-figures-back"),
            TaskLedger.STORES)
        .to(Topics.STATISTICS_LEDGER.name(), to(Topics.STATISTICS_LEDGER));
    from(builder, Topics.LEGAL_DEVELOPMENTS)
        .filter((_, finding) -> TakenBack.isOurs(finding), Named.as("events-of-ours"))
        .repartition(toLedger(Topics.LEGAL_DEVELOPMENTS, "events-taken-back"))
        .process(
            () -> new EventTakeBack(alertConfidence),
            Named.as("take-events-back"),
            TaskLedger.STORES);
  }

  private static <K, V> KStream<K, V> from(StreamsBuilder builder, KafkaTopic<K, V> topic) {
    return builder.stream(topic.name(), Consumed.with(topic.keys(), topic.values()));
  }

  private static <K, V> Repartitioned<K, V> toLedger(KafkaTopic<K, V> topic, String name) {
    return Repartitioned.with(topic.keys(), topic.values())
        .withName(name)
        .withNumberOfPartitions(1);
  }

  private static <K, V> Produced<K, V> to(KafkaTopic<K, V> topic) {
    return Produced.with(topic.keys(), new BoundedSerde<>(topic.values()));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name),
        Serdes.String(),
        new BoundedSerde<>(new PlainJsonSerde<>(type)));
  }
}
