package org.vigia.enrich.legal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.vigia.contract.LegalType;
import org.vigia.runtime.learned.MaximumEntropy;

/**
 * What legal event a word tells, judged by the words around it. It knows which words go with which
 * kind of event where the rules know no phrase, and where a rule is often wrong.
 *
 * @param model over {@link TellingTraits}; its labels are the ids of types, and {@link #NOTHING}
 */
public record TellingClassifier(MaximumEntropy model) {
  /** The label of a word that tells no event. */
  public static final String NOTHING = "nothing";

  private static final String BUNDLED = "/org/vigia/enrich/legal/tellings.tsv";

  /** One that has learned nothing and says nothing. */
  public static TellingClassifier none() {
    return new TellingClassifier(MaximumEntropy.none());
  }

  /**
   * The classifier that ships.
   *
   * @throws IllegalStateException if a line of it cannot be read
   */
  public static TellingClassifier bundled() {
    return new TellingClassifier(MaximumEntropy.bundled(BUNDLED));
  }

  /** The classifier as it is bundled, sorted; weights to two decimals. */
  public List<String> lines() {
    return model.lines();
  }

  /** Whether it has learned anything. */
  boolean isEmpty() {
    return model.isEmpty();
  }

  /** What the traits speak for. */
  Judgement judge(Collection<String> traits) {
    return new Judgement(model.probabilities(traits));
  }

  /**
   * How likely a word tells an event of each type.
   *
   * @param probabilities by label, summing to 1
   */
  record Judgement(SortedMap<String, Double> probabilities) {
    double of(LegalType type) {
      return probabilities.getOrDefault(type.id(), 0.0);
    }

    /** How likely it tells any event. */
    double something() {
      return 1 - probabilities.getOrDefault(NOTHING, 0.0);
    }

    /** The likeliest type. */
    LegalType best() {
      return probabilities.entrySet().stream()
          .filter(e -> !e.getKey().equals(NOTHING))
          .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
          .map(e -> LegalType.ofId(e.getKey()))
          .orElseThrow();
    }
  }
}
