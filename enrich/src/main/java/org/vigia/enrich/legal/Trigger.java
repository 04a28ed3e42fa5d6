package org.vigia.enrich.legal;

import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;

/**
 * A word that may tell a legal event, and what the rules make of it.
 *
 * @param at index of the word
 * @param use the verb; null for a noun
 * @param told how the verb's event is told; null if it is denied or only named, and for a noun
 * @param args who does what; null for a noun
 * @param clause what the rules make of the verb; null if nothing
 * @param nominal what the rules make of the noun; null if nothing
 */
record Trigger(
    int at,
    @Nullable VerbUse use,
    @Nullable Told told,
    @Nullable Args args,
    @Nullable Clause clause,
    NominalReader.@Nullable Nominal nominal) {

  /** The type that the rules give it; null if none. */
  @Nullable LegalType rule() {
    return clause != null ? clause.frame().type() : nominal != null ? nominal.type() : null;
  }

  /** How sure the rules are; 0 if they see nothing. */
  double confidence() {
    return clause != null
        ? clause.frame().confidence()
        : nominal != null ? nominal.confidence() : 0;
  }
}
