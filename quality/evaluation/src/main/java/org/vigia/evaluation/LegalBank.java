package org.vigia.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.vigia.contract.Language;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.Prediction;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;
import tools.jackson.databind.JsonNode;

/**
 * Passages of a few sentences with the legal developments that they tell, a JSON object a line:
 * {@code {"id", "text", "legal": [{"type", "status", "quote", "also": []}]}}. The text may begin
 * with a headline and " || ".
 */
public final class LegalBank {
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 15);

  private LegalBank() {}

  /**
   * The passages of a file whose name ends in the language, each as an article of its own that a
   * last sentence puts on the topic without telling an event.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   * @throws tools.jackson.core.JacksonException if a line is no JSON
   */
  public static List<GoldDocument> read(Path file) {
    Language language =
        file.getFileName().toString().endsWith("es.jsonl") ? Language.SPANISH : Language.ENGLISH;
    return JsonLines.read(file, line -> passage(line, language));
  }

  private static GoldDocument passage(JsonNode line, Language language) {
    return new GoldDocument(
        line.path("id").asString(),
        language.id(),
        PUBLISHED,
        "passages",
        Passages.article(line.path("text").asString(), language),
        new Prediction(
            List.of("deportations"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            line.path("legal").valueStream().map(LegalBank::event).toList()));
  }

  private static LegalDevelopment event(JsonNode told) {
    return new LegalDevelopment(
        told.path("type").asString(),
        told.path("status").asString(),
        null,
        null,
        List.of(),
        told.path("quote").asString(),
        told.path("also").valueStream().map(JsonNode::asString).toList());
  }
}
