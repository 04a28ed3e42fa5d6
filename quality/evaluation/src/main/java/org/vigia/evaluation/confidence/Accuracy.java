package org.vigia.evaluation.confidence;

import java.util.List;
import java.util.function.Function;
import org.vigia.standalone.evaluate.Counts;
import org.vigia.standalone.evaluate.Prediction.Statistic;
import org.vigia.standalone.evaluate.Scorer;

/** How well what is told agrees with the annotations. */
public record Accuracy(Counts lenient, Counts strict) {
  /** Over all articles, of the readings that are told of each. */
  static Accuracy of(List<JudgedArticle> articles, Function<JudgedArticle, List<Example>> told) {
    Counts lenient = Counts.NONE;
    Counts strict = Counts.NONE;
    for (JudgedArticle article : articles) {
      List<Example> examples = told.apply(article);
      lenient = lenient.plus(counts(article, examples, false));
      strict = strict.plus(counts(article, examples, true));
    }
    return new Accuracy(lenient, strict);
  }

  /** Mean F1 of both scores. */
  double mean() {
    return (lenient.f1() + strict.f1()) / 2;
  }

  private static Counts counts(JudgedArticle judged, List<Example> told, boolean strict) {
    List<Statistic> statistics = told.stream().map(Example::statistic).toList();
    int right =
        (int)
            Scorer.right(judged.article().gold(), statistics, strict).stream()
                .filter(r -> r)
                .count();
    int gold = judged.article().gold().expected().statistics().size();
    return new Counts(right, told.size() - right, gold - right);
  }
}
