package org.vigia.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.AlertsService;
import org.vigia.alerts.Subscribers;
import org.vigia.contract.Article;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Language;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;
import org.vigia.enrich.EnrichService;
import org.vigia.ingest.IngestService;
import org.vigia.ingest.Slots;
import org.vigia.runtime.Service;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;
import org.vigia.samples.Samples;

/**
 * What ingest, enrich and alerts promise each other through Kafka: the same tests on every broker.
 */
abstract class StagesOnABroker {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final FeedId FEED = new FeedId("lagoon-courier");
  private static final byte[] GARBAGE = "{broken".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final List<AutoCloseable> open = new ArrayList<>();
  private Outlet outlet;
  private Letterbox letterbox;
  private VigiaConfig config;
  private KafkaClients kafka;

  /** A broker without topics. */
  abstract Broker start(Path data);

  @BeforeEach
  void open() throws IOException {
    Broker broker = opened(start(folder.resolve("broker")));
    outlet = opened(Outlet.open());
    letterbox = opened(Letterbox.open());
    config = config(broker.servers());
    kafka = new KafkaClients(broker.servers(), config.kafka(), metrics);
    new TopicCreator(kafka).create(Topics.all());
    try (Subscribers subscribers = Subscribers.open(config, InstantSource.system())) {
      subscribers.add(Subscribers.Request.everything("reader@example.org", Language.ENGLISH));
    }
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
  }

  @Test
  void aFigureTravelsFromAFeedToOneMailAndStaysOneAcrossRestarts() throws Exception {
    // given
    Service alerts = started(context -> new AlertsService(context, List.of()));
    Service enrich = started(context -> new EnrichService(context, new FirstNumberReader()));
    Service ingest = started(IngestService::new);

    // when
    URI first = publish(437);

    // then
    awaitMails(1);
    assertThat(letterbox.letters().getFirst().text()).contains(sentence(437));
    assertThat(committed(Topics.STATISTICS))
        .extracting(StatisticFinding::sentence)
        .containsExactly(sentence(437));

    // when
    for (Service service : List.of(ingest, enrich, alerts)) {
      service.close();
    }
    URI second = publish(438);
    started(context -> new AlertsService(context, List.of()));
    started(context -> new EnrichService(context, new FirstNumberReader()));
    started(IngestService::new);

    // then
    awaitMails(2);
    assertThat(committed(Topics.ARTICLES))
        .extracting(Article::url)
        .containsExactlyInAnyOrder(first, second);
    assertThat(committed(Topics.STATISTICS)).hasSize(2);
  }

  @Test
  void ingestPublishesOnceWhatItsPredecessorWroteAndDidNotCommit() throws Exception {
    // given: somebody died between writing the article with its memory and the commit
    URI page = publish(437);
    Article article = FirstNumberReader.article(page, title(437), text(437), NOON);
    int slot = new Slots(Topics.FEED_STATE.partitions()).of(outlet.feed());
    Producer<byte[], byte[]> dead = transactions(Slots.transactionalId(slot));
    dead.beginTransaction();
    write(dead, Topics.ARTICLES, article.id(), article);
    write(dead, Topics.FEED_STATE, FEED, knowing(article));

    // when
    Service ingest = started(IngestService::new);

    // then
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(committed(Topics.ARTICLES)).extracting(Article::url).containsExactly(page));

    // when
    ingest.close();
    started(IngestService::new);
    URI next = publish(438);

