package org.vigia.evaluation.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.statistic.ConfidenceModel;
import org.vigia.evaluation.figure.HeldOutReaders;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.AnnotatedSets;
import org.vigia.evaluation.learn.TrainingSets;

/**
 * That what is called sure is right: of articles that no model has learned from, and by the models
 * that ship on the sets that are kept apart.
 */
class CalibrationTest {
  private static final Path SETS = Path.of("src/test/resources");

  /** Fewer would say nothing about a share. */
  private static final int ENOUGH = 30;

  /** To learn from all articles for each fold takes many minutes; from these it takes one. */
  private static final int EVERY = 4;

  private static final List<Article> HELD_OUT = new ArrayList<>();
  private static final List<Article> APART = new ArrayList<>();

  @BeforeAll
  static void read() {
    AnnotatedSets sets = new AnnotatedSets(DocumentReader.load());
    TrainingSets all = TrainingSets.read(SETS.resolve("sets.yaml"));
    List<AnnotatedArticle> every = sets.toLearnFrom(all.only(TrainingSets::isArticles));
    List<AnnotatedArticle> articles =
        IntStream.range(0, every.size()).filter(i -> i % EVERY == 0).mapToObj(every::get).toList();
    ArticleReader heldOut = new ArticleReader(HeldOutReaders.train(articles));
    articles.forEach(article -> HELD_OUT.add(heldOut.read(article)));
    ArticleReader shipped = new ArticleReader(HeldOutReaders.bundled());
    sets.apart(all.only(set -> TrainingSets.isArticles(set) || TrainingSets.isStatistics(set)))
        .forEach(article -> APART.add(shipped.read(article)));
  }

  @Test
  void nine_in_ten_of_what_is_called_sure_are_right_on_held_out_articles() {
    Reliability reliability = Reliability.of(CrossValidation.run(HELD_OUT));

    assertThat(reliability.sure().readings()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(reliability.sure().share()).isGreaterThanOrEqualTo(Reliability.SURE);
  }

  @Test
  void nine_in_ten_of_what_the_model_that_ships_calls_sure_are_right() {
    ConfidenceModel model = ConfidenceModel.bundled();

    Reliability reliability =
        Reliability.of(APART.stream().map(article -> JudgedArticle.of(article, model)).toList());

    assertThat(reliability.sure().readings()).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(reliability.sure().share()).isGreaterThanOrEqualTo(Reliability.SURE);
  }

  @Test
  void the_model_that_ships_costs_no_accuracy() {
    ConfidenceModel model = ConfidenceModel.bundled();
    List<JudgedArticle> judged =
        APART.stream().map(article -> JudgedArticle.of(article, model)).toList();

    double byHand = Accuracy.of(judged, JudgedArticle::toldByHand).mean();
    double byModel = Accuracy.of(judged, article -> article.told(model.acceptance())).mean();

    assertThat(byModel).isGreaterThanOrEqualTo(byHand - 0.005);
  }
}
