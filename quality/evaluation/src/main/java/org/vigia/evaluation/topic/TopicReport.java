package org.vigia.evaluation.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.relevance.RelevanceScorer;
import org.vigia.runtime.relevance.TopicClassifier;
import org.vigia.standalone.evaluate.Counts;

/** What the classifier of topics is worth beside the rules. */
final class TopicReport {
  private final RelevanceScorer rules;
  private final Map<String, Counts> byRule = new HashMap<>();
  private final Map<String, Counts> learned = new HashMap<>();

  TopicReport(RelevanceScorer rules) {
    this.rules = rules;
  }

  /** Counts texts that a classifier has not learned from. */
  void add(List<TopicText> texts, TopicClassifier classifier) {
    RelevanceScorer scorer = RelevanceScorer.bundled(classifier);
    for (TopicText text : texts) {
      for (String key : List.of(text.set(), "all")) {
        byRule.merge(key, counts(text.topics(), rules.assess(text.text()).certain()), Counts::plus);
        learned.merge(
            key, counts(text.topics(), scorer.assess(text.text()).certain()), Counts::plus);
      }
    }
  }

  private static Counts counts(List<WatchTopic> gold, List<WatchTopic> found) {
    int right = (int) found.stream().filter(gold::contains).count();
    return new Counts(right, found.size() - right, gold.size() - right);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("topics: precision, recall, F1 by rule, as learned\n");
    for (String set : new TreeSet<>(byRule.keySet())) {
      text.append(set);
      for (Map<String, Counts> counts : List.of(byRule, learned)) {
        Counts of = counts.getOrDefault(set, Counts.NONE);
        text.append(
            String.format(Locale.ROOT, "  %.3f %.3f %.3f", of.precision(), of.recall(), of.f1()));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
