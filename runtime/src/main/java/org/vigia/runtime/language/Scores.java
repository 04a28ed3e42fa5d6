package org.vigia.runtime.language;

/** How much speaks for each language. Not thread-safe. */
final class Scores {
  private final double[] values = new double[Tongue.ALL.size()];

  double of(Tongue tongue) {
    return values[tongue.place()];
  }

  void add(Tongue tongue, double score) {
    values[tongue.place()] += score;
  }

  void addAll(Scores others) {
    for (int i = 0; i < values.length; i++) {
      values[i] += others.values[i];
    }
  }
}
