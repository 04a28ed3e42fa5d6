package org.vigia.evaluation.figure;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.WeightedDataset;
import edu.stanford.nlp.ling.BasicDatum;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigia.enrich.statistic.FigureClassifier;

/** Learns what figures give, with CoreNLP's maximum-entropy classifier. Deterministic. */
public final class FigureTrainer {
  /** What is rarer says nothing. */
  private static final int RAREST = 3;

  /** Standard deviation of the weights' Gaussian prior; 0.7 to 1.4 are as good. */
  private static final double SIGMA = 1;

  private static final double TOLERANCE = 1e-4;
  private static final int REMEMBERED_STEPS = 15;

  /** Less than this moves no probability. */
  private static final double NO_WEIGHT = 0.02;

  private FigureTrainer() {}

  /** The classifier that fits the figures best. */
  public static FigureClassifier train(List<LabelledFigure> figures) {
    WeightedDataset<String, String> data = new WeightedDataset<>();
    for (LabelledFigure figure : figures) {
      data.add(new BasicDatum<>(figure.traits(), figure.label()), (float) figure.weight());
    }
    data.applyFeatureCountThreshold(RAREST);
    QNMinimizer minimizer = new QNMinimizer(REMEMBERED_STEPS);
    minimizer.shutUp();
    LinearClassifierFactory<String, String> factory =
        new LinearClassifierFactory<>(minimizer, TOLERANCE, false, SIGMA);
    factory.setVerbose(false);
    LinearClassifier<String, String> classifier = factory.trainClassifier(data);
    List<String> labels = classifier.labels().stream().sorted().toList();
    Map<String, double[]> weights = new HashMap<>();
    for (String trait : classifier.features()) {
      double[] ofLabels =
          labels.stream().mapToDouble(label -> rounded(classifier.weight(trait, label))).toArray();
      weights.put(trait, ofLabels);
    }
    return new FigureClassifier(labels, weights);
  }

  /** Two decimals are as much as is known, and make a file that can be read. */
  private static double rounded(double weight) {
    return Math.abs(weight) < NO_WEIGHT ? 0 : Math.round(weight * 100) / 100.0;
  }
}