    // then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(committed(Topics.ARTICLES)).extracting(Article::url).contains(next));
    assertThat(committed(Topics.ARTICLES)).hasSize(2);
  }

  @Test
  void enrichKeepsWhatItCannotReadAndReadsOn() throws Exception {
    // given
    Article hopeless = article("hopeless", "There is nothing to count here.");
    Article good = article("good", text(437));
    try (Producer<byte[], byte[]> producer = transactions("test")) {
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), new byte[] {1}, GARBAGE)).get();
      write(producer, Topics.ARTICLES, hopeless.id(), hopeless);
      write(producer, Topics.ARTICLES, good.id(), good);
      producer.commitTransaction();
    }

    // when
    Service enrich = started(context -> new EnrichService(context, new FirstNumberReader()));
    await()
        .atMost(PATIENCE)
        .until(() ->
            committed(Topics.DEAD_LETTERS).size() == 2 && committed(Topics.STATISTICS).size() == 1);
    enrich.close();
    started(context -> new EnrichService(context, new FirstNumberReader()));
    Article another = article("another", text(438));
    try (Producer<byte[], byte[]> producer = transactions("test")) {
      producer.beginTransaction();
      write(producer, Topics.ARTICLES, another.id(), another);
      producer.commitTransaction();
    }
    await().atMost(PATIENCE).until(() -> committed(Topics.STATISTICS).size() == 2);

    // then: a restart buries nothing twice
    assertThat(committed(Topics.DEAD_LETTERS))
        .hasSize(2)
        .allSatisfy(letter -> {
          assertThat(letter.topic()).isEqualTo(Topics.ARTICLES.name());
          assertThat(letter.stage()).startsWith("enrich");
        })
        .anySatisfy(letter -> assertThat(letter.value()).isEqualTo(GARBAGE))
        .anySatisfy(letter -> {
          assertThat(letter.reason()).contains("there is no number in it");
          assertThat(new String(letter.value(), StandardCharsets.UTF_8))
              .contains("nothing to count");
        });
  }

  @Test
  void alertsMailsWhatIsCommittedAndNothingElse() throws Exception {
    // given
    try (Producer<byte[], byte[]> producer = transactions("test")) {
      producer.beginTransaction();
      tell(producer, article("rolled-back", text(111)));
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(Topics.STATISTICS.name(), new byte[] {1}, GARBAGE)).get();
      tell(producer, article("first", text(222)));
      producer.commitTransaction();
    }

    // when
    Service alerts = started(context -> new AlertsService(context, List.of()));
    awaitMails(1);
    alerts.close();
    try (Producer<byte[], byte[]> producer = transactions("test")) {
      producer.beginTransaction();
      tell(producer, article("second", text(333)));
      producer.commitTransaction();
    }
    started(context -> new AlertsService(context, List.of()));
    awaitMails(2);

    // then
    assertThat(letterbox.letters().getFirst().text()).contains(sentence(222));
    assertThat(letterbox.letters().getLast().text()).contains(sentence(333));
    assertThat(committed(Topics.DEAD_LETTERS))
        .singleElement()
        .satisfies(letter -> assertThat(letter.value()).isEqualTo(GARBAGE));
    await().atMost(PATIENCE).until(() -> committed(Topics.ALERTS).size() == 2);
  }

  private void tell(Producer<byte[], byte[]> producer, Article article) throws Exception {
    StatisticFinding finding = FirstNumberReader.finding(article);
    write(producer, Topics.STATISTICS, finding.seriesId(), finding);
    write(producer, Topics.ANNOTATED_ARTICLES, article.id(), FirstNumberReader.manifest(article));
  }

  private void awaitMails(int count) {
    await().atMost(PATIENCE).until(() -> letterbox.letters().size() >= count);
    assertThat(letterbox.letters()).hasSize(count);
  }

  private URI publish(int deaths) {
    return outlet.publish(title(deaths), text(deaths), Instant.now());
  }

  private static String title(int deaths) {
    return "Prison deaths in El Salvador reach " + deaths;
  }

  private static String sentence(int deaths) {
    return "At least " + deaths + " people have died in Salvadoran prisons.";
  }

  private static String text(int deaths) {
    return """
    <p>%s</p>
    <p>The group compiles its register from death certificates, hospital records and the accounts of relatives.
    Most of those who died had not been tried, it said, and many had been arrested under the state of exception.
    The prison authority did not answer questions. Prisoners are held in several prisons, among them CECOT, the
    large prison near Tecoluca.</p>
    """
        .formatted(sentence(deaths));
  }

  private static Article article(String name, String text) {
    return FirstNumberReader.article(
        URI.create("https://lagoon.example/" + name), "About " + name, text, Instant.now());
  }

  /** A memory that says that the article needs no visit any more. */
  private static FeedState knowing(Article article) {
    return Samples.knowing(
        FEED,
        article.url(),
        article.version(),
        article.textSha256(),
        NOON,
        Instant.now().plus(Duration.ofHours(24)));
  }

  private VigiaConfig config(String servers) {
    return new ConfigLoader(Map.of())
        .parse(
            """
            sources:
              - {id: %s, name: The Lagoon Courier, url: "%s", kind: feed, language: en, every: 1s}
            fetch: {contact: "mailto:desk@example.org", perHostDelay: 0s, shortestInterval: 1s, longestInterval: 1s, allowLoopback: true}
            kafka: {bootstrapServers: "%s"}
            data: "%s"
            mail: {from: "Vigía <alerts@example.org>", smtp: {host: 127.0.0.1, port: %d, security: none}}
            """
                .formatted(FEED, outlet.feed(), servers, folder, letterbox.port()),
            "test");
  }

  private Service started(Function<ServiceContext, Service> stage) {
    Service service =
        opened(stage.apply(new ServiceContext(config, kafka, metrics, InstantSource.system())));
    service.start();
    return service;
  }

  private Producer<byte[], byte[]> transactions(String id) {
    Producer<byte[], byte[]> producer =
        opened(
            kafka.transactionalProducer(id, new ByteArraySerializer(), new ByteArraySerializer()));
    producer.initTransactions();
    return producer;
  }

  private static <K, V> void write(
      Producer<byte[], byte[]> producer, KafkaTopic<K, V> topic, K key, V value) throws Exception {
    RecordHeaders headers = new RecordHeaders();
    byte[] keyBytes = topic.keys().serializer().serialize(topic.name(), headers, key);
    byte[] valueBytes = topic.values().serializer().serialize(topic.name(), headers, value);
    Future<?> written =
        producer.send(
            new ProducerRecord<>(topic.name(), null, null, keyBytes, valueBytes, headers));
    written.get();
  }

  private <K, V> List<V> committed(KafkaTopic<K, V> topic) {
    return CommittedRecords.values(kafka.servers(), topic);
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.add(part);
    return part;
  }
}
