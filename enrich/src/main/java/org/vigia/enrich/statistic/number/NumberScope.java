package org.vigia.enrich.statistic.number;

/** How much of what can be a number is read as one. */
public enum NumberScope {
  /**
   * What a text of the press counts with: neither articles ("one", "un"), nor negative numbers, nor
   * fractions that are a part of nothing.
   */
  PRESS,
  /** Every numeral of the language, whatever it stands for: what general test suites ask for. */
  EVERY_NUMBER
}
