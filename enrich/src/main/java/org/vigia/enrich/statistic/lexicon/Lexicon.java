package org.vigia.enrich.statistic.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.statistic.number.Word;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The phrases of one language, indexed by their first word. Immutable and thread-safe. */
public final class Lexicon {
  private static final int STEM = 3;
  private final Map<String, List<Phrase>> exact = new HashMap<>();
  private final Map<String, List<Phrase>> open = new HashMap<>();

  private Lexicon(Map<String, List<String>> entries) {
    Map<Sense, List<String>> bySense = new EnumMap<>(Sense.class);
    entries.forEach((key, phrases) ->
        bySense.put(Sense.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')), phrases));
    for (Sense sense : Sense.values()) {
      List<String> phrases = bySense.get(sense);
      if (phrases == null) {
        throw new IllegalStateException("the lexicon has no phrases for " + sense.id());
      }
      phrases.forEach(phrase -> add(Phrase.parse(sense, phrase)));
    }
  }

  /**
   * Reads the lexicon of a language from the class path.
   *
   * @throws IllegalStateException if it names an unknown sense or lacks one
   */
  public static Lexicon load(Language language) {
    String name = "/org/vigia/enrich/statistic/lexicon-" + language.id() + ".yaml";
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new Lexicon(
          new YAMLMapper().readValue(in, new TypeReference<Map<String, List<String>>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * Every phrase in a sentence; where one holds another of its length or less, the longer stays.
   */
  public List<Hit> hits(List<Word> words) {
    List<Hit> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at).folded();
      collect(exact.get(word), words, at, found);
      if (word.length() >= STEM) {
        collect(open.get(word.substring(0, STEM)), words, at, found);
      }
    }
    return longest(found);
  }

  private static void collect(
      @Nullable List<Phrase> phrases, List<Word> words, int at, List<Hit> found) {
    if (phrases == null) {
      return;
    }
    for (Phrase phrase : phrases) {
      int end = phrase.matchEnd(words, at);
      if (end > at) {
        found.add(new Hit(phrase.sense(), at, end));
      }
    }
  }

  /** Drops a hit inside a longer hit of the same or a competing sense. */
  private static List<Hit> longest(List<Hit> found) {
    List<Hit> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt((Hit h) -> h.first() - h.end()));
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : sorted) {
      boolean inside = false;
      for (Hit other : kept) {
        boolean within = other.first() <= hit.first() && hit.end() <= other.end();
        boolean longer = other.end() - other.first() > hit.end() - hit.first();
        inside |=
            within
                && ((other.sense() == hit.sense() && (longer || other.equals(hit)))
                    || (longer && overrides(other.sense(), hit.sense())));
      }
      if (!inside) {
        kept.add(hit);
      }
    }
    kept.sort(Comparator.comparingInt(Hit::first));
    return kept;
  }

  /** Context words may stand inside a longer phrase and keep their say; verbs and nouns may not. */
  private static boolean overrides(Sense longer, Sense shorter) {
    return switch (shorter) {
      case POPULATION_BASE,
          HOMICIDE_RATE,
          CUSTODY,
          PERIOD,
          NOW,
          REPORT,
          PAY_FOR,
          CONFINED,
          OUTSIDE,
          IMPRISONED_SHARE,
          SWAP,
          CELL ->
          false;
      case PERSON -> longer == Sense.ASYLUM_CASE;
      case THING -> longer != Sense.HOLD && longer != Sense.SEND && longer != Sense.JAIL;
      default ->
          switch (longer) {
            case CUSTODY,
                PERIOD,
                NOW,
                REPORT,
                PAY_FOR,
                CONFINED,
                OUTSIDE,
                IMPRISONED_SHARE,
                SWAP,
                FROM_FIGURE,
                NOT_PAYMENT,
                PAY,
                TOTAL ->
                false;
            default -> true;
          };
    };
  }

  private void add(Phrase phrase) {
    for (String first : phrase.firstForms()) {
      if (first.endsWith("*")) {
        open.computeIfAbsent(first.substring(0, STEM), k -> new ArrayList<>()).add(phrase);
      } else {
        exact.computeIfAbsent(first, k -> new ArrayList<>()).add(phrase);
      }
    }
  }
}
