package org.vigia.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.standalone.evaluate.ArticleSequence.Alert;
import org.vigia.standalone.evaluate.ArticleSequence.Arrival;
import org.vigia.standalone.evaluate.Prediction.Instrument;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;
import org.vigia.standalone.evaluate.Prediction.Statistic;

class ScorerTest {
  private static final String TEXT =
      """
      Ferry of the deported docks again

      The ferry took   90 people to the island. A judge in Lirio stopped
      the sailings on Monday, and the harbour court's order holds until June.
      """;
  private final Scorer scorer = new Scorer(Set.of("org:ice", "org:aclu"));

  @Test
  void a_perfect_prediction_scores_one_everywhere() {
    Prediction gold = everything();

    Scores scores = scorer.score(document(gold), gold);

    assertThat(scores.counts())
        .hasSize(9)
        .allSatisfy((score, counts) -> assertThat(counts.f1()).isEqualTo(1));
    assertThat(scores.errors()).isEmpty();
  }

  @Test
  void of_an_article_outside_the_watched_topics_only_topics_are_judged() {
    Prediction nothing = Prediction.NOTHING;

    Scores scores = scorer.score(document(nothing), everything());

    assertThat(scores.counts()).containsOnlyKeys(Score.TOPICS);
    assertThat(scores.of(Score.TOPICS)).isEqualTo(new Counts(0, 1, 0));
  }

