package org.vigia.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.ArticleId;
import org.vigia.contract.ArticleReference;
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
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;
import org.vigia.samples.Samples;

/** Whatever is asked and found, the index says what each query says by itself. */
class DrawnSubscriptionsTest {
  private static final int SUBSCRIPTIONS = 500;
  private static final int FINDINGS = 30;
  private static final List<String> WORDS =
      List.of("custody", "Prisión", "judge's", "order", "31", "U.S.", "asylum-seekers", "torturó");
  private static final List<String> FIELDS =
      List.of("title", "sentence", "entity", "instrument", "party", "who", "source");
  private static final List<String> PLACES =
      List.of("country:SV", "country:US", "facility:cecot", "facility:guantanamo", "global");
  private static final List<String> TREATIES = List.of("cat", "iccpr", "mandela-rules");
  private static final List<String> OUTLETS = List.of("harbor-ledger", "Mirador", "Faro del Sur");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theIndexAnswersAsEachQueryByItself(long seed) {
    // given
    Random random = new Random(seed);
    List<Subscription> subscriptions = new ArrayList<>();
    for (int i = 0; i < SUBSCRIPTIONS; i++) {
      subscriptions.add(subscription("s" + i, narrowing(random)));
    }
    SubscriptionIndex index = new SubscriptionIndex();
    index.update(subscriptions);
    for (int change = 0; change < 150; change++) {
      int which = random.nextInt(subscriptions.size());
      if (change % 3 == 0) {
        subscriptions.remove(which);
      } else {
        Subscription changed =
            subscription(subscriptions.get(which).id().value(), narrowing(random));
        subscriptions.set(which, changed);
      }
    }
    index.update(subscriptions);

    long answered = 0;
    for (int i = 0; i < FINDINGS; i++) {
      // when
      Findable findable = findable(i, random);
      List<Subscription> found = index.matching(findable);

      // then
      List<Subscription> expected = FormerMatcher.matching(subscriptions, findable);
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
      answered += found.size();
    }
    assertThat(answered).isBetween(FINDINGS * 10L, FINDINGS * SUBSCRIPTIONS / 2L);
  }

