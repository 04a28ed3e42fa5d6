package org.vigia.enrich.statistic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.runtime.learned.Stem;

/**
 * What the text says around a sentence: "They come from nine countries. Forty are women" is about
 * people deported because the headline is.
 *
 * @param headline stems of the words of the text's first sentence
 * @param before stems of the words of the sentence before
 */
record Around(Set<String> headline, Set<String> before) {
  /** Shorter words are mostly grammar. */
  private static final int SHORTEST = 4;

  Around {
    headline = Set.copyOf(headline);
    before = Set.copyOf(before);
  }

  /**
   * What stands around one of a text's sentences.
   *
   * @param headline the stems of the first of them
   */
  static Around of(List<SentenceView> views, int index, Set<String> headline) {
    return new Around(
        index > 0 ? headline : Set.of(), index > 1 ? stems(views.get(index - 1)) : Set.of());
  }

  /** Stems of a sentence's words. */
  static Set<String> stems(SentenceView view) {
    Set<String> stems = new TreeSet<>();
    for (Word word : view.words()) {
      if (word.isLetters() && word.folded().length() >= SHORTEST) {
        stems.add(Stem.of(word.folded()));
      }
    }
    return stems;
  }
}
