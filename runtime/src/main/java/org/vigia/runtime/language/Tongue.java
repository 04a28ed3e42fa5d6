package org.vigia.runtime.language;

import org.vigia.contract.Language;

/** The languages that are told apart, so that Portuguese is not taken for Spanish. */
enum Tongue {
  ENGLISH(Language.ENGLISH),
  SPANISH(Language.SPANISH),
  PORTUGUESE(Language.OTHER),
  FRENCH(Language.OTHER),
  ITALIAN(Language.OTHER),
  GERMAN(Language.OTHER),
  CATALAN(Language.OTHER);

  private final Language language;

  Tongue(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }
}
