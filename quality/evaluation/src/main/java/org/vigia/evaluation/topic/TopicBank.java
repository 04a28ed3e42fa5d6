package org.vigia.evaluation.topic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigia.contract.WatchTopic;
import org.vigia.evaluation.JsonLines;
import org.vigia.evaluation.Passages;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.GoldSet;
import tools.jackson.databind.JsonNode;

/**
 * Texts of which it is known what they are about: the articles of a gold set, or a file with a JSON
 * object a line, {@code {"id", "text", "topics": []}}, where " || " ends the headline.
 */
final class TopicBank {
  private TopicBank() {}

  /**
   * The texts of a gold set or of a file.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  static List<TopicText> read(Path set) {
    if (Files.isDirectory(set)) {
      return GoldSet.read(set).documents().stream().map(d -> text(set, d)).toList();
    }
    return JsonLines.read(set, line -> text(set, line));
  }

  private static TopicText text(Path set, GoldDocument document) {
    return new TopicText(
        set.toString(),
        document.name(),
        document.title() + "\n\n" + document.body(),
        topics(document.expected().topics()));
  }

  private static TopicText text(Path set, JsonNode line) {
    return new TopicText(
        set.toString(),
        line.path("id").asString(),
        Passages.text(line.path("text").asString()),
        topics(line.path("topics").valueStream().map(JsonNode::asString).toList()));
  }

  private static List<WatchTopic> topics(List<String> ids) {
    return ids.stream().map(WatchTopic::ofId).toList();
  }
}
