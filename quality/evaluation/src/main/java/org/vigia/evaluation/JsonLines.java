package org.vigia.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files with a JSON object a line. */
public final class JsonLines {
  private JsonLines() {}

  /**
   * What is read from each line that is not empty.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws tools.jackson.core.JacksonException if a line is no JSON
   */
  public static <T> List<T> read(Path file, Function<JsonNode, T> line) {
    try {
      return Files.readAllLines(file).stream()
          .filter(text -> !text.isBlank())
          .map(text -> line.apply(JsonMapper.shared().readTree(text)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
