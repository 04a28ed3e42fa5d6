package org.vigia.evaluation.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigia.evaluation.learn.SetKind;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.Prediction;
import org.vigia.standalone.evaluate.Prediction.Statistic;

class ReliabilityTest {
  @Test
  void compares_what_was_said_with_what_was_right() {
    List<JudgedArticle> judged =
        List.of(judged(List.of(example(1, true), example(2, false)), List.of(0.95, 0.9)));

    Reliability reliability = Reliability.of(judged);

    assertThat(reliability.sure().readings()).isEqualTo(2);
    assertThat(reliability.sure().share()).isEqualTo(0.5);
    assertThat(reliability.sure().said()).isCloseTo(0.925, within(1e-9));
    assertThat(reliability.brier()).isCloseTo((0.05 * 0.05 + 0.9 * 0.9) / 2, within(1e-9));
  }

  @Test
  void the_best_acceptance_leaves_out_what_is_wrong_and_keeps_what_is_right() {
    // given wrong readings below .3, right ones from .5
    List<JudgedArticle> judged =
        List.of(
            judged(
                List.of(example(1, true), example(2, false), example(3, true), example(4, false)),
                List.of(0.5, 0.3, 0.9, 0.25)));

    double acceptance = Acceptance.best(judged);

    assertThat(acceptance).isBetween(0.31, 0.5);
    assertThat(judged.getFirst().told(acceptance)).extracting(Example::strict).containsOnly(true);
    assertThat(Accuracy.of(judged, article -> article.told(acceptance)).mean()).isEqualTo(1);
  }

  @Test
  void every_article_is_judged_by_a_model_that_has_not_seen_it() {
    // given articles whose only trait is their own, and right; a passage beside them
    List<Article> articles =
        List.of(
            article(
                "press",
                SetKind.BLIND,
                List.of(
                    trait("only here", true), trait("only here", true), trait("only here", true))),
            article(
                "press",
                SetKind.BLIND,
                List.of(
                    trait("only there", false),
                    trait("only there", false),
                    trait("only there", false))),
            article("press", SetKind.PASSAGES, List.of(trait("a passage", true))));

    List<JudgedArticle> judged = CrossValidation.run(articles);

    // then the one that saw the right readings only says so of the wrong ones
    assertThat(judged).hasSize(2);
    assertThat(judged.getFirst().probabilities().getFirst()).isLessThan(0.5);
    assertThat(judged.getLast().probabilities().getFirst()).isGreaterThan(0.5);
  }

  private static JudgedArticle judged(List<Example> examples, List<Double> probabilities) {
    return new JudgedArticle(article("set", SetKind.BLIND, examples), probabilities);
  }

  private static Article article(String set, SetKind kind, List<Example> examples) {
    List<Statistic> gold =
        examples.stream().filter(Example::strict).map(Example::statistic).toList();
    Prediction expected =
        new Prediction(List.of("cecot"), List.of(), List.of(), List.of(), gold, List.of());
    return new Article(set, kind, new GoldDocument(set, "en", null, null, "", expected), examples);
  }

  private static Example trait(String trait, boolean right) {
    return new Example(statistic(1), List.of(trait), 0.9, right, right);
  }

  private static Example example(int value, boolean right) {
    return new Example(statistic(value), List.of(), 0.9, right, right);
  }

  private static Statistic statistic(int value) {
    return new Statistic(
        "arrests",
        BigDecimal.valueOf(value),
        null,
        "persons",
        "exact",
        "country:SV",
        null,
        null,
        null,
        "");
  }
}
