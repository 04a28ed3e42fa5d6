package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number without what it measures.
 *
 * @param end index behind its last word
 * @param written whether digits give it
 * @param ratio whether it is a part of one, written as such ("two thirds")
 * @param scale what its last scale word multiplies by; one without
 */
record Quantity(BigDecimal value, int end, boolean written, boolean ratio, BigDecimal scale) {
  static Quantity plain(BigDecimal value, int end, boolean written) {
    return new Quantity(value, end, written, false, BigDecimal.ONE);
  }

  static Quantity plain(long value, int end, boolean written) {
    return plain(BigDecimal.valueOf(value), end, written);
  }

  static Quantity part(BigDecimal value, int end, boolean written) {
    boolean proper = value.abs().compareTo(BigDecimal.ONE) < 0;
    return new Quantity(value, end, written, proper, BigDecimal.ONE);
  }

  Quantity with(BigDecimal newValue, int newEnd) {
    return new Quantity(newValue, newEnd, written, false, scale);
  }

  Quantity negated() {
    return new Quantity(value.negate(), end, written, ratio, scale);
  }

  static @Nullable Quantity longer(@Nullable Quantity a, @Nullable Quantity b) {
    return a == null || (b != null && b.end > a.end) ? b : a;
  }
}
