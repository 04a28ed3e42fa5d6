package org.vigia.enrich.legal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;

/**
 * A verb with what it was taken to mean and how it is told.
 *
 * @param byRule whether a rule sees it, and not only what was learned
 * @param probability how likely it tells an event of the type, 0 to 1
 */
record Clause(
    VerbUse use,
    Frame frame,
    Told told,
    @Nullable NounPhrase subject,
    @Nullable NounPhrase object,
    Set<NounClass> objects,
    boolean pointsBack,
    boolean byRule,
    double probability) {

  /** First word that belongs to the telling. */
  int from() {
    int from = use.groupStart();
    if (subject != null) {
      from = Math.min(from, subject.from());
    }
    return object == null ? from : Math.min(from, object.from());
  }

  /** The same taken for an event of a type with a probability. */
  Clause judged(LegalType type, double likely) {
    Frame judged = new Frame(type, frame.confidence(), frame.status());
    return new Clause(use, judged, told, subject, object, objects, pointsBack, byRule, likely);
  }
}
