package org.vigia.enrich.gazetteer;

/** What an entity is. */
public enum EntityKind {
  /** A human being. */
  PERSON,
  /** An agency, a court, a body, an association, a company. */
  ORGANISATION,
  /** A prison, a detention centre, a base. */
  FACILITY,
  /** A gang, a cartel, an armed group. */
  GANG,
  /** A country. */
  COUNTRY
}
