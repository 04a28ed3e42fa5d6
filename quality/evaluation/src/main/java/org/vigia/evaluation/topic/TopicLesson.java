package org.vigia.evaluation.topic;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigia.contract.WatchTopic;
import org.vigia.evaluation.learn.Folds;
import org.vigia.evaluation.learn.Labelled;
import org.vigia.evaluation.learn.Lesson;
import org.vigia.evaluation.learn.MaximumEntropyTrainer;
import org.vigia.evaluation.learn.TrainingSets;
import org.vigia.runtime.learned.MaximumEntropy;
import org.vigia.runtime.relevance.RelevanceScorer;
import org.vigia.runtime.relevance.TopicClassifier;

/** What a text is about. */
public final class TopicLesson implements Lesson {
  private static final String RESOURCES = "runtime/src/main/resources/org/vigia/runtime/relevance";
  private static final int FOLDS = 5;

  private final TrainingSets sets;
  private final RelevanceScorer rules = RelevanceScorer.bundled(TopicClassifier.none());
  private final Map<TopicText, List<String>> traits = new HashMap<>();
  private TopicClassifier classifier = TopicClassifier.none();

  public TopicLesson(TrainingSets all) {
    this.sets = all.only(set -> TrainingSets.isArticles(set) || TrainingSets.isTopics(set));
  }

  @Override
  public void learn(PrintWriter out) {
    List<TopicText> texts = new ArrayList<>();
    sets.known().forEach(set -> texts.addAll(TopicBank.read(set)));
    sets.blind().forEach(set -> texts.addAll(TopicBank.read(set)));
    TopicReport report = new TopicReport(rules);
    Folds.each(
        texts, TopicText::set, FOLDS, (others, heldOut) -> report.add(heldOut, train(others)));
    classifier = train(texts);
    sets.apart().forEach(set -> report.add(TopicBank.read(set), classifier));
    out.println(report);
  }

  @Override
  public void write(Path project) throws IOException {
    for (Map.Entry<WatchTopic, MaximumEntropy> model : classifier.models().entrySet()) {
      Files.write(
          project.resolve(RESOURCES).resolve(TopicClassifier.file(model.getKey())),
          model.getValue().lines());
    }
  }

  private TopicClassifier train(List<TopicText> texts) {
    Map<WatchTopic, MaximumEntropy> models = new EnumMap<>(WatchTopic.class);
    for (WatchTopic topic : WatchTopic.values()) {
      models.put(
          topic,
          MaximumEntropyTrainer.train(
              texts.stream().map(text -> new Example(traits(text), label(text, topic))).toList()));
    }
    return new TopicClassifier(models);
  }

  /** Each text is learned from for every topic and in all folds but one. */
  private List<String> traits(TopicText text) {
    return traits.computeIfAbsent(text, known -> rules.traits(known.text()));
  }

  private static String label(TopicText text, WatchTopic topic) {
    return text.topics().contains(topic) ? TopicClassifier.ABOUT : TopicClassifier.NOT_ABOUT;
  }

  private record Example(List<String> traits, String label) implements Labelled {
    @Override
    public double weight() {
      return 1;
    }
  }
}
