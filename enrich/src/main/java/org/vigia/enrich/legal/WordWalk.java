package org.vigia.enrich.legal;

/** Steps along a sentence over words that tell neither who nor what. */
final class WordWalk {
  private final SentenceView view;

  WordWalk(SentenceView view) {
    this.view = view;
  }

  /** The first word from an index on that belongs to no time and is no adverb. */
  int afterTimes(int from, int limit) {
    int i = from;
    while (i < limit
        && (view.isTime(i)
            || (view.isTime(i + 1) && view.kind(i) != WordKind.VERB)
            || view.kind(i) == WordKind.ADVERB)) {
      i++;
    }
    return i;
  }

  /** First word of the stretch between commas that ends at an index, over prepositions. */
  int stretchStart(int end) {
    int start = end;
    while (start > 0
        && view.kind(start - 1) != WordKind.STOP
        && view.kind(start - 1) != WordKind.COMMA) {
      start--;
    }
    while (start < end
        && (view.kind(start) == WordKind.PREPOSITION || view.kind(start) == WordKind.CONJUNCTION)) {
      start++;
    }
    return start;
  }
}
