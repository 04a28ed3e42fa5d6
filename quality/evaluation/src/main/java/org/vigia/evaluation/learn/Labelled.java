package org.vigia.evaluation.learn;

import java.util.List;

/** An example to learn from: what holds of it and what it is. */
public interface Labelled {
  /** What the model goes by. */
  List<String> traits();

  /** What the annotation says that it is. */
  String label();

  /** How much it counts. */
  double weight();
}
