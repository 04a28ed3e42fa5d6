package org.vigia.standalone.evaluate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of an annotation file, read field by field; what is wrong is told with the file and
 * the field's path.
 */
record JsonFields(Path file, String path, JsonNode node) {
  JsonFields {
    if (!node.isObject()) {
      throw new GoldException(
          file, (path.isEmpty() ? "the file" : "'" + path + "'") + " must be an object { … }");
    }
  }

  String required(String field) {
    return text(field).orElseThrow(() -> wrong(field, "is missing"));
  }

  Optional<String> text(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw wrong(field, "must be text, but is " + value);
    }
    return Optional.of(value.asString());
  }

  @Nullable String textOrNull(String field) {
    return text(field).orElse(null);
  }

  /** A number, or a text that holds one ("1,300"). */
  @Nullable BigDecimal number(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      return value.decimalValue();
    }
    try {
      return new BigDecimal(value.asString().replace(",", "").strip());
    } catch (RuntimeException e) {
      throw new GoldException(file, "'" + name(field) + "' must be a number, but is " + value, e);
    }
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(field)) {
      if (!item.isString() && !item.isNumber()) {
        throw wrong(field + "[" + texts.size() + "]", "must be text, but is " + item);
      }
      texts.add(item.asString());
    }
    return texts;
  }

  List<JsonFields> objects(String field) {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode item : items(field)) {
      objects.add(new JsonFields(file, name(field) + "[" + objects.size() + "]", item));
    }
    return objects;
  }

  /** The items of a list; none where the field is missing or null. */
  List<JsonNode> items(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong(field, "must be a list [ … ], but is " + value);
    }
    return List.copyOf(value.values());
  }

  boolean has(String field) {
    return node.has(field);
  }

  GoldException wrong(String field, String problem) {
    return new GoldException(file, "'" + name(field) + "' " + problem);
  }

  private String name(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
