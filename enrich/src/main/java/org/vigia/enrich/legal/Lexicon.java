package org.vigia.enrich.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vigia.contract.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The legal words of one language by their written form, from {@code legal-en.yaml} and {@code
 * legal-es.yaml}. Immutable and safe for concurrent use.
 */
final class Lexicon {
  private static final Set<NounClass> NOTHING = EnumSet.noneOf(NounClass.class);
  private static final TypeReference<Map<String, Map<String, List<String>>>> SHAPE =
      new TypeReference<>() {};

  /** A noun of several words. */
  record Phrase(List<String> words, Set<NounClass> classes) {}

  /** Articles of a phrase may change: "bring a case", "brought the case". */
  private static final Set<String> ENGLISH_ARTICLES = Set.of("a", "an", "the");

  private static final Set<String> SPANISH_ARTICLES =
      Set.of("un", "una", "el", "la", "los", "las", "su", "sus");

  private static final int LETTERS_OF_ROOT = 5;

  private final Language language;
  private final SpanishForms spanishForms = new SpanishForms(SpanishIrregulars.bundled());
  private final Map<String, Set<NounClass>> nouns = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, List<VerbEntry>> verbs = new HashMap<>();
  private final Set<String> rootsOfVerbs = new HashSet<>();

  private Lexicon(Language language) {
    this.language = language;
  }

  /** Reads the lexicon of a language from the class path. */
  static Lexicon of(Language language) {
    Lexicon lexicon = new Lexicon(language);
    String resource = "legal-" + language.id() + ".yaml";
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      Map<String, Map<String, List<String>>> data =
          new YAMLMapper().readValue(Objects.requireNonNull(in, resource), SHAPE);
      Objects.requireNonNull(data.get("nouns"), resource).forEach(lexicon::addNouns);
      lexicon.addVerbs(Objects.requireNonNull(data.get("verbs"), resource));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return lexicon;
  }

  private static String constant(String key) {
    return key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private void addNouns(String key, List<String> written) {
    NounClass nounClass = NounClass.valueOf(constant(key));
    for (String noun : written) {
      for (String form : forms(noun)) {
        addNoun(form, nounClass);
        if (nounClass == NounClass.HIGH_COURT) {
          addNoun(form, NounClass.COURT);
        }
      }
    }
  }

  private List<String> forms(String noun) {
    if (noun.startsWith("=")) {
      return List.of(noun.substring(1));
    }
    return language == Language.SPANISH ? SpanishNouns.forms(noun) : EnglishForms.noun(noun);
  }

  private void addNoun(String form, NounClass nounClass) {
    if (form.indexOf(' ') < 0 && form.indexOf('-') < 0) {
      nouns.computeIfAbsent(form, any -> EnumSet.noneOf(NounClass.class)).add(nounClass);
      return;
    }
    List<String> words = List.of(form.replace("-", " - ").split(" ", -1));
    List<Phrase> known = phrases.computeIfAbsent(words.getFirst(), any -> new ArrayList<>());
    for (Phrase phrase : known) {
      if (phrase.words().equals(words)) {
        phrase.classes().add(nounClass);
        return;
      }
    }
    known.add(new Phrase(words, EnumSet.of(nounClass)));
    known.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
  }

  private void addVerbs(Map<String, List<String>> groups) {
    Map<String, Set<VerbGroup>> groupsOfVerb = new HashMap<>();
    groups.forEach((key, written) ->
        written.forEach(verb ->
            groupsOfVerb
                .computeIfAbsent(verb, any -> EnumSet.noneOf(VerbGroup.class))
                .add(VerbGroup.valueOf(constant(key)))));
    groupsOfVerb.forEach(this::addVerb);
  }

  private void addVerb(String written, Set<VerbGroup> groups) {
    List<String> words = List.of(written.split(" ", -1));
    Map<String, VerbForm> forms =
        language == Language.SPANISH
            ? spanishForms.verb(withoutObject(words.getFirst()))
            : EnglishForms.verb(words.getFirst());
    rootsOfVerbs.add(root(words.getFirst()));
    Set<String> articles = language == Language.SPANISH ? SPANISH_ARTICLES : ENGLISH_ARTICLES;
    List<String> rest =
        words.subList(1, words.size()).stream()
            .filter(word -> !articles.contains(word))
            .map(word -> word.equals("al") ? "a" : word.equals("del") ? "de" : word)
            .toList();
    forms.forEach((form, kind) -> {
      List<VerbEntry> entries = verbs.computeIfAbsent(form, any -> new ArrayList<>());
      entries.add(new VerbEntry(written, kind, rest, groups));
      entries.sort((a, b) -> Integer.compare(b.rest().size(), a.rest().size()));
    });
  }

  /** "Hacerlo" is conjugated as "hacer". */
  private static String withoutObject(String infinitive) {
    return infinitive.endsWith("rlo")
        ? infinitive.substring(0, infinitive.length() - 2)
        : infinitive;
  }

  /** Classes of a single word; empty if it is none of ours. */
  Set<NounClass> noun(String lower) {
    return nouns.getOrDefault(lower, NOTHING);
  }

  /** Nouns of several words that start with a word, longest first. */
  List<Phrase> phrases(String lower) {
    return phrases.getOrDefault(lower, List.of());
  }

  /** Readings of a word as a verb, those with most further words first. */
  List<VerbEntry> verb(String lower) {
    return verbs.getOrDefault(lower, List.of());
  }

  /** Whether a noun looks like one made of a verb of the lexicon: "suspension", "ratificación". */
  boolean isMadeOfVerb(String lower) {
    return lower.length() > LETTERS_OF_ROOT && rootsOfVerbs.contains(root(lower));
  }

  private static String root(String word) {
    return word.length() < LETTERS_OF_ROOT ? word : word.substring(0, LETTERS_OF_ROOT);
  }

  /** Whether a word may tell an event, as a verb or as a noun, in a sentence of such words. */
  boolean mayTell(String lower, Set<String> sentence) {
    return tells(noun(lower))
        || phrases(lower).stream().anyMatch(phrase -> tells(phrase.classes()))
        || verb(lower).stream()
            .anyMatch(verb -> verb.rest().stream().allMatch(w -> isIn(w, sentence)));
  }

  private static boolean tells(Set<NounClass> classes) {
    return !classes.isEmpty() && !Collections.disjoint(classes, NominalReader.TELLING);
  }

  private static boolean isIn(String word, Set<String> sentence) {
    return sentence.contains(word)
        || (word.equals("a") && sentence.contains("al"))
        || (word.equals("de") && sentence.contains("del"));
  }
}
