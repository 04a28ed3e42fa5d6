package org.vigia.enrich.statistic;

import java.util.List;

/**
 * A reading that the rules hold possible, before anything decides whether it is told.
 *
 * @param reading with the probability that the model gives it
 * @param handConfidence how sure the rules are, 0 to 1
 * @param traits what the model goes by, sorted
 */
public record WeighedReading(StatisticReading reading, double handConfidence, List<String> traits) {
  public WeighedReading {
    traits = List.copyOf(traits);
  }
}
