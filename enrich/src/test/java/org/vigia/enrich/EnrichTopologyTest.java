package org.vigia.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.DeadLetter;
import org.vigia.contract.FeedId;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Language;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.TakenBack;
import org.vigia.contract.Topics;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.Articles;

/** The topology as it is run, with a reader that needs no models. */
final class EnrichTopologyTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

  @TempDir Path state;

  private final MeterRegistry meters = new SimpleMeterRegistry();

  private TopologyTestDriver driver;
  private TestInputTopic<String, String> raw;

  @BeforeEach
  void start() {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG,
            "test",
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            "nowhere:1",
            StreamsConfig.STATE_DIR_CONFIG,
            state.toString(),
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            UnreadableRecords.class,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            UnprocessableRecords.class,
            StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
            UnwritableRecords.class,
            EnrichMetrics.SETTING,
            new EnrichMetrics(meters)));
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(
                EnrichTopologyTest::read,
                () -> NOW,
                new AlertConfidence(0.5, 0.6),
                new EnrichMetrics(meters)),
            settings);
    raw =
        driver.createInputTopic(
            Topics.ARTICLES.name(), new StringSerializer(), new StringSerializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void an_article_gives_its_findings_its_manifest_and_the_series() {
    articles().pipeInput(new ArticleId("art-1"), article("first", "304"));

    List<StatisticFinding> statistics = values(Topics.STATISTICS);
    List<AnnotatedArticle> manifests = values(Topics.ANNOTATED_ARTICLES);
    List<LedgerSeries> series = values(Topics.STATISTICS_LEDGER);
    assertThat(statistics)
        .singleElement()
        .satisfies(f -> assertThat(f.novelty()).isEqualTo(Novelty.NEW));
    assertThat(manifests).singleElement().satisfies(m -> assertThat(m.news()).isEqualTo(1));
    assertThat(manifests.getFirst().statistics()).containsExactly(statistics.getFirst().id());
    assertThat(series).singleElement().satisfies(s -> assertThat(s.figures()).hasSize(1));
  }

  @Test
  void events_carry_cloud_events_headers_and_readable_keys() {
    articles().pipeInput(new ArticleId("art-1"), article("first", "304"));

    TestRecord<String, String> record =
        driver
            .createOutputTopic(
                Topics.STATISTICS.name(), new StringDeserializer(), new StringDeserializer())
            .readRecord();

    assertThat(record.key()).isEqualTo("deaths-in-custody|persons|country:SV");
    assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
        .isEqualTo("org.vigia.statistic.v1");
  }

  @Test
  void what_an_operator_takes_back_changes_the_ledger() {
    articles().pipeInput(new ArticleId("art-1"), article("first", "304"));
    StatisticFinding mistaken = values(Topics.STATISTICS).getFirst();
    values(Topics.STATISTICS_LEDGER);

    findings().pipeInput(mistaken.seriesId(), withdrawal(mistaken));
    articles().pipeInput(new ArticleId("art-2"), article("second", "304"));

    assertThat(values(Topics.STATISTICS_LEDGER))
        .singleElement()
        .satisfies(series -> assertThat(series.figures().getFirst().withdrawn()).isTrue());
    assertThat(values(Topics.STATISTICS).getLast().novelty()).isEqualTo(Novelty.UNCONFIRMED);
  }

  private static StatisticFinding withdrawal(StatisticFinding f) {
    return new StatisticFinding(
        TakenBack.idFor(f),
        f.seriesId(),
        f.indicator(),
        f.value(),
        f.valueHigh(),
        f.unit(),
        f.comparator(),
        f.place(),
        f.asOf(),
        f.since(),
        f.attribution(),
        f.population(),
        f.sentence(),
        f.quote(),
        f.language(),
        f.topics(),
        f.confidence(),
        Novelty.WITHDRAWN,
        null,
        List.of(),
        f.article(),
        NOW);
  }

  private TestInputTopic<SeriesId, StatisticFinding> findings() {
    return driver.createInputTopic(
        Topics.STATISTICS.name(),
        Topics.STATISTICS.keys().serializer(),
        Topics.STATISTICS.values().serializer());
  }

  @Test
  void what_is_no_article_goes_to_the_dead_letters_and_the_next_is_read() {
    raw.pipeInput("art-0", "{broken");
    articles().pipeInput(new ArticleId("art-1"), article("first", "304"));

    List<DeadLetter> letters = values(Topics.DEAD_LETTERS);
    assertThat(letters)
        .singleElement()
        .satisfies(l -> assertThat(l.topic()).isEqualTo(Topics.ARTICLES.name()));
    assertThat(letters.getFirst().value()).isEqualTo("{broken".getBytes(StandardCharsets.UTF_8));
    assertThat(values(Topics.STATISTICS)).hasSize(1);
  }

  @Test
  void what_is_too_large_to_be_written_goes_to_the_dead_letters_and_the_next_is_read() {
    articles().pipeInput(new ArticleId("art-1"), article("huge", "304"));
    articles().pipeInput(new ArticleId("art-2"), article("second", "310"));

    assertThat(values(Topics.DEAD_LETTERS))
        .singleElement()
        .satisfies(
            letter -> assertThat(letter.reason()).contains("where a record may have 4,194,304"));
    assertThat(values(Topics.ANNOTATED_ARTICLES)).hasSize(1);
  }

  @Test
  void an_article_that_the_readers_fail_on_goes_to_the_dead_letters_with_the_reason() {
    articles().pipeInput(new ArticleId("art-1"), article("poison", "boom"));
    articles().pipeInput(new ArticleId("art-2"), article("second", "304"));

    assertThat(values(Topics.DEAD_LETTERS))
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).contains("For input string"));
    assertThat(values(Topics.STATISTICS)).hasSize(1);
  }

  @Test
  void counts_what_is_judged_found_and_refused_and_times_reading() {
    articles().pipeInput(new ArticleId("art-1"), article("first", "304"));
    articles().pipeInput(new ArticleId("art-2"), article("second", "304"));
    articles().pipeInput(new ArticleId("art-3"), article("poison", "boom"));
    raw.pipeInput("art-0", "{broken");

    assertThat(meters.get("vigia.enrich.reading").timer().count()).isEqualTo(2);
    assertThat(count("vigia.enrich.articles", "result", "judged")).isEqualTo(2);
    assertThat(count("vigia.enrich.articles", "result", "refused")).isEqualTo(2);
    assertThat(count("vigia.enrich.findings", "kind", "statistic", "novelty", "new")).isEqualTo(1);
    assertThat(count("vigia.enrich.findings", "kind", "statistic", "novelty", "repeated"))
        .isEqualTo(1);
    assertThat(count("vigia.enrich.findings", "kind", "legal", "novelty", "new")).isZero();
  }

  private double count(String name, String... tags) {
    return meters.get(name).tags(tags).counter().count();
  }

  /** The text is a number of deaths. */
  private static org.vigia.enrich.analysis.Analysis read(Article article) {
    String title = article.title().equals("huge") ? "x".repeat(5_000_000) : article.title();
    return Articles.article(title, article.publishedOn().toString())
        .deaths(Integer.parseInt(article.text()), FigureComparator.EXACT, null, null)
        .read();
  }

  private TestInputTopic<ArticleId, Article> articles() {
    return driver.createInputTopic(
        Topics.ARTICLES.name(),
        Topics.ARTICLES.keys().serializer(),
        Topics.ARTICLES.values().serializer());
  }

  private <K, V> List<V> values(KafkaTopic<K, V> topic) {
    return driver
        .createOutputTopic(topic.name(), topic.keys().deserializer(), topic.values().deserializer())
        .readValuesToList();
  }

  private static Article article(String title, String text) {
    java.net.URI url = java.net.URI.create("https://outlet.example/" + title);
    return new Article(
        ArticleId.ofCanonicalUrl(url),
        1,
        Article.textDigest(title, text),
        null,
        new FeedId("outlet"),
        "The Outlet",
        url,
        title,
        null,
        null,
        NOW,
        LocalDate.parse("2026-10-01"),
        null,
        NOW,
        Language.ENGLISH,
        null,
        List.of(),
        text,
        false,
        null,
        Origin.LIVE);
  }
}
