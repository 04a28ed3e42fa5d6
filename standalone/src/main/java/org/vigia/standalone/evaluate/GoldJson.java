package org.vigia.standalone.evaluate;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Predictions as JSON in the gold shape. */
public final class GoldJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private GoldJson() {}

  /** What was predicted for a document. */
  public static String text(GoldDocument document, Prediction predicted) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", document.name());
    node.put("lang", document.language());
    node.setAll((ObjectNode) MAPPER.valueToTree(predicted));
    return MAPPER.writeValueAsString(node) + "\n";
  }

  /** What was raised in a sequence. */
  public static String text(ArticleSequence sequence) {
    return MAPPER.writeValueAsString(sequence) + "\n";
  }
}
