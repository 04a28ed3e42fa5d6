package org.vigia.enrich.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigia.runtime.lexicon.Alternatives;
import org.vigia.runtime.lexicon.LexiconFile;
import org.vigia.runtime.lexicon.LexiconNode;
import org.vigia.runtime.lexicon.Phrase;
import org.vigia.runtime.lexicon.PhraseTrie;
import org.vigia.runtime.lexicon.PhraseTrie.Match;
import org.vigia.runtime.lexicon.Words;

/**
 * Towns, departments, states and airports, which say in which country a sentence is set. They are
 * no entities of an article. Immutable and safe for any number of threads.
 */
public final class Towns {
  private static final String FILE = "towns.yaml";

  private final PhraseTrie<String> names = new PhraseTrie<>();

  /**
   * A town in a text.
   *
   * @param begin offset of its first character
   * @param end offset behind its last
   * @param country {@code country:XX} in which it lies
   */
  public record Town(int begin, int end, String country) {}

  private Towns() {}

  /**
   * The towns that ship with the product.
   *
   * @throws org.vigia.runtime.lexicon.LexiconException if the file is wrong; the message names line
   *     and key
   */
  public static Towns bundled() {
    Towns towns = new Towns();
    for (LexiconNode node : LexiconFile.load(Towns.class, FILE)) {
      node.allowing(Set.of("country", "names"));
      String country = "country:" + node.text("country");
      for (String name : node.texts("names")) {
        try {
          for (String spelling : Set.copyOf(Alternatives.expand(name))) {
            towns.names.add(Phrase.of(spelling), country);
          }
        } catch (IllegalArgumentException e) {
          throw node.complaint("names", name + ": " + e.getMessage());
        }
      }
    }
    return towns;
  }

  /** The towns in a text, the longest name first, in text order and without overlap. */
  public List<Town> read(String text) {
    Words words = Words.of(text);
    List<Town> found = new ArrayList<>();
    int index = 0;
    while (index < words.size()) {
      List<Match<String>> matches = names.startingAt(words, index);
      if (matches.isEmpty()) {
        index++;
        continue;
      }
      Match<String> longest = matches.getFirst();
      found.add(
          new Town(
              words.at(longest.begin()).begin(),
              words.at(longest.end() - 1).end(),
              longest.value()));
      index = longest.end();
    }
    return found;
  }
}
