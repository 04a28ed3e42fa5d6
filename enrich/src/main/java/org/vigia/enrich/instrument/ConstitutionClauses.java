package org.vigia.enrich.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.runtime.lexicon.Phrase;
import org.vigia.runtime.lexicon.PhraseTrie;
import org.vigia.runtime.lexicon.PhraseTrie.Match;
import org.vigia.runtime.lexicon.Words;

/** Clauses of the US Constitution that are cited by their name. */
final class ConstitutionClauses {
  private static final String CONSTITUTION = "us-constitution";
  private static final PhraseTrie<String> CLAUSES = clauses();

  private ConstitutionClauses() {}

  private static PhraseTrie<String> clauses() {
    Map<String, List<String>> byClause =
        Map.ofEntries(
            Map.entry("supremacy clause", List.of("supremacy clause", "cláusula de supremacía")),
            Map.entry(
                "due process clause",
                List.of(
                    "due process clause",
                    "cláusula del debido proceso",
                    "cláusula de debido proceso")),
            Map.entry(
                "equal protection clause",
                List.of(
                    "equal protection clause",
                    "cláusula de igual protección",
                    "cláusula de protección igualitaria")),
            Map.entry("suspension clause", List.of("suspension clause", "cláusula de suspensión")),
            Map.entry("appropriations clause", List.of("appropriations clause")),
            Map.entry("spending clause", List.of("spending clause")),
            Map.entry("take care clause", List.of("take care clause")),
            Map.entry(
                "citizenship clause", List.of("citizenship clause", "cláusula de ciudadanía")),
            Map.entry("ex post facto clause", List.of("ex post facto clause")),
            Map.entry("commerce clause", List.of("commerce clause", "cláusula de comercio")));
    PhraseTrie<String> trie = new PhraseTrie<>();
    byClause.forEach((id, names) -> names.forEach(name -> trie.add(Phrase.of(name), id)));
    return trie;
  }

  /** The clauses cited, except those said to be of an amendment, which has an id of its own. */
  static List<ProvisionCitation> read(Words words, List<NamedSpan> instruments) {
    List<ProvisionCitation> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (Match<String> match : CLAUSES.startingAt(words, i)) {
        if (!isOfAmendment(match.end(), instruments)) {
          found.add(
              new ProvisionCitation(
                  CONSTITUTION,
                  match.value(),
                  words.at(match.begin()).begin(),
                  words.at(match.end() - 1).end()));
        }
      }
    }
    return found;
  }

  private static boolean isOfAmendment(int end, List<NamedSpan> instruments) {
    return instruments.stream()
        .anyMatch(
            s -> s.id().endsWith("-amendment") && s.firstWord() >= end && s.firstWord() - end <= 3);
  }
}
