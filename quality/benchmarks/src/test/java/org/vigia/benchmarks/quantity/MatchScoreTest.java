package org.vigia.benchmarks.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MatchScoreTest {
  private static Tagged plain(double value, String unit) {
    return new Tagged(value, Double.NaN, unit);
  }

  @Test
  void aValueCountsWithoutItsUnitAndAnUnitOnlyWithItsValue() {
    MatchScore score = new MatchScore();

    score.add(
        List.of(plain(40, "cell"), plain(3, "year")),
        List.of(plain(40, "Cell"), plain(3, "month"), plain(9, "guard")));

    assertThat(score.values()).isEqualTo(new MatchScore.Score(2, 2, 3));
    assertThat(score.units()).isEqualTo(new MatchScore.Score(1, 2, 3));
  }

  @Test
  void aRangeIsNoNumber() {
    MatchScore score = new MatchScore();

    score.add(List.of(new Tagged(3, 4, "year")), List.of(plain(3, "year"), plain(4, "year")));

    assertThat(score.values().found()).isZero();
  }

  @Test
  void twoReadingsOfOneQuantityCountTwiceByTheirDefinitionAndOnceOneToOne() {
    // given a sentence with two quantities, one of which was read twice with a wrong unit
    MatchScore score = new MatchScore();

    score.add(
        List.of(plain(40, "cell"), plain(7, "wing")), List.of(plain(40, "bed"), plain(40, "bunk")));

    assertThat(score.values().found()).isEqualTo(2);
    assertThat(score.strictValues().found()).isEqualTo(1);
  }
}
