package org.vigia.enrich.gazetteer;

import java.util.Set;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.runtime.lexicon.PhraseTrie.Match;
import org.vigia.runtime.lexicon.WordSet;
import org.vigia.runtime.lexicon.Words;

/**
 * Decides which country's constitution, code or state of exception is meant where the text does not
 * say: the country that directly follows or precedes, else the one that the sentence speaks of
 * most, else the one that the document speaks of most.
 */
final class OwnCountry {
  private static final Set<String> CONNECTORS =
      WordSet.of(
          """
          of in de del en the la el los republica republic
          """);
  private static final Set<String> EMERGENCIES =
      Set.of("excepcion", "exception", "emergency", "emergencia", "emergencies");

  private final Words words;
  private final DocumentContext context;

  OwnCountry(Words words, DocumentContext context) {
    this.words = words;
    this.context = context;
  }

  boolean isMeant(String own, Match<KnownName> match) {
    String adjacent = adjacentCountry(match);
    if (!adjacent.isEmpty()) {
      return adjacent.equals(own);
    }
    return isEmergency(match) ? emergencyIn(own, match) : heaviest(own, match);
  }

  private boolean isEmergency(Match<KnownName> match) {
    return match.phrase().words().stream().anyMatch(EMERGENCIES::contains);
  }

  /** "state of emergency in Ecuador", "Ecuador's state of emergency", "la Constitución peruana". */
  private String adjacentCountry(Match<KnownName> match) {
    for (NamedSpan span : context.spansAround(match.begin())) {
      if (!span.id().startsWith("country:") || span.kind() == NameKind.CAPITAL) {
        continue;
      }
      if (span.firstWord() >= match.end() && onlyConnectors(match.end(), span.firstWord())) {
        return span.id();
      }
      if (span.endWord() == match.begin()) {
        return span.id();
      }
    }
    return "";
  }

  private boolean onlyConnectors(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!CONNECTORS.contains(words.folded(i))) {
        return false;
      }
    }
    return to - from <= 4;
  }

  /**
   * Emergencies are told of where they reign: the nearest country in the sentence decides, the
   * United States apart, which comments on everybody's.
   */
  private boolean emergencyIn(String own, Match<KnownName> match) {
    String nearest = "";
    int distance = Integer.MAX_VALUE;
    for (NamedSpan span : context.spansAround(match.begin())) {
      String country = context.countryOf(span);
      if (country.isEmpty() || country.equals("country:US")) {
        continue;
      }
      int away =
          span.firstWord() >= match.end()
              ? (span.firstWord() - match.end()) * 2
              : match.begin() - span.endWord();
      if (away < distance) {
        distance = away;
        nearest = country;
      }
    }
    if (nearest.isEmpty()) {
      // The Salvadoran press says "régimen" where others say "estado", and seldom names the
      // country.
      boolean homely = match.phrase().words().contains("regimen") && !context.namesAnyCountry();
      return context.weight(own) > 0 || homely;
    }
    return nearest.equals(own);
  }

  private boolean heaviest(String own, Match<KnownName> match) {
    int mine = 0;
    int others = 0;
    for (NamedSpan span : context.spansAround(match.begin())) {
      String country = context.countryOf(span);
      if (country.equals(own)) {
        mine++;
      } else if (!country.isEmpty()) {
        others++;
      }
    }
    if (mine != others) {
      return mine > others;
    }
    return context.weight(own) > 0 && context.isHeaviest(own);
  }
}
