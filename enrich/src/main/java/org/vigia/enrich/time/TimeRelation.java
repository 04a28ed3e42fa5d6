package org.vigia.enrich.time;

/** How a text uses a date. */
public enum TimeRelation {
  /** Something happened then: "on April 7", "en febrero". */
  AT,
  /** The state of things then: "as of Nov. 30", "al 30 de noviembre". */
  AS_OF,
  /** A period starts: "since March 2022", "desde el 20 de enero". */
  SINCE,
  /** A period ends: "until October", "hasta mayo", "through Sept. 30". */
  UNTIL,
  /** No later than: "by Nov. 30", "para junio". */
  BY,
  /** "before 2019", "antes de marzo". */
  BEFORE,
  /** "after June 23", "tras el 2 de septiembre". */
  AFTER
}
