package org.vigia.enrich.legal;

import org.vigia.contract.LegalStatus;

/**
 * How a text tells an event.
 *
 * @param status whether it has happened
 * @param background whether it is told as history
 * @param cue index of the word that decided the status; -1 if the verb's own form did
 */
record Told(LegalStatus status, boolean background, int cue) {
  static Told occurred(boolean background) {
    return new Told(LegalStatus.OCCURRED, background, -1);
  }

  static Told proposed(int cue) {
    return new Told(LegalStatus.PROPOSED, false, cue);
  }

  static Told hypothetical(int cue) {
    return new Told(LegalStatus.HYPOTHETICAL, false, cue);
  }
}
