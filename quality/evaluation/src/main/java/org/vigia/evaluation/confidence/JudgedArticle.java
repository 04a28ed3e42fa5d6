package org.vigia.evaluation.confidence;

import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.statistic.ConfidenceModel;

/**
 * An article with what a model says of each reading.
 *
 * @param probabilities in the order of the article's examples
 */
public record JudgedArticle(Article article, List<Double> probabilities) {
  public JudgedArticle {
    probabilities = List.copyOf(probabilities);
    if (probabilities.size() != article.examples().size()) {
      throw new IllegalArgumentException("a probability for each example is needed");
    }
  }

  /** Judges an article. */
  public static JudgedArticle of(Article article, ConfidenceModel model) {
    return new JudgedArticle(
        article, article.examples().stream().map(e -> model.probability(e.traits())).toList());
  }

  /** The readings that are told if that takes a probability. */
  List<Example> told(double acceptance) {
    List<Example> told = new ArrayList<>();
    for (int i = 0; i < probabilities.size(); i++) {
      if (probabilities.get(i) >= acceptance) {
        told.add(article.examples().get(i));
      }
    }
    return told;
  }

  /** The readings of which the rules are sure enough by themselves. */
  List<Example> toldByHand() {
    return article.examples().stream().filter(e -> e.handConfidence() >= 0.5).toList();
  }
}
