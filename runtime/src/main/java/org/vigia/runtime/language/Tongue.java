package org.vigia.runtime.language;

import java.util.List;
import org.vigia.contract.Language;

/** The languages that are told apart, so that Portuguese is not taken for Spanish. */
enum Tongue {
  ENGLISH(0, Language.ENGLISH),
  SPANISH(1, Language.SPANISH),
  PORTUGUESE(2, Language.OTHER),
  FRENCH(3, Language.OTHER),
  ITALIAN(4, Language.OTHER),
  GERMAN(5, Language.OTHER),
  CATALAN(6, Language.OTHER);

  /** All of them; {@code values()} would be a new array each time. */
  static final List<Tongue> ALL = List.of(values());

  private final int place;
  private final Language language;

  Tongue(int place, Language language) {
    this.place = place;
    this.language = language;
  }

  /** Where its score stands among those of all. */
  int place() {
    return place;
  }

  Language language() {
    return language;
  }
}
