package org.vigia.enrich.legal;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;
import org.vigia.runtime.learned.Stem;

/**
 * What the text said before a sentence: "The institute contested it" is an appeal because the
 * sentence before tells a ruling.
 *
 * @param classes what it spoke of shortly before
 * @param told what the sentences just before told last by rule; null if nothing
 * @param headline stems of the words of the text's first sentence; empty in that sentence
 * @param previous stems of the words of the sentence before, if that is not the headline
 */
record Before(
    Set<NounClass> classes, @Nullable LegalType told, Set<String> headline, Set<String> previous) {
  /** Shorter words are mostly grammar. */
  private static final int SHORTEST = 4;

  Before {
    classes = Collections.unmodifiableSet(classes);
    headline = Set.copyOf(headline);
    previous = Set.copyOf(previous);
  }

  /** Stems of a sentence's words. */
  static Set<String> stems(Sentence sentence) {
    Set<String> stems = new TreeSet<>();
    for (Token token : sentence.tokens()) {
      if (token.lower().length() >= SHORTEST && Character.isLetter(token.lower().charAt(0))) {
        stems.add(Stem.of(token.lower()));
      }
    }
    return stems;
  }
}
