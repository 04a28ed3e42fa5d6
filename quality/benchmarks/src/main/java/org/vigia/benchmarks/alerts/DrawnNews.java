package org.vigia.benchmarks.alerts;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.match.Findable;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Capture;
import org.vigia.contract.FeedId;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.FindingId;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.MatterId;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.PartialDate;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;

/**
 * Findings drawn by lot from the words, places and treaties that subscriptions are drawn from, too:
 * each has as many of them as news has words, so that many subscriptions come into question.
 */
public final class DrawnNews {
  private static final int SENTENCE_WORDS = 28;
  private static final int TITLE_WORDS = 9;

  private final Random random;
  private final List<String> words;
  private final List<String> places;
  private final List<String> treaties;
  private int drawn;

  /** News of these words. */
  public DrawnNews(Random random, List<String> words, List<String> places, List<String> treaties) {
    this.random = random;
    this.words = List.copyOf(words);
    this.places = List.copyOf(places);
    this.treaties = List.copyOf(treaties);
  }

  /** Another one: every second is a legal event. */
  public Findable next() {
    drawn++;
    ArticleReference article = article();
    WatchTopic topic = one(List.of(WatchTopic.values()));
    AnnotatedArticle manifest =
        new AnnotatedArticle(
            article,
            Language.ENGLISH,
            List.of(topic),
            List.of(
                new AnnotatedArticle.Entity("org:" + one(words), some(2), 2),
                new AnnotatedArticle.Entity("person:" + one(words), some(2), 1)),
            List.of(new AnnotatedArticle.CitedInstrument(one(treaties), List.of())),
            List.of(),
            List.of(),
            article.id(),
            null,
            List.of(),
            List.of(),
            1,
            List.of(),
            Instant.EPOCH);
    return new Findable(
        drawn % 2 == 0 ? new Figure(figure(article, topic)) : new LegalEvent(event(article, topic)),
        manifest);
  }

  private StatisticFinding figure(ArticleReference article, WatchTopic topic) {
    Indicator indicator = one(List.of(Indicator.values()));
    String place = one(places);
    return new StatisticFinding(
        FindingId.of(article.id(), "figure"),
        SeriesId.of(indicator, "persons", place, ""),
        indicator,
        BigDecimal.valueOf(drawn),
        null,
        "persons",
        FigureComparator.EXACT,
        place,
        null,
        null,
        some(2),
        null,
        some(SENTENCE_WORDS),
        Integer.toString(drawn),
        Language.ENGLISH,
        List.of(topic),
        random.nextDouble(0.5, 1),
        Novelty.NEW,
        null,
        List.of(),
        article,
        Instant.EPOCH);
  }

  private LegalFinding event(ArticleReference article, WatchTopic topic) {
    return new LegalFinding(
        FindingId.of(article.id(), "event"),
        new MatterId("mat-" + drawn),
        one(List.of(LegalType.values())),
        LegalStatus.OCCURRED,
        some(3),
        null,
        one(places),
        PartialDate.of(LocalDate.parse("2026-11-21")),
        List.of(some(2)),
        List.of(one(treaties)),
        List.of(),
        "decided",
        some(SENTENCE_WORDS),
        "quote",
        List.of(),
        Language.ENGLISH,
        List.of(topic),
        random.nextDouble(0.5, 1),
        Novelty.NEW,
        null,
        List.of(),
        article,
        Instant.EPOCH);
  }

  private ArticleReference article() {
    return new ArticleReference(
        new ArticleId("art-" + drawn),
        1,
        new FeedId("harbor-ledger"),
        "The Harbor Ledger",
        URI.create("https://ledger.example.org/news/" + drawn),
        some(TITLE_WORDS),
        Instant.EPOCH,
        LocalDate.parse("2026-11-22"),
        Language.ENGLISH,
        new Capture(
            "vigia-20261122T133500Z-00001.warc.gz",
            1,
            URI.create("urn:uuid:5c1d4a5e-3a63-4d0f-9a1e-0d6a3a0b9d11"),
            "sha256:9b74c9897bac770ffc029102a200c5de4f2f0b0f9e0d5f2e2c9c1f3f6a8b7c5d"),
        Origin.LIVE);
  }

  private String some(int many) {
    List<String> drawnWords = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      drawnWords.add(one(words));
    }
    return String.join(" ", drawnWords);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
