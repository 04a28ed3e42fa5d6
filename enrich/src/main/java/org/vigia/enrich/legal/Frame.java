package org.vigia.enrich.legal;

import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;

/**
 * What a clause amounts to.
 *
 * @param confidence how sure the words make it, before the context is weighed
 * @param status status that the verb itself gives ("offered" is a proposal), else null
 */
record Frame(LegalType type, double confidence, @Nullable LegalStatus status) {
  static Frame of(LegalType type, double confidence) {
    return new Frame(type, confidence, null);
  }

  static Frame proposed(LegalType type, double confidence) {
    return new Frame(type, confidence, LegalStatus.PROPOSED);
  }
}
