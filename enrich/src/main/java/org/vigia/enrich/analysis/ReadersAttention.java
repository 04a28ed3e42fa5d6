package org.vigia.enrich.analysis;

import java.util.List;
import java.util.Set;
import org.vigia.contract.Language;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.nlp.Attention;
import org.vigia.enrich.text.Token;

/**
 * Gives the dear annotations to the sentences in which a reader can use them: tags where a legal
 * event may be told, name recognition where a capitalised word is in no known name or a title
 * stands. A document off topic needs neither.
 */
final class ReadersAttention implements Attention {
  private static final Set<String> TAGS_OF_NAMES = Set.of("", "NNP", "NNPS", "PROPN");

  private final boolean onTopic;
  private final List<NamedSpan> spans;
  private final LegalReader legal;

  /**
   * @param spans known names, in text order
   */
  ReadersAttention(boolean onTopic, List<NamedSpan> spans, LegalReader legal) {
    this.onTopic = onTopic;
    this.spans = spans;
    this.legal = legal;
  }

  @Override
  public boolean toGrammar(List<Token> sentence, Language language) {
    return onTopic
        && (legal.mayTell(sentence, language)
            || sentence.stream().anyMatch(token -> isIn(token, true)));
  }

  @Override
  public boolean toNames(List<Token> sentence, Language language) {
    if (!onTopic) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.get(i);
      // Any sentence opens with a capital; the tagger knows whether it is a name's.
      boolean capital =
          Character.isUpperCase(token.word().charAt(0))
              && (i > 0 || TAGS_OF_NAMES.contains(token.pos()));
      if (capital && !isIn(token, false)) {
        return true;
      }
    }
    return LegalReader.mayIntroduce(sentence);
  }

  private boolean isIn(Token token, boolean instrument) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= token.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < spans.size()
        && spans.get(low).begin() <= token.begin()
        && (!instrument || spans.get(low).kind() == NameKind.INSTRUMENT);
  }
}
