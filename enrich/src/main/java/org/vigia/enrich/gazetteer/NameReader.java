package org.vigia.enrich.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.runtime.lexicon.PhraseTrie.Match;
import org.vigia.runtime.lexicon.Words;

/**
 * Finds the gazetteer's names in a text: the longest first, each only where its rule lets it count.
 * Safe for any number of threads.
 *
 * <p>Rules ask what else the document names, which itself depends on rules. The text is therefore
 * read a few times over, each time with what the time before has found.
 */
public final class NameReader {
  private static final int PASSES = 3;

  private final Gazetteer gazetteer;

  public NameReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The names in a text.
   *
   * @param published day for which offices are resolved to their holders
   */
  public NamesInText read(String text, LocalDate published) {
    Words words = Words.of(text);
    List<List<Match<KnownName>>> candidates = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      candidates.add(gazetteer.names().startingAt(words, i));
    }
    List<NamedSpan> found = List.of();
    for (int pass = 0; pass < PASSES; pass++) {
      DocumentContext context = new DocumentContext(words, found, gazetteer);
      NameRules rules = new NameRules(words, context, gazetteer, pass == 0);
      found = select(words, candidates, rules, published);
    }
    return new NamesInText(
        words, found.stream().filter(span -> span.kind() != NameKind.LOOKALIKE).toList());
  }

  private List<NamedSpan> select(
      Words words, List<List<Match<KnownName>>> candidates, NameRules rules, LocalDate published) {
    List<NamedSpan> found = new ArrayList<>();
    TitleHolders titles = new TitleHolders(words, candidates, gazetteer, published);
    int index = 0;
    while (index < words.size()) {
      NamedSpan taken = null;
      for (Match<KnownName> match : candidates.get(index)) {
        Optional<String> id =
            match.value().kind() == NameKind.TITLE
                ? titles.holder(match)
                : Optional.of(match.value().id());
        if (id.isPresent() && rules.counts(match, found)) {
          taken = span(words, match, id.get());
          break;
        }
      }
      if (taken != null) {
        found.add(taken);
        index = taken.endWord();
      } else {
        index++;
      }
    }
    return found;
  }

  private static NamedSpan span(Words words, Match<KnownName> match, String id) {
    return new NamedSpan(
        id,
        match.value().kind(),
        match.begin(),
        match.end(),
        words.at(match.begin()).begin(),
        words.at(match.end() - 1).end());
  }
}
