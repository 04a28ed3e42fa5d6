package org.vigia.enrich.gazetteer;

import java.util.List;
import java.util.Set;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.runtime.lexicon.PhraseTrie.Match;
import org.vigia.runtime.lexicon.Words;
import org.vigia.runtime.lexicon.Words.Shape;

/** Decides whether a name counts where it stands, given what the document says around it. */
final class NameRules {
  private static final int SHORT_ACRONYM = 3;
  private static final Set<String> OF = Set.of("of", "de", "del");
  private static final Set<String> ARTICLES = Set.of("the", "la", "el", "los", "las");

  private final Words words;
  private final DocumentContext context;
  private final Gazetteer gazetteer;
  private final OwnCountry ownCountry;
  private final FamilyNames familyNames;
  private final boolean withoutContext;

  NameRules(Words words, DocumentContext context, Gazetteer gazetteer, boolean withoutContext) {
    this.words = words;
    this.context = context;
    this.gazetteer = gazetteer;
    this.ownCountry = new OwnCountry(words, context);
    this.familyNames = new FamilyNames(words);
    this.withoutContext = withoutContext;
  }

  /** Whether a match counts; {@code before} are the names already taken to its left. */
  boolean counts(Match<KnownName> match, List<NamedSpan> before) {
    KnownName name = match.value();
    NameRule rule = name.rule();
    int sentence = words.at(match.begin()).sentence();
    if (crossesSentence(match)
        || (withoutContext && rule.needsContext())
        || (match.phrase().isAcronym()
            && match.phrase().words().getFirst().length() <= SHORT_ACRONYM
            && (context.isShouted(sentence) || isShouted(match)))) {
      return false;
    }
    if (rule.equals(NameRule.NONE)) {
      return true;
    }
    return !precededBy(match, rule.notPreceded(), before)
        && !followedBy(match, rule.notFollowed())
        && (!rule.surname() || familyNames.standsAlone(match))
        && (rule.sentence().isEmpty() || context.sentenceHas(sentence, rule.sentence()))
        && (rule.document().isEmpty() || context.documentHas(rule.document()))
        && (rule.unless().isEmpty() || !context.sentenceHas(sentence, rule.unless()))
        && (!rule.onlyAfterFull() || context.names(name.id()))
        && (!rule.unlessOf() || !ofAnotherCountry(match, before))
        && (!rule.unlessOther() || !onlyOthers(name))
        && (!rule.ofCountry() || belongsHere(match));
  }

  /** "HELP US NOW": among words in capitals an acronym says nothing. */
  private boolean isShouted(Match<KnownName> match) {
    int before = match.begin() - 1;
    int behind = match.end();
    return before >= 0
        && behind < words.size()
        && words.at(before).shape() == Shape.CAPITALS
        && words.at(behind).shape() == Shape.CAPITALS
        && words.folded(before).length() + words.folded(behind).length() > 2 * SHORT_ACRONYM;
  }

  /** A name never runs over a sentence's end: "…in Santa Ana. Prison officials…". */
  private boolean crossesSentence(Match<KnownName> match) {
    return words.at(match.begin()).sentence() != words.at(match.end() - 1).sentence();
  }

  private boolean precededBy(
      Match<KnownName> match, List<String> forbidden, List<NamedSpan> before) {
    for (String word : forbidden) {
      if (word.equals("country:*")
          ? followsAnotherCountry(match, before)
          : words.folded(match.begin() - 1).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean followedBy(Match<KnownName> match, List<String> forbidden) {
    String next = words.folded(match.end());
    String two = next + " " + words.folded(match.end() + 1);
    return forbidden.contains(next) || forbidden.contains(two);
  }

  private boolean followsAnotherCountry(Match<KnownName> match, List<NamedSpan> before) {
    if (before.isEmpty() || before.getLast().endWord() != match.begin()) {
      return false;
    }
    NamedSpan last = before.getLast();
    String own = gazetteer.countryOf(match.value().id()).orElse("");
    return last.id().startsWith("country:") && !last.id().equals(own);
  }

  /** "Congress of Peru", "Congreso peruano", "Rwanda's Congress". */
  private boolean ofAnotherCountry(Match<KnownName> match, List<NamedSpan> before) {
    if (followsAnotherCountry(match, before)) {
      return true;
    }
    int next = match.end();
    if (OF.contains(words.folded(next))) {
      next++;
      if (ARTICLES.contains(words.folded(next))) {
        next++;
      }
      return namesAnotherCountry(next, match, true);
    }
    return namesAnotherCountry(next, match, false);
  }

  private boolean namesAnotherCountry(int index, Match<KnownName> match, boolean byName) {
    if (index >= words.size()) {
      return false;
    }
    String own = gazetteer.countryOf(match.value().id()).orElse("");
    for (Match<KnownName> next : gazetteer.names().startingAt(words, index)) {
      String id = next.value().id();
      boolean kind = byName || next.value().kind() == NameKind.DEMONYM;
      if (kind && id.startsWith("country:") && !id.equals(own)) {
        // "Congress Salvadorans trust": an English demonym behind the name opens something new.
        return byName || words.at(index).shape() == Shape.SMALL;
      }
    }
    return false;
  }

  private boolean onlyOthers(KnownName name) {
    return gazetteer.countryOf(name.id()).filter(context::namesOnlyOthers).isPresent();
  }

  private boolean belongsHere(Match<KnownName> match) {
    return gazetteer
        .countryOf(match.value().id())
        .filter(own -> ownCountry.isMeant(own, match))
        .isPresent();
  }
}
