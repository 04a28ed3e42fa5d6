package org.vigia.enrich.gazetteer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.gazetteer.GazetteerEntry.Holder;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.runtime.lexicon.Alternatives;
import org.vigia.runtime.lexicon.Folding;
import org.vigia.runtime.lexicon.LexiconFile;
import org.vigia.runtime.lexicon.LexiconNode;
import org.vigia.runtime.lexicon.Phrase;
import org.vigia.runtime.lexicon.PhraseTrie;

/** Builds a gazetteer from its files; one use per loader. */
final class GazetteerLoader {
  private static final Map<String, @Nullable EntityKind> FILES = files();
  private static final Set<String> ENTRY_KEYS =
      Set.of(
          "id",
          "country",
          "within",
          "wikidata",
          "class",
          "watched",
          "names",
          "short",
          "surname",
          "demonyms",
          "capitals",
          "metonyms",
          "titles",
          "holders");
  private static final Set<String> RULE_KEYS =
      Set.of(
          "name",
          "sentence",
          "document",
          "unless",
          "notPreceded",
          "notFollowed",
          "unlessOf",
          "unlessOther",
          "ofCountry");
  private static final Set<String> LANGUAGES = Set.of("en", "es", "any");

  private final Map<String, GazetteerEntry> entries = new LinkedHashMap<>();
  private final PhraseTrie<KnownName> names = new PhraseTrie<>();

  private static Map<String, @Nullable EntityKind> files() {
    Map<String, @Nullable EntityKind> files = new LinkedHashMap<>();
    files.put("lookalikes.yaml", null);
    files.put("countries.yaml", EntityKind.COUNTRY);
    files.put("facilities.yaml", EntityKind.FACILITY);
    files.put("organisations.yaml", EntityKind.ORGANISATION);
    files.put("courts.yaml", EntityKind.ORGANISATION);
    files.put("gangs.yaml", EntityKind.GANG);
    files.put("persons.yaml", EntityKind.PERSON);
    files.put("offices.yaml", null);
    files.put("instruments.yaml", null);
    files.put("principles.yaml", null);
    return files;
  }

  Gazetteer loadBundled() {
    FILES.forEach((file, kind) -> add(file, kind, LexiconFile.load(GazetteerLoader.class, file)));
    return build();
  }

  /** Adds the entries of one file; the file's name says what they are. */
  void add(String file, @Nullable EntityKind kind, List<LexiconNode> nodes) {
    for (LexiconNode node : nodes) {
      node.allowing(ENTRY_KEYS);
      String id = node.text("id");
      GazetteerEntry entry =
          new GazetteerEntry(
              id,
              kind,
              node.optional("country").map(code -> country(node, code)).orElse(null),
              node.optional("within").orElse(null),
              node.optional("wikidata").orElse(null),
              node.optional("class").orElse(null),
              node.flag("watched"),
              holders(node));
      if (entries.put(id, entry) != null) {
        throw node.complaint("id", id + " stands twice");
      }
      NameKind named = nameKind(file);
      names(node, "names", id, named, Form.FULL);
      names(node, "short", id, named, Form.SHORT);
      names(node, "surname", id, named, Form.SURNAME);
      names(node, "demonyms", id, NameKind.DEMONYM, Form.FULL);
      names(node, "capitals", id, NameKind.CAPITAL, Form.FULL);
      names(node, "metonyms", id, NameKind.CAPITAL, Form.FULL);
      names(node, "titles", id, NameKind.TITLE, Form.FULL);
    }
  }

  Gazetteer build() {
    for (GazetteerEntry entry : entries.values()) {
      requireKnown(entry.id(), entry.whole());
      requireKnown(entry.id(), entry.country());
      entry.holders().forEach(holder -> requireKnown(entry.id(), holder.person()));
    }
    return new Gazetteer(entries, names);
  }

  private void requireKnown(String from, @Nullable String to) {
    if (to != null && !entries.containsKey(to)) {
      throw new org.vigia.runtime.lexicon.LexiconException(
          "gazetteer: " + from + " refers to " + to + ", which no file holds");
    }
  }

  private static String country(LexiconNode node, String code) {
    if (code.length() != 2) {
      throw node.complaint("country", "must be an ISO 3166-1 code of two letters, not " + code);
    }
    return "country:" + code;
  }

  private static NameKind nameKind(String file) {
    return switch (file) {
      case "lookalikes.yaml" -> NameKind.LOOKALIKE;
      case "instruments.yaml" -> NameKind.INSTRUMENT;
      case "principles.yaml" -> NameKind.PRINCIPLE;
      default -> NameKind.NAME;
    };
  }

  private enum Form {
    FULL,
    SHORT,
    SURNAME
  }

  private void names(LexiconNode node, String key, String id, NameKind kind, Form form) {
    LexiconNode byLanguage = node.section(key).allowing(LANGUAGES);
    for (String language : byLanguage.keys()) {
      for (LexiconNode item : byLanguage.entries(language, "name")) {
        NameRule rule = rule(item.allowing(RULE_KEYS));
        KnownName known =
            new KnownName(
                id,
                kind,
                switch (form) {
                  case FULL -> rule;
                  case SHORT -> rule.shortForm();
                  case SURNAME -> rule.familyName();
                });
        try {
          for (String spelling : Set.copyOf(Alternatives.expand(item.text("name")))) {
            names.add(Phrase.of(spelling), known);
          }
        } catch (IllegalArgumentException e) {
          throw item.complaint("name", String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private static NameRule rule(LexiconNode item) {
    return item.keys().size() == 1
        ? NameRule.NONE
        : new NameRule(
            folded(item.texts("sentence")),
            folded(item.texts("document")),
            folded(item.texts("unless")),
            folded(item.texts("notPreceded")),
            folded(item.texts("notFollowed")),
            item.flag("unlessOf"),
            item.flag("unlessOther"),
            item.flag("ofCountry"),
            false,
            false);
  }

  /** Ids keep their case, words are folded. */
  private static List<String> folded(List<String> words) {
    List<String> folded = new ArrayList<>();
    for (String word : words) {
      folded.add(word.contains(":") ? word : Folding.fold(word.replace('-', ' ')));
    }
    return folded;
  }

  private static List<Holder> holders(LexiconNode node) {
    List<Holder> holders = new ArrayList<>();
    for (LexiconNode item : node.entries("holders", "person")) {
      item.allowing(Set.of("person", "from", "to"));
      LocalDate to = item.keys().contains("to") ? date(item, "to") : null;
      holders.add(new Holder(item.text("person"), date(item, "from"), to));
    }
    return holders;
  }

  private static LocalDate date(LexiconNode item, String key) {
    try {
      return LocalDate.parse(item.text(key));
    } catch (DateTimeException e) {
      throw item.complaint(key, "must be a date such as 2025-01-20, not " + item.text(key));
    }
  }
}
