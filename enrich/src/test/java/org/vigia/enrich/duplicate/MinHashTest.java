package org.vigia.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MinHashTest {
  private static final String STORY =
      """
      The number of people who have died in prison since the emergency began rose to three hundred and four at the end of
      last month, a rights group said on Thursday. Most of them had never been put on trial, and in many cases their families
      learnt of the death from an undertaker. The government did not answer a request for comment on the new figures.
      """;

  @Test
  void a_copy_with_a_closing_line_stays_a_copy() {
    int[] copy = MinHash.signature(STORY + " Copyright of the wire, all rights reserved.");

    assertThat(MinHash.similarity(MinHash.signature(STORY), copy)).isGreaterThan(0.7);
  }

  @Test
  void a_retelling_is_no_copy() {
    int[] retelling =
        MinHash.signature(
            "A rights group has counted three hundred and four deaths in custody under the emergency, most of people who"
                + " were never tried. Officials were silent when asked about the count on Thursday afternoon.");

    assertThat(MinHash.similarity(MinHash.signature(STORY), retelling)).isLessThan(0.2);
  }

  @Test
  void texts_too_short_for_a_shingle_are_like_nothing() {
    assertThat(MinHash.similarity(MinHash.signature("one two"), MinHash.signature("one two")))
        .isZero();
  }
}
