package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigia.contract.Language;
import org.vigia.enrich.statistic.number.WordSplitter;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;

/** Texts for tests, cut into sentences at ". " and paragraphs, without a tagger. */
final class PlainText {
  private PlainText() {}

  static AnnotatedText of(String text, Language language, boolean headline) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = headline ? 0 : 1;
    int begin = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean end = at == text.length();
      boolean paragraphEnd = end || text.startsWith("\n\n", at);
      boolean sentenceEnd = !end && at > 0 && text.charAt(at - 1) == '.' && text.charAt(at) == ' ';
      if ((paragraphEnd || sentenceEnd) && at > begin) {
        sentences.add(sentence(text, begin, at, sentences.size(), paragraph, language));
        begin = paragraphEnd ? at + 2 : at + 1;
        paragraph += paragraphEnd ? 1 : 0;
      }
    }
    return new AnnotatedText(text, language, sentences);
  }

  private static Sentence sentence(
      String text, int begin, int end, int index, int paragraph, Language language) {
    List<Token> tokens =
        WordSplitter.split(text, begin, end).stream()
            .map(w ->
                new Token(w.begin(), w.end(), w.text(), w.text().toLowerCase(Locale.ROOT), "", "O"))
            .toList();
    return new Sentence(index, begin, end, paragraph, paragraph == 0, language, tokens);
  }
}
