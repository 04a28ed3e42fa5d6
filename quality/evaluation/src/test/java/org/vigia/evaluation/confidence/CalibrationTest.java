package org.vigia.evaluation.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.statistic.ConfidenceModel;

/**
 * That what is called sure is right: of articles that the model has not learned from, and of the
 * model that ships, on our own sets.
 */
class CalibrationTest {
  private static final Path SETS = Path.of("src/test/resources/gold");

  /** Fewer would say nothing about a share. */
  private static final int ENOUGH = 30;

  private static final List<Article> ARTICLES = new ArrayList<>();

  @BeforeAll
  static void read() {
    ArticleReader reader = new ArticleReader(DocumentReader.load());
    for (String set : List.of("house", "plain", "second", "broad", "third", "fourth")) {
      ARTICLES.addAll(reader.read(SetKind.KNOWN, SETS.resolve(set)));
    }
    for (String set : List.of("sixth", "seventh", "eighth")) {
      ARTICLES.addAll(reader.read(SetKind.BLIND, SETS.resolve(set)));
    }
  }

  @Test
  void nine_in_ten_of_what_is_called_sure_are_right_on_held_out_articles() {
    Reliability reliability = Reliability.of(CrossValidation.run(ARTICLES));

    assertThat(reliability.sure().readings()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(reliability.sure().share()).isGreaterThanOrEqualTo(Reliability.SURE);
  }

  @Test
  void nine_in_ten_of_what_the_model_that_ships_calls_sure_are_right() {
    ConfidenceModel model = ConfidenceModel.bundled();

    Reliability reliability =
        Reliability.of(ARTICLES.stream().map(article -> JudgedArticle.of(article, model)).toList());

    assertThat(reliability.sure().readings()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(reliability.sure().share()).isGreaterThanOrEqualTo(Reliability.SURE);
  }

  @Test
  void the_model_that_ships_costs_no_accuracy() {
    ConfidenceModel model = ConfidenceModel.bundled();
    List<JudgedArticle> judged =
        ARTICLES.stream().map(article -> JudgedArticle.of(article, model)).toList();

    double byHand = Accuracy.of(judged, JudgedArticle::toldByHand).mean();
    double byModel = Accuracy.of(judged, article -> article.told(model.acceptance())).mean();

    assertThat(byModel).isGreaterThanOrEqualTo(byHand - 0.005);
  }
}
