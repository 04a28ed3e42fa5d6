package org.vigia.enrich.legal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does what to what in a clause.
 *
 * @param subject who acts; null if the text leaves it open
 * @param direct classes of the object's head
 * @param near classes of everything in the object's clause
 * @param passive whether the text uses the passive
 * @param before classes of what the document spoke of last, which pronouns and "the measure" mean
 */
record Args(
    VerbUse use,
    @Nullable NounPhrase subject,
    @Nullable NounPhrase object,
    Set<NounClass> direct,
    Set<NounClass> near,
    boolean passive,
    Set<NounClass> before) {

  boolean by(NounClass... wanted) {
    return subject != null && subject.isAny(wanted);
  }

  String lemma() {
    return use.entry().lemma();
  }

  boolean is(String lemma) {
    return lemma().equals(lemma);
  }

  /** Whether the clause's subject, in a passive what is acted on, is of a class. */
  boolean isAbout(NounClass nounClass) {
    return direct.contains(nounClass);
  }

  /** Whether nobody says who acts, or only a pronoun does. */
  boolean byUnknown() {
    return subject == null || subject.classes().isEmpty() || subject.isAny(NounClass.PRONOUN);
  }

  boolean on(NounClass... wanted) {
    return any(direct, wanted) || (isReference() && any(before, wanted));
  }

  /** Whether the object's head is of a class; what pronouns mean does not count. */
  boolean directly(NounClass... wanted) {
    return any(direct, wanted);
  }

  boolean near(NounClass... wanted) {
    return any(near, wanted) || on(wanted);
  }

  /** Whether the object points back: "it", "the measure", "la medida". */
  boolean isReference() {
    return direct.contains(NounClass.PRONOUN)
        || (direct.contains(NounClass.MEASURE) && direct.size() == 1);
  }

  private static boolean any(Set<NounClass> classes, NounClass... wanted) {
    for (NounClass nounClass : wanted) {
      if (classes.contains(nounClass)) {
        return true;
      }
    }
    return false;
  }
}
