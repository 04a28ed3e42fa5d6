package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a figure counts: the vocabulary of statistics, each with its usual unit. */
public enum Indicator {
  /** People who died while held. */
  DEATHS_IN_CUSTODY("deaths-in-custody", "persons"),
  /** People killed outside custody. */
  PEOPLE_KILLED("people-killed", "persons"),
  /** People arrested or detained over a period. */
  ARRESTS("arrests", "persons"),
  /** People held in a whole country's or system's prisons at a time. */
  PRISON_POPULATION("prison-population", "persons"),
  /** People held at one named facility at a time. */
  DETAINEES_HELD("detainees-held", "persons"),
  /** People a facility is built or planned to hold. */
  FACILITY_CAPACITY("facility-capacity", "persons"),
  /** People sharing one cell. */
  CELL_OCCUPANCY("cell-occupancy", "persons-per-cell"),
  /** Prisoners per 100,000 inhabitants, or a share of the population in percent. */
  INCARCERATION_RATE("incarceration-rate", "per-100000"),
  /** Hours a day locked in the cell. */
  CONFINEMENT_HOURS("confinement-hours", "hours-per-day"),
  /** Minutes a day out of the cell. */
  EXERCISE_MINUTES("exercise-minutes", "minutes-per-day"),
  /** People deported, removed or expelled. */
  PEOPLE_DEPORTED("people-deported", "persons"),
  /** People sent to or moved into one named facility. */
  PEOPLE_TRANSFERRED("people-transferred", "persons"),
  /** People brought back or exchanged after a transfer. */
  PEOPLE_RETURNED("people-returned", "persons"),
  /** People freed from detention. */
  RELEASES("releases", "persons"),
  /** Share (percent) or count (persons) of a detained group without a conviction. */
  NO_CONVICTION_SHARE("no-conviction-share", "percent"),
  /** People said to be held in error or without evidence. */
  WRONGLY_DETAINED("wrongly-detained", "persons"),
  /** Children or adolescents held. */
  MINORS_DETAINED("minors-detained", "persons"),
  /** People whose whereabouts the state conceals. */
  ENFORCED_DISAPPEARANCES("enforced-disappearances", "persons"),
  /** Documented cases or complaints of torture or ill-treatment. */
  TORTURE_REPORTS("torture-reports", "cases"),
  /** Documented human-rights complaints or violations in general. */
  RIGHTS_VIOLATIONS("rights-violations", "cases"),
  /** Asylum applications, or people under an asylum agreement. */
  ASYLUM_CASELOAD("asylum-caseload", "persons"),
  /** Money paid or pledged for detention or transfer. */
  PAYMENT("payment", "USD"),
  /** Deportation or transfer flights. */
  FLIGHTS("flights", "flights"),
  /** Lawsuits, petitions or habeas filings counted together. */
  LITIGATION_COUNT("litigation-count", "cases");

  private final String id;
  private final String unit;

  Indicator(String id, String unit) {
    this.id = id;
    this.unit = unit;
  }

  /** The id in events, annotations and queries. */
  @JsonValue
  public String id() {
    return id;
  }

  /** The unit that a figure of this indicator has unless the text gives another. */
  public String unit() {
    return unit;
  }

  /**
   * The constant of an id.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  @JsonCreator
  public static Indicator ofId(String id) {
    return Ids.find(Indicator.class, Indicator::id, id);
  }
}
