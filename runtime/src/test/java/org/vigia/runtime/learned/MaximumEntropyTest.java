package org.vigia.runtime.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MaximumEntropyTest {
  private static final MaximumEntropy MODEL =
      MaximumEntropy.parse(
          List.of("arrests\tdeaths\tnothing", ">>seized\t0:2.00", ">>clean\t1:1.50\t2:-0.50"));

  @Test
  void what_the_traits_speak_for_is_likeliest() {
    assertThat(MODEL.probabilities(List.of(">>seized", "unknown")).get("arrests"))
        .isCloseTo(Math.exp(2) / (Math.exp(2) + 2), within(1e-9));
  }

  @Test
  void probabilities_sum_to_one() {
    double sum =
        MODEL.probabilities(List.of(">>seized", ">>clean")).values().stream()
            .collect(Collectors.summingDouble(p -> p));

    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void one_that_has_learned_nothing_knows_no_label() {
    assertThat(MaximumEntropy.none().isEmpty()).isTrue();
    assertThat(MaximumEntropy.none().probabilities(List.of(">>seized"))).isEmpty();
  }

  @Test
  void what_it_writes_it_reads() {
    assertThat(MaximumEntropy.parse(MODEL.lines()).lines()).isEqualTo(MODEL.lines());
  }

  @Test
  void a_line_of_another_shape_is_refused_by_name() {
    List<String> lines = List.of("arrests\tnothing", "trait\tmuch");

    assertThatThrownBy(() -> MaximumEntropy.parse(lines))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("trait\tmuch");
  }
}
