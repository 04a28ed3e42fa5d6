package org.vigia.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigia.enrich.entity.EntityMention.Manner;
import org.vigia.enrich.gazetteer.EntityKind;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.gazetteer.NamesInText;
import org.vigia.runtime.lexicon.WordSet;
import org.vigia.runtime.lexicon.Words;

/**
 * "The prison", "la base", "esa pandilla": descriptions that stand for the facility or gang named
 * last, where it was named not long before and no other of its kind has come between.
 */
final class BackReferences {
  private static final int SENTENCES_BACK = 4;
  private static final int FARTHEST = 1_500;
  private static final Set<String> DETERMINERS =
      WordSet.of(
          """
          the that this la el esa ese esta este dicha dicho aquella aquel
          """);
  private static final Set<String> PRISON_NOUNS =
      WordSet.of(
          """
          prison jail facility penitentiary lockup complex center centre megaprison prision
          carcel penal penitenciaria recinto centro presidio reclusorio megacarcel
          """);
  private static final Set<String> BASE_NOUNS = Set.of("base", "station", "camp", "campamento");
  private static final Set<String> GANG_NOUNS = Set.of("gang", "pandilla", "mara", "banda");
  private static final Set<String> SPECIFYING =
      WordSet.of(
          """
          in at of de del en for para near run
          """);
  private static final Map<String, EntityKind> NOUNS = nouns();

  private final Gazetteer gazetteer;

  BackReferences(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  private static Map<String, EntityKind> nouns() {
    Map<String, EntityKind> nouns = new java.util.HashMap<>();
    PRISON_NOUNS.forEach(noun -> nouns.put(noun, EntityKind.FACILITY));
    BASE_NOUNS.forEach(noun -> nouns.put(noun, EntityKind.FACILITY));
    GANG_NOUNS.forEach(noun -> nouns.put(noun, EntityKind.GANG));
    return Map.copyOf(nouns);
  }

  /** The back references; {@code named} are the mentions by name, in text order. */
  List<EntityMention> read(NamesInText names, List<EntityMention> named) {
    List<EntityMention> found = new ArrayList<>();
    Words words = names.words();
    boolean[] taken = new boolean[words.size()];
    for (NamedSpan span : names.spans()) {
      java.util.Arrays.fill(taken, span.firstWord(), span.endWord(), true);
    }
    Map<Integer, String> peoples = peoples(names);
    for (int i = 0; i + 1 < words.size(); i++) {
      // "the Salvadoran prison", "la cárcel salvadoreña"
      boolean adjective = peoples.containsKey(i + 1);
      int noun = adjective ? i + 2 : i + 1;
      EntityKind kind = NOUNS.get(words.folded(noun));
      if (kind == null
          || taken[i]
          || taken[noun]
          || !DETERMINERS.contains(words.folded(i))
          || isSpecified(words, noun + 1)) {
        continue;
      }
      boolean base = BASE_NOUNS.contains(words.folded(noun));
      int begin = words.at(i).begin();
      int end = words.at(noun).end();
      String country = adjective ? peoples.get(i + 1) : peoples.get(noun + 1);
      antecedent(kind, base, i, words, named)
          .filter(
              id -> country == null || gazetteer.countryOf(id).filter(country::equals).isPresent())
          .ifPresent(id ->
              found.add(
                  new EntityMention(
                      id, kind, begin, end, words.text().substring(begin, end), Manner.ANAPHOR)));
    }
    return found;
  }

  /** The countries whose people are named, by the index of the word that names them. */
  private static Map<Integer, String> peoples(NamesInText names) {
    Map<Integer, String> peoples = new java.util.HashMap<>();
    for (NamedSpan span : names.spans()) {
      if (span.kind() == NameKind.DEMONYM) {
        peoples.put(span.firstWord(), span.id());
      }
    }
    return peoples;
  }

  /** "The prison in Texas" is another one. */
  private static boolean isSpecified(Words words, int next) {
    return SPECIFYING.contains(words.folded(next))
        && next + 1 < words.size()
        && words.at(next + 1).shape() != Words.Shape.SMALL;
  }

  private Optional<String> antecedent(
      EntityKind kind, boolean base, int index, Words words, List<EntityMention> named) {
    int here = words.at(index).sentence();
    int offset = words.at(index).begin();
    for (int i = firstFrom(offset, named) - 1; i >= 0; i--) {
      EntityMention mention = named.get(i);
      if (here - words.at(words.indexAt(mention.begin())).sentence() > SENTENCES_BACK
          || offset - mention.begin() > FARTHEST) {
        return Optional.empty();
      }
      if (mention.kind() == kind && (!base || isBase(mention))) {
        return mention.linked();
      }
    }
    return Optional.empty();
  }

  private static int firstFrom(int offset, List<EntityMention> named) {
    int low = 0;
    int high = named.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (named.get(middle).begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isBase(EntityMention mention) {
    return mention
        .linked()
        .filter(id ->
            id.equals("facility:guantanamo")
                || gazetteer.wholeOf(id).filter("facility:guantanamo"::equals).isPresent()
                || id.equals("facility:fort-bliss"))
        .isPresent();
  }
}
