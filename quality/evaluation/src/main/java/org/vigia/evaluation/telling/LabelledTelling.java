package org.vigia.evaluation.telling;

import java.util.List;
import org.vigia.evaluation.learn.Labelled;

/**
 * A word of an annotated article that may tell a legal event.
 *
 * @param traits what the classifier goes by
 * @param label id of the type that the annotation gives it, or "nothing"
 * @param weight how much it counts when it is learned from
 */
record LabelledTelling(List<String> traits, String label, double weight) implements Labelled {
  LabelledTelling {
    traits = List.copyOf(traits);
  }
}
