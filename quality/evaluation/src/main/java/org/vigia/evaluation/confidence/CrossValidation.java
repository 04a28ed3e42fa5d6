package org.vigia.evaluation.confidence;

import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.statistic.ConfidenceModel;
import org.vigia.evaluation.learn.Folds;
import org.vigia.evaluation.learn.SetKind;

/** What models say of articles that they have not learned from. */
public final class CrossValidation {
  private static final int FOLDS = 10;

  private CrossValidation() {}

  /** All articles but single passages, each judged by a model that was trained without it. */
  public static List<JudgedArticle> run(List<Article> articles) {
    List<JudgedArticle> judged = new ArrayList<>();
    Folds.each(
        articles,
        Article::set,
        FOLDS,
        (others, heldOut) -> {
          ConfidenceModel model = Trainer.train(others, 0);
          heldOut.stream()
              .filter(article -> article.kind() != SetKind.PASSAGES)
              .map(article -> JudgedArticle.of(article, model))
              .forEach(judged::add);
        });
    return judged;
  }
}
