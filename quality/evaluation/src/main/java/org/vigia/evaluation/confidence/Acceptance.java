package org.vigia.evaluation.confidence;

import java.util.List;

/** Which probability a reading needs to be told. */
final class Acceptance {
  /** What is wrong in two cases of three is not told, even if F1 would gain by it. */
  private static final int LOWEST = 35;

  private static final int HIGHEST = 60;

  /** Neighbours that are averaged: F1 over a few articles is a jagged curve. */
  private static final int REACH = 4;

  private Acceptance() {}

  /** The percentage, as a probability, around which mean F1 of lenient and strict is best. */
  static double best(List<JudgedArticle> articles) {
    double[] means = new double[HIGHEST + REACH + 1];
    for (int percent = LOWEST - REACH; percent <= HIGHEST + REACH; percent++) {
      double acceptance = percent / 100.0;
      means[percent] = Accuracy.of(articles, article -> article.told(acceptance)).mean();
    }
    int best = LOWEST;
    double bestMean = 0;
    for (int percent = LOWEST; percent <= HIGHEST; percent++) {
      double mean = 0;
      for (int near = percent - REACH; near <= percent + REACH; near++) {
        mean += means[near];
      }
      if (mean > bestMean) {
        bestMean = mean;
        best = percent;
      }
    }
    return best / 100.0;
  }
}
