package org.vigia.enrich.text;

import java.util.List;
import java.util.Optional;
import org.vigia.contract.Language;

/**
 * A document as the readers see it: the text, its sentences and their tokens. Immutable; all
 * offsets are UTF-16 offsets into {@link #text()}.
 *
 * @param text headline, an empty line, then the body; exactly the captured characters
 * @param language language of the document
 */
public record AnnotatedText(String text, Language language, List<Sentence> sentences) {
  public AnnotatedText {
    sentences = List.copyOf(sentences);
  }

  /** Headline and body as one text. */
  public static String join(String title, String body) {
    return title.isEmpty() ? body : title + "\n\n" + body;
  }

  /** The characters from {@code begin} to before {@code end}. */
  public String slice(int begin, int end) {
    return text.substring(begin, end);
  }

  /** A sentence's characters. */
  public String slice(Sentence sentence) {
    return text.substring(sentence.begin(), sentence.end());
  }

  /** The sentence that holds an offset. */
  public Optional<Sentence> sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (offset < sentence.begin()) {
        high = middle - 1;
      } else if (offset >= sentence.end()) {
        low = middle + 1;
      } else {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }
}
