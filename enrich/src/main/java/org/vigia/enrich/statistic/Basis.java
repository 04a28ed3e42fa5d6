package org.vigia.enrich.statistic;

import org.vigia.enrich.statistic.CountDecision.Verdict;

/**
 * What a reading of a figure rests on.
 *
 * @param score how strongly the words speak for it, 0 where none were weighed
 * @param runnerUp how strongly they speak for something else
 */
record Basis(Way way, double score, double runnerUp) {
  /** A fixed pattern. */
  static final Basis PATTERN = of(Way.PATTERN);

  static Basis of(Way way) {
    return new Basis(way, 0, 0);
  }

  static Basis of(Verdict verdict) {
    return new Basis(Way.WEIGHED, verdict.score(), verdict.runnerUp());
  }
}
