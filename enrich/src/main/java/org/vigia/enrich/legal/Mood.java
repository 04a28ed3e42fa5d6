package org.vigia.enrich.legal;

import java.util.Optional;

/** Tells what happened from what is planned, possible or denied, in one language. */
interface Mood {
  /** How the verb's event is told; empty if it is denied, or only named as an aim or a rule. */
  Optional<Told> told(SentenceView view, VerbUse use);
}
