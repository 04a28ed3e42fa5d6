package org.vigia.enrich.legal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;

/** What a document spoke of last, which "it" and "the measure" may mean. */
final class Salience {
  private static final int SENTENCES = 4;

  /** What a whole article is about may be called "the measure" paragraphs later. */
  private static final int SENTENCES_OF_EXCEPTION = 12;

  /** A pronoun reaches back no farther than this. */
  private static final int SENTENCES_OF_SUBJECT = 3;

  /** "Ecuador did so" reaches back no farther than this. */
  private static final int SENTENCES_OF_TOLD = 1;

  private final Map<NounClass, Integer> last = new EnumMap<>(NounClass.class);
  private Set<NounClass> subject = EnumSet.noneOf(NounClass.class);
  private int sentenceOfSubject;
  private @Nullable LegalType told;
  private int sentenceOfTold;

  void read(SentenceView view) {
    for (int i = 0; i < view.size(); i++) {
      for (NounClass nounClass : view.classes(i)) {
        last.put(nounClass, view.sentence().index());
      }
    }
  }

  /** Takes note of who a sentence is about: who acts in it, else who it opens with. */
  void readSubject(SentenceView view, List<Clause> clauses) {
    Set<NounClass> found = EnumSet.noneOf(NounClass.class);
    NounPhrase opening = new Phrases(view).phraseFrom(0, view.size());
    if (opening != null) {
      found.addAll(Referents.actors(opening.classes()));
    }
    for (Clause clause : clauses) {
      NounPhrase actor = clause.subject();
      if (found.isEmpty() && actor != null) {
        found.addAll(Referents.actors(actor.classes()));
      }
    }
    if (!clauses.isEmpty()) {
      told = clauses.getLast().frame().type();
      sentenceOfTold = view.sentence().index();
    }
    if (!found.isEmpty()) {
      subject = found;
      sentenceOfSubject = view.sentence().index();
    }
  }

  /** What was told last, shortly before a sentence; null if nothing was. */
  @Nullable LegalType toldBefore(int sentence) {
    return sentence - sentenceOfTold <= SENTENCES_OF_TOLD ? told : null;
  }

  /** Who the sentences shortly before one were about; empty if nobody who acts. */
  Set<NounClass> subject(int sentence) {
    return sentence - sentenceOfSubject <= SENTENCES_OF_SUBJECT
        ? subject
        : EnumSet.noneOf(NounClass.class);
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
