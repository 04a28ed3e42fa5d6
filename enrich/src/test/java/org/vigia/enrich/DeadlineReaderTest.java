package org.vigia.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.contract.Origin;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.novelty.Articles;

class DeadlineReaderTest {
  private static final URI URL = URI.create("https://outlet.example/slow");

  @Test
  void aReadingThatIsLateIsInterruptedAndItsArticleNamed() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (DeadlineReader reader =
        new DeadlineReader(_ -> untilInterrupted(interrupted), Duration.ofMillis(50))) {
      assertThatThrownBy(() -> reader.read(article()))
          .isInstanceOf(DeadlineReader.LateReadingException.class)
          .hasMessageContaining(URL.toString())
          .hasMessageContaining("enrich.deadline");

      assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theNextArticleIsReadWhileALateOneStillRuns() {
    CountDownLatch never = new CountDownLatch(1);
    Analysis analysis = Articles.article("quick", "2025-06-01").read();
    CountDownLatch first = new CountDownLatch(1);
    try (DeadlineReader reader =
        new DeadlineReader(
            _ -> {
              if (first.getCount() > 0) {
                first.countDown();
                return untilInterrupted(never);
              }
              return analysis;
            },
            Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> reader.read(article()))
          .isInstanceOf(DeadlineReader.LateReadingException.class);

      assertThat(reader.read(article())).isEqualTo(analysis);
    }
  }

  @Test
  void whatTheReadingThrowsComesThrough() {
    try (DeadlineReader reader =
        new DeadlineReader(
            _ -> {
              throw new IllegalArgumentException("unreadable");
            },
            Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> reader.read(article()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("unreadable");
    }
  }

  private static Analysis untilInterrupted(CountDownLatch interrupted) {
    try {
      Thread.sleep(Duration.ofMinutes(1));
      throw new AssertionError("nobody interrupted");
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Article article() {
    Instant now = Instant.parse("2025-06-01T00:00:00Z");
    return new Article(
        ArticleId.ofCanonicalUrl(URL),
        1,
        Article.textDigest("Slow", "text"),
        null,
        new FeedId("outlet"),
        "The Outlet",
        URL,
        "Slow",
        null,
        null,
        now,
        LocalDate.parse("2025-06-01"),
        null,
        now,
        Language.ENGLISH,
        null,
        List.of(),
        "text",
        false,
        null,
        Origin.LIVE);
  }
}
