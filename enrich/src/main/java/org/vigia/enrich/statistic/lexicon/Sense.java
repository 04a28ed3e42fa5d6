package org.vigia.enrich.statistic.lexicon;

/**
 * What a word or phrase says about a figure near it. The constants are the keys of the lexicons.
 */
public enum Sense {
  /** Verbs of dying. */
  DIE,
  /** Deaths as a noun. */
  DEATH,
  /** Verbs of killing. */
  KILL,
  /** Homicides as a noun. */
  HOMICIDE,
  /** Verbs of arrest. */
  ARREST,
  /** Arrests as a noun. */
  ARRESTS,
  /** "Detain" and its like: an arrest or a state. */
  DETAIN,
  /** Being held. */
  HOLD,
  /** Verbs of locking up: an event or a state. */
  JAIL,
  /** People named as prisoners. */
  PRISONER,
  /** Verbs of deportation. */
  DEPORT,
  /** Deportations, deportees. */
  DEPORTATION,
  /** Verbs of moving people. */
  SEND,
  /** Verbs of coming home. */
  RETURN_HOME,
  /** Verbs of setting free. */
  RELEASE,
  /** Verbs of arriving. */
  ARRIVE,
  /** Verbs of taking people in. */
  ACCEPT,
  /** Lack of a conviction. */
  NO_CONVICTION,
  /** Held in error, innocent. */
  WRONGLY,
  /** Children and adolescents. */
  MINOR,
  /** Enforced disappearances. */
  DISAPPEARANCE,
  /** Torture and ill-treatment. */
  TORTURE,
  /** Cases, complaints, reports. */
  COMPLAINT,
  /** Rights violations. */
  RIGHTS,
  /** Asylum at all. */
  ASYLUM,
  /** Asylum applications and applicants. */
  ASYLUM_CASE,
  /** What a place can hold. */
  CAPACITY,
  /** Cells. */
  CELL,
  /** Sharing one cell. */
  PER_CELL,
  /** A population that a share is of. */
  POPULATION_BASE,
  /** Being behind bars, as a share of a population. */
  IMPRISONED_SHARE,
  /** Rates that are not of imprisonment. */
  HOMICIDE_RATE,
  /** Payment. */
  PAY,
  /** What payment for detention is for. */
  PAY_FOR,
  /** Money of other kinds. */
  NOT_PAYMENT,
  /** Flights and aircraft. */
  FLIGHT,
  /** Court filings. */
  LAWSUIT,
  /** People. */
  PERSON,
  /** What is counted but is no subject of ours. */
  THING,
  /** Stopping an act. */
  BLOCK,
  /** Parties to a suit, people interviewed. */
  PLAINTIFF,
  /** Modals and plans. */
  HYPOTHETICAL,
  /** Verbs of reporting. */
  REPORT,
  /** Words for a number. */
  TOTAL,
  /** Locked in a cell. */
  CONFINED,
  /** Out of the cell. */
  OUTSIDE,
  /** A day. */
  PER_DAY,
  /** Words of custody around a death. */
  CUSTODY,
  /** An earlier figure beside a new one. */
  FROM_FIGURE,
  /** A moment. */
  NOW,
  /** A period. */
  PERIOD,
  /** An exchange of prisoners, a homecoming. */
  SWAP;

  /** The key in the lexicon files. */
  String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
