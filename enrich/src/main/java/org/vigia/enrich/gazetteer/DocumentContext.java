package org.vigia.enrich.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.runtime.lexicon.Words;
import org.vigia.runtime.lexicon.Words.Shape;

/** What a document says besides a name: its words, its sentences' words, the names known so far. */
final class DocumentContext {
  private static final int WINDOW = 60;

  private final Words words;
  private final List<String> sentences;
  private final String document;
  private final boolean[] shouted;
  private final Set<String> ids = new HashSet<>();
  private final Map<Integer, Set<String>> idsBySentence = new HashMap<>();
  private final Map<Integer, List<NamedSpan>> spansBySentence = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private final Set<String> namedCountries = new HashSet<>();
  private final Gazetteer gazetteer;
  private final Map<String, Boolean> inDocument = new HashMap<>();
  private final Map<Integer, Map<String, Boolean>> inSentence = new HashMap<>();

  DocumentContext(Words words, List<NamedSpan> known, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
    List<StringBuilder> built = new ArrayList<>();
    int[] counted = new int[words.sentences()];
    int[] capitals = new int[words.sentences()];
    for (int i = 0; i < words.sentences(); i++) {
      built.add(new StringBuilder(" "));
    }
    for (int i = 0; i < words.size(); i++) {
      Words.Word word = words.at(i);
      built.get(word.sentence()).append(word.folded()).append(' ');
      if (word.shape() != Shape.MARK && word.shape() != Shape.NUMBER) {
        counted[word.sentence()]++;
        capitals[word.sentence()] += word.shape() == Shape.CAPITALS ? 1 : 0;
      }
    }
    this.sentences = built.stream().map(StringBuilder::toString).toList();
    this.document = String.join("", sentences);
    this.shouted = new boolean[words.sentences()];
    for (int i = 0; i < shouted.length; i++) {
      shouted[i] = counted[i] >= 4 && capitals[i] * 10 >= counted[i] * 7;
    }
    known.forEach(this::learn);
  }

  private void learn(NamedSpan span) {
    if (span.kind() == NameKind.LOOKALIKE) {
      return;
    }
    int sentence = words.at(span.firstWord()).sentence();
    ids.add(span.id());
    gazetteer.wholeOf(span.id()).ifPresent(ids::add);
    idsBySentence.computeIfAbsent(sentence, key -> new HashSet<>()).add(span.id());
    spansBySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(span);
    gazetteer.countryOf(span.id()).ifPresent(country -> countries.merge(country, 1, Integer::sum));
    if (span.id().startsWith("country:")) {
      namedCountries.add(span.id());
    }
  }

  /** Whether the sentence is written in capitals throughout. */
  boolean isShouted(int sentence) {
    return shouted[sentence];
  }

  boolean sentenceHas(int sentence, List<String> anyOf) {
    for (String word : anyOf) {
      if (word.contains(":")
          ? sentenceNames(sentence, word)
          : inSentence
              .computeIfAbsent(sentence, key -> new HashMap<>())
              .computeIfAbsent(word, key -> has(sentences.get(sentence), key))) {
        return true;
      }
    }
    return false;
  }

  boolean documentHas(List<String> anyOf) {
    for (String word : anyOf) {
      if (word.contains(":")
          ? names(word)
          : inDocument.computeIfAbsent(word, key -> has(document, key))) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String text, String word) {
    return word.endsWith("*")
        ? text.contains(" " + word.substring(0, word.length() - 1))
        : text.contains(" " + word + " ");
  }

  private boolean sentenceNames(int sentence, String id) {
    Set<String> here = idsBySentence.getOrDefault(sentence, Set.of());
    return here.contains(id)
        || (id.startsWith("country:")
            && here.stream()
                .anyMatch(other -> gazetteer.countryOf(other).filter(id::equals).isPresent()));
  }

  /** Whether the document names an id; a country also by what belongs to it. */
  boolean names(String id) {
    return ids.contains(id) || countries.containsKey(id);
  }

  /** Whether the document names some country other than this one, and never this one. */
  boolean namesOnlyOthers(String country) {
    return !countries.containsKey(country) && !namedCountries.isEmpty();
  }

  /** Whether the document names any country at all. */
  boolean namesAnyCountry() {
    return !namedCountries.isEmpty();
  }

  /** How often the document speaks of a country or of what belongs to it. */
  int weight(String country) {
    return countries.getOrDefault(country, 0);
  }

  /** Whether no country has more weight. */
  boolean isHeaviest(String country) {
    int own = weight(country);
    return countries.values().stream().allMatch(weight -> weight <= own);
  }

  /**
   * The names known in a sentence, in text order; of an endless one only those near a word, so that
   * the time stays linear.
   */
  List<NamedSpan> spansAround(int word) {
    List<NamedSpan> all = spansBySentence.getOrDefault(words.at(word).sentence(), List.of());
    if (all.size() <= WINDOW) {
      return all;
    }
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).firstWord() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(Math.max(0, low - WINDOW / 2), Math.min(all.size(), low + WINDOW / 2));
  }

  /** The country that a span names or belongs to, empty string if none. */
  String countryOf(NamedSpan span) {
    return gazetteer.countryOf(span.id()).orElse("");
  }
}
