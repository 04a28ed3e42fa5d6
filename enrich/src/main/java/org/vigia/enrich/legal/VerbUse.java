package org.vigia.enrich.legal;

/**
 * A verb of the lexicon at its place in a sentence.
 *
 * @param at index of the verb
 * @param groupStart index of the first word of its group: auxiliaries, negation, "to"
 * @param end index behind it
 * @param restEnd index behind the last of the words that belong to it; {@code end} if none
 */
record VerbUse(int at, int groupStart, int end, int restEnd, VerbEntry entry) {
  boolean is(VerbGroup group) {
    return entry.groups().contains(group);
  }

  boolean isAny(VerbGroup... groups) {
    for (VerbGroup group : groups) {
      if (entry.groups().contains(group)) {
        return true;
      }
    }
    return false;
  }
}
