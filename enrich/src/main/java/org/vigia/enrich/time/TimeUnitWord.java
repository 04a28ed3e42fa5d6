package org.vigia.enrich.time;

/** Unit of a distance in time. */
enum TimeUnitWord {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR
}
