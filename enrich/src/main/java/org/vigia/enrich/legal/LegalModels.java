package org.vigia.enrich.legal;

/**
 * What has been learned of how legal events are told.
 *
 * @param tellings which words tell an event, and of which type
 * @param retellings which tellings tell one event
 */
public record LegalModels(TellingClassifier tellings, RetellingClassifier retellings) {
  /** Nothing learned: rules decide alone. */
  public static LegalModels none() {
    return new LegalModels(TellingClassifier.none(), RetellingClassifier.none());
  }

  /**
   * The models that ship.
   *
   * @throws IllegalStateException if one is missing or a line of it cannot be read
   */
  public static LegalModels bundled() {
    return new LegalModels(TellingClassifier.bundled(), RetellingClassifier.bundled());
  }
}
