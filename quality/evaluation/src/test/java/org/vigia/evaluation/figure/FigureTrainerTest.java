package org.vigia.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigia.enrich.statistic.Belief;
import org.vigia.enrich.statistic.FigureClassifier;

class FigureTrainerTest {
  private static final List<LabelledFigure> FIGURES = new ArrayList<>();

  static {
    for (int i = 0; i < 12; i++) {
      add("deaths-in-custody", ">>perish", "size=1");
      add("people-deported", ">>flown", "size=2");
      add(Belief.NOTHING, ">>years", "size=1");
    }
  }

  private static void add(String label, String... traits) {
    FIGURES.add(new LabelledFigure(List.of(traits), label, Belief.NOTHING, 1, true));
  }

  @Test
  void words_that_no_rule_knows_are_learned() {
    FigureClassifier classifier = FigureTrainer.train(FIGURES);

    assertThat(classifier.judge(List.of(">>perish", "size=2")).best())
        .isEqualTo("deaths-in-custody");
    assertThat(classifier.judge(List.of(">>years", "size=2")).best()).isEqualTo(Belief.NOTHING);
  }

  @Test
  void the_same_figures_give_the_same_classifier() {
    assertThat(FigureTrainer.train(FIGURES).lines())
        .isEqualTo(FigureTrainer.train(FIGURES).lines());
  }

  @Test
  void what_stands_too_seldom_is_not_learned() {
    List<LabelledFigure> figures = new ArrayList<>(FIGURES);
    figures.add(new LabelledFigure(List.of(">>hapax"), "releases", Belief.NOTHING, 1, true));

    assertThat(FigureTrainer.train(figures).lines()).noneMatch(line -> line.contains("hapax"));
  }
}
