package org.vigia.standalone.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigia.contract.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of annotated articles: {@code NAME.txt} (headline, empty line, body; UTF-8) beside
 * {@code NAME.gold.json}, and perhaps {@code sequence.json}.
 *
 * @param documents by name
 * @param sequence the articles in the order in which they arrive, where the set has one
 */
public record GoldSet(List<GoldDocument> documents, Optional<ArticleSequence> sequence) {
  private static final String ENDING = ".gold.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  public GoldSet {
    documents = List.copyOf(documents);
  }

  /**
   * Reads a set.
   *
   * @throws GoldException if the folder holds no set or a file of it cannot be used
   */
  public static GoldSet read(Path folder) {
    List<Path> annotations;
    try (Stream<Path> files = Files.list(folder)) {
      annotations =
          files.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new GoldException(folder, "is no folder that can be read", e);
    }
    if (annotations.isEmpty()) {
      throw new GoldException(
          folder, "holds no NAME" + ENDING + " beside a NAME.txt; name the folder of a gold set");
    }
    List<GoldDocument> documents = annotations.stream().map(GoldSet::document).toList();
    Path sequence = folder.resolve("sequence.json");
    if (!Files.exists(sequence)) {
      return new GoldSet(documents, Optional.empty());
    }
    GoldSet set = new GoldSet(documents, Optional.of(ArticleSequence.read(fields(sequence))));
    set.requireDocumentsOfSequence(sequence);
    return set;
  }

  /**
   * The document of a name.
   *
   * @throws IllegalArgumentException if the set has none
   */
  public GoldDocument document(String name) {
    return documents.stream()
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the gold set has no document '" + name + "'"));
  }

  private void requireDocumentsOfSequence(Path file) {
    Set<String> names = documents.stream().map(GoldDocument::name).collect(Collectors.toSet());
    sequence.stream()
        .flatMap(s -> s.articles().stream())
        .filter(arrival -> !names.contains(arrival.doc()))
        .findFirst()
        .ifPresent(arrival -> {
          throw new GoldException(
              file, "'doc' names '" + arrival.doc() + "', which is no document of this folder");
        });
  }

  private static GoldDocument document(Path file) {
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - ENDING.length());
    JsonFields fields = fields(file);
    return new GoldDocument(
        name,
        fields.text("lang").orElse(""),
        fields.text("published").map(date -> day(fields, date)).orElse(null),
        fields.textOrNull("source"),
        text(file.resolveSibling(name + ".txt")),
        AnnotationReader.read(fields));
  }

  private static LocalDate day(JsonFields fields, String date) {
    try {
      return new PartialDate(date).earliest();
    } catch (IllegalArgumentException e) {
      throw new GoldException(
          fields.file(), "'published' must be a date such as 2025-02-21, but is '" + date + "'", e);
    }
  }

  static JsonFields fields(Path file) {
    try {
      JsonNode tree = MAPPER.readTree(text(file));
      return new JsonFields(file, "", tree);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new GoldException(
          file, "is not JSON (line " + line + ": " + withoutPlace(e.getOriginalMessage()) + ")", e);
    }
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new GoldException(file, "is missing", e);
    } catch (CharacterCodingException e) {
      throw new GoldException(file, "is not UTF-8 text", e);
    } catch (IOException e) {
      throw new GoldException(file, "cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** The parser adds places that name no file. */
  private static String withoutPlace(String message) {
    return message.replaceAll(" \\(start marker at .*", "");
  }
}
