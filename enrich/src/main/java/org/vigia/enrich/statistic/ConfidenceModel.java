package org.vigia.enrich.statistic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigia.runtime.learned.WeightFile;

/**
 * How likely a reading of a figure is right: logistic regression over its {@link Traits}. The
 * weights are data, learned by {@code quality/evaluation} from annotated articles; of the readings
 * given a probability p, a share of p should be right in indicator, value, unit, place and
 * comparator. Immutable and thread-safe.
 *
 * @param weights by trait; {@link #BIAS} and {@link #ACCEPTANCE} are keys too
 */
public record ConfidenceModel(SortedMap<String, Double> weights) {
  /** Key of the log odds of a reading of which no trait is known. */
  public static final String BIAS = "(bias)";

  /** Key of the probability below which a reading is not told. */
  public static final String ACCEPTANCE = "(acceptance)";

  private static final String BUNDLED = "/org/vigia/enrich/statistic/confidence.tsv";

  public ConfidenceModel {
    weights = new TreeMap<>(weights);
    for (String key : List.of(BIAS, ACCEPTANCE)) {
      if (!weights.containsKey(key)) {
        throw new IllegalArgumentException("a confidence model must have a line '" + key + "'");
      }
    }
  }

  /**
   * The model that ships.
   *
   * @throws IllegalStateException if a line of it cannot be read
   */
  public static ConfidenceModel bundled() {
    return new ConfidenceModel(WeightFile.read(BUNDLED));
  }

  /**
   * Reads a model: a trait, a tab and its weight a line.
   *
   * @throws IllegalStateException if a line has another shape
   */
  static ConfidenceModel parse(List<String> lines) {
    return new ConfidenceModel(WeightFile.parse(lines));
  }

  /** Probability that a reading with these traits is right, 0 to 1. */
  public double probability(Collection<String> traits) {
    double odds = weight(BIAS);
    for (String trait : traits) {
      odds += weight(trait);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** Probability below which a reading is not told. */
  public double acceptance() {
    return weight(ACCEPTANCE);
  }

  /** The traits that move the probability most, the strongest first. */
  List<Reason> reasons(Collection<String> traits, int most) {
    return traits.stream()
        .map(trait -> new Reason(trait, weight(trait)))
        .filter(reason -> reason.weight() != 0)
        .sorted(
            Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
                .thenComparing(Reason::trait))
        .limit(most)
        .toList();
  }

  /** The model as {@link #bundled()} reads it, sorted. */
  public List<String> lines() {
    return WeightFile.lines(weights);
  }

  private double weight(String key) {
    return weights.getOrDefault(key, 0.0);
  }
}
