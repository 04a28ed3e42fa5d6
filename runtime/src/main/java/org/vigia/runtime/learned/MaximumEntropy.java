package org.vigia.runtime.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A maximum-entropy model (multinomial logistic regression): how likely each label is, given traits
 * that hold. The weights are data, learned by {@code quality/evaluation} from annotated articles.
 * Immutable and thread-safe.
 */
public final class MaximumEntropy {
  private final List<String> labels;
  private final Map<String, double[]> weights;

  /**
   * A model.
   *
   * @param labels what is told apart
   * @param weights of each trait, one for each label
   */
  public MaximumEntropy(List<String> labels, Map<String, double[]> weights) {
    this.labels = List.copyOf(labels);
    this.weights = new HashMap<>();
    weights.forEach((trait, ofLabels) -> this.weights.put(trait, ofLabels.clone()));
  }

  /** One that has learned nothing and knows no label. */
  public static MaximumEntropy none() {
    return new MaximumEntropy(List.of(), Map.of());
  }

  /** Whether it knows no label. */
  public boolean isEmpty() {
    return labels.isEmpty();
  }

  /**
   * The model in a file on the class path.
   *
   * @throws IllegalStateException if it is missing or a line of it cannot be read
   */
  public static MaximumEntropy bundled(String resource) {
    return parse(WeightFile.lines(resource));
  }

  /**
   * Reads a model: the labels, parted by tabs, in the first line; then a trait a line and, parted
   * by tabs, {@code index:weight} for each label to which it matters.
   *
   * @throws IllegalStateException if a line has another shape
   */
  public static MaximumEntropy parse(List<String> lines) {
    if (lines.isEmpty()) {
      return none();
    }
    List<String> labels = Arrays.asList(lines.getFirst().split("\t", -1));
    Map<String, double[]> weights = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = Arrays.asList(line.split("\t", -1));
      double[] ofLabels = new double[labels.size()];
      for (String field : fields.subList(1, fields.size())) {
        int colon = field.indexOf(':');
        if (colon < 1) {
          throw new IllegalStateException("not a trait and index:weight, by tabs: '" + line + "'");
        }
        ofLabels[Integer.parseInt(field.substring(0, colon))] =
            Double.parseDouble(field.substring(colon + 1));
      }
      weights.put(fields.getFirst(), ofLabels);
    }
    return new MaximumEntropy(labels, weights);
  }

  /** The model as {@link #parse} reads it, sorted; weights to two decimals. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", labels));
    new TreeMap<>(weights)
        .forEach((trait, ofLabels) -> {
          StringBuilder line = new StringBuilder(trait);
          for (int i = 0; i < ofLabels.length; i++) {
            if (Math.abs(ofLabels[i]) >= 0.005) {
              line.append(String.format(Locale.ROOT, "\t%d:%.2f", i, ofLabels[i]));
            }
          }
          if (line.length() > trait.length()) {
            lines.add(line.toString());
          }
        });
    return lines;
  }

  /** What is told apart. */
  public List<String> labels() {
    return labels;
  }

  /** The traits that weigh anything. */
  public Set<String> traits() {
    return Set.copyOf(weights.keySet());
  }

  /** What a trait weighs, one weight for each label; none if it weighs nothing. */
  public double[] weights(String trait) {
    double[] ofLabels = weights.get(trait);
    return ofLabels == null ? new double[0] : ofLabels.clone();
  }

  /** Probability of each label, summing to 1; empty if there is none. */
  public SortedMap<String, Double> probabilities(Collection<String> traits) {
    if (labels.isEmpty()) {
      return new TreeMap<>();
    }
    double[] scores = new double[labels.size()];
    for (String trait : traits) {
      double[] ofLabels = weights.get(trait);
      if (ofLabels != null) {
        for (int i = 0; i < scores.length; i++) {
          scores[i] += ofLabels[i];
        }
      }
    }
    return probabilities(scores);
  }

  /**
   * The same from what the traits that hold weigh together, for callers that add up themselves.
   *
   * @param scores one for each of {@link #labels}
   */
  public SortedMap<String, Double> probabilities(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    double[] shares = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    SortedMap<String, Double> probabilities = new TreeMap<>();
    for (int i = 0; i < shares.length; i++) {
      probabilities.put(labels.get(i), shares[i] / sum);
    }
    return probabilities;
  }
}
