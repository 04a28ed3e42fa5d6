package org.vigia.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.runtime.language.LanguageDetector;

/** On which day a page says that it was published, where it says several or says it oddly. */
class PublicationDayTest {
  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());

  @ParameterizedTest
  @CsvSource({
    // what servers write in UTC gives way to the day that readers see, if it can be the same moment
    "2026-03-03T03:30:00Z, 'March 2, 2026', 2026-03-02",
    "2026-03-02T23:30:00Z, '3 de marzo de 2026', 2026-03-03",
    "2026-03-03T09:30:00+00:00, 'March 1, 2026', 2026-03-03",
    "2026-03-03T14:30:00Z, 'March 2, 2026', 2026-03-03",
    // an offset that is written is where the outlet is
    "2026-03-03T03:30:00+02:00, 'March 2, 2026', 2026-03-03",
    "'Tue, 03 Mar 2026 00:04:00 +0200', 'March 2, 2026', 2026-03-03",
  })
  void theDayIsThatOfTheOutlet(String stated, String shown, LocalDate wanted) {
    assertThat(
            day(
                "<meta property='article:published_time' content='" + stated + "'>",
                "<h1>Title</h1><p class='date'>" + shown + "</p>"))
        .isEqualTo(wanted);
  }

  @Test
  void whatASystemSaysOfThePageGivesWayToWhatReadersSee() {
    String page = "<meta name='dcterms.date' content='2025-12-20T11:02:44+01:00'>";

    assertThat(day(page, "<article><time datetime='2026-01-27'>27.01.2026</time></article>"))
        .isEqualTo("2026-01-27");
    assertThat(day(page, "<p>No date.</p>")).isEqualTo("2025-12-20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Updated May 6, 2026 · Published May 4, 2026             | 2026-05-04
          Actualizado el 6 de mayo de 2026, publicado el 4 de mayo de 2026 | 2026-05-04
          Updated May 6, 2026                                     | 2026-05-06
          28.09.19 12:44                                          | 2019-09-28
          28.09.1912:44                                           | 2019-09-28
          2026年03月02日                                           | 2026-03-02
          """)
  void aLineThatTellsADate(String line, LocalDate wanted) {
    assertThat(day("", "<h1>Title</h1><p class='when'>" + line + "</p>")).isEqualTo(wanted);
  }

  @Test
  void aYearAloneIsNoDay() {
    assertThat(
            day(
                "<meta itemprop='datePublished' content='1988'>",
                "<p class='date'>2 March 2026</p>"))
        .isEqualTo("2026-03-02");
  }

  @Test
  void theLineOfThePagesOwnDateMayBeNamedLikeAWidget() {
    assertThat(
            day(
                "",
                "<div class='widget'><span class='calendar'>2 March 2026</span></div>"
                    + "<div class='comments'><p class='date'>9 March 2026</p></div>"))
        .isEqualTo("2026-03-02");
  }

  @Test
  void aParagraphMayBeginWithItsDate() {
    assertThat(day("", "<p>02.03.2026 – " + "Some words of the report. ".repeat(20) + "</p>"))
        .isEqualTo("2026-03-02");
  }

  @Test
  void addressesMayBeginWithTheDayAndPicturesLieInFoldersOfTheirs() {
    assertThat(
            day(
                "<link rel='canonical' href='https://press.example.org/news/02-03-2026'>",
                "<p>x</p>"))
        .isEqualTo("2026-03-02");
    assertThat(
            day(
                "<meta property='og:image' content='https://press.example.org/img/2026/03/02/a.jpg'>",
                "<p>x</p>"))
        .isEqualTo("2026-03-02");
  }

  private @Nullable LocalDate day(String head, String body) {
    return extractor
        .extract(
            "<html><head>" + head + "</head><body>" + body + "</body></html>",
            URI.create("https://press.example.org/news/1"),
            ZoneId.from(ZoneOffset.UTC))
        .publishedOn();
  }
}
