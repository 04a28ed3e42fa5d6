package org.vigia.benchmarks.quantity;

/**
 * A quantity as NewsQuant notes it.
 *
 * @param low the value; of a range, its first end
 * @param high the second end of a range; NaN where it is none
 * @param unit normalized name of the unit or of what is counted, "-" for none
 */
public record Tagged(double low, double high, String unit) {
  /** Whether it has two ends. */
  public boolean isRange() {
    return !Double.isNaN(high);
  }
}
