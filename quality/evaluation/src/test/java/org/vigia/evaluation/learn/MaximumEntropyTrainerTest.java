package org.vigia.evaluation.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.learned.MaximumEntropy;

class MaximumEntropyTrainerTest {
  private static final List<Example> EXAMPLES = new ArrayList<>();

  private record Example(List<String> traits, String label, double weight) implements Labelled {}

  static {
    for (int i = 0; i < 12; i++) {
      EXAMPLES.add(new Example(List.of(">>perish", "size=1"), "deaths", 1));
      EXAMPLES.add(new Example(List.of(">>flown", "size=2"), "deported", 1));
      EXAMPLES.add(new Example(List.of(">>years", "size=1"), "nothing", 1));
    }
  }

  @Test
  void what_goes_with_a_label_is_learned() {
    MaximumEntropy model = MaximumEntropyTrainer.train(EXAMPLES);

    assertThat(model.probabilities(List.of(">>perish", "size=2")).get("deaths")).isGreaterThan(0.5);
    assertThat(model.probabilities(List.of(">>years", "size=2")).get("nothing")).isGreaterThan(0.5);
  }

  @Test
  void the_same_examples_give_the_same_model() {
    assertThat(MaximumEntropyTrainer.train(EXAMPLES).lines())
        .isEqualTo(MaximumEntropyTrainer.train(EXAMPLES).lines());
  }

  @Test
  void what_stands_too_seldom_is_not_learned() {
    List<Example> examples = new ArrayList<>(EXAMPLES);
    examples.add(new Example(List.of(">>hapax"), "releases", 1));

    assertThat(MaximumEntropyTrainer.train(examples).lines())
        .noneMatch(line -> line.contains("hapax"));
  }

  @Test
  void what_weighs_more_counts_more() {
    List<Example> examples = new ArrayList<>(EXAMPLES);
    for (int i = 0; i < 12; i++) {
      examples.add(new Example(List.of(">>perish", "size=1"), "nothing", 0.1));
    }

    assertThat(
            MaximumEntropyTrainer.train(examples)
                .probabilities(List.of(">>perish", "size=1"))
                .get("deaths"))
        .isGreaterThan(0.5);
  }
}
