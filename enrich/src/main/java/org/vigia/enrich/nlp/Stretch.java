package org.vigia.enrich.nlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigia.contract.Language;
import org.vigia.runtime.language.LanguageDetector;

/**
 * Paragraphs in a row that share a language, up to some length.
 *
 * @param begin offset of the first character
 * @param end offset behind the last
 * @param language their language
 * @param firstParagraph number of the first of them in the document
 * @param starts offsets at which its paragraphs start
 */
record Stretch(int begin, int end, Language language, int firstParagraph, List<Integer> starts) {
  /** Shorter paragraphs tell too little of their language: names and numbers, mostly. */
  private static final int SHORTEST_OWN_LANGUAGE = 80;

  /**
   * Longer stretches begin anew with a paragraph, which no sentence crosses: what the pipelines
   * hold in memory grows with the stretch.
   */
  private static final int LONG_ENOUGH = 20_000;

  private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");

  static List<Stretch> of(String text, Language document, LanguageDetector detector) {
    List<Stretch> stretches = new ArrayList<>();
    Matcher gap = PARAGRAPH.matcher(text);
    int paragraph = 0;
    int from = 0;
    while (from < text.length()) {
      boolean more = gap.find(from);
      int end = more ? gap.start() : text.length();
      Language language = languageOf(text.substring(from, end), document, detector);
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null && last.language == language && last.end - last.begin < LONG_ENOUGH) {
        last.starts.add(from);
        stretches.set(
            stretches.size() - 1,
            new Stretch(last.begin, end, language, last.firstParagraph, last.starts));
      } else {
        stretches.add(new Stretch(from, end, language, paragraph, new ArrayList<>(List.of(from))));
      }
      paragraph++;
      from = more ? gap.end() : text.length();
    }
    return stretches;
  }

  /** The paragraph number of an offset. */
  int paragraphAt(int offset) {
    int index = Collections.binarySearch(starts, offset);
    return firstParagraph + (index < 0 ? -index - 2 : index);
  }

  private static Language languageOf(
      String paragraph, Language document, LanguageDetector detector) {
    if (paragraph.length() < SHORTEST_OWN_LANGUAGE) {
      return document;
    }
    Language own = detector.detect(paragraph);
    return own == Language.OTHER ? document : own;
  }
}
