package org.vigia.systemtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.Subscribers;
import org.vigia.contract.Language;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;

/**
 * How long news takes from the press to the reader, when the polling wait is taken away: from the
 * moment the feed was read that lists the article to the moment a mail server has its mail. The
 * whole program in a process of its own, a feed polled every ten seconds, articles published at
 * random moments, three readers.
 *
 * <p>{@code -Dvigia.articles=40} for a longer run. The aim is a p95 of 3 s; the test allows for
 * machines that do other things, too.
 */
final class PressToMailIT {
  private static final int ARTICLES = Integer.getInteger("vigia.articles", 6);
  private static final Duration POLLING = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration ENOUGH = Duration.ofSeconds(8);
  private static final List<String> READERS =
      List.of("ana@example.org", "ben@example.org", "carla@example.org");

  @TempDir Path folder;

  @Test
  void aReaderHasTheMailSecondsAfterTheFeedWasRead() throws IOException, InterruptedException {
    try (Outlet outlet = Outlet.open();
        Letterbox letterbox = Letterbox.open()) {
      // given
      Path file = new OutletConfiguration(outlet, POLLING).mailTo(letterbox).writeTo(folder);
      subscribe(file);
      VigiaProcess program = VigiaProcess.start(file, folder.resolve("log.txt"));
      List<URI> articles = new ArrayList<>();
      try {
        // the first one loads classes: a service that runs for weeks has them
        articles.add(publish(outlet, 0));
        awaitMails(letterbox, 1, program);

        // when
        Random random = new Random(31);
        for (int i = 1; i <= ARTICLES; i++) {
          Thread.sleep(random.nextLong(POLLING.toMillis()));
          articles.add(publish(outlet, i));
        }
        awaitMails(letterbox, articles.size(), program);
      } finally {
        program.kill();
      }

      // then
      List<Duration> beyond = new ArrayList<>();
      for (URI article : articles.subList(1, articles.size())) {
        Instant read = requireNonNull(outlet.listedAt(article));
        List<Letterbox.Letter> letters =
            letterbox.letters().stream()
                .filter(letter -> letter.text().contains(article.toString()))
                .toList();
        assertThat(letters)
            .extracting(Letterbox.Letter::recipient)
            .containsExactlyInAnyOrderElementsOf(READERS);
        letters.forEach(letter -> beyond.add(Duration.between(read, letter.received())));
      }
      beyond.sort(Duration::compareTo);
      Duration p95 = beyond.get(Math.ceilDiv(beyond.size() * 95, 100) - 1);
      System.out.printf(
          Locale.ROOT,
          "from the feed read to the mail received, %d mails: p50 %.2f s, p95 %.2f s, most %.2f s%n",
          beyond.size(),
          seconds(beyond.get(beyond.size() / 2)),
          seconds(p95),
          seconds(beyond.getLast()));
      assertThat(p95).isLessThan(ENOUGH);
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static URI publish(Outlet outlet, int number) {
    DeporteeNews.Piece piece = DeporteeNews.piece(number % DeporteeNews.MOST);
    return outlet.publish(piece.title(), piece.body(), Instant.now());
  }

  private static void awaitMails(Letterbox letterbox, int articles, VigiaProcess program) {
    await("the mails of " + articles + " articles")
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(letterbox.letters())
                .as(program::lastWords)
                .hasSize(articles * READERS.size()));
  }

  private static void subscribe(Path file) {
    VigiaConfig config = new ConfigLoader(Map.of()).load(file);
    try (Subscribers subscribers = Subscribers.open(config, InstantSource.system())) {
      for (String reader : READERS) {
        subscribers.add(Subscribers.Request.everything(reader, Language.ENGLISH));
      }
    }
  }
}