  @Test
  void sameWishesWithDifferentConfidenceAreToldApart() {
    // given
    Random random = new Random(9);
    Findable findable = findable(1, random);
    double confidence = findable.finding().confidence();
    Narrowing legal =
        new Narrowing(
            Set.of(findable.finding().kind()),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            confidence);
    Narrowing surer =
        new Narrowing(
            legal.kinds(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            Math.nextUp(confidence));

    // when
    SubscriptionIndex index = new SubscriptionIndex();
    index.update(List.of(subscription("a", legal), subscription("b", surer)));

    // then
    assertThat(index.matching(findable)).extracting(one -> one.id().value()).containsExactly("a");
  }

  private static Subscription subscription(String id, Narrowing narrowing) {
    return new Subscription(
        new SubscriptionId(id),
        SubscriberId.random(new SecureRandom()),
        Frequency.IMMEDIATE,
        narrowing);
  }

  private static Narrowing narrowing(Random random) {
    return new Narrowing(
        random.nextInt(5) == 0 ? some(List.of(FindingKind.values()), random) : Set.of(),
        random.nextInt(4) == 0 ? some(List.of(Indicator.values()), random) : Set.of(),
        random.nextInt(4) == 0 ? some(PLACES, random) : Set.of(),
        random.nextInt(4) == 0 ? some(List.of(LegalType.values()), random) : Set.of(),
        random.nextInt(5) == 0 ? some(TREATIES, random) : Set.of(),
        random.nextInt(5) == 0 ? some(List.of(WatchTopic.values()), random) : Set.of(),
        random.nextInt(6) == 0 ? some(OUTLETS, random) : Set.of(),
        random.nextInt(3) == 0 ? null : query(random, 2),
        random.nextInt(4) == 0 ? random.nextDouble() : 0);
  }

  private static String query(Random random, int depth) {
    String first = depth == 0 ? leaf(random) : query(random, depth - 1);
    String second = leaf(random);
    return switch (random.nextInt(7)) {
      case 0 -> first + " AND " + second;
      case 1 -> "(" + first + ") OR (" + second + ")";
      case 2 -> first + " " + second + " " + leaf(random);
      case 3 -> second + " AND NOT (" + first + ")";
      case 4 -> "+" + leaf(random) + " " + second + " -" + leaf(random);
      case 5 -> "NOT " + second;
      default -> leaf(random);
    };
  }

  private static String leaf(Random random) {
    String word = one(WORDS, random);
    String field = random.nextInt(4) == 0 ? one(FIELDS, random) + ":" : "";
    return field
        + switch (random.nextInt(6)) {
          case 0 -> "\"" + word + " " + one(WORDS, random) + "\"";
          case 1 -> "\"" + word + " " + one(WORDS, random) + "\"~" + random.nextInt(60);
          case 2 -> "\"" + word + " " + one(WORDS, random) + " " + one(WORDS, random) + "\"~7";
          case 3 -> word.length() > 3 ? word.substring(0, 3) + "*" : word;
          case 4 -> word + "^2";
          default -> word;
        };
  }

  private static Findable findable(int number, Random random) {
    ArticleReference article = article(number, random);
    AnnotatedArticle manifest =
        new AnnotatedArticle(
            article,
            Language.ENGLISH,
            random.nextBoolean() ? List.of() : List.of(one(List.of(WatchTopic.values()), random)),
            List.of(new AnnotatedArticle.Entity("org:invented", words(random, 3), 1)),
            List.of(new AnnotatedArticle.CitedInstrument(one(TREATIES, random), List.of())),
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
        number % 2 == 0
            ? new Figure(figure(article, random))
            : new LegalEvent(event(article, random)),
        number % 7 == 0 ? null : manifest);
  }

  private static StatisticFinding figure(ArticleReference article, Random random) {
    Indicator indicator = one(List.of(Indicator.values()), random);
    String place = one(PLACES, random);
    return new StatisticFinding(
        FindingId.of(article.id(), "figure"),
        SeriesId.of(indicator, "persons", place, ""),
        indicator,
        BigDecimal.ONE,
        null,
        "persons",
        FigureComparator.EXACT,
        place,
        null,
        null,
        random.nextBoolean() ? null : words(random, 2),
        null,
        words(random, 12),
        "quote",
        Language.ENGLISH,
        List.of(one(List.of(WatchTopic.values()), random)),
        random.nextDouble(),
        Novelty.NEW,
        null,
        List.of(),
        article,
        Instant.EPOCH);
  }

  private static LegalFinding event(ArticleReference article, Random random) {
    return new LegalFinding(
        FindingId.of(article.id(), "event"),
        new MatterId("mat-invented"),
        one(List.of(LegalType.values()), random),
        LegalStatus.OCCURRED,
        words(random, 2),
        null,
        random.nextBoolean() ? null : one(PLACES, random),
        null,
        List.of(words(random, 2), words(random, 1)),
        List.of(one(TREATIES, random)),
        List.of("No. 31"),
        "decided",
        words(random, 12),
        "quote",
        List.of(),
        Language.ENGLISH,
        List.of(one(List.of(WatchTopic.values()), random)),
        random.nextDouble(),
        Novelty.NEW,
        null,
        List.of(),
        article,
        Instant.EPOCH);
  }

  private static ArticleReference article(int number, Random random) {
    ArticleReference like = Samples.article("drawn");
    return new ArticleReference(
        new ArticleId("art-drawn-" + number),
        1,
        new FeedId(random.nextBoolean() ? "harbor-ledger" : "mirador"),
        random.nextBoolean() ? "MIRADOR" : "Faro del Sur",
        URI.create("https://ledger.example.org/" + number),
        words(random, 5),
        Instant.EPOCH,
        LocalDate.parse("2026-11-22"),
        Language.ENGLISH,
        like.capture(),
        like.origin());
  }

  private static String words(Random random, int many) {
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      drawn.add(random.nextInt(3) == 0 ? "filler" + random.nextInt(20) : one(WORDS, random));
    }
    return String.join(" ", drawn);
  }

  private static <T> Set<T> some(List<T> of, Random random) {
    Set<T> drawn = new HashSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      drawn.add(one(of, random));
    }
    return drawn;
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
