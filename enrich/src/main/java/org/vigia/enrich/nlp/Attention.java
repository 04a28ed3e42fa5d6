package org.vigia.enrich.nlp;

import java.util.List;
import org.vigia.contract.Language;
import org.vigia.enrich.text.Token;

/**
 * Which sentences are worth the two steps that take nine tenths of the time: tagging and name
 * recognition. A sentence without them has tokens with an empty part of speech, the lower-cased
 * word as lemma, and {@code O} as entity.
 */
public interface Attention {
  /** Every sentence gets everything. */
  Attention FULL =
      new Attention() {
        @Override
        public boolean toGrammar(List<Token> sentence, Language language) {
          return true;
        }

        @Override
        public boolean toNames(List<Token> sentence, Language language) {
          return true;
        }
      };

  /** Whether a sentence is to be tagged. */
  boolean toGrammar(List<Token> sentence, Language language);

  /** Whether names are to be looked for in a sentence, tagged by now if it was to be. */
  boolean toNames(List<Token> sentence, Language language);
}
