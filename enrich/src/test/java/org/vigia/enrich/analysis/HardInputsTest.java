package org.vigia.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.contract.Origin;
import org.vigia.contract.Remark;

/** What no newspaper prints and the web holds: read in bounded time, or a reason why not. */
final class HardInputsTest {
  /** Generous: a busy machine must not fail it, what is quadratic takes hours. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final LocalDate DAY = LocalDate.parse("2025-06-01");
  private static final String NEWS =
      "A judge in Oregon blocked the deportation of 252 men to CECOT in El Salvador on Monday, and the ACLU said that"
          + " 37 of them had died in custody since March.";

  private static DocumentReader reader;

  @BeforeAll
  static void load() {
    reader = DocumentReader.load();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ". ",
        ", ",
        "( ",
        "(",
        "\"",
        "\" ",
        "🎉",
        "🎉 ",
        "a\n\n",
        "$ ",
        "§ ",
        "\u0000",
        "\u202e \u202c",
        "17 ",
        "1,234, ",
        "1234567890",
        "between 3 and 4 percent of ",
        "one hundred and ",
        "U.S. ",
        "12 U.S. ",
        "Articles 3, 4 ",
        "Aa v. ",
        "T̷h̷ε ",
        "El Salvador, Guantánamo, ICE, "
      })
  void repetitionIsReadInBoundedTime(String again) {
    Reading reading = read("News of today", NEWS + "\n\n" + again.repeat(100_000 / again.length()));

    assertThat(reading.text().language() == Language.OTHER)
        .isEqualTo(reading.remarks().contains(Remark.OTHER_LANGUAGE));
  }

  @Test
  void whatFollowsAnUnbrokenStretchIsStillRead() {
    Reading reading =
        read("News of today", "👩‍👩‍👧".repeat(20_000) + "\n\n" + NEWS + "\n\n" + NEWS);

    assertThat(reading.statistics()).isNotEmpty();
    assertThat(reading.legalDevelopments()).isNotEmpty();
    assertThat(reading.remarks()).containsExactly(Remark.UNBROKEN_PASSED_OVER);
  }

  @Test
  void anEndlessSentenceIsRead() {
    String sentence = NEWS.replace(".", " and ").repeat(200_000 / NEWS.length());

    Reading reading = read("News of today", sentence);

    assertThat(reading.statistics()).isNotEmpty();
    assertThat(reading.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le gouvernement a annoncé que les détenus seront transférés à la prison dans les prochains jours, selon le ministère.
          O governo anunciou que os presos serão transferidos para a prisão nos próximos dias, segundo o ministério.
          Die Regierung hat mitgeteilt, dass die Gefangenen in den nächsten Tagen verlegt werden.
          政府宣布，被拘留者将在未来几天内转移到监狱。
          أعلنت الحكومة أن المعتقلين سينقلون إلى السجن في الأيام المقبلة.
          🎉 🎉 🎉 🎉 🎉 🎉
          """)
  void aThirdLanguageIsNamedAsTheReason(String text) {
    Reading reading = read("", text);

    assertThat(reading.remarks()).containsExactly(Remark.OTHER_LANGUAGE);
    assertThat(reading.statistics()).isEmpty();
    assertThat(reading.legalDevelopments()).isEmpty();
  }

  @Test
  void anArticleOfAMillionCharactersIsCutAndSaysSo() {
    String text =
        IntStream.range(0, 1_000_000 / NEWS.length())
            .mapToObj(i -> NEWS.replace("37", Integer.toString(i)))
            .collect(Collectors.joining("\n\n"));

    Analysis analysis =
        assertTimeoutPreemptively(
            PATIENCE, () -> new ArticleAnalyzer(reader, 50_000).read(article(text)));

    assertThat(analysis.remarks()).containsExactly(Remark.TEXT_CUT);
    assertThat(analysis.figures()).isNotEmpty();
  }

  private static Reading read(String title, String body) {
    return assertTimeoutPreemptively(PATIENCE, () -> reader.read(title, body, DAY, null));
  }

  private static Article article(String text) {
    URI url = URI.create("https://outlet.example/long");
    Instant now = Instant.parse("2025-06-01T00:00:00Z");
    return new Article(
        ArticleId.ofCanonicalUrl(url),
        1,
        Article.textDigest("Long", text),
        null,
        new FeedId("outlet"),
        "The Outlet",
        url,
        "Long",
        null,
        null,
        now,
        DAY,
        null,
        now,
        Language.ENGLISH,
        null,
        List.of(),
        text,
        false,
        null,
        Origin.LIVE);
  }
}
