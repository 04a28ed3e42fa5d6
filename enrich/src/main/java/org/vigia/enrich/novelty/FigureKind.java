package org.vigia.enrich.novelty;

import org.vigia.contract.Indicator;

/** How figures of an indicator follow each other. */
enum FigureKind {
  /** A count that only grows: deaths since a date, complaints on file. */
  CUMULATIVE,
  /** A state at a time, which goes up and down: people held, a capacity, a rate. */
  SNAPSHOT,
  /**
   * What happened once: a flight, a transfer, a payment. Another figure is another event unless the
   * dates agree.
   */
  EVENT;

  static FigureKind of(Indicator indicator) {
    return switch (indicator) {
      case DEATHS_IN_CUSTODY,
          ARRESTS,
          ENFORCED_DISAPPEARANCES,
          TORTURE_REPORTS,
          RIGHTS_VIOLATIONS,
          LITIGATION_COUNT,
          MINORS_DETAINED,
          WRONGLY_DETAINED ->
          CUMULATIVE;
      case PRISON_POPULATION,
          DETAINEES_HELD,
          FACILITY_CAPACITY,
          CELL_OCCUPANCY,
          INCARCERATION_RATE,
          CONFINEMENT_HOURS,
          EXERCISE_MINUTES,
          NO_CONVICTION_SHARE,
          ASYLUM_CASELOAD ->
          SNAPSHOT;
      case PEOPLE_KILLED,
          PEOPLE_DEPORTED,
          PEOPLE_TRANSFERRED,
          PEOPLE_RETURNED,
          RELEASES,
          PAYMENT,
          FLIGHTS ->
          EVENT;
    };
  }
}
