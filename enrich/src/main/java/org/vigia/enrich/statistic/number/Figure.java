package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;

/**
 * A number as a sentence gives it.
 *
 * @param first index of its first word in the sentence, the comparator's words not counted
 * @param end index behind its last word
 * @param value the number; of a range, its lower end
 * @param high upper end of a range, else null
 * @param currency ISO 4217 code of an amount of money, else null
 * @param comparator how the words around it qualify it
 * @param from index of the first word of number and comparator together
 * @param to index behind the last word of number and comparator together
 * @param written whether digits give it, not words
 * @param ratio the exact part of one where a fraction or a ratio gives it ("a third", "one in
 *     six"), the value being its percentage; else null
 */
public record Figure(
    int first,
    int end,
    BigDecimal value,
    @Nullable BigDecimal high,
    FigureKind kind,
    @Nullable String currency,
    FigureComparator comparator,
    int from,
    int to,
    boolean written,
    @Nullable BigDecimal ratio) {
  /** Whether it was written as a part of one. */
  public boolean fraction() {
    return ratio != null;
  }

  /** The same with another comparator, and the words that give it taken in. */
  Figure qualified(FigureComparator by, int fromWord, int toWord) {
    return new Figure(
        first,
        end,
        value,
        high,
        kind,
        currency,
        by,
        Math.min(from, fromWord),
        Math.max(to, toWord),
        written,
        ratio);
  }

  Figure ofKind(FigureKind other, int newEnd) {
    return new Figure(
        first,
        newEnd,
        value,
        high,
        other,
        currency,
        comparator,
        from,
        Math.max(to, newEnd),
        written,
        ratio);
  }
}
