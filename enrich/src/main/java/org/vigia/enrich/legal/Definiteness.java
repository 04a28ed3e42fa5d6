package org.vigia.enrich.legal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/**
 * Whether words speak of what was told before, "the order", or of something new, "another order".
 */
final class Definiteness {
  private static final Set<String> ANOTHER =
      WordList.of(
          """
          another further second third separate otro otra segundo segunda tercer tercera distinto
          """);

  private static final Set<String> DEFINITE =
      WordList.of(
          """
          the this that el la este esta ese esa dicho dicha del al its his su
          """);

  private final SentenceView view;
  private final Phrases phrases;

  Definiteness(SentenceView view, Phrases phrases) {
    this.view = view;
    this.phrases = phrases;
  }

  /** Whether a clause speaks of what was told before. */
  boolean isDefinite(Clause clause) {
    boolean crime = clause.subject() == null && clause.frame().type() == LegalType.CRIMINAL_CASE;
    return isDefinite(clause.subject())
        || isDefinite(documentOf(clause))
        || (crime && isDefinite(clause.object()));
  }

  /** Whether a noun that tells an event speaks of one that was told before. */
  boolean isDefinite(int noun) {
    NounPhrase phrase = phraseOf(noun);
    return phrase != null && DEFINITE.contains(view.word(phrase.from()));
  }

  /** Whether a clause sets its event apart from another that was told before. */
  boolean isAnother(Clause clause) {
    return clause.use().is(VerbGroup.REPEAT)
        || isAnother(clause.subject())
        || isAnother(clause.object());
  }

  /** Whether a noun that tells an event sets it apart from another. */
  boolean isAnother(int noun) {
    return isAnother(phraseOf(noun));
  }

  private @Nullable NounPhrase phraseOf(int noun) {
    return phrases.phraseEndingAt(view.unitEnd(noun) - 1);
  }

  /** "A further 486", "otro juicio". */
  private boolean isAnother(@Nullable NounPhrase phrase) {
    if (phrase == null) {
      return false;
    }
    for (int i = phrase.from(); i < Math.min(phrase.to(), phrase.from() + 2); i++) {
      if (ANOTHER.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The order, deal or bill that a clause is about. */
  private static @Nullable NounPhrase documentOf(Clause clause) {
    NounPhrase object = clause.object();
    boolean document =
        object != null
            && object.isAny(
                NounClass.ORDER,
                NounClass.INJUNCTION,
                NounClass.DEAL,
                NounClass.SUIT,
                NounClass.BILL,
                NounClass.MEASURE,
                NounClass.EXECUTIVE_ORDER,
                NounClass.OFFER);
    return document ? object : null;
  }

  private boolean isDefinite(@Nullable NounPhrase subject) {
    if (subject == null || subject.isAny(NounClass.PRONOUN)) {
      return subject != null;
    }
    String first = view.word(subject.from());
    boolean article = first.equals("the") || first.equals("el") || first.equals("la");
    return article && !view.isCapitalised(subject.head());
  }
}
