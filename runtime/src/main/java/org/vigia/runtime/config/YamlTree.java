package org.vigia.runtime.config;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML 1.2 document as a tree that remembers on which line each key stands.
 *
 * <p>Duplicate keys, anchors that explode and anything but mappings, sequences and scalars are
 * refused.
 */
final class YamlTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String name;
  private final ObjectNode root;
  private final Map<String, Integer> lines;

  private YamlTree(String name, ObjectNode root, Map<String, Integer> lines) {
    this.name = name;
    this.root = root;
    this.lines = lines;
  }

  static YamlTree empty(String name) {
    return new YamlTree(name, NODES.objectNode(), Map.of());
  }

  static YamlTree parse(String text, String name) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setMaxAliasesForCollections(20)
            .setAllowDuplicateKeys(false)
            .build();
    Optional<Node> document;
    try {
      document = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new ConfigException(
          name
              + ", line "
              + line
              + ": not readable as YAML (check indentation, brackets and quotes near there): "
              + e.getProblem(),
          e);
    } catch (YamlEngineException e) {
      throw new ConfigException(name + ": not readable as YAML: " + e.getMessage(), e);
    }
    Map<String, Integer> lines = new HashMap<>();
    JsonNode tree =
        document.map(node -> convert(node, "", name, lines)).orElseGet(NODES::objectNode);
    if (tree instanceof ObjectNode object) {
      return new YamlTree(name, object, lines);
    }
    if (tree.isNull()) {
      return empty(name);
    }
    throw new ConfigException(name + ": must hold lines such as 'data: ./data'");
  }

  ObjectNode root() {
    return root;
  }

  /** Fails if a key of a mapping is not in {@code model}, at any depth. */
  void requireKeysOf(YamlTree model) {
    requireKeys(root, model.root, "");
  }

  /** "file, line 7: " for a path such as {@code fetch.maxBytes}, as exactly as it is known. */
  String where(String path) {
    for (String p = path; !p.isEmpty(); p = parent(p)) {
      Integer line = lines.get(p);
      if (line != null) {
        return name + ", line " + line + ": ";
      }
    }
    return name + ": ";
  }

  /** Fails if an item of a list is no mapping, or has a key that is no component of the record. */
  void requireItemKeys(String list, Class<? extends Record> record) {
    JsonNode items = root.path(list);
    if (!items.isArray()) {
      return; // the binder says what is wrong with it
    }
    ObjectNode model = model(record);
    for (int i = 0; i < items.size(); i++) {
      String here = list + "[" + i + "]";
      if (items.get(i) instanceof ObjectNode item) {
        requireKeys(item, model, here);
      } else {
        throw new ConfigException(
            where(here) + "'" + here + "' needs keys: " + String.join(", ", model.propertyNames()));
      }
    }
  }

  private static ObjectNode model(Class<?> record) {
    ObjectNode model = NODES.objectNode();
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> type = component.getType();
      model.set(component.getName(), type.isRecord() ? model(type) : NODES.nullNode());
    }
    return model;
  }

  private void requireKeys(ObjectNode given, ObjectNode model, String path) {
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      String here = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      JsonNode known = model.get(entry.getKey());
      if (known == null) {
        throw new ConfigException(
            where(here)
                + "unknown key '"
                + here
                + "'; known here: "
                + String.join(", ", model.propertyNames()));
      }
      // An empty mapping in the model is one whose keys are free.
      if (known instanceof ObjectNode below && !below.isEmpty()) {
        if (entry.getValue() instanceof ObjectNode above) {
          requireKeys(above, below, here);
        } else if (!entry.getValue().isNull()) {
          throw new ConfigException(
              where(here)
                  + "'"
                  + here
                  + "' needs keys below it: "
                  + String.join(", ", below.propertyNames()));
        }
      }
    }
  }

  private static String parent(String path) {
    int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return cut < 0 ? "" : path.substring(0, cut);
  }

  private static JsonNode convert(Node node, String path, String name, Map<String, Integer> lines) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          String key = ((ScalarNode) tuple.getKeyNode()).getValue();
          String here = path.isEmpty() ? key : path + "." + key;
          int line = tuple.getKeyNode().getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
          lines.put(here, line);
          if (children.put(key, convert(tuple.getValueNode(), here, name, lines)) != null) {
            throw new ConfigException(
                name + ", line " + line + ": the key '" + here + "' stands twice");
          }
        }
        ObjectNode object = NODES.objectNode();
        object.setAll(children);
        yield object;
      }
      case SequenceNode sequence -> {
        var array = NODES.arrayNode();
        for (Node item : sequence.getValue()) {
          String here = path + "[" + array.size() + "]";
          lines.put(here, item.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
          array.add(convert(item, here, name, lines));
        }
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new ConfigException(name + ": unsupported YAML at '" + path + "'");
    };
  }

  private static JsonNode scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(scalar.getValue()));
    }
    // Numbers stay text: the binder turns them into what the record wants, and "8080" in quotes
    // works as well.
    return NODES.stringNode(scalar.getValue());
  }
}
