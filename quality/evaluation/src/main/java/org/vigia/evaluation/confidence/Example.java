package org.vigia.evaluation.confidence;

import java.util.List;
import org.vigia.standalone.evaluate.Prediction.Statistic;

/**
 * A reading of a figure and whether it is right.
 *
 * @param traits what the model goes by
 * @param handConfidence how sure the rules are, 0 to 1
 * @param strict whether indicator, value, unit, place and comparator are right
 * @param lenient whether indicator and value are right
 */
public record Example(
    Statistic statistic,
    List<String> traits,
    double handConfidence,
    boolean strict,
    boolean lenient) {
  public Example {
    traits = List.copyOf(traits);
  }
}
