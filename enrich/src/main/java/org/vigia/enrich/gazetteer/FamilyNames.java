package org.vigia.enrich.gazetteer;

import java.util.Set;
import org.vigia.runtime.lexicon.PhraseTrie.Match;
import org.vigia.runtime.lexicon.WordSet;
import org.vigia.runtime.lexicon.Words;
import org.vigia.runtime.lexicon.Words.Shape;
import org.vigia.runtime.lexicon.Words.Word;

/** Tells "said Bukele" from "said Karim Bukele": a family name behind a stranger's given name. */
final class FamilyNames {
  private static final int WINDOW = 40;
  private static final Set<String> TITLES =
      WordSet.of(
          """
          president presidente presidenta secretary secretaria secretario judge justice juez
          jueza magistrado senator senador mr mrs ms sr sra minister ministro ministra general
          attorney fiscal director administration republican democrat gov governor sen rep
          chief mandatario gobernante commissioner czar zar deportee us leader strongman prime
          vice envoy candidate nominee don licenciado
          """);

  private final Words words;

  FamilyNames(Words words) {
    this.words = words;
  }

  boolean standsAlone(Match<?> match) {
    int index = match.begin() - 1;
    if (isVersus(match.end()) || isVersus(match.begin() - 2)) {
      return false;
    }
    if (index < 0) {
      return true;
    }
    Word before = words.at(index);
    boolean adjacent =
        words.text().substring(before.end(), words.at(match.begin()).begin()).isBlank();
    if (!adjacent
        || before.shape() != Shape.CAPITALISED
        || before.opensSentence()
        || TITLES.contains(before.folded())) {
      return true;
    }
    return isTitleCased(before.sentence(), index);
  }

  /** A party in "J.G.G. v. Trump" is the office sued, not the man spoken of. */
  private boolean isVersus(int index) {
    String word = words.folded(index);
    return (word.equals("v") || word.equals("vs")) && words.folded(index + 1).equals(".");
  }

  /** In "Judge Says Trump Can Deport" a capital says nothing about names. */
  private boolean isTitleCased(int sentence, int index) {
    int small = 0;
    int capital = 0;
    int first = Math.max(0, index - WINDOW);
    int last = Math.min(words.size() - 1, index + WINDOW);
    for (int i = index; i >= first && words.at(i).sentence() == sentence; i--) {
      small += isLongSmall(words.at(i)) ? 1 : 0;
      capital += words.at(i).shape() == Shape.CAPITALISED ? 1 : 0;
    }
    for (int i = index + 1; i <= last && words.at(i).sentence() == sentence; i++) {
      small += isLongSmall(words.at(i)) ? 1 : 0;
      capital += words.at(i).shape() == Shape.CAPITALISED ? 1 : 0;
    }
    return capital > small * 2;
  }

  private static boolean isLongSmall(Word word) {
    return word.shape() == Shape.SMALL && word.folded().length() > 3;
  }
}
