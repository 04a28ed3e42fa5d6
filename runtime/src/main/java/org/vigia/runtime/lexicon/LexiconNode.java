package org.vigia.runtime.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping in a lexicon file, read key by key; every complaint names file, line and key. */
public final class LexiconNode {
  private final String file;
  private final int line;
  private final Map<String, Node> values;

  private LexiconNode(String file, int line, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.values = values;
  }

  static LexiconNode of(String file, Node node) {
    int line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw new LexiconException(file + ", line " + line + ": an entry must be 'key: value' pairs");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new LexiconException(
            file + ", line " + line + ": the key '" + key + "' stands twice");
      }
    }
    return new LexiconNode(file, line, values);
  }

  /** Refuses every key that is not among these. */
  public LexiconNode allowing(Set<String> keys) {
    for (String key : values.keySet()) {
      if (!keys.contains(key)) {
        throw complaint(
            key, "unknown; known here: " + String.join(", ", keys.stream().sorted().toList()));
      }
    }
    return this;
  }

  /** The keys that are there, in their order. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** A text that must be there. */
  public String text(String key) {
    return optional(key).orElseThrow(() -> complaint(key, "is missing"));
  }

  /** A text that may be there. */
  public Optional<String> optional(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    throw complaint(key, "must be a text");
  }

  /** Whether a switch is on; absent is off. */
  public boolean flag(String key) {
    String value = optional(key).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw complaint(key, "must be true or false, not " + value);
    }
    return value.equals("true");
  }

  /** A list of texts; absent is empty. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (!(item instanceof ScalarNode scalar)) {
        throw complaint(key, "must be a list of texts");
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  /** A list of mappings; absent is empty. A bare text becomes a mapping with that one key. */
  public List<LexiconNode> entries(String key, String bareKey) {
    List<LexiconNode> entries = new ArrayList<>();
    for (Node item : items(key)) {
      entries.add(
          item instanceof ScalarNode
              ? new LexiconNode(file, lineOf(item), Map.of(bareKey, item))
              : of(file, item));
    }
    return entries;
  }

  /** A mapping below a key; absent is empty. */
  public LexiconNode section(String key) {
    Node node = values.get(key);
    return node == null ? new LexiconNode(file, line, Map.of()) : of(file, node);
  }

  /** What is wrong, for throwing. */
  public LexiconException complaint(String key, String reason) {
    Node node = values.get(key);
    int where = node == null ? line : lineOf(node);
    return new LexiconException(file + ", line " + where + ", '" + key + "': " + reason);
  }

  private List<Node> items(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw complaint(key, "must be a list");
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
