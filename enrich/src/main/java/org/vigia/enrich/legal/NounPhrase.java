package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase without what hangs on it by a preposition.
 *
 * @param from index of its first word
 * @param head index of its head
 * @param to index behind its last word
 * @param classes what its head, or the title before a name, is
 */
record NounPhrase(int from, int head, int to, Set<NounClass> classes) {
  /** The classes of a phrase; none where there is no phrase. */
  static Set<NounClass> classesOf(@Nullable NounPhrase phrase) {
    return phrase == null ? EnumSet.noneOf(NounClass.class) : phrase.classes();
  }

  boolean isAny(NounClass... wanted) {
    for (NounClass nounClass : wanted) {
      if (classes.contains(nounClass)) {
        return true;
      }
    }
    return false;
  }
}
