package org.vigia.enrich.gazetteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.runtime.lexicon.PhraseTrie.Match;
import org.vigia.runtime.lexicon.WordSet;
import org.vigia.runtime.lexicon.Words;
import org.vigia.runtime.lexicon.Words.Shape;
import org.vigia.runtime.lexicon.Words.Word;

/**
 * Resolves an office to who held it at publication, unless the text says that it means another: a
 * former holder, a deputy, or somebody whose name follows.
 */
final class TitleHolders {
  private static final Set<String> OTHER_HOLDER =
      WordSet.of(
          """
          former ex then onetime vice deputy assistant under incoming next future late
          previous past antiguo antigua entonces anterior proximo futuro sub adjunto exiled
          fugitive shadow mock
          """);
  private static final Set<String> CALENDAR =
      WordSet.of(
          """
          monday tuesday wednesday thursday friday saturday sunday january february march
          april may june july august september october november december
          """);

  private final Words words;
  private final List<List<Match<KnownName>>> candidates;
  private final Gazetteer gazetteer;
  private final LocalDate published;

  TitleHolders(
      Words words,
      List<List<Match<KnownName>>> candidates,
      Gazetteer gazetteer,
      LocalDate published) {
    this.words = words;
    this.candidates = candidates;
    this.gazetteer = gazetteer;
    this.published = published;
  }

  /** The person that a title means, empty if it means another or the holder is not known. */
  Optional<String> holder(Match<KnownName> match) {
    if (OTHER_HOLDER.contains(words.folded(match.begin() - 1))) {
      return Optional.empty();
    }
    return gazetteer
        .entry(match.value().id())
        .flatMap(office -> office.holderOn(published))
        .filter(person -> !namesAnother(match, person));
  }

  private boolean namesAnother(Match<KnownName> match, String person) {
    int next = match.end();
    boolean comma = words.folded(next).equals(",");
    if (comma) {
      next++;
    }
    if (next >= words.size() || words.at(next).sentence() != words.at(match.begin()).sentence()) {
      return false;
    }
    for (Match<KnownName> name : candidates.get(next)) {
      if (name.value().kind() == NameKind.NAME || name.value().kind() == NameKind.DEMONYM) {
        String id = name.value().id();
        return id.startsWith("person:") && !id.equals(person);
      }
    }
    Word first = words.at(next);
    if (first.shape() != Shape.CAPITALISED || CALENDAR.contains(first.folded())) {
      return false;
    }
    boolean two = next + 1 < words.size() && words.at(next + 1).shape() == Shape.CAPITALISED;
    return comma ? two : true;
  }
}
