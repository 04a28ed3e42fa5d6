package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a figure gives, judged by the words around it: multinomial logistic regression over {@link
 * FigureTraits}. Where the rules know no phrase it still knows which words go with which indicator.
 * The weights are data, learned by {@code quality/evaluation} from annotated articles. Immutable
 * and thread-safe.
 */
public final class FigureClassifier {
  private static final String BUNDLED = "/org/vigia/enrich/statistic/figures.tsv";

  private final List<String> labels;
  private final Map<String, double[]> weights;

  /**
   * A classifier.
   *
   * @param labels what a figure may give, {@link Belief#NOTHING} among them
   * @param weights of each trait, one for each label
   */
  public FigureClassifier(List<String> labels, Map<String, double[]> weights) {
    this.labels = List.copyOf(labels);
    this.weights = new HashMap<>();
    weights.forEach((trait, ofLabels) -> this.weights.put(trait, ofLabels.clone()));
  }

  /** One that has learned nothing and says nothing. */
  public static FigureClassifier none() {
    return new FigureClassifier(List.of(), Map.of());
  }

  /**
   * The classifier that ships.
   *
   * @throws IllegalStateException if a line of it cannot be read
   */
  public static FigureClassifier bundled() {
    return parse(WeightFile.lines(BUNDLED));
  }

  /**
   * Reads a classifier: the labels, parted by tabs, in the first line; then a trait a line and,
   * parted by tabs, {@code index:weight} for each label to which it matters.
   *
   * @throws IllegalStateException if a line has another shape
   */
  static FigureClassifier parse(List<String> lines) {
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
    return new FigureClassifier(labels, weights);
  }

  /** The classifier as {@link #bundled()} reads it, sorted; weights to two decimals. */
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

  /** What the traits speak for. */
  public Belief judge(Collection<String> traits) {
    if (labels.isEmpty()) {
      return Belief.NONE;
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
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      sum += scores[i];
    }
    SortedMap<String, Double> probabilities = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      probabilities.put(labels.get(i), scores[i] / sum);
    }
    return new Belief(probabilities);
  }
}
