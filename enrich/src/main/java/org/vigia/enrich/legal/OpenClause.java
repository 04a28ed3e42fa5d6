package org.vigia.enrich.legal;

import org.jspecify.annotations.Nullable;

/** A clause whose words are being read from left to right: what may be its subject so far. */
final class OpenClause {
  final @Nullable NounPhrase antecedent;
  final boolean relative;
  final boolean behindComma;
  @Nullable NounPhrase first;
  @Nullable NounPhrase latest;
  @Nullable NounPhrase subject;
  boolean hasVerb;
  boolean saying;

  /** Whether what comes next may be an object of the verb before. */
  boolean objectsNext;

  /** Whether nothing up to the next comma belongs to the clause itself. */
  boolean aside;

  /** Whether the next phrase is the object of a verb that is no predicate. */
  boolean skipsNext;

  /** Whether the first phrase stands behind a word that may open a clause or be a preposition. */
  boolean opened;

  OpenClause(@Nullable NounPhrase antecedent, boolean relative, boolean behindComma) {
    this.antecedent = antecedent;
    this.relative = relative;
    this.behindComma = behindComma;
  }
}
