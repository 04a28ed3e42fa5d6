package org.vigia.enrich.legal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verb of the lexicon with what it was taken to mean and how it is told. */
record Clause(
    VerbUse use,
    Frame frame,
    Told told,
    @Nullable NounPhrase subject,
    @Nullable NounPhrase object,
    Set<NounClass> objects,
    boolean pointsBack) {

  /** First word that belongs to the telling. */
  int from() {
    int from = use.groupStart();
    if (subject != null) {
      from = Math.min(from, subject.from());
    }
    return object == null ? from : Math.min(from, object.from());
  }
}
