package org.vigia.evaluation.figure;

import java.util.List;
import org.vigia.evaluation.learn.Labelled;

/**
 * A figure of an annotated article.
 *
 * @param traits what the classifier goes by
 * @param label what the annotation says that it gives
 * @param rule what the rules say that it gives
 * @param weight how much it counts when it is learned from
 * @param told whether the annotation quotes it here, and not another telling of it
 */
public record LabelledFigure(
    List<String> traits, String label, String rule, double weight, boolean told)
    implements Labelled {
  public LabelledFigure {
    traits = List.copyOf(traits);
  }
}
