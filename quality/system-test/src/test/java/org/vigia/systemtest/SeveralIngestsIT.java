package org.vigia.systemtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.archive.capture.CaptureReader;
import org.vigia.contract.Article;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.Topics;
import org.vigia.ingest.IngestService;
import org.vigia.ingest.Slots;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;
import org.vigia.standalone.broker.EmbeddedBroker;

/** Several instances of ingest share the sources among them. */
final class SeveralIngestsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<Outlet> outlets = new ArrayList<>();
  private KafkaClients kafka;

  @BeforeEach
  void openBroker() throws IOException {
    EmbeddedBroker broker = opened(EmbeddedBroker.start(folder.resolve("broker"), 0));
    for (int i = 1; i <= 6; i++) {
      outlets.add(opened(Outlet.open("127.0.0." + i)));
    }
    kafka =
        new KafkaClients(
            broker.bootstrapServers(),
            config("any", broker.bootstrapServers()).kafka(),
            new SimpleMeterRegistry());
    new TopicCreator(kafka).create(Topics.all());
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
  }

  @Test
  void eachSourceHasOneOwnerAndWhoLeavesIsFollowedWithoutFetchingAnythingTwice() {
    // given
    List<URI> first = publish(437);
    IngestService one = started("one");
    IngestService two = started("two");

    // then
    awaitArticles(first);

    // when
    one.close();
    List<URI> second = publish(438);

    // then
    awaitArticles(all(first, second));

    // when
    IngestService three = started("three");
    two.close();
    List<URI> third = publish(439);

    // then
    awaitArticles(all(first, second, third));
    three.close();
    for (int i = 0; i < outlets.size(); i++) {
      assertThat(outlets.get(i).requests(first.get(i))).isEqualTo(1);
      assertThat(outlets.get(i).requests(second.get(i))).isEqualTo(1);
    }
    assertThat(values())
        .extracting(Article::version)
        .as("no article is published twice")
        .containsOnly(1);
  }

  @Test
  void aDeadInstanceIsFollowedWhenItsTimeIsOver() {
    // given: a member that has everything and is heard of no more
    Consumer<byte[], byte[]> dead =
        kafka.namedMember(
            "vigia-ingest", "dead", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    dead.subscribe(List.of(Topics.FEED_STATE.name()));
    await()
        .atMost(PATIENCE)
        .until(() -> {
          var _ = dead.poll(Duration.ofMillis(100));
          return dead.assignment().size() == Topics.FEED_STATE.partitions();
        });
    dead.close(
        CloseOptions.timeout(Duration.ofSeconds(5))
            .withGroupMembershipOperation(GroupMembershipOperation.REMAIN_IN_GROUP));
    List<URI> articles = publish(437);

    // when
    IngestService heir = started("heir");

    // then
    awaitArticles(articles);
    heir.close();
  }

  @Test
  void whoIsShutOutBySomebodyElseTakesItsSourcesAnew() {
    // given
    List<URI> first = publish(437);
    IngestService ingest = started("one");
    awaitArticles(first);

    // when: a process that slept awakes and believes that it owns them all
    for (int slot = 0; slot < Topics.FEED_STATE.partitions(); slot++) {
      try (var sleeper =
          kafka.transactionalProducer(
              Slots.transactionalId(slot),
              Topics.FEED_STATE.keys().serializer(),
              Topics.FEED_STATE.values().serializer())) {
        sleeper.initTransactions();
      }
    }
    List<URI> second = publish(438);

    // then
    awaitArticles(all(first, second));
    assertThat(values()).hasSize(first.size() + second.size());
    ingest.close();
  }

  @Test
  void whoTakesOverReadsWhatIsKnownOfItsSourcesAndNotOfAllTheOthers() throws Exception {
    // given a memory of many sources that nobody watches any more
    Random random = new Random(437);
    try (Producer<FeedId, FeedState> past = kafka.producer("past", Topics.FEED_STATE)) {
      for (int i = 0; i < 2_000; i++) {
        byte[] noise = new byte[1_000];
        random.nextBytes(noise);
        FeedState state = stateOf("past-" + i, HexFormat.of().formatHex(noise));
        var _ = past.send(new ProducerRecord<>(Topics.FEED_STATE.name(), state.feedId(), state));
      }
    }
    List<URI> first = publish(437);
    IngestService one = started("one");
    awaitArticles(first);
    long before = bytesReadOfTheMemory();
    IngestService two = started("two");
    long everything = bytesReadOfTheMemory() - before;

    // when
    long atTakeover = bytesReadOfTheMemory();
    one.close();
    List<URI> second = publish(438);

    // then
    awaitArticles(all(first, second));
    assertThat(everything).as("read at the start").isGreaterThan(2_000_000);
    assertThat(bytesReadOfTheMemory() - atTakeover).isLessThan(everything / 4);
    for (int i = 0; i < outlets.size(); i++) {
      assertThat(outlets.get(i).requests(first.get(i))).isEqualTo(1);
    }
    two.close();
  }

  /** By everybody, as the broker counts it. */
  private static long bytesReadOfTheMemory() throws JMException {
    ObjectName counter =
        new ObjectName(
            "kafka.server:type=BrokerTopicMetrics,name=BytesOutPerSec,topic="
                + Topics.FEED_STATE.name());
    return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(counter, "Count");
  }

  private static FeedState stateOf(String source, String error) {
    return new FeedState(
        new FeedId(source),
        null,
        null,
        null,
        null,
        Duration.ofMinutes(5),
        Instant.now(),
        null,
        null,
        null,
        1,
        error,
        false,
        null,
        null,
        null,
        List.of());
  }

  @Test
  void anArticleThatItsOutletTakesDownIsAnEventWithItsProof() throws IOException {
    // given
    AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    List<URI> articles = publish(437);
    IngestService ingest = started("one", () -> Instant.now().plus(passed.get()));
    awaitArticles(articles);

    // when, two hours later
    outlets.getFirst().takeDown(articles.getFirst());
    passed.set(Duration.ofHours(2));

    // then: after a second look, once, and of no other
    await()
        .atMost(PATIENCE)
        .until(() -> !CommittedRecords.values(kafka.servers(), Topics.REMOVED_ARTICLES).isEmpty());
    passed.set(Duration.ofHours(4));
    List<URI> next = publish(438);
    awaitArticles(all(articles, next));
    ingest.close();
    List<RemovedArticle> removals =
        CommittedRecords.values(kafka.servers(), Topics.REMOVED_ARTICLES);
    assertThat(removals).hasSize(1);
    RemovedArticle removal = removals.getFirst();
    Article article =
        values().stream().filter(a -> a.id().equals(removal.id())).findFirst().orElseThrow();
    assertThat(article.url()).isEqualTo(articles.getFirst());
    assertThat(removal.textSha256()).isEqualTo(article.textSha256());
    assertThat(removal.status()).isEqualTo(404);
    CaptureReader captures = new CaptureReader(IngestService.captureFolder(folder.resolve("one")));
    assertThat(captures.read(requireNonNull(removal.capture())).intact()).isTrue();
  }

  private List<URI> publish(int deaths) {
    List<URI> articles = new ArrayList<>();
    for (Outlet outlet : outlets) {
      articles.add(
          outlet.publish(
              "Prison deaths in El Salvador reach " + deaths,
              """
              <p>At least %d people have died in Salvadoran prisons, as told at %s.</p>
              <p>The group compiles its register from death certificates, hospital records and the accounts of relatives.
              Prisoners are held in several prisons, among them CECOT, the large prison near Tecoluca.</p>
              """
                  .formatted(deaths, outlet.feed()),
              Instant.now()));
    }
    return articles;
  }

  private void awaitArticles(List<URI> expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(values())
                .extracting(Article::url)
                .containsExactlyInAnyOrderElementsOf(expected));
  }

  private static List<URI> all(List<?>... lists) {
    return java.util.Arrays.stream(lists).flatMap(List::stream).map(URI.class::cast).toList();
  }

  private List<Article> values() {
    return CommittedRecords.values(kafka.servers(), Topics.ARTICLES);
  }

  private IngestService started(String name) {
    return started(name, InstantSource.system());
  }

  private IngestService started(String name, InstantSource clock) {
    IngestService service =
        opened(
            new IngestService(
                new ServiceContext(
                    config(name, kafka.servers()), kafka, new SimpleMeterRegistry(), clock)));
    service.start();
    return service;
  }

  private VigiaConfig config(String name, String servers) {
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (int i = 0; i < outlets.size(); i++) {
      yaml.append(
          "  - {id: outlet-%d, name: Outlet %d, url: \"%s\", language: en, every: 1s}%n"
              .formatted(i, i, outlets.get(i).feed()));
    }
    return new ConfigLoader(Map.of())
        .parse(
            yaml
                + """
                fetch: {contact: "mailto:desk@example.org", perHostDelay: 0s, shortestInterval: 1s, longestInterval: 1s, allowLoopback: true}
                kafka: {bootstrapServers: "%s"}
                data: "%s"
                """
                    .formatted(servers, folder.resolve(name)),
            "test");
  }

  private <C extends AutoCloseable> C opened(C part) {
    open.add(part);
    return part;
  }
}
