package org.vigia.enrich.legal;

import java.util.Collection;
import java.util.List;
import org.vigia.runtime.learned.MaximumEntropy;

/**
 * Whether a telling tells an event again that was told before, judged by how the two are told.
 *
 * @param model over {@link RetellingTraits}; its labels are {@link #AGAIN} and {@link #OTHER}
 */
public record RetellingClassifier(MaximumEntropy model) {
  /** The label of a telling that tells an event again. */
  public static final String AGAIN = "again";

  /** The label of a telling that tells another event. */
  public static final String OTHER = "other";

  private static final String BUNDLED = "/org/vigia/enrich/legal/retellings.tsv";

  /** One that has learned nothing and says nothing. */
  public static RetellingClassifier none() {
    return new RetellingClassifier(MaximumEntropy.none());
  }

  /**
   * The classifier that ships.
   *
   * @throws IllegalStateException if a line of it cannot be read
   */
  public static RetellingClassifier bundled() {
    return new RetellingClassifier(MaximumEntropy.bundled(BUNDLED));
  }

  /** The classifier as it is bundled, sorted; weights to two decimals. */
  public List<String> lines() {
    return model.lines();
  }

  /** Whether it has learned anything. */
  boolean isEmpty() {
    return model.isEmpty();
  }

  /** How likely the event is told again, 0 to 1. */
  double again(Collection<String> traits) {
    return model.probabilities(traits).getOrDefault(AGAIN, 0.0);
  }
}
