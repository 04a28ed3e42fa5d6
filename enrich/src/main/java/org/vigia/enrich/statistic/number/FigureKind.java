package org.vigia.enrich.statistic.number;

/** What sort of number a figure is. */
public enum FigureKind {
  /** A bare number. */
  COUNT,
  /** A percentage, or a fraction brought to one. */
  PERCENT,
  /** A rate per 100,000. */
  PER_100000,
  /** An amount of money. */
  MONEY
}
