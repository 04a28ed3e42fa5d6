package org.vigia.standalone.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Hits, false alarms and misses, and what follows from them.
 *
 * @param tp right predictions
 * @param fp false alarms
 * @param fn misses
 */
public record Counts(int tp, int fp, int fn) {
  public static final Counts NONE = new Counts(0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(tp + other.tp, fp + other.fp, fn + other.fn);
  }

  /** Share of predictions that are right; where there are none, 1 if none was wanted. */
  public double precision() {
    return tp + fp > 0 ? (double) tp / (tp + fp) : fn == 0 ? 1 : 0;
  }

  /** Share of wanted entries that were found; where there are none, 1 if none was predicted. */
  public double recall() {
    return tp + fn > 0 ? (double) tp / (tp + fn) : fp == 0 ? 1 : 0;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
  }

  /** Four decimals, as tables and JSON show it. */
  static double rounded(double share) {
    return new BigDecimal(share).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }
}
