package org.vigia.evaluation.choice;

import java.util.List;

/**
 * L2-regularised conditional logit over binary features: of each group of options the probability
 * of those that are right is raised against the others. Adaptive gradient steps (Duchi, Hazan and
 * Singer 2011) over the whole data, so that the result is deterministic.
 */
final class ConditionalLogit {
  private static final int ROUNDS = 400;
  private static final double STEP = 0.2;

  private ConditionalLogit() {}

  /**
   * One choice.
   *
   * @param options the indices of the features that hold of each
   * @param right whether each is right
   * @param weight how much the choice counts
   */
  record Choice(List<int[]> options, List<Boolean> right, double weight) {}

  /** The weights that fit the choices best, given what a squared weight costs. */
  static double[] fit(List<Choice> choices, int features, double penalty) {
    double[] weights = new double[features];
    double[] squares = new double[features];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[features];
      for (int i = 0; i < features; i++) {
        gradient[i] = penalty * weights[i];
      }
      for (Choice choice : choices) {
        addGradient(choice, weights, gradient);
      }
      for (int i = 0; i < features; i++) {
        squares[i] += gradient[i] * gradient[i];
        if (squares[i] > 0) {
          weights[i] -= STEP * gradient[i] / Math.sqrt(squares[i]);
        }
      }
    }
    return weights;
  }

  private static void addGradient(Choice choice, double[] weights, double[] gradient) {
    int size = choice.options().size();
    double[] scores = new double[size];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      for (int feature : choice.options().get(i)) {
        scores[i] += weights[feature];
      }
      most = Math.max(most, scores[i]);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i < size; i++) {
      scores[i] = Math.exp(scores[i] - most);
      all += scores[i];
      right += choice.right().get(i) ? scores[i] : 0;
    }
    for (int i = 0; i < size; i++) {
      double wanted = choice.right().get(i) ? scores[i] / right : 0;
      double error = choice.weight() * (scores[i] / all - wanted);
      for (int feature : choice.options().get(i)) {
        gradient[feature] += error;
      }
    }
  }
}
