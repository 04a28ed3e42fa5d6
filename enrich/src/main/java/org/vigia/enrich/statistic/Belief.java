package org.vigia.enrich.statistic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigia.contract.Indicator;

/**
 * What the words around a figure say that it gives, as the {@link FigureClassifier} has learned.
 *
 * @param probabilities by label, summing to 1; empty where nothing was asked
 */
public record Belief(SortedMap<String, Double> probabilities) {
  /** The label of a figure that gives no indicator. */
  public static final String NOTHING = "nothing";

  static final Belief NONE = new Belief(new TreeMap<>());

  public Belief {
    probabilities = new TreeMap<>(probabilities);
  }

  /** The label of an indicator in a unit, which it names only where the unit is not the usual. */
  public static String label(Indicator indicator, String unit) {
    boolean usual = unit.equals(indicator.unit()) || indicator == Indicator.PAYMENT;
    return usual ? indicator.id() : indicator.id() + " " + unit;
  }

  /** The likeliest label. */
  public String best() {
    return probabilities.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(NOTHING);
  }

  boolean isEmpty() {
    return probabilities.isEmpty();
  }

  /** Probability of a label, 0 to 1. */
  double of(String label) {
    return probabilities.getOrDefault(label, 0.0);
  }

  /** What the figure may give, the likeliest first. */
  List<Guess> guesses(double least) {
    return probabilities.entrySet().stream()
        .filter(e -> !e.getKey().equals(NOTHING) && e.getValue() >= least)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> Guess.of(e.getKey(), e.getValue()))
        .toList();
  }

  /**
   * One of the things that a figure may give.
   *
   * @param unit the unit; of payments, what the usual one would be
   */
  record Guess(Indicator indicator, String unit, double probability) {
    static Guess of(String label, double probability) {
      int space = label.indexOf(' ');
      Indicator indicator = Indicator.ofId(space < 0 ? label : label.substring(0, space));
      String unit = space < 0 ? indicator.unit() : label.substring(space + 1);
      return new Guess(indicator, unit, probability);
    }
  }
}
