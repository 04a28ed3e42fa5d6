package org.vigia.enrich.legal;

/** What a noun names in a legal report: who acts, or what is acted upon. */
enum NounClass {
  COURT,
  HIGH_COURT,
  /** Looks like a court's name and is none: "the Justice Department". */
  NOT_COURT,
  INTERNATIONAL,
  GOVERNMENT,
  PRESIDENT,
  AGENCY,
  LEGISLATURE,
  /** A legislature as a whole, or its members acting as one. */
  CHAMBER,
  PARTY,
  PROSECUTION,
  WATCHDOG,
  STATE,
  ORDER,
  INJUNCTION,
  /** An order that no court gave in this matter: "executive order", "removal order". */
  NOT_ORDER,
  REMOVAL,
  SUIT,
  LAW,
  BILL,
  EXECUTIVE_ORDER,
  POLICY,
  EXCEPTION,
  DEAL,
  OFFER,
  TREATY,
  TERROR,
  SANCTIONS,
  CHARGES,
  VERDICT,
  TRIAL,
  /** A punishment in years or for life. */
  PENALTY,
  COMPENSATION,
  HEARING,
  /** What is asked of a court: a motion, a bid. */
  REQUEST,
  /** A paper that a body puts out: issuing it is no act of its own. */
  STATEMENT,
  PROBE,
  SETTLEMENT,
  APPEAL,
  MEASURE,
  TALKS,
  PRECAUTIONARY,
  /** A pronoun or clitic: what it stands for was told before. */
  PRONOUN
}
