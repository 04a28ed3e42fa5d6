package org.vigia.standalone.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a story from a folder: {@code outlets.yaml}, {@code subscribers.yaml} and {@code articles}.
 *
 * <p>Unknown keys fail, and the message names the file.
 */
final class StoryReader {
  private static final String FENCE = "---\n";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // An outlet's clock is part of the story: keep the offset that is written.
          .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private final URI folder;

  StoryReader(URI folder) {
    this.folder = folder;
  }

  /** Reads what ships, from a folder of classes or out of a jar. */
  static StoryReader bundled() {
    URL outlets =
        Optional.ofNullable(StoryReader.class.getResource("/press/outlets.yaml"))
            .orElseThrow(
                () -> new IllegalStateException("the sample press is not on the class path"));
    try {
      return new StoryReader(new URI(outlets.toString().replaceFirst("/outlets\\.yaml$", "/")));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("unusable class path entry " + outlets, e);
    }
  }

  Story read() {
    try {
      if (folder.getScheme().equals("jar")) {
        String[] parts = folder.getRawSchemeSpecificPart().split("!", 2);
        // By path: a file system by URI can be open only once in a process.
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0])))) {
          return read(jar.getPath(parts[1]));
        }
      }
      return read(Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the sample press at " + folder + " cannot be read", e);
    }
  }

  private static Story read(Path folder) throws IOException {
    List<PressArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        articles.add(bound(file, StoryReader::article));
      }
    }
    return new Story(
        bound(folder.resolve("outlets.yaml"), text -> YAML.readValue(text, Outlets.class))
            .outlets(),
        articles,
        bound(folder.resolve("subscribers.yaml"), text -> YAML.readValue(text, Subscribers.class))
            .subscribers());
  }

  private static PressArticle article(String text) {
    int end = text.indexOf("\n" + FENCE, FENCE.length());
    if (!text.startsWith(FENCE) || end < 0) {
      throw new IllegalArgumentException("no front matter between lines of '---'");
    }
    ObjectNode head = (ObjectNode) YAML.readTree(text.substring(FENCE.length(), end + 1));
    head.put("body", text.substring(end + 1 + FENCE.length()).strip());
    return YAML.treeToValue(head, PressArticle.class);
  }

  private static <T> T bound(Path file, Function<String, T> reading) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n");
    try {
      return reading.apply(text);
    } catch (JacksonException | IllegalArgumentException | ClassCastException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private record Outlets(List<Outlet> outlets) {}

  private record Subscribers(List<PressSubscriber> subscribers) {}
}
