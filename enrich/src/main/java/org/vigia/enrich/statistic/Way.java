package org.vigia.enrich.statistic;

/** How a reading of a figure came about. */
enum Way {
  /** Words around the figure were weighed against one another. */
  WEIGHED,
  /** A fixed pattern gave it: money, a share, a rate, a duration. */
  PATTERN,
  /** The figure leaves out what it counts, as the figure before said it. */
  ELLIPSIS,
  /** A short second look at the figure before: "En 2021 eran 37.190." */
  LOOK,
  /** A list of countries, each with a figure. */
  ITEM,
  /** The words around it make it likely, whatever the rules say. */
  LEARNED,
  /** Another telling of the same number said what it counts. */
  TELLING
}
