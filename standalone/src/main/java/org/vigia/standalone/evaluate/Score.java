package org.vigia.standalone.evaluate;

/** What is scored. */
public enum Score {
  TOPICS("topics"),
  ENTITIES("entities"),
  INSTRUMENTS("instruments"),
  /** Pairs of instrument and provision. */
  PROVISIONS("provisions"),
  PRINCIPLES("principles"),
  /** Indicator and value. */
  STATISTICS_LENIENT("statistics.lenient"),
  /** Comparator, unit and place as well. */
  STATISTICS_STRICT("statistics.strict"),
  /** Evidence overlaps. */
  LEGAL_LENIENT("legal.lenient"),
  /** Type and status as well. */
  LEGAL_STRICT("legal.strict"),
  /** What is news in a sequence of articles. */
  ALERTS("alerts");

  private final String id;

  Score(String id) {
    this.id = id;
  }

  /** Name in tables and JSON. */
  public String id() {
    return id;
  }
}
