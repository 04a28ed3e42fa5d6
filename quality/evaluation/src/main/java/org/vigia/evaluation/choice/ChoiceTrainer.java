package org.vigia.evaluation.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigia.enrich.statistic.ChoiceModel;
import org.vigia.evaluation.learn.SetKind;

/** Learns the choice between the readings of a figure from examples. Deterministic. */
public final class ChoiceTrainer {
  /** Chosen by the accuracy on held-out articles; 0.5 to 3 are as good. */
  private static final double PENALTY = 2;

  /** What is rarer says nothing. */
  private static final int RAREST = 4;

  /** A place that no reading has teaches nothing of places. */
  private static final double INDICATOR_ONLY = 0.5;

  /** Rules were changed until they were right here, so that they look better than they are. */
  private static final double KNOWN = 0.5;

  private ChoiceTrainer() {}

  /** The model that fits the articles best. */
  public static ChoiceModel train(List<FigureArticle> articles) {
    Map<String, Integer> indices = indices(articles);
    List<ConditionalLogit.Choice> choices = new ArrayList<>();
    for (FigureArticle article : articles) {
      double ofSet = article.kind() == SetKind.BLIND ? 1 : KNOWN;
      for (FigureExample figure : article.figures()) {
        List<int[]> options =
            figure.options().stream()
                .map(traits ->
                    traits.stream()
                        .map(indices::get)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
        choices.add(
            new ConditionalLogit.Choice(
                options, figure.right(), figure.whole() ? ofSet : ofSet * INDICATOR_ONLY));
      }
    }
    double[] weights = ConditionalLogit.fit(choices, indices.size(), PENALTY);
    SortedMap<String, Double> model = new TreeMap<>();
    indices.forEach((name, index) -> {
      double weight = Math.round(weights[index] * 1e3) / 1e3;
      if (weight != 0) {
        model.put(name, weight);
      }
    });
    return new ChoiceModel(model);
  }

  /** The traits that set readings of one figure apart often enough. */
  private static Map<String, Integer> indices(List<FigureArticle> articles) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (FigureArticle article : articles) {
      for (FigureExample figure : article.figures()) {
        Map<String, Integer> here = new HashMap<>();
        figure.options().forEach(traits -> traits.forEach(t -> here.merge(t, 1, Integer::sum)));
        here.forEach((trait, count) -> {
          if (count < figure.options().size()) {
            counts.merge(trait, 1, Integer::sum);
          }
        });
      }
    }
    Map<String, Integer> indices = new HashMap<>();
    counts.forEach((name, count) -> {
      if (count >= RAREST) {
        indices.put(name, indices.size());
      }
    });
    return indices;
  }
}
