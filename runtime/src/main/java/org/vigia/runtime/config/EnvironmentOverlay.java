package org.vigia.runtime.config;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets single values from environment variables: {@code VIGIA_MAIL_SMTP_HOST} is {@code
 * mail.smtp.host}.
 */
final class EnvironmentOverlay {
  private static final String PREFIX = "VIGIA_";

  private EnvironmentOverlay() {}

  static void apply(ObjectNode root, Map<String, String> environment) {
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        set(root, name.substring(PREFIX.length()).split("_", -1), 0, value);
      }
    });
  }

  /**
   * Variables of that prefix which name no key are left alone: the launcher has some of its own.
   */
  private static void set(ObjectNode node, String[] parts, int depth, String value) {
    String key = keyOf(node, parts[depth]);
    if (key == null) {
      return;
    }
    JsonNode child = node.get(key);
    if (depth == parts.length - 1 && !(child instanceof ObjectNode)) {
      node.put(key, value);
    } else if (depth < parts.length - 1 && child instanceof ObjectNode object) {
      set(object, parts, depth + 1, value);
    }
  }

  private static @Nullable String keyOf(ObjectNode node, String wanted) {
    return node.propertyNames().stream()
        .filter(key -> key.toUpperCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .orElse(null);
  }
}
