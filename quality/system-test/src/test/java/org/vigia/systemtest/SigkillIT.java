package org.vigia.systemtest;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.Subscribers;
import org.vigia.archive.capture.CaptureReader;
import org.vigia.archive.corpus.CorpusVerifier;
import org.vigia.contract.Article;
import org.vigia.contract.Capture;
import org.vigia.contract.Language;
import org.vigia.contract.Topics;
import org.vigia.ingest.IngestService;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.testkit.FreePort;

/**
 * The whole program is killed again and again while it fetches, reads and mails; in the end every
 * article is there once and every subscriber has every mail once.
 *
 * <p>{@code -Dvigia.kills=20 -Dvigia.seed=7} for a longer run, or for the very run that failed.
 */
final class SigkillIT {
  private static final int KILLS = Integer.getInteger("vigia.kills", 4);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> READERS =
      List.of("ana@example.org", "ben@example.org", "carla@example.org");

  /** When the process is killed. */
  private enum Moment {
    STARTING,
    FETCHING,
    READING,
    MAILING,
    /** The mail server has taken a mail, and the program has not heard of it. */
    ANSWERING
  }

  @TempDir Path folder;

  private final long seed = Long.getLong("vigia.seed", System.nanoTime() % 100_000);
  private final Random random = new Random(seed);
  private final List<String> history = new ArrayList<>();
  private final List<Integer> kills = new ArrayList<>();
  private final List<URI> articles = new ArrayList<>();
  private Outlet outlet;
  private Letterbox letterbox;
  private @Nullable VigiaProcess program;
  private Path file;
  private int kafkaPort;

  @BeforeEach
  void open() throws IOException {
    outlet = Outlet.open();
    letterbox = Letterbox.open();
    kafkaPort = FreePort.find();
    file =
        new OutletConfiguration(outlet, Duration.ofSeconds(1))
            .kafkaAt(kafkaPort)
            .mailTo(letterbox)
            .writeTo(folder);
    VigiaConfig config = new ConfigLoader(Map.of()).load(file);
    try (Subscribers subscribers = Subscribers.open(config, InstantSource.system())) {
      for (String reader : READERS) {
        subscribers.add(Subscribers.Request.everything(reader, Language.ENGLISH));
      }
    }
  }

  @AfterEach
  void close() {
    if (program != null && program.lives()) {
      program.kill();
    }
    letterbox.close();
    outlet.close();
  }

  @Test
  void noArticleIsLostAndNoMailComesTwiceAndEachIsProved() throws IOException {
    // given, when
    for (Moment moment : moments()) {
      killed(moment);
    }

    // then
    VigiaProcess last = running();
    publish();
    within("all mails have come", () -> mailsByArticle().equals(expectedMails()));
    List<Article> published = CommittedRecords.values("127.0.0.1:" + kafkaPort, Topics.ARTICLES);
    assertThat(published)
        .extracting(Article::url)
        .as(story())
        .containsExactlyInAnyOrderElementsOf(articles);
    assertThat(last.stop()).as("exit code of an orderly stop").isEqualTo(143);
    assertEachMailIsOne();
    assertEachIsProved(published);
  }

  /** Each moment as often as any other, in any order; the first round holds the rarest cases. */
  private List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    while (moments.size() < KILLS) {
      List<Moment> round = new ArrayList<>(List.of(Moment.values()));
      Collections.shuffle(round, random);
      moments.addAll(round);
    }
    return moments.subList(0, KILLS);
  }

  private void killed(Moment moment) {
    VigiaProcess victim = running();
    int before = letterbox.letters().size();
    List<URI> news = List.of(publish());
    switch (moment) {
      case STARTING -> pause(6_000);
      case FETCHING -> {
        within("a page is read", () -> news.stream().anyMatch(outlet::wasRead));
        pause(40);
      }
      case READING -> {
        within("a page is read", () -> news.stream().anyMatch(outlet::wasRead));
        pause(1_500);
      }
      case MAILING -> {
        within("a mail comes", () -> letterbox.letters().size() > before);
        pause(100);
      }
      case ANSWERING -> {
        letterbox.beforeNextAnswer(victim::kill);
        within("it is killed before the answer", () -> !victim.lives());
      }
    }
    if (victim.lives()) {
      victim.kill();
    }
    kills.add(letterbox.letters().size());
    history.add(moment + " (" + letterbox.letters().size() + " mails so far)");
    program = null;
  }

  /**
   * A mail is a Message-ID: one for each article and reader, whatever was killed. SMTP cannot tell
   * whether a server took what it did not confirm, so the mail that was under way at a kill, and no
   * other, may be transmitted again: unchanged, so that mailboxes know it.
   */
  private void assertEachMailIsOne() {
    List<Letterbox.Letter> letters = letterbox.letters();
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < letters.size(); i++) {
      Integer earlier = first.putIfAbsent(letters.get(i).messageId(), i);
      if (earlier != null) {
        assertThat(letters.get(i).recipient()).isEqualTo(letters.get(earlier).recipient());
        assertThat(kills)
            .as("mails at each kill, one of which explains a second mail %d; %s", earlier, story())
            .containsAnyOf(earlier, earlier + 1);
      }
    }
    assertThat(first).as(story()).hasSize(articles.size() * READERS.size());
    System.out.printf(
        "%d articles, %d mails, %d transmitted again (%s)%n",
        articles.size(), first.size(), letters.size() - first.size(), story());
  }

  /**
   * Whatever was torn while a capture was being written: files are whole, and lead to each page.
   */
  private void assertEachIsProved(List<Article> published) throws IOException {
    Path captures = IngestService.captureFolder(folder.resolve("data"));
    assertThat(new CorpusVerifier(captures).captures().problems()).as(story()).isEmpty();
    CaptureReader reader = new CaptureReader(captures);
    for (Article article : published) {
      Capture capture = requireNonNull(article.capture());
      assertThat(reader.read(capture).intact()).as(story()).isTrue();
    }
  }

  private Map<String, Set<URI>> expectedMails() {
    return READERS.stream().collect(toMap(reader -> reader, _ -> Set.copyOf(articles)));
  }

  private Map<String, Set<URI>> mailsByArticle() {
    return letterbox.letters().stream()
        .collect(groupingBy(Letterbox.Letter::recipient, mapping(this::articleOf, toSet())));
  }

  private URI articleOf(Letterbox.Letter letter) {
    String text = letter.text();
    return articles.stream()
        .filter(article -> text.contains(article.toString()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("a mail about no article: " + text));
  }

  private VigiaProcess running() {
    VigiaProcess process =
        program == null ? VigiaProcess.start(file, folder.resolve("log.txt")) : program;
    program = process;
    return process;
  }

  private URI publish() {
    DeporteeNews.Piece piece = DeporteeNews.piece(articles.size() % DeporteeNews.MOST);
    URI url = outlet.publish(piece.title(), piece.body(), Instant.now());
    articles.add(url);
    return url;
  }

  private void within(String what, java.util.concurrent.Callable<Boolean> condition) {
    try {
      // the mail server's threads fail where a kill cuts their connection off
      await(what)
          .dontCatchUncaughtExceptions()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(10))
          .until(condition);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          what + " did not happen; " + story() + "\n" + running().lastWords(), e);
    }
  }

  private String story() {
    return "seed " + seed + ", killed while " + history;
  }

  private void pause(int mostMillis) {
    try {
      Thread.sleep(random.nextInt(mostMillis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
