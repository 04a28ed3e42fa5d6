package org.vigia.evaluation.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigia.contract.WatchTopic;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.GoldSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts of which it is known what they are about: the articles of a gold set, or a file with a JSON
 * object a line, {@code {"id", "text", "topics": []}}, where " || " ends the headline.
 */
final class TopicBank {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HEADLINE_END = " || ";

  private TopicBank() {}

  /**
   * The texts of a gold set or of a file.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  static List<TopicText> read(Path set) {
    if (Files.isDirectory(set)) {
      return GoldSet.read(set).documents().stream().map(d -> text(set, d)).toList();
    }
    try {
      List<TopicText> texts = new ArrayList<>();
      for (String line : Files.readAllLines(set)) {
        if (!line.isBlank()) {
          texts.add(text(set, JSON.readTree(line)));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(set.toString(), e);
    }
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
        line.path("text").asString().replace(HEADLINE_END, "\n\n"),
        topics(line.path("topics").valueStream().map(JsonNode::asString).toList()));
  }

  private static List<WatchTopic> topics(List<String> ids) {
    return ids.stream().map(WatchTopic::ofId).toList();
  }
}
