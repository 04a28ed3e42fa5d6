package org.vigia.runtime.relevance;

import java.util.EnumMap;
import java.util.Map;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.learned.MaximumEntropy;

/**
 * How likely a text is about a topic, judged by all its words. It knows what goes with a topic
 * where no rule's signals stand in one sentence.
 *
 * @param models one for each topic, over {@link TopicTraits}, with the labels {@link #ABOUT} and
 *     {@link #NOT_ABOUT}; a topic without a model is left to the rules
 */
public record TopicClassifier(Map<WatchTopic, MaximumEntropy> models) {
  /** The label of a text that is about the topic. */
  public static final String ABOUT = "about";

  /** The label of a text that is not. */
  public static final String NOT_ABOUT = "not";

  private static final String FOLDER = "/org/vigia/runtime/relevance/";

  public TopicClassifier {
    models = Map.copyOf(models);
  }

  /** One that has learned nothing: the rules decide. */
  public static TopicClassifier none() {
    return new TopicClassifier(Map.of());
  }

  /**
   * The classifier that ships.
   *
   * @throws IllegalStateException if a file of it is missing or cannot be read
   */
  public static TopicClassifier bundled() {
    Map<WatchTopic, MaximumEntropy> models = new EnumMap<>(WatchTopic.class);
    for (WatchTopic topic : WatchTopic.values()) {
      models.put(topic, MaximumEntropy.bundled(FOLDER + file(topic)));
    }
    return new TopicClassifier(models);
  }

  /** Name of the file of a topic's model. */
  public static String file(WatchTopic topic) {
    return "topic-" + topic.id() + ".tsv";
  }

  boolean knows(WatchTopic topic) {
    MaximumEntropy model = models.get(topic);
    return model != null && !model.isEmpty();
  }
}
