package org.vigia.enrich.statistic;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigia.runtime.learned.WeightFile;

/**
 * Which of the readings that a figure admits is the right one: a conditional logit over {@link
 * ChoiceTraits}. The weights are data, learned by {@code quality/evaluation} from annotated
 * articles. Immutable and thread-safe.
 *
 * @param weights by trait
 */
public record ChoiceModel(SortedMap<String, Double> weights) {
  /**
   * By how much, in log odds, the traits must speak for another reading than the rules prefer. On
   * articles of which nothing had been learned 0.2 to 0.5 are as good, and 0 and 1 are worse.
   */
  private static final double MARGIN = 0.3;

  private static final String BUNDLED = "/org/vigia/enrich/statistic/choice.tsv";

  public ChoiceModel {
    weights = new TreeMap<>(weights);
  }

  /** One that has learned nothing, and leaves everything to the rules. */
  public static ChoiceModel none() {
    return new ChoiceModel(new TreeMap<>());
  }

  /**
   * The model that ships.
   *
   * @throws IllegalStateException if a line of it cannot be read
   */
  public static ChoiceModel bundled() {
    return new ChoiceModel(WeightFile.read(BUNDLED));
  }

  /**
   * Index of the reading that the traits speak for most.
   *
   * @param readings the traits of each; the one that the rules prefer is the first, and stays
   *     unless another is clearly better
   */
  public int best(List<? extends Collection<String>> readings) {
    int best = 0;
    double most = score(readings.getFirst()) + MARGIN;
    for (int i = 1; i < readings.size(); i++) {
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
