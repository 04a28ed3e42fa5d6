package org.vigia.evaluation.confidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigia.enrich.statistic.ConfidenceModel;

/** What models say of articles that they have not learned from. */
public final class CrossValidation {
  private static final int FOLDS = 10;

  private CrossValidation() {}

  /** All articles but single passages, each judged by a model that was trained without it. */
  public static List<JudgedArticle> run(List<Article> articles) {
    List<Integer> folds = folds(articles);
    List<JudgedArticle> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Article> others = new ArrayList<>();
      List<Article> heldOut = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (folds.get(i) == fold ? heldOut : others).add(articles.get(i));
      }
      ConfidenceModel model = Trainer.train(others, 0);
      heldOut.stream()
          .filter(article -> article.kind() != SetKind.PASSAGES)
          .map(article -> JudgedArticle.of(article, model))
          .forEach(judged::add);
    }
    return judged;
  }

  /** By turns within each set, so that every fold has its share of each. */
  private static List<Integer> folds(List<Article> articles) {
    Map<String, Integer> seen = new HashMap<>();
    return articles.stream()
        .map(article -> (seen.merge(article.set(), 1, Integer::sum) - 1) % FOLDS)
        .toList();
  }
}
