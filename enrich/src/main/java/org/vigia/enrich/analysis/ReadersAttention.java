package org.vigia.enrich.analysis;

import java.util.List;
import java.util.Set;
import org.vigia.contract.Language;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.legal.LegalReader;
import org.vigia.enrich.nlp.Attention;
import org.vigia.enrich.text.Token;
import org.vigia.enrich.text.WordList;

/**
 * Gives the dear annotations to the sentences in which a reader can use them: tags where a legal
 * event may be told, name recognition where a capitalised word is in no known name or a title
 * stands. A document off topic needs neither.
 */
final class ReadersAttention implements Attention {
  private static final Set<String> TAGS_OF_NAMES = Set.of("", "NNP", "NNPS", "PROPN");

  private static final Set<String> CAPITALISED =
      WordList.of(
          """
          monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
          september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
          the a an in on at by for from of to with and but if as it its he she they we i you his her their our this that
          these those there here what when where who why how no not nor or so yet after before since while under
          el la los las un una unos unas lo al del de en por para con sin sobre y o pero si no ni que su sus este esta
          estos estas ese esa esos esas hay ya se le les tras desde hasta entre según cuando donde como más
          """);

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
    return LegalReader.mayIntroduce(sentence)
        || sentence.stream().anyMatch(token -> mayBeName(token) && !isIn(token, false));
  }

  /** A capital may be that of a name, of a sentence's first word, of a month or of a title. */
  private static boolean mayBeName(Token token) {
    return Character.isUpperCase(token.word().charAt(0))
        && TAGS_OF_NAMES.contains(token.pos())
        && !CAPITALISED.contains(token.lower())
        && !LegalReader.isTitle(token.lower());
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
