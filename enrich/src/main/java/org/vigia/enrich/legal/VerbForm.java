package org.vigia.enrich.legal;

/** Grammatical form of a verb as far as it decides whether something happened. */
enum VerbForm {
  /** English base form: infinitive, or present with a plural subject. */
  BASE,
  PRESENT,
  PAST,
  /** English "-ed": past or participle. */
  PAST_OR_PARTICIPLE,
  PARTICIPLE,
  GERUND,
  INFINITIVE,
  IMPERFECT,
  FUTURE,
  CONDITIONAL,
  SUBJUNCTIVE;

  boolean canBeParticiple() {
    return this == PAST_OR_PARTICIPLE || this == PARTICIPLE;
  }
}
