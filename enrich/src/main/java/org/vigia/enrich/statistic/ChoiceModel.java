package org.vigia.enrich.statistic;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which of the readings that a figure admits is the right one: a conditional logit over {@link
 * ChoiceTraits}. The weights are data, learned by {@code quality/evaluation} from annotated
 * articles. Immutable and thread-safe.
 *
 * @param weights by trait
 */
public record ChoiceModel(SortedMap<String, Double> weights) {
  private static final String BUNDLED = "/org/vigia/enrich/statistic/choice.tsv";

  public ChoiceModel {
    weights = new TreeMap<>(weights);
  }

  /**
   * The model that ships.
   *
   * @throws IllegalStateException if a line of it cannot be read
   */
  public static ChoiceModel bundled() {
    return new ChoiceModel(WeightFile.read(BUNDLED));
  }

  /** Index of the reading whose traits speak for it most; the first of equals. */
  public int best(List<? extends Collection<String>> readings) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < readings.size(); i++) {
      double score = score(readings.get(i));
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  /** The model as {@link #bundled()} reads it, sorted. */
  public List<String> lines() {
    return WeightFile.lines(weights);
  }

  private double score(Collection<String> traits) {
    double score = 0;
    for (String trait : traits) {
      score += weights.getOrDefault(trait, 0.0);
    }
    return score;
  }
}
