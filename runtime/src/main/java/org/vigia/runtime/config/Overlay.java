package org.vigia.runtime.config;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays one tree over another: mappings are merged key by key, everything else is replaced. */
final class Overlay {
  private Overlay() {}

  static ObjectNode merge(ObjectNode below, ObjectNode above) {
    ObjectNode merged = below.deepCopy();
    above
        .properties()
        .forEach(entry -> {
          JsonNode under = merged.get(entry.getKey());
          JsonNode over = entry.getValue();
          if (over.isNull() && under instanceof ContainerNode<?>) {
            return; // "sources:" with every line below it commented out
          }
          boolean bothMappings = under instanceof ObjectNode && over instanceof ObjectNode;
          merged.set(
              entry.getKey(), bothMappings ? merge((ObjectNode) under, (ObjectNode) over) : over);
        });
    return merged;
  }
}
