package org.vigia.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  private static final URI PAGE = URI.create("https://harbour-post.example/a");

  @Test
  void ids_are_derived_from_content() {
    ArticleId article = ArticleId.ofCanonicalUrl(PAGE);

    assertThat(ArticleId.ofCanonicalUrl(PAGE)).isEqualTo(article);
    assertThat(FindingId.of(article, "a", "bc")).isEqualTo(FindingId.of(article, "a", "bc"));
    assertThat(FindingId.of(article, "a", "bc")).isNotEqualTo(FindingId.of(article, "ab", "c"));
    assertThat(article.value()).matches("art-[0-9a-f]{32}");
  }

  @Test
  void the_order_of_its_findings_does_not_change_an_alert() {
    ArticleId article = ArticleId.ofCanonicalUrl(PAGE);
    FindingId one = FindingId.of(article, "1");
    FindingId two = FindingId.of(article, "2");

    assertThat(AlertId.of("mail", List.of(one, two)))
        .isEqualTo(AlertId.of("mail", List.of(two, one)));
    assertThat(AlertId.of("mail", List.of(one))).isNotEqualTo(AlertId.of("webhook", List.of(one)));
  }

  @Test
  void series_with_a_scope_differ_from_those_without() {
    assertThat(SeriesId.of(Indicator.ARRESTS, "persons", "country:SV", "").value())
        .isEqualTo("arrests|persons|country:SV");
    assertThat(SeriesId.of(Indicator.ARRESTS, "persons", "country:SV", "women").value())
        .isEqualTo("arrests|persons|country:SV|women");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\nb"})
  void an_id_has_no_white_space(String bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArticleId(bad))
        .withMessageContaining("ArticleId must be 1 to 240 characters");
  }

  @Test
  void a_digest_is_that_of_the_utf8_bytes() {
    assertThat(Digests.sha256("abc"))
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void an_unknown_enum_id_names_those_there_are() {
    assertThat(Novelty.ofId("revised")).isEqualTo(Novelty.REVISED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegalStatus.ofId("perhaps"))
        .withMessage("no LegalStatus 'perhaps'; there are: occurred, proposed, hypothetical");
  }

  @ParameterizedTest
  @CsvSource({
    "2024,2024-01-01,2024-12-31",
    "2024-02,2024-02-01,2024-02-29",
    "2024-02-03,2024-02-03,2024-02-03"
  })
  void a_partial_date_spans_all_days_that_it_can_mean(String date, String first, String last) {
    assertThat(new PartialDate(date).earliest()).isEqualTo(first);
    assertThat(new PartialDate(date).latest()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2024,2024-06-30,true",
    "2024-06,2024-07,false",
    "2024-06,2024-06-30,true",
    "2023,2024,false"
  })
  void partial_dates_overlap_when_they_can_mean_the_same_day(
      String one, String other, boolean expected) {
    assertThat(new PartialDate(one).overlaps(new PartialDate(other))).isEqualTo(expected);
    assertThat(new PartialDate(other).overlaps(new PartialDate(one))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "March",
        "2024-13",
        "2024-02-30",
        "24",
        "2024-6-1",
        "202",
        "2024-06-",
        "+2024"
      })
  void what_is_no_date_is_refused(String bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PartialDate(bad))
        .withMessageContaining("2024-06-30: '" + bad + "'");
  }
}
