package org.vigia.evaluation.learn;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.WeightedDataset;
import edu.stanford.nlp.ling.BasicDatum;
import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigia.runtime.learned.MaximumEntropy;

/** Trains maximum-entropy models with CoreNLP's classifier. Deterministic. */
public final class MaximumEntropyTrainer {
  /** What is rarer says nothing. */
  private static final int RAREST = 3;

  /** Standard deviation of the weights' Gaussian prior; 0.7 to 1.4 are as good. */
  private static final double SIGMA = 0.8;

  private static final double TOLERANCE = 1e-4;
  private static final int REMEMBERED_STEPS = 15;

  /** Less than this moves no probability. */
  private static final double NO_WEIGHT = 0.02;

  private MaximumEntropyTrainer() {}

  /** The model that fits the examples best. */
  public static MaximumEntropy train(Collection<? extends Labelled> examples) {
    WeightedDataset<String, String> data = new WeightedDataset<>();
    for (Labelled example : examples) {
      data.add(new BasicDatum<>(example.traits(), example.label()), (float) example.weight());
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
    return new MaximumEntropy(labels, weights);
  }

  /** Two decimals are as much as is known, and make a file that can be read. */
  private static double rounded(double weight) {
    return Math.abs(weight) < NO_WEIGHT ? 0 : Math.round(weight * 100) / 100.0;
  }
}
