package org.vigia.evaluation.confidence;

import java.util.List;

/**
 * L2-regularised logistic regression over binary features: cyclic coordinate descent, each step
 * bounded by the greatest curvature that the logistic loss can have (Böhning and Lindsay 1988), so
 * that the loss falls at every step. Deterministic.
 */
final class LogisticRegression {
  /** No curvature of a logistic loss is greater. */
  private static final double CURVATURE = 0.25;

  private static final int MOST_ROUNDS = 2_000;
  private static final double CONVERGED = 1e-5;

  private LogisticRegression() {}

  /**
   * One observation.
   *
   * @param features indices of the features that hold
   * @param offset log odds that it has whatever the features weigh
   * @param weight how much it counts
   */
  record Row(List<Integer> features, double offset, boolean positive, double weight) {
    Row {
      features = List.copyOf(features);
    }
  }

  /**
   * The weights with the least penalised loss.
   *
   * @param penalties for each feature what its squared weight costs, twice
   */
  static double[] fit(List<Row> rows, double[] penalties) {
    double[] weights = new double[penalties.length];
    double[] bounds = penalties.clone();
    double[] odds = rows.stream().mapToDouble(Row::offset).toArray();
    int[][] rowsOf = rowsOf(rows, penalties.length);
    for (int feature = 0; feature < weights.length; feature++) {
      for (int row : rowsOf[feature]) {
        bounds[feature] += CURVATURE * rows.get(row).weight();
      }
    }
    double greatest = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && greatest > CONVERGED; round++) {
      greatest = 0;
      for (int feature = 0; feature < weights.length; feature++) {
        double gradient = penalties[feature] * weights[feature];
        for (int row : rowsOf[feature]) {
          Row at = rows.get(row);
          gradient += at.weight() * (share(odds[row]) - (at.positive() ? 1 : 0));
        }
        double step = -gradient / bounds[feature];
        weights[feature] += step;
        greatest = Math.max(greatest, Math.abs(step));
        for (int row : rowsOf[feature]) {
          odds[row] += step;
        }
      }
    }
    return weights;
  }

  private static double share(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private static int[][] rowsOf(List<Row> rows, int features) {
    int[] counts = new int[features];
    for (Row row : rows) {
      for (int feature : row.features()) {
        counts[feature]++;
      }
    }
    int[][] rowsOf = new int[features][];
    for (int feature = 0; feature < features; feature++) {
      rowsOf[feature] = new int[counts[feature]];
    }
    for (int row = rows.size() - 1; row >= 0; row--) {
      for (int feature : rows.get(row).features()) {
        rowsOf[feature][--counts[feature]] = row;
      }
    }
    return rowsOf;
  }
}
