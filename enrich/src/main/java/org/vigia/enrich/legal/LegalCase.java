package org.vigia.enrich.legal;

import java.util.List;

/**
 * A word that may tell a legal event, as what is learned goes by it.
 *
 * @param begin offset of the word's first character
 * @param end offset behind its last
 * @param verb whether it is a verb
 * @param traits names that hold of it and its surroundings
 * @param rule id of the type that the rules give it, or {@link TellingClassifier#NOTHING}
 */
public record LegalCase(int begin, int end, boolean verb, List<String> traits, String rule) {
  public LegalCase {
    traits = List.copyOf(traits);
  }
}
