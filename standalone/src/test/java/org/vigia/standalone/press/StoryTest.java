package org.vigia.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigia.contract.Language;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;

/** The content that ships: complete, consistent, and as varied as it says. */
class StoryTest {
  private static final Pattern PLACE =
      Pattern.compile("country:[A-Z]{2}|facility:(cecot|guantanamo|izalco|mariona|santa-ana)");
  private static final Pattern WEEKDAY_AND_DATE =
      Pattern.compile(
          "\\b(lunes|martes|miércoles|jueves|viernes|sábado|domingo) (\\d{1,2}) de (\\p{L}+)");
  private static final List<String> WEEKDAYS =
      List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo");
  private static final List<String> MONTHS =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");

  private final Story story = Story.bundled();

  @Test
  void offersEveryKindOfOutletInBothLanguages() {
    assertThat(story.outlets()).extracting(Outlet::kind).contains(OutletKind.values());
    assertThat(story.outlets()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(story.outlets())
        .filteredOn(outlet -> outlet.kind() == OutletKind.RSS)
        .extracting(Outlet::language)
        .contains(Language.ENGLISH, Language.SPANISH);
    assertThat(story.outlets()).extracting(Outlet::id).doesNotHaveDuplicates();
  }

  @Test
  void tellsEnoughOfEverything() {
    assertThat(story.articles()).hasSizeGreaterThanOrEqualTo(44);
    assertThat(with(article -> article.topics().isEmpty())).hasSizeGreaterThanOrEqualTo(8);
    assertThat(with(article -> article.syndicatedFrom() != null)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(with(article -> article.replaces() != null)).hasSize(1);
    double spanish = with(article -> article.language() == Language.SPANISH).size();
    assertThat(spanish / story.articles().size()).isBetween(0.35, 0.5);
    assertThat(expected().filter(ExpectedAlert.Legal.class::isInstance))
        .extracting(alert -> ((ExpectedAlert.Legal) alert).type())
        .contains(
            LegalType.LAWSUIT_FILED,
            LegalType.INJUNCTION,
            LegalType.RULING,
            LegalType.REVERSAL,
            LegalType.APPEAL,
            LegalType.EXECUTIVE_ACTION,
            LegalType.LEGISLATION,
            LegalType.BILL_INTRODUCED,
            LegalType.AGREEMENT,
            LegalType.INTERNATIONAL_BODY_ACTION,
            LegalType.CRIMINAL_CASE,
            LegalType.INVESTIGATION);
    assertThat(expected())
        .extracting(ExpectedAlert::novelty)
        .contains(Novelty.NEW, Novelty.REVISED, Novelty.CONFLICTING);
  }

  @Test
  void hasNoStepWithoutArticlesAndFillsEachOutletBeforeTheWatcherStarts() {
    for (int step = 1; step <= story.lastStep(); step++) {
      int number = step;
      assertThat(with(article -> article.step() == number))
          .as("step %d", step)
          .hasSizeBetween(2, 6);
    }
    assertThat(with(article -> article.step() == 1))
        .extracting(PressArticle::outlet)
        .containsAll(story.outlets().stream().map(Outlet::id).toList());
  }

  @Test
  void staysInOrderFromStepToStep() {
    for (int step = 2; step <= story.lastStep(); step++) {
      int number = step;
      OffsetDateTime before =
          with(article -> article.step() == number - 1).stream()
              .map(PressArticle::appeared)
              .max(OffsetDateTime.timeLineOrder())
              .orElseThrow();
      assertThat(with(article -> article.step() == number))
          .as("step %d", step)
          .allSatisfy(article -> assertThat(article.appeared()).isAfter(before));
    }
  }

  @Test
  void hasValidArticles() {
    assertThat(story.articles()).extracting(PressArticle::id).doesNotHaveDuplicates();
    assertThat(with(article -> article.version() == 1))
        .extracting(article -> article.outlet() + article.path())
        .doesNotHaveDuplicates();
    assertThat(story.articles())
        .allSatisfy(article -> {
          Outlet outlet = story.outletOf(article);
          assertThat(article.id()).matches("\\d{3}");
          assertThat(article.path()).matches("(/[a-z0-9.-]+)+/?");
          assertThat(article.language()).isEqualTo(outlet.language());
          assertThat(words(article)).hasSizeBetween(120, 350);
          assertThat(Stream.of(article.title(), article.byline(), article.summary()))
              .noneMatch(String::isBlank);
          assertThat(article.published().getOffset())
              .as("offset of %s on that day", outlet.timezone())
              .isEqualTo(outlet.timezone().getRules().getOffset(article.published().toInstant()));
          assertThat(outlet.charset().newEncoder().canEncode(article.body()))
              .as("can be written in %s", outlet.charset())
              .isTrue();
        });
  }

  @Test
  void namesWeekdaysThatFitTheDates() {
    assertThat(story.articles())
        .allSatisfy(article -> {
          Matcher dates = WEEKDAY_AND_DATE.matcher(article.body());
          while (dates.find()) {
            LocalDate date =
                LocalDate.of(
                    article.published().getYear(),
                    MONTHS.indexOf(dates.group(3)) + 1,
                    Integer.parseInt(dates.group(2)));
            assertThat(WEEKDAYS.get(date.getDayOfWeek().getValue() - 1))
                .as(dates.group())
                .isEqualTo(dates.group(1));
          }
        });
  }

  @Test
  void refersOnlyToArticlesThatExist() {
    for (PressArticle article : story.articles()) {
      if (article.replaces() != null) {
        PressArticle first = byId(article.replaces());
        assertThat(article.path()).isEqualTo(first.path());
        assertThat(article.outlet()).isEqualTo(first.outlet());
        assertThat(article.published()).isEqualTo(first.published());
        assertThat(article.appeared()).isAfter(first.appeared());
      }
      if (article.syndicatedFrom() != null) {
        PressArticle original = byId(article.syndicatedFrom());
        assertThat(article.outlet()).isNotEqualTo(original.outlet());
        assertThat(article.title()).isNotEqualTo(original.title());
        assertThat(article.step()).isGreaterThan(original.step());
        assertThat(sharedShingles(article, original)).isGreaterThan(0.7);
      }
    }
  }

  @Test
  void expectsOnlyWhatTheTextSays() {
    for (PressArticle article : story.articles()) {
      Stream.concat(article.expect().alerts().stream(), article.expect().stock().stream())
          .filter(ExpectedAlert.Statistic.class::isInstance)
          .map(ExpectedAlert.Statistic.class::cast)
          .forEach(statistic -> {
            assertThat(statistic.place()).matches(PLACE);
            assertThat(statistic.unit()).isIn(statistic.indicator().unit(), "persons");
            assertThat(article.body())
                .as("article %s gives %s", article.id(), statistic)
                .containsPattern(
                    FigureSpelling.anyOf(statistic.value(), story.outletOf(article).locale()));
          });
    }
  }

  @Test
  void tellsNoFigureBeforeTheArticleThatItIsExpectedFrom() {
    for (PressArticle article : story.articles()) {
      article.expect().alerts().stream()
          .filter(ExpectedAlert.Statistic.class::isInstance)
          .map(alert -> ((ExpectedAlert.Statistic) alert).value())
          .filter(value -> value.intValue() >= 100)
          .forEach(value ->
              assertThat(
                      with(other ->
                          other.step() <= article.step()
                              && !other.id().equals(article.id())
                              && !other.topics().isEmpty()))
                  .as("articles up to step %d, besides %s", article.step(), article.id())
                  .noneMatch(other ->
                      FigureSpelling.anyOf(value, story.outletOf(other).locale())
                          .matcher(other.body())
                          .find()));
    }
  }

  @Test
  void explainsWhatRaisesNothing() {
    assertThat(with(article -> article.expect().alerts().isEmpty()))
        .allSatisfy(article -> assertThat(article.expect().why()).isNotBlank());
    assertThat(with(article -> article.topics().isEmpty() || article.step() == 1))
        .allSatisfy(article -> assertThat(article.expect().alerts()).isEmpty());
    assertThat(with(article -> article.step() > 1))
        .allSatisfy(article -> assertThat(article.expect().stock()).isEmpty());
  }

  @Test
  void keepsFiguresOutOfTheTeaserOfThePageThatRobotsMayNotRead() {
    List<PressArticle> closed =
        with(article ->
            story.outletOf(article).robots().disallow().stream()
                .anyMatch(prefix -> article.path().startsWith(prefix)));
    assertThat(closed).isNotEmpty();
    assertThat(closed)
        .allSatisfy(article -> {
          assertThat(article.title() + article.summary()).doesNotContainPattern("\\d");
          assertThat(article.expect().alerts()).isEmpty();
        });
  }

  @Test
  void computesTheMails() {
    List<ExpectedMail> mails = story.expectedMails();

    assertThat(mails)
        .extracting(ExpectedMail::subscriberId)
        .contains("desk", "escritorio", "legal");
    assertThat(mails)
        .extracting(mail -> mail.subscriberId() + mail.articleId())
        .doesNotHaveDuplicates();
    assertThat(mails).noneMatch(mail -> mail.alerts().isEmpty());
    assertThat(mails).noneMatch(mail -> byId(mail.articleId()).step() == 1);
    assertThat(mails.stream().filter(mail -> mail.subscriberId().equals("desk")))
        .hasSameSizeAs(with(article -> !article.expect().alerts().isEmpty()));
    assertThat(mails.stream().filter(mail -> mail.subscriberId().equals("legal")))
        .extracting(ExpectedMail::articleId)
        .containsExactly("014", "018", "021", "031", "041", "042", "053", "056");
    assertThat(mails.stream().filter(mail -> mail.articleId().equals("011")))
        .extracting(ExpectedMail::subscriberId)
        .containsExactly("desk");
  }

  @Test
  void knowsWhichMailsAreDueAtEachStep() {
    assertThat(story.expectedMails(1)).isEmpty();
    assertThat(story.expectedMails(2))
        .extracting(mail -> mail.subscriberId() + " " + mail.articleId())
        .containsExactly("desk 008", "escritorio 008", "desk 007", "escritorio 007");
    assertThat(story.expectedMails(story.lastStep())).isEqualTo(story.expectedMails());
  }

  private List<PressArticle> with(Predicate<PressArticle> condition) {
    return story.articles().stream().filter(condition).toList();
  }

  private Stream<ExpectedAlert> expected() {
    return story.articles().stream().flatMap(article -> article.expect().alerts().stream());
  }

  private PressArticle byId(String id) {
    return story.article(id);
  }

  private static List<String> words(PressArticle article) {
    return List.of(article.body().split("\\s+"));
  }

  /** Share of the copy's runs of four words that the original has too. */
  private static double sharedShingles(PressArticle copy, PressArticle original) {
    Set<String> ofCopy = shingles(copy);
    Set<String> shared = new HashSet<>(ofCopy);
    shared.retainAll(shingles(original));
    return (double) shared.size() / ofCopy.size();
  }

  private static Set<String> shingles(PressArticle article) {
    List<String> words = words(article);
    return Stream.iterate(0, i -> i + 4 <= words.size(), i -> i + 1)
        .map(i -> String.join(" ", words.subList(i, i + 4)))
        .collect(Collectors.toSet());
  }
}