  @Test
  void entities_outside_the_watch_list_are_neither_right_nor_wrong() {
    Prediction gold = withEntities("org:ice", "org:aclu");

    Scores scores =
        scorer.score(document(gold), withEntities("org:ice", "person:somebody-else", "org:ice"));

    assertThat(scores.of(Score.ENTITIES)).isEqualTo(new Counts(1, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "22.8,22(8)",
    "22 (8),22(8)",
    "36.1.b,36(1)(b)",
    "Due Process Clause,due process clause",
    "3,Art3"
  })
  void provisions_fold_separators_and_case(String one, String other) {
    boolean expected = !other.startsWith("Art");

    assertThat(Agreement.provision(one).equals(Agreement.provision(other))).isEqualTo(expected);
  }

  @Test
  void a_provision_counts_with_its_instrument_only() {
    Prediction gold = withInstruments(new Instrument("cat", List.of("3", "22(8)")));
    Prediction predicted =
        withInstruments(
            new Instrument("iccpr", List.of("3")),
            new Instrument("cat", List.of("22.8", "22 (8)")));

    Scores scores = scorer.score(document(gold), predicted);

    assertThat(scores.of(Score.INSTRUMENTS)).isEqualTo(new Counts(1, 1, 0));
    assertThat(scores.of(Score.PROVISIONS)).isEqualTo(new Counts(1, 1, 1));
  }

  @Test
  void percentages_agree_to_a_decimal_and_other_figures_exactly() {
    assertThat(same("33.3", "33.33", "percent")).isTrue();
    assertThat(same("33.3", "33.36", "percent")).isFalse();
    assertThat(same("261", "261.01", "persons")).isFalse();
    assertThat(same("6000000", "6E6", "USD")).isTrue();
    assertThat(same(null, null, "persons")).isTrue();
    assertThat(same(null, "0", "persons")).isFalse();
  }

  @Test
  void strict_statistics_want_comparator_unit_and_place_as_well() {
    Prediction gold =
        withStatistics(
            figure("arrests", "90", "at-least", "country:SV"),
            figure("arrests", "91", "exact", "global"));
    Prediction predicted =
        withStatistics(
            figure("arrests", "90", "about", "country:SV"),
            figure("arrests", "91", "exact", "global"),
            figure("releases", "90", "at-least", "country:SV"));

    Scores scores = scorer.score(document(gold), predicted);

    assertThat(scores.of(Score.STATISTICS_LENIENT)).isEqualTo(new Counts(2, 1, 0));
    assertThat(scores.of(Score.STATISTICS_STRICT)).isEqualTo(new Counts(1, 2, 1));
    assertThat(scores.of(Score.STATISTICS_LENIENT).precision()).isEqualTo(2.0 / 3);
  }

  @Test
  void matching_is_the_largest_possible_whatever_the_order() {
    List<String> gold = List.of("ab", "a");
    List<String> predicted = List.of("a", "b");

    int[] goldOf = Matching.maximum(gold, predicted, String::contains);

    assertThat(goldOf).containsExactly(1, 0);
  }

  @Test
  void legal_evidence_overlaps_by_its_place_in_the_folded_text() {
    Prediction gold =
        withEvents(
            event(
                "injunction",
                "occurred",
                "stopped the sailings on Monday",
                "order holds until June"));

    assertThat(legal(gold, event("ruling", "occurred", "A judge in Lirio stopped\nthe sailings")))
        .isEqualTo(new Counts(1, 0, 0));
    assertThat(legal(gold, event("ruling", "occurred", "the harbour court's order")))
        .isEqualTo(new Counts(1, 0, 0));
    assertThat(legal(gold, event("ruling", "occurred", "The ferry took 90 people")))
        .isEqualTo(new Counts(0, 1, 1));
    assertThat(legal(gold, event("ruling", "hypothetical", "stopped the sailings on Monday")))
        .isEqualTo(new Counts(0, 0, 1));
    assertThat(legal(gold, event("ruling", "occurred", ""))).isEqualTo(new Counts(0, 1, 1));
  }

  @Test
  void strict_legal_wants_type_and_status_as_well() {
    Prediction gold = withEvents(event("injunction", "occurred", "stopped the sailings"));
    GoldDocument document = document(gold);

    assertThat(
            scorer
                .score(document, withEvents(event("injunction", "occurred", "the sailings")))
                .of(Score.LEGAL_STRICT)
                .tp())
        .isEqualTo(1);
    assertThat(
            scorer
                .score(document, withEvents(event("injunction", "proposed", "the sailings")))
                .of(Score.LEGAL_STRICT)
                .tp())
        .isZero();
    assertThat(
            scorer
                .score(document, withEvents(event("ruling", "occurred", "the sailings")))
                .of(Score.LEGAL_STRICT)
                .tp())
        .isZero();
  }

  @Test
  void misses_and_false_alarms_are_listed_with_document_and_entry() {
    Prediction gold = withEntities("org:ice");

    Scores scores = scorer.score(document(gold), withEntities("org:aclu"));

    assertThat(scores.errors())
        .containsExactly(
            new ScoringError(Score.ENTITIES, ScoringError.Kind.MISS, "ferry", "org:ice"),
            new ScoringError(Score.ENTITIES, ScoringError.Kind.FALSE_ALARM, "ferry", "org:aclu"));
  }

  @Test
  void shares_of_nothing_are_one_when_nothing_was_wanted_and_none_predicted() {
    assertThat(Counts.NONE.f1()).isEqualTo(1);
    assertThat(new Counts(0, 2, 0).precision()).isZero();
    assertThat(new Counts(0, 2, 0).recall()).isZero();
    assertThat(new Counts(0, 0, 2).precision()).isZero();
  }

  @Test
  void alerts_of_a_sequence_agree_in_document_kind_what_and_value() {
    ArticleSequence gold =
        sequence(
            arrival(
                "a",
                Alert.statistic("arrests", "country:SV", new BigDecimal("90"), "new"),
                Alert.legal("ruling", "new")),
            arrival("b"));
    ArticleSequence predicted =
        sequence(
            arrival(
                "a",
                Alert.statistic("arrests", "global", new BigDecimal("90.0"), "revised"),
                Alert.legal("appeal", "new")),
            arrival("b", Alert.legal("ruling", "new")));

    Scores scores = scorer.score(gold, predicted);

    assertThat(scores.of(Score.ALERTS)).isEqualTo(new Counts(1, 2, 1));
  }

  private Counts legal(Prediction gold, LegalDevelopment predicted) {
    return scorer.score(document(gold), withEvents(predicted)).of(Score.LEGAL_LENIENT);
  }

  private static boolean same(@Nullable String one, @Nullable String other, String unit) {
    return Agreement.sameNumber(
        one == null ? null : new BigDecimal(one),
        other == null ? null : new BigDecimal(other),
        unit.equals("percent"));
  }

  private static GoldDocument document(Prediction gold) {
    return new GoldDocument("ferry", "en", null, null, TEXT, gold);
  }

  private static Prediction everything() {
    return new Prediction(
        List.of("deportations"),
        List.of("org:ice"),
        List.of(new Instrument("cat", List.of("3"))),
        List.of("due-process"),
        List.of(figure("people-deported", "90", "exact", "global")),
        List.of(event("injunction", "occurred", "A judge in Lirio stopped the sailings")));
  }

  private static Prediction withEntities(String... ids) {
    return new Prediction(
        List.of("cecot"), List.of(ids), List.of(), List.of(), List.of(), List.of());
  }

  private static Prediction withInstruments(Instrument... instruments) {
    return new Prediction(
        List.of("cecot"), List.of(), List.of(instruments), List.of(), List.of(), List.of());
  }

  private static Prediction withStatistics(Statistic... statistics) {
    return new Prediction(
        List.of("cecot"), List.of(), List.of(), List.of(), List.of(statistics), List.of());
  }

  private static Prediction withEvents(LegalDevelopment... events) {
    return new Prediction(
        List.of("cecot"), List.of(), List.of(), List.of(), List.of(), List.of(events));
  }

  private static Statistic figure(String indicator, String value, String comparator, String place) {
    return new Statistic(
        indicator,
        new BigDecimal(value),
        null,
        "persons",
        comparator,
        place,
        null,
        null,
        null,
        "took 90 people");
  }

  private static LegalDevelopment event(String type, String status, String quote, String... also) {
    return new LegalDevelopment(type, status, null, null, List.of(), quote, List.of(also));
  }

  private static ArticleSequence sequence(Arrival... arrivals) {
    return new ArticleSequence(List.of(arrivals));
  }

  private static Arrival arrival(String doc, Alert... alerts) {
    return new Arrival(doc, Instant.EPOCH, List.of(alerts));
  }
}
