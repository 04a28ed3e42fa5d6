package org.vigia.enrich.legal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a document spoke of last, which "it" and "the measure" may mean. */
final class Salience {
  private static final int SENTENCES = 4;

  /** What a whole article is about may be called "the measure" paragraphs later. */
  private static final int SENTENCES_OF_EXCEPTION = 12;

  private final Map<NounClass, Integer> last = new EnumMap<>(NounClass.class);

  void read(SentenceView view) {
    for (int i = 0; i < view.size(); i++) {
      for (NounClass nounClass : view.classes(i)) {
        last.put(nounClass, view.sentence().index());
      }
    }
  }

  /** Classes of what was spoken of shortly before a sentence. */
  Set<NounClass> classes(int sentence) {
    Set<NounClass> found = EnumSet.noneOf(NounClass.class);
    last.forEach((nounClass, index) -> {
      boolean lasting = nounClass == NounClass.EXCEPTION;
      if (sentence - index <= (lasting ? SENTENCES_OF_EXCEPTION : SENTENCES)) {
        found.add(nounClass);
      }
    });
    return found;
  }
}
