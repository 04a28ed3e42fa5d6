package org.vigia.enrich.statistic;

import java.util.Collection;
import java.util.List;
import org.vigia.runtime.learned.MaximumEntropy;

/**
 * What a figure gives, judged by the words around it. Where the rules know no phrase it still knows
 * which words go with which indicator.
 *
 * @param model over {@link FigureTraits}, its labels those of {@link Belief}
 */
public record FigureClassifier(MaximumEntropy model) {
  private static final String BUNDLED = "/org/vigia/enrich/statistic/figures.tsv";

  /** One that has learned nothing and says nothing. */
  public static FigureClassifier none() {
    return new FigureClassifier(MaximumEntropy.none());
  }

  /**
   * The classifier that ships.
   *
   * @throws IllegalStateException if a line of it cannot be read
   */
  public static FigureClassifier bundled() {
    return new FigureClassifier(MaximumEntropy.bundled(BUNDLED));
  }

  /** The classifier as it is bundled, sorted; weights to two decimals. */
  public List<String> lines() {
    return model.lines();
  }

  /** What the traits speak for. */
  public Belief judge(Collection<String> traits) {
    return new Belief(model.probabilities(traits));
  }
}
