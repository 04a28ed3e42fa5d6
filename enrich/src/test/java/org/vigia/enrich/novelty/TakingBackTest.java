package org.vigia.enrich.novelty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigia.contract.FigureComparator.EXACT;
import static org.vigia.enrich.novelty.Articles.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigia.contract.KnownEvent;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.TakenBack;

/** What an operator or its own source takes back, the ledger takes back. */
class TakingBackTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final String MISREAD = "The inmates on hunger strike at the prison are now 304.";
  private static final String EDITED =
      "The inmates on hunger strike at the prison are now 304, it said.";
  private static final String FIRST_OWN = "Deaths behind bars have risen to 304, an NGO reports.";
  private static final String SECOND_OWN = "Ya suman 304 los fallecidos bajo custodia del Estado.";

  private final Ledger ledger = Ledger.empty(NewsSense.BY_RULE, new AlertConfidence(0.7, 0.7));

  @Test
  void what_was_taken_back_is_no_figure_before() {
    // given
    figure(article("a", "2026-09-20").deaths(290, EXACT, null, null));
    StatisticFinding mistaken =
        figure(article("b", "2026-09-25").deaths(304, EXACT, null, null).saying(MISREAD));

    // when
    Optional<LedgerSeries> series = ledger.takeBack(mistaken);
    StatisticFinding right = figure(article("c", "2026-09-28").deaths(293, EXACT, null, null));

    // then
    assertThat(series.orElseThrow().figures())
        .extracting(LedgerSeries.Entry::withdrawn)
        .containsExactly(false, true);
    assertThat(right.novelty()).isEqualTo(Novelty.REVISED);
    assertThat(Objects.requireNonNull(right.previous()).value()).isEqualByComparingTo("290");
  }

  @Test
  void who_repeats_the_mistake_is_not_believed_and_teaches_nothing() {
    // given
    ledger.takeBack(
        figure(article("b", "2026-09-25").deaths(304, EXACT, null, null).saying(MISREAD)));

    // when: copies, edited or not, wherever they stand
    StatisticFinding copy =
        figure(
            article("c", "2026-09-26").in("other").deaths(304, EXACT, null, null).saying(MISREAD));
    StatisticFinding edited =
        figure(
            article("d", "2026-09-27").in("third").deaths(304, EXACT, null, null).saying(EDITED));
    StatisticFinding others = figure(article("e", "2026-09-28").deaths(250, EXACT, null, null));

    // then
    assertThat(copy.novelty()).isEqualTo(Novelty.UNCONFIRMED);
    assertThat(edited.novelty()).isEqualTo(Novelty.UNCONFIRMED);
    assertThat(others.novelty()).isEqualTo(Novelty.NEW);
  }

  @Test
  void two_outlets_with_words_of_their_own_bring_a_figure_back() {
    // given
    ledger.takeBack(
        figure(article("b", "2026-09-25").deaths(304, EXACT, null, null).saying(MISREAD)));

    // when
    StatisticFinding one =
        figure(
            article("c", "2026-10-01").in("one").deaths(304, EXACT, null, null).saying(FIRST_OWN));
    StatisticFinding sameOutlet =
        figure(
            article("d", "2026-10-02")
                .in("one")
                .deaths(304, EXACT, null, null)
                .saying(SECOND_OWN + " Así."));
    StatisticFinding two =
        figure(
            article("e", "2026-10-03")
                .in("two")
                .deaths(304, EXACT, null, null)
                .saying("The toll in custody stands at 304 according to lawyers."));
    StatisticFinding third =
        figure(
            article("f", "2026-10-04")
                .in("three")
                .deaths(304, EXACT, null, null)
                .saying(SECOND_OWN));

    // then
    assertThat(List.of(one, sameOutlet, two, third))
        .extracting(StatisticFinding::novelty)
        .containsExactly(Novelty.UNCONFIRMED, Novelty.UNCONFIRMED, Novelty.NEW, Novelty.REPEATED);
  }

  @Test
  void a_correction_of_its_article_does_not_take_it_back_once_more() {
    // given
    ledger.takeBack(figure(article("b", "2026-09-25").deaths(304, EXACT, null, null)));

    // when
    List<StatisticFinding> told =
        ledger
            .judge(article("b", "2026-09-25").correctedVersion(2).read(), NOW)
            .orElseThrow()
            .statistics();

    // then
    assertThat(told).isEmpty();
  }

  @Test
  void a_withdrawal_that_comes_before_its_article_holds_it_back() {
    // given: the very figure, judged by a ledger that is being built anew
    StatisticFinding mistaken = figure(article("b", "2026-09-25").deaths(304, EXACT, null, null));
    Ledger anew = Ledger.empty(NewsSense.BY_RULE, new AlertConfidence(0.7, 0.7));

    // when
    anew.takeBack(mistaken);
    anew.takeBack(mistaken);

    // then
    assertThat(
            anew.judge(article("b", "2026-09-25").deaths(304, EXACT, null, null).read(), NOW)
                .orElseThrow()
                .statistics())
        .extracting(StatisticFinding::novelty)
        .containsExactly(Novelty.UNCONFIRMED);
  }

  @Test
  void what_its_only_source_took_back_returns_by_two_witnesses_too() {
    // given
    figure(article("a", "2026-09-20").deaths(290, EXACT, null, null));
    figure(article("b", "2026-09-25").deaths(304, EXACT, null, null).saying(MISREAD));
    List<StatisticFinding> retraction =
        ledger
            .judge(article("b", "2026-09-25").correctedVersion(2).read(), NOW)
            .orElseThrow()
            .statistics();

    // when
    StatisticFinding copy =
        figure(
            article("c", "2026-09-26").in("other").deaths(304, EXACT, null, null).saying(MISREAD));
    StatisticFinding one =
        figure(
            article("d", "2026-10-01").in("one").deaths(304, EXACT, null, null).saying(FIRST_OWN));
    StatisticFinding two =
        figure(
            article("e", "2026-10-02").in("two").deaths(304, EXACT, null, null).saying(SECOND_OWN));
    StatisticFinding three =
        figure(
            article("f", "2026-10-03").in("other").deaths(304, EXACT, null, null).saying(MISREAD));

    // then
    assertThat(retraction).extracting(StatisticFinding::novelty).containsExactly(Novelty.WITHDRAWN);
    assertThat(List.of(copy, one, two, three))
        .extracting(StatisticFinding::novelty)
        .containsExactly(
            Novelty.UNCONFIRMED, Novelty.UNCONFIRMED, Novelty.REVISED, Novelty.REPEATED);
    assertThat(Objects.requireNonNull(two.previous()).value()).isEqualByComparingTo("290");
  }

  @Test
  void what_one_of_two_sources_took_back_is_still_known() {
    // given
    figure(article("a", "2026-09-25").deaths(304, EXACT, null, null).saying(MISREAD));
    figure(article("b", "2026-09-26").in("other").deaths(304, EXACT, null, null).saying(FIRST_OWN));
    assertThat(ledger.judge(article("a", "2026-09-25").correctedVersion(2).read(), NOW))
        .isPresent();

    // when
    StatisticFinding again =
        figure(
            article("c", "2026-09-28").in("one").deaths(304, EXACT, null, null).saying(SECOND_OWN));

    // then
    assertThat(again.novelty()).isEqualTo(Novelty.REPEATED);
  }

  @Test
  void a_later_article_takes_back_the_figure_that_its_own_source_gave() {
    // given
    figure(article("a", "2026-09-25").deaths(304, EXACT, null, "Cristosal").saying(FIRST_OWN));

    // when
    StatisticFinding doubt =
        figure(
            article("b", "2026-09-26")
                .in("other")
                .deaths(304, EXACT, null, null)
                .saying("The ministry never withdrew its figure of 304, Cristosal said."));
    StatisticFinding retraction =
        figure(
            article("c", "2026-09-28")
                .in("other")
                .deaths(304, EXACT, null, null)
                .saying("Cristosal on Friday withdrew its figure of 304 deaths in the prisons."));
    StatisticFinding again =
        figure(
            article("d", "2026-09-29")
                .in("third")
                .deaths(304, EXACT, null, null)
                .saying("Cristosal se retractó de la cifra de 304 muertes en los penales."));
    StatisticFinding right = figure(article("e", "2026-09-30").deaths(293, EXACT, null, null));

    // then
    assertThat(List.of(doubt, retraction, again, right))
        .extracting(StatisticFinding::novelty)
        .containsExactly(Novelty.REPEATED, Novelty.WITHDRAWN, Novelty.BACKGROUND, Novelty.NEW);
    assertThat(Objects.requireNonNull(retraction.previous()).value()).isEqualByComparingTo("304");
  }

  @Test
  void who_says_that_others_took_a_figure_back_without_their_name_takes_nothing_back() {
    // given
    figure(article("a", "2026-09-25").deaths(304, EXACT, null, "Cristosal").saying(FIRST_OWN));

    // when
    StatisticFinding about =
        figure(
            article("b", "2026-09-26")
                .from("El Otro")
                .deaths(304, EXACT, null, null)
                .saying("The government withdrew its figure of 304 and now says 250."));

    // then
    assertThat(about.novelty()).isEqualTo(Novelty.BACKGROUND);
    assertThat(
            figure(article("c", "2026-09-28").in("one").deaths(304, EXACT, null, null)).novelty())
        .isEqualTo(Novelty.REPEATED);
  }

  @Test
  void a_legal_event_that_was_taken_back_is_no_repeat_no_precursor_and_no_news() {
    // given
    LegalFinding mistaken = event(order("a", "outlet", "2026-09-25", "transf block judge"));
    ledger.takeBack(withdrawal(mistaken));

    // when
    LegalFinding copied = event(order("b", "other", "2026-09-26", "transf block judge"));
    LegalFinding own = event(order("c", "other", "2026-09-27", "frena jueza trasla"));
    LegalFinding second = event(order("d", "third", "2026-09-28", "court halts flight"));

    // then
    assertThat(List.of(copied, own, second))
        .extracting(LegalFinding::novelty)
        .containsExactly(Novelty.UNCONFIRMED, Novelty.UNCONFIRMED, Novelty.NEW);
    assertThat(second.previous()).isNull();
  }

  @Test
  void a_legal_event_that_a_corrected_version_tells_no_more_is_withdrawn_and_returns_by_two() {
    // given
    LegalFinding mistaken = event(order("a", "outlet", "2026-09-25", "transf block judge"));

    // when
    List<LegalFinding> retraction = events(article("a", "2026-09-25").correctedVersion(2));
    List<LegalFinding> edited = events(article("a", "2026-09-25").correctedVersion(3));
    LegalFinding copied = event(order("b", "other", "2026-09-26", "transf block judge"));
    LegalFinding own = event(order("c", "other", "2026-09-27", "frena jueza trasla"));
    LegalFinding second = event(order("d", "third", "2026-09-28", "court halts flight"));

    // then
    assertThat(retraction)
        .singleElement()
        .satisfies(withdrawn -> {
          assertThat(withdrawn.novelty()).isEqualTo(Novelty.WITHDRAWN);
          assertThat(withdrawn.previous()).isEqualTo(KnownEvent.of(mistaken));
          assertThat(withdrawn.article().version()).isEqualTo(2);
          assertThat(TakenBack.isOurs(withdrawn)).isFalse();
        });
    assertThat(edited).as("a correction of the correction").isEmpty();
    assertThat(List.of(copied, own, second))
        .extracting(LegalFinding::novelty)
        .containsExactly(Novelty.UNCONFIRMED, Novelty.UNCONFIRMED, Novelty.NEW);
  }

  @Test
  void an_event_that_is_told_on_in_other_words_stands() {
    // given
    event(order("a", "outlet", "2026-09-25", "transf block judge"));

    // when
    List<LegalFinding> reworded =
        events(order("a", "outlet", "2026-09-25", "order senten halts bench").correctedVersion(2));

    // then
    assertThat(reworded).extracting(LegalFinding::novelty).doesNotContain(Novelty.WITHDRAWN);
  }

  @Test
  void a_version_that_says_that_it_corrects_nothing_takes_nothing_back_and_a_later_one_does() {
    // given
    event(order("a", "outlet", "2026-09-25", "transf block judge"));

    // when
    List<LegalFinding> shortened = events(article("a", "2026-09-25").version(2));
    List<LegalFinding> corrected = events(article("a", "2026-09-25").correctedVersion(3));

    // then
    assertThat(shortened).isEmpty();
    assertThat(corrected).extracting(LegalFinding::novelty).containsExactly(Novelty.WITHDRAWN);
  }

  @Test
  void of_two_events_the_one_that_is_gone_is_withdrawn() {
    // given
    Articles both = order("a", "outlet", "2026-09-25", "transf block judge");
    both.event(
        LegalType.RULING,
        LegalStatus.OCCURRED,
        "2026-09-24",
        false,
        "facility:delaney-hall org:aclu",
        "asylum ruled appeal panel");
    List<LegalFinding> told = events(both);

    // when
    List<LegalFinding> corrected =
        events(order("a", "outlet", "2026-09-25", "transf block judge").correctedVersion(2));

    // then
    assertThat(told).extracting(LegalFinding::novelty).containsOnly(Novelty.NEW);
    assertThat(corrected)
        .filteredOn(one -> one.novelty() == Novelty.WITHDRAWN)
        .singleElement()
        .satisfies(one -> assertThat(one.previous()).isEqualTo(KnownEvent.of(told.getLast())));
  }

  @Test
  void what_only_the_note_of_correction_or_an_offer_tells_is_not_told_any_more() {
    // given
    event(order("a", "outlet", "2026-09-25", "transf block judge"));
    event(deal(article("b", "2026-09-25").in("other"), LegalStatus.OCCURRED));

    // when
    List<LegalFinding> note =
        events(
            order("a", "outlet", "2026-09-25", "an earlier version said judge block")
                .correctedVersion(2));
    List<LegalFinding> offer =
        events(
            deal(article("b", "2026-09-25").in("other").correctedVersion(2), LegalStatus.PROPOSED));

    // then
    assertThat(note)
        .extracting(LegalFinding::novelty)
        .containsExactly(Novelty.BACKGROUND, Novelty.WITHDRAWN);
    assertThat(offer).extracting(LegalFinding::novelty).contains(Novelty.WITHDRAWN);
  }

  @Test
  void an_event_that_others_tell_too_stays_known() {
    // given
    event(order("a", "outlet", "2026-09-25", "transf block judge"));
    event(order("b", "other", "2026-09-26", "transf block judge"));

    // when
    List<LegalFinding> retraction = events(article("a", "2026-09-25").correctedVersion(2));
    LegalFinding third = event(order("c", "third", "2026-09-27", "transf block judge"));

    // then
    assertThat(retraction).extracting(LegalFinding::novelty).containsExactly(Novelty.WITHDRAWN);
    assertThat(third.novelty()).isEqualTo(Novelty.REPEATED);
  }

  @Test
  void a_replayed_correction_tells_nobody_and_is_believed() {
    // given
    event(order("a", "outlet", "2026-09-25", "transf block judge"));

    // when
    List<LegalFinding> replayed =
        events(article("a", "2026-09-25").from(Origin.REPLAY).correctedVersion(2));

    // then
    assertThat(replayed).isEmpty();
    assertThat(event(order("b", "other", "2026-09-26", "transf block judge")).novelty())
        .isEqualTo(Novelty.UNCONFIRMED);
  }

  private static Articles deal(Articles article, LegalStatus status) {
    return article.event(
        LegalType.AGREEMENT, status, "2026-09-24", false, "country:GT", "guatem signs asylum");
  }

  private List<LegalFinding> events(Articles article) {
    return ledger.judge(article.read(), NOW).orElseThrow().legalDevelopments();
  }

  private static Articles order(String name, String outlet, String day, String stems) {
    return article(name, day)
        .in(outlet)
        .event(
            LegalType.INJUNCTION,
            LegalStatus.OCCURRED,
            "2026-09-25",
            false,
            "facility:guantanamo person:x",
            stems);
  }

  /** As alerts write it; only what the ledger looks at differs from the finding. */
  private static LegalFinding withdrawal(LegalFinding mistaken) {
    return mistaken.judged(
        mistaken.matterId(), Novelty.WITHDRAWN, KnownEvent.of(mistaken), List.of(), NOW);
  }

  private StatisticFinding figure(Articles article) {
    return ledger.judge(article.read(), NOW).orElseThrow().statistics().getFirst();
  }

  private LegalFinding event(Articles article) {
    return ledger.judge(article.read(), NOW).orElseThrow().legalDevelopments().getFirst();
  }
}
