package org.vigia.enrich.novelty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.vigia.contract.FigureComparator;

/**
 * Whether one figure only restates another in round numbers: "more than 260" after 261, "cerca de
 * 80 mil" after 81,000.
 */
final class Rounding {
  private static final BigDecimal LARGEST_ERROR = new BigDecimal("0.06");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int COARSEST = 9;

  private Rounding() {}

  /**
   * Whether {@code figure}, qualified by {@code comparator}, is what somebody would write who knows
   * {@code known}.
   *
   * @param figure the round restatement
   * @param known the figure that is known already
   */
  static boolean restates(BigDecimal figure, FigureComparator comparator, BigDecimal known) {
    if (known.signum() <= 0 || figure.signum() <= 0) {
      return false;
    }
    BigDecimal difference = known.subtract(figure);
    if (difference.abs().divide(known, 6, RoundingMode.HALF_UP).compareTo(LARGEST_ERROR) > 0) {
      return false;
    }
    BigDecimal grain = grain(figure);
    return switch (comparator) {
      case MORE_THAN, AT_LEAST -> difference.signum() >= 0 && difference.compareTo(grain) < 0;
      case LESS_THAN, AT_MOST ->
          difference.signum() <= 0 && difference.negate().compareTo(grain) < 0;
      case ABOUT -> difference.abs().compareTo(grain) < 0;
      // A bare round number below the known one: "the 300 deaths" of 304; a bare number above it is
      // a new count.
      case EXACT ->
          grain.compareTo(BigDecimal.TEN) >= 0
              && difference.signum() > 0
              && difference.multiply(TWO).compareTo(grain) <= 0;
      case RANGE -> false;
    };
  }

  /** The power of ten that a figure is round to: 10 for 260, 1000 for 85000, 0.1 for 1.7. */
  private static BigDecimal grain(BigDecimal figure) {
    BigDecimal plain = figure.stripTrailingZeros();
    return BigDecimal.ONE.scaleByPowerOfTen(Math.min(-plain.scale(), COARSEST));
  }
}
