package org.vigia.evaluation.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigia.evaluation.confidence.LogisticRegression.Row;

class LogisticRegressionTest {
  private static final int BIAS = 0;
  private static final int SIGN = 1;

  @Test
  void learns_the_share_that_is_right_with_a_sign_and_without_it() {
    // given of 100 with the sign 80 right, of 100 without it 50
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(new Row(List.of(BIAS, SIGN), 0, i < 80, 1));
      rows.add(new Row(List.of(BIAS), 0, i < 50, 1));
    }

    // when
    double[] weights = LogisticRegression.fit(rows, new double[] {0.001, 0.001});

    // then
    assertThat(share(weights[BIAS])).isCloseTo(0.5, within(0.001));
    assertThat(share(weights[BIAS] + weights[SIGN])).isCloseTo(0.8, within(0.001));
  }

  @Test
  void a_penalty_holds_a_weight_back_and_what_counts_half_pulls_half() {
    List<Row> whole = List.of(new Row(List.of(BIAS), 0, true, 1));
    List<Row> halves =
        List.of(new Row(List.of(BIAS), 0, true, 0.5), new Row(List.of(BIAS), 0, true, 0.5));

    double free = LogisticRegression.fit(whole, new double[] {0.1})[BIAS];
    double held = LogisticRegression.fit(whole, new double[] {10})[BIAS];

    assertThat(held).isPositive().isLessThan(free);
    assertThat(LogisticRegression.fit(halves, new double[] {0.1})[BIAS])
        .isCloseTo(free, within(1e-4));
  }

  @Test
  void an_offset_stands_for_what_is_known_beforehand() {
    List<Row> rows =
        List.of(new Row(List.of(BIAS), 1, true, 1), new Row(List.of(BIAS), 1, false, 1));

    assertThat(LogisticRegression.fit(rows, new double[] {0.001})[BIAS])
        .isCloseTo(-1, within(0.01));
  }

  private static double share(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
