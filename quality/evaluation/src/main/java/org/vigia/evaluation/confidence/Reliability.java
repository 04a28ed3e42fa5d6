package org.vigia.evaluation.confidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether of what is given a probability p a share of p is right.
 *
 * @param brier mean squared difference of probability and outcome (Brier 1950)
 * @param bins by rising probability
 */
public record Reliability(double brier, List<Bin> bins) {
  private static final double[] EDGES = {0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  /** What findings may be called sure at. */
  public static final double SURE = 0.9;

  /**
   * Readings of about one probability.
   *
   * @param from least probability
   * @param said mean of the probabilities given
   */
  public record Bin(double from, int readings, int right, double said) {
    /** Share of them that is right; not a number where there are none. */
    public double share() {
      return (double) right / readings;
    }
  }

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** Measures articles, strictly. */
  public static Reliability of(List<JudgedArticle> articles) {
    int[] readings = new int[EDGES.length];
    int[] right = new int[EDGES.length];
    double[] said = new double[EDGES.length];
    double squares = 0;
    int all = 0;
    for (JudgedArticle judged : articles) {
      for (int i = 0; i < judged.probabilities().size(); i++) {
        double probability = judged.probabilities().get(i);
        int outcome = judged.article().examples().get(i).strict() ? 1 : 0;
        int bin = bin(probability);
        readings[bin]++;
        right[bin] += outcome;
        said[bin] += probability;
        squares += (probability - outcome) * (probability - outcome);
        all++;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < EDGES.length; bin++) {
      bins.add(
          new Bin(EDGES[bin], readings[bin], right[bin], said[bin] / Math.max(1, readings[bin])));
    }
    return new Reliability(squares / Math.max(1, all), bins);
  }

  /** The readings that are called sure. */
  public Bin sure() {
    return bins.getLast();
  }

  private static int bin(double probability) {
    int bin = 0;
    while (bin + 1 < EDGES.length && probability >= EDGES[bin + 1]) {
      bin++;
    }
    return bin;
  }
}
