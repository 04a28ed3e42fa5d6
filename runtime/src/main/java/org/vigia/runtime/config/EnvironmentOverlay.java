package org.vigia.runtime.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets single values from environment variables: {@code VIGIA_MAIL_SMTP_HOST} is {@code
 * mail.smtp.host}.
 */
final class EnvironmentOverlay {
  private static final String PREFIX = "VIGIA_";

  private EnvironmentOverlay() {}

  /** Sets them, and gives the variable's name for each key that was set. */
  static Map<String, String> apply(ObjectNode root, Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>();
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        String key = set(root, name.substring(PREFIX.length()).split("_", -1), 0, value);
        if (key != null) {
          variables.put(key, name);
        }
      }
    });
    return variables;
  }

  /**
   * Variables of that prefix which name no key are left alone: the launcher has some of its own.
   */
  private static @Nullable String set(ObjectNode node, String[] parts, int depth, String value) {
    String key = keyOf(node, parts[depth]);
    if (key == null) {
      return null;
    }
    JsonNode child = node.get(key);
    if (depth == parts.length - 1 && !(child instanceof ContainerNode<?>)) {
      node.put(key, value);
      return key;
    }
    if (depth < parts.length - 1 && child instanceof ObjectNode object) {
      String below = set(object, parts, depth + 1, value);
      return below == null ? null : key + "." + below;
    }
    return null;
  }

  private static @Nullable String keyOf(ObjectNode node, String wanted) {
    return node.propertyNames().stream()
        .filter(key -> key.toUpperCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .orElse(null);
  }
}
