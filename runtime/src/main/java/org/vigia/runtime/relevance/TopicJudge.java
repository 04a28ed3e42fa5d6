package org.vigia.runtime.relevance;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.learned.MaximumEntropy;

/**
 * A {@link TopicClassifier} made ready for many texts: each trait is looked up once for all topics.
 * It says to the last bit what the models say, since weights are added up in the order of the
 * traits' names. Immutable and thread-safe.
 */
final class TopicJudge {
  private final TopicClassifier classifier;
  private final TraitNumbers numbers;
  private final Map<WatchTopic, double[][]> weights; // by topic, of each trait and label

  TopicJudge(TopicClassifier classifier) {
    this.classifier = classifier;
    Set<String> names = new TreeSet<>();
    classifier.models().values().forEach(model -> names.addAll(model.traits()));
    this.numbers = TraitNumbers.of(names);
    this.weights = new EnumMap<>(WatchTopic.class);
    classifier
        .models()
        .forEach((topic, model) ->
            weights.put(topic, names.stream().map(model::weights).toArray(double[][]::new)));
  }

  TraitNumbers numbers() {
    return numbers;
  }

  boolean knows(WatchTopic topic) {
    return classifier.knows(topic);
  }

  /** Probability that a text is about a topic that is known: that of its most telling window. */
  double judge(WatchTopic topic, List<BitSet> windows) {
    return windows.stream().mapToDouble(window -> judge(topic, window)).max().orElse(0);
  }

  private double judge(WatchTopic topic, BitSet window) {
    MaximumEntropy model = classifier.models().getOrDefault(topic, MaximumEntropy.none());
    double[][] ofTraits = weights.getOrDefault(topic, new double[0][]);
    double[] scores = new double[model.labels().size()];
    for (int trait = window.nextSetBit(0); trait >= 0; trait = window.nextSetBit(trait + 1)) {
      double[] ofLabels = ofTraits[trait];
      for (int i = 0; i < ofLabels.length; i++) {
        scores[i] += ofLabels[i];
      }
    }
    return model.probabilities(scores).getOrDefault(TopicClassifier.ABOUT, 0.0);
  }
}
