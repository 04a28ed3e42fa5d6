package org.vigia.runtime.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a lexicon: a YAML list of entries, each of which knows on which line it stands. */
public final class LexiconFile {
  private static final int LARGEST = 4_000_000;

  private LexiconFile() {}

  /**
   * The entries of a file beside a class.
   *
   * @throws LexiconException if it is missing or not a list of mappings
   */
  public static List<LexiconNode> load(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new LexiconException(resource + ": not on the class path");
      }
      return parse(resource, new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /**
   * The entries in a text; {@code file} stands for it in messages.
   *
   * @throws LexiconException if it is not a YAML list of mappings
   */
  public static List<LexiconNode> parse(String file, String text) {
    Node root;
    try {
      root =
          new Compose(LoadSettings.builder().setLabel(file).setCodePointLimit(LARGEST).build())
              .composeString(text)
              .orElseThrow(() -> new LexiconException(file + ": is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new LexiconException(
          file + ", line " + line + ": not readable as YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new LexiconException(file + ": not readable as YAML: " + e.getMessage(), e);
    }
    if (!(root instanceof SequenceNode list)) {
      throw new LexiconException(file + ": must be a list of entries");
    }
    List<LexiconNode> entries = new ArrayList<>();
    for (Node item : list.getValue()) {
      entries.add(LexiconNode.of(file, item));
    }
    return entries;
  }
}
