package org.vigia.enrich.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.runtime.lexicon.WordSet;
import org.vigia.runtime.lexicon.Words;

/**
 * Amendments of the US Constitution named together, which no list of names can hold: "the First,
 * Fifth and Fourteenth Amendments", "las enmiendas Quinta y Octava".
 */
final class AmendmentLists {
  private static final Map<String, String> ORDINALS =
      Map.ofEntries(
          Map.entry("first", "first"),
          Map.entry("1st", "first"),
          Map.entry("primera", "first"),
          Map.entry("fourth", "fourth"),
          Map.entry("4th", "fourth"),
          Map.entry("cuarta", "fourth"),
          Map.entry("fifth", "fifth"),
          Map.entry("5th", "fifth"),
          Map.entry("quinta", "fifth"),
          Map.entry("sixth", "sixth"),
          Map.entry("6th", "sixth"),
          Map.entry("sexta", "sixth"),
          Map.entry("eighth", "eighth"),
          Map.entry("8th", "eighth"),
          Map.entry("octava", "eighth"),
          Map.entry("tenth", "tenth"),
          Map.entry("10th", "tenth"),
          Map.entry("decima", "tenth"),
          Map.entry("thirteenth", "thirteenth"),
          Map.entry("13th", "thirteenth"),
          Map.entry("decimotercera", "thirteenth"),
          Map.entry("fourteenth", "fourteenth"),
          Map.entry("14th", "fourteenth"),
          Map.entry("decimocuarta", "fourteenth"),
          Map.entry("14", "fourteenth"));
  private static final Set<String> SEPARATORS =
      WordSet.of(
          """
          , and or y e o the la las &
          """);

  private AmendmentLists() {}

  static List<NamedSpan> read(Words words) {
    List<NamedSpan> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.folded(i);
      if (word.equals("amendments") || word.equals("enmiendas")) {
        collect(words, i, -1, found);
        if (word.equals("enmiendas")) {
          collect(words, i, 1, found);
        }
      } else if (word.equals("amendment") || word.equals("enmienda")) {
        // "the Fifth or Fourteenth Amendment": the last one is a name of its own.
        if (i > 2 && SEPARATORS.contains(words.folded(i - 2))) {
          collect(words, i - 1, -1, found);
        }
      }
    }
    return found;
  }

  private static void collect(Words words, int noun, int direction, List<NamedSpan> found) {
    for (int i = noun + direction; i >= 0 && i < words.size(); i += direction) {
      String ordinal = ORDINALS.get(words.folded(i));
      if (ordinal != null) {
        String id = "us-" + ordinal + "-amendment";
        found.add(
            new NamedSpan(
                id, NameKind.INSTRUMENT, i, i + 1, words.at(i).begin(), words.at(i).end()));
      } else if (!SEPARATORS.contains(words.folded(i))) {
        return;
      }
    }
  }
}
