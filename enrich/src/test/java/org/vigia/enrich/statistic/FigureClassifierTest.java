package org.vigia.enrich.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigia.contract.Indicator;
import org.vigia.runtime.learned.MaximumEntropy;

class FigureClassifierTest {
  private static final FigureClassifier CLASSIFIER =
      new FigureClassifier(
          MaximumEntropy.parse(
              List.of(
                  "arrests\tno-conviction-share persons\tnothing",
                  ">>seized\t0:2.00",
                  ">>clean\t1:1.50\t2:-0.50")));

  @Test
  void what_the_traits_speak_for_is_the_best_guess() {
    assertThat(CLASSIFIER.judge(List.of(">>seized", "unknown")).best()).isEqualTo("arrests");
    assertThat(CLASSIFIER.judge(List.of(">>clean")).best())
        .isEqualTo("no-conviction-share persons");
  }

  @Test
  void one_that_has_learned_nothing_says_nothing() {
    assertThat(FigureClassifier.none().judge(List.of(">>seized")).isEmpty()).isTrue();
  }

  @Test
  void a_label_names_the_unit_only_where_it_is_not_the_usual() {
    assertThat(Belief.label(Indicator.NO_CONVICTION_SHARE, "persons"))
        .isEqualTo("no-conviction-share persons");
    assertThat(Belief.label(Indicator.NO_CONVICTION_SHARE, "percent"))
        .isEqualTo("no-conviction-share");
    assertThat(Belief.label(Indicator.PAYMENT, "EUR")).isEqualTo("payment");
  }

  @Test
  void guesses_come_with_indicator_and_unit_the_likeliest_first() {
    List<Belief.Guess> guesses = CLASSIFIER.judge(List.of(">>clean", ">>seized")).guesses(0.1);

    assertThat(guesses)
        .extracting(Belief.Guess::indicator)
        .containsExactly(Indicator.ARRESTS, Indicator.NO_CONVICTION_SHARE);
    assertThat(guesses.getLast().unit()).isEqualTo("persons");
  }
}
