package org.vigia.evaluation.confidence;

/** How an annotated set may be learned from. */
public enum SetKind {
  /**
   * Rules were changed with a look at it: the readers are better at it than at the press, by an
   * amount that is learned for each such set and left out of the model.
   */
  KNOWN(1),
  /** Nobody changed a rule with a look at it: what the readers do here they do in the press. */
  BLIND(1),
  /** Single passages, each written around a figure: known, and unlike an article. */
  PASSAGES(0.5);

  private final double weight;

  SetKind(double weight) {
    this.weight = weight;
  }

  /** How much an example of such a set counts when the model is trained. */
  double weight() {
    return weight;
  }
}
