package org.vigia.enrich.novelty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigia.contract.FigureComparator.ABOUT;
import static org.vigia.contract.FigureComparator.AT_LEAST;
import static org.vigia.contract.FigureComparator.EXACT;
import static org.vigia.contract.FigureComparator.MORE_THAN;
import static org.vigia.enrich.novelty.Articles.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.StatisticFinding;

final class LedgerTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

  private final Ledger ledger = Ledger.empty(NewsSense.BY_RULE, new AlertConfidence(0.7, 0.7));

  @Test
  void the_first_figure_is_new_and_the_same_again_is_not() {
    assertThat(
            figure(article("a", "2026-09-08").deaths(291, AT_LEAST, null, "Cristosal")).novelty())
        .isEqualTo(Novelty.NEW);

    StatisticFinding again = figure(article("b", "2026-09-09").deaths(291, EXACT, null, null));

    assertThat(again.novelty()).isEqualTo(Novelty.REPEATED);
    assertThat(again.otherSources()).hasSize(1);
  }

  @Test
  void a_higher_toll_revises_and_names_the_figure_before() {
    figure(article("a", "2026-09-08").deaths(291, EXACT, null, "Cristosal"));

    StatisticFinding risen =
        figure(article("b", "2026-10-01").deaths(304, EXACT, "2026-09-30", "Cristosal"));

    assertThat(risen.novelty()).isEqualTo(Novelty.REVISED);
    assertThat(Objects.requireNonNull(risen.previous()).value()).isEqualByComparingTo("291");
  }

  @Test
  void a_rounded_restatement_is_no_news() {
    figure(article("a", "2026-10-01").deaths(304, EXACT, null, "Cristosal"));

    assertThat(figure(article("b", "2026-10-03").deaths(300, MORE_THAN, null, null)).novelty())
        .isEqualTo(Novelty.ROUNDED);
    assertThat(figure(article("c", "2026-10-03").deaths(300, ABOUT, null, null)).novelty())
        .isEqualTo(Novelty.ROUNDED);
  }

  @Test
  void an_older_figure_is_background() {
    figure(article("a", "2026-10-01").deaths(304, EXACT, "2026-09-30", "Cristosal"));

    StatisticFinding old =
        figure(article("b", "2026-10-05").deaths(261, EXACT, "2026-01", "Cristosal"));

    assertThat(old.novelty()).isEqualTo(Novelty.BACKGROUND);
  }

  @Test
  void a_figure_given_to_compare_with_is_background_even_where_nothing_was_known() {
    Ledger fresh = Ledger.empty(NewsSense.BY_RULE, new AlertConfidence(0.7, 0.7));

    List<StatisticFinding> told =
        fresh
            .judge(
                article("a", "2026-10-01")
                    .figure(
                        Indicator.DEATHS_IN_CUSTODY,
                        "country:SV",
                        304,
                        EXACT,
                        null,
                        null,
                        false,
                        0.9)
                    .figure(
                        Indicator.DEATHS_IN_CUSTODY,
                        "country:SV",
                        291,
                        EXACT,
                        null,
                        null,
                        true,
                        0.9)
                    .read(),
                NOW)
            .orElseThrow()
            .statistics();

    assertThat(told)
        .extracting(StatisticFinding::novelty)
        .containsExactlyInAnyOrder(Novelty.NEW, Novelty.BACKGROUND);
  }

  @Test
  void the_exact_figure_of_an_article_is_the_news_and_not_its_round_headline() {
    List<StatisticFinding> told =
        ledger
            .judge(
                article("a", "2026-10-01")
                    .figure(
                        Indicator.PRISON_POPULATION,
                        "country:US",
                        63_000,
                        FigureComparator.MORE_THAN,
                        null,
                        null,
                        false,
                        0.9)
                    .figure(
                        Indicator.PRISON_POPULATION,
                        "country:US",
                        63_410,
                        EXACT,
                        "2026-09-20",
                        null,
                        false,
                        0.9)
                    .read(),
                NOW)
            .orElseThrow()
            .statistics();

    assertThat(told)
        .filteredOn(finding -> finding.novelty().isNews())
        .extracting(finding -> finding.value().intValue())
        .containsExactly(63_410);
  }

  @Test
  void another_source_with_another_figure_for_the_same_date_conflicts() {
    figure(article("a", "2026-10-01").deaths(304, EXACT, "2026-09-30", "Cristosal"));

    StatisticFinding other =
        figure(
            article("b", "2026-10-08")
                .deaths(441, EXACT, "2026-09-30", "Socorro Jurídico Humanitario"));

    assertThat(other.novelty()).isEqualTo(Novelty.CONFLICTING);
  }

  @Test
  void what_is_learnt_is_known_but_no_news() {
    StatisticFinding learnt =
        figure(article("a", "2026-09-01").from(Origin.LEARNT).deaths(291, EXACT, null, null));

    assertThat(learnt.novelty()).isEqualTo(Novelty.BACKGROUND);
    assertThat(figure(article("b", "2026-09-02").deaths(291, EXACT, null, null)).novelty())
        .isEqualTo(Novelty.REPEATED);
  }

  @Test
  void a_doubtful_figure_is_unconfirmed_and_teaches_nothing() {
    StatisticFinding doubtful =
        figure(
            article("a", "2026-09-01")
                .figure(
                    Indicator.DEATHS_IN_CUSTODY, "country:SV", 999, EXACT, null, null, false, 0.4));

    assertThat(doubtful.novelty()).isEqualTo(Novelty.UNCONFIRMED);
    assertThat(figure(article("b", "2026-09-02").deaths(291, EXACT, null, null)).novelty())
        .isEqualTo(Novelty.NEW);
  }

  @Test
  void the_same_version_again_says_nothing() {
    Articles article = article("a", "2026-09-08").deaths(291, EXACT, null, null);

    assertThat(ledger.judge(article.read(), NOW)).isPresent();
    assertThat(ledger.judge(article.read(), NOW)).isEmpty();
  }

  @Test
  void a_correction_withdraws_the_figure_and_tells_the_right_one_against_it() {
    figure(article("flight", "2026-09-29").deaths(168, EXACT, null, null));

    List<StatisticFinding> told =
        ledger
            .judge(
                article("flight", "2026-09-29")
                    .correctedVersion(2)
                    .deaths(118, EXACT, null, null)
                    .read(),
                NOW)
            .orElseThrow()
            .statistics();

    assertThat(told)
        .singleElement()
        .satisfies(f -> assertThat(f.novelty()).isEqualTo(Novelty.REVISED));
    assertThat(Objects.requireNonNull(told.getFirst().previous()).value())
        .isEqualByComparingTo("168");
  }

  @Test
  void a_correction_without_a_right_figure_is_told_as_withdrawn() {
    figure(article("flight", "2026-09-29").deaths(168, EXACT, null, null));

    List<StatisticFinding> told =
        ledger
            .judge(article("flight", "2026-09-29").correctedVersion(2).read(), NOW)
            .orElseThrow()
            .statistics();

    assertThat(told).extracting(StatisticFinding::novelty).containsExactly(Novelty.WITHDRAWN);
  }

  @Test
  void one_order_of_a_court_is_told_once_and_its_reversal_refers_to_it() {
    LegalFinding order =
        event(
            article("a", "2026-09-25")
                .event(
                    LegalType.INJUNCTION,
                    LegalStatus.OCCURRED,
                    "2026-09-25",
                    false,
                    "facility:guantanamo person:x",
                    "transf block judge"));
    LegalFinding again =
        event(
            article("b", "2026-09-26")
                .event(
                    LegalType.INJUNCTION,
                    LegalStatus.OCCURRED,
                    "2026-09-25",
                    false,
                    "facility:guantanamo person:x",
                    "frena trasla jueza"));
    LegalFinding lifted =
        event(
            article("c", "2026-10-07")
                .event(
                    LegalType.REVERSAL,
                    LegalStatus.OCCURRED,
                    "2026-10-07",
                    false,
                    "facility:guantanamo person:x org:court",
                    "stayed order panel"));

    assertThat(order.novelty()).isEqualTo(Novelty.NEW);
    assertThat(again.novelty()).isEqualTo(Novelty.REPEATED);
    assertThat(again.matterId()).isEqualTo(order.matterId());
    assertThat(lifted.novelty()).isEqualTo(Novelty.NEW);
    assertThat(lifted.matterId()).isEqualTo(order.matterId());
    assertThat(Objects.requireNonNull(lifted.previous()).findingId()).isEqualTo(order.id());
  }

  @Test
  void an_opinion_on_what_might_be_is_never_news() {
    LegalFinding finding =
        event(
            article("a", "2026-09-25")
                .event(
                    LegalType.RULING,
                    LegalStatus.HYPOTHETICAL,
                    null,
                    false,
                    "org:court",
                    "could rule"));

    assertThat(finding.novelty()).isEqualTo(Novelty.BACKGROUND);
  }

  @Test
  void what_happened_long_ago_is_no_news_even_if_nobody_knew_it() {
    LegalFinding finding =
        event(
            article("a", "2026-09-25")
                .event(
                    LegalType.TREATY_ACTION,
                    LegalStatus.OCCURRED,
                    "1978",
                    false,
                    "achr",
                    "ratify"));

    assertThat(finding.novelty()).isEqualTo(Novelty.BACKGROUND);
  }

  @Test
  void each_monthly_extension_is_an_event_of_its_own() {
    String ids = "sv-state-of-exception org:sv-legislative-assembly";
    event(
        article("a", "2026-10-02")
            .event(
                LegalType.EXECUTIVE_ACTION,
                LegalStatus.OCCURRED,
                "2026-10-01",
                false,
                ids,
                "prorro regime"));

    LegalFinding next =
        event(
            article("b", "2026-11-04")
                .event(
                    LegalType.EXECUTIVE_ACTION,
                    LegalStatus.OCCURRED,
                    "2026-11-03",
                    false,
                    ids,
                    "prorro regime"));

    assertThat(next.novelty()).isEqualTo(Novelty.NEW);
  }

  @Test
  void one_article_that_tells_a_charge_twice_tells_one_event() {
    List<LegalFinding> told =
        ledger
            .judge(
                article("a", "2026-10-21")
                    .event(
                        LegalType.CRIMINAL_CASE,
                        LegalStatus.OCCURRED,
                        null,
                        false,
                        "org:court",
                        "indict airline")
                    .event(
                        LegalType.CRIMINAL_CASE,
                        LegalStatus.OCCURRED,
                        "2026-10-20",
                        false,
                        "",
                        "charge fraud")
                    .read(),
                NOW)
            .orElseThrow()
            .legalDevelopments();

    assertThat(told)
        .extracting(LegalFinding::novelty)
        .containsExactly(Novelty.NEW, Novelty.REPEATED);
  }

  @Test
  void an_order_recalled_weeks_later_without_its_date_is_no_news() {
    String ids = "facility:guantanamo org:court person:x";
    event(
        article("a", "2026-09-25")
            .event(
                LegalType.INJUNCTION,
                LegalStatus.OCCURRED,
                "2026-09-25",
                false,
                ids,
                "barred transf"));

    LegalFinding recalled =
        event(
            article("b", "2026-11-05")
                .event(
                    LegalType.INJUNCTION, LegalStatus.OCCURRED, null, false, ids, "barred flight"));

    assertThat(recalled.novelty()).isEqualTo(Novelty.REPEATED);
  }

  @Test
  void one_movement_under_two_names_is_told_once() {
    figure(movement("a", "2026-10-14", Indicator.PEOPLE_TRANSFERRED, "facility:cecot", 58));

    StatisticFinding retold =
        figure(movement("b", "2026-10-20", Indicator.PEOPLE_DEPORTED, "country:SV", 58));
    StatisticFinding elsewhere =
        figure(movement("c", "2026-10-20", Indicator.PEOPLE_DEPORTED, "country:HN", 58));

    assertThat(retold.novelty()).isEqualTo(Novelty.REPEATED);
    assertThat(retold.previous()).isNotNull();
    assertThat(elsewhere.novelty()).isEqualTo(Novelty.NEW);
  }

  @Test
  void a_ceiling_under_two_names_is_told_once_as_long_as_it_stands() {
    figure(ceiling("a", "2026-03-02", Indicator.PEOPLE_DEPORTED));

    assertThat(figure(ceiling("b", "2026-05-20", Indicator.ASYLUM_CASELOAD)).novelty())
        .isEqualTo(Novelty.REPEATED);
    assertThat(
            figure(
                    article("c", "2026-05-21")
                        .figure(
                            Indicator.ASYLUM_CASELOAD,
                            "country:PY",
                            600,
                            EXACT,
                            null,
                            null,
                            false,
                            0.9))
                .novelty())
        .isEqualTo(Novelty.NEW);
  }

  private static Articles ceiling(String name, String day, Indicator indicator) {
    return article(name, day)
        .figure(indicator, "country:PY", 600, FigureComparator.AT_MOST, null, null, false, 0.9);
  }

  @Test
  void the_same_number_for_another_month_is_news_and_for_the_same_month_is_not() {
    figure(monthly("a", "2026-09-03", "2026-08"));

    assertThat(figure(monthly("b", "2026-10-02", "2026-09")).novelty()).isEqualTo(Novelty.NEW);
    assertThat(figure(monthly("c", "2026-10-09", "2026-09")).novelty()).isEqualTo(Novelty.REPEATED);
  }

  private static Articles monthly(String name, String day, String month) {
    return article(name, day)
        .figure(Indicator.PEOPLE_DEPORTED, "country:HN", 1310, EXACT, month, null, false, 0.9);
  }

  @Test
  void the_same_number_on_a_later_day_of_its_own_is_another_flight() {
    figure(movement("a", "2026-10-14", Indicator.PEOPLE_DEPORTED, "country:HN", 92));

    StatisticFinding later =
        figure(movement("b", "2026-12-02", Indicator.PEOPLE_DEPORTED, "country:HN", 92));

    assertThat(later.novelty()).isEqualTo(Novelty.NEW);
  }

  private static Articles movement(
      String name, String day, Indicator indicator, String place, int people) {
    return article(name, day).figure(indicator, place, people, EXACT, day, null, false, 0.9);
  }

  private StatisticFinding figure(Articles article) {
    return ledger.judge(article.read(), NOW).orElseThrow().statistics().getFirst();
  }

  private LegalFinding event(Articles article) {
    return ledger.judge(article.read(), NOW).orElseThrow().legalDevelopments().getFirst();
  }
}
