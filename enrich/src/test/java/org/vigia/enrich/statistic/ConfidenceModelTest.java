package org.vigia.enrich.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfidenceModelTest {
  private static final ConfidenceModel MODEL =
      ConfidenceModel.parse(
          List.of("(acceptance)\t0.4", "(bias)\t0.5", "group=held head=people\t1.5", "if\t-2.0"));

  @Test
  void traitsMoveTheOdds() {
    assertThat(MODEL.probability(List.of())).isEqualTo(1 / (1 + Math.exp(-0.5)));
    assertThat(MODEL.probability(List.of("group=held head=people", "if")))
        .isCloseTo(0.5, within(1e-12));
    assertThat(MODEL.probability(List.of("unheard of"))).isEqualTo(MODEL.probability(List.of()));
    assertThat(MODEL.acceptance()).isEqualTo(0.4);
  }

  @Test
  void theStrongestReasonComesFirstWhicheverWayItPoints() {
    assertThat(MODEL.reasons(List.of("group=held head=people", "if", "unheard of"), 5))
        .containsExactly(new Reason("if", -2), new Reason("group=held head=people", 1.5));
    assertThat(MODEL.reasons(List.of("group=held head=people", "if"), 1)).hasSize(1);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(ConfidenceModel.parse(MODEL.lines())).isEqualTo(MODEL);
    assertThat(MODEL.lines()).isSorted();
  }

  @Test
  void aModelWithoutItsFixedLinesIsRefused() {
    assertThatThrownBy(() -> ConfidenceModel.parse(List.of("(bias)\t0.5")))
        .hasMessageContaining("(acceptance)");
    assertThatThrownBy(() -> ConfidenceModel.parse(List.of("no weight")))
        .hasMessageContaining("no weight");
  }

  @Test
  void theModelThatShipsTellsGroundsApart() {
    ConfidenceModel model = ConfidenceModel.bundled();

    assertThat(model.acceptance()).isBetween(0.2, 0.6);
    assertThat(model.probability(List.of("believed>=0.1", "believed>=0.65", "believed>=0.96")))
        .isGreaterThan(model.probability(List.of("believed>=0.1")));
  }
}
