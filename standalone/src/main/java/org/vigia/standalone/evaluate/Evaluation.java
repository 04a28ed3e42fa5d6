package org.vigia.standalone.evaluate;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The outcome of a run over a gold set.
 *
 * @param documents how many were scored
 * @param together scores of all of them
 * @param byLanguage scores of the documents of each language
 * @param sequence what was raised, where the set has a sequence and the run a judge
 * @param articles length of that sequence
 */
public record Evaluation(
    int documents,
    Scores together,
    Map<String, Scores> byLanguage,
    Optional<Scores> sequence,
    int articles) {
  public Evaluation {
    byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }
}
