package org.vigia.enrich.legal;

import java.util.Locale;

/** Which words of a sentence belong to a telling, and where the next one begins. */
final class TellingExtent {
  private final SentenceView view;

  TellingExtent(SentenceView view) {
    this.view = view;
  }

  /**
   * The words of a telling.
   *
   * @param first index of the first word
   * @param last index behind the last word
   */
  record Extent(int first, int last) {}

  /** What lies between two words without the marks, conjunctions and datelines around it. */
  Extent between(int from, int to) {
    int first = skipOpening(from, to);
    return new Extent(first, skipClosing(first, to));
  }

  /** The stretch between marks that holds a noun. */
  Extent around(int noun) {
    return between(clauseStart(noun), Math.max(noun + 1, clauseStop(noun)));
  }

  /** Where one telling ends and the next begins: a comma, semicolon or conjunction between. */
  int boundary(Clause first, Clause second) {
    int earliest = first.use().restEnd();
    int latest = Math.max(earliest, Math.min(second.from(), second.use().groupStart()));
    for (int i = latest; i > earliest; i--) {
      WordKind kind = view.kind(i);
      if (isMark(i) || kind == WordKind.CONJUNCTION || kind == WordKind.SUBORDINATOR) {
        return i;
      }
    }
    return latest;
  }

  private int clauseStart(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (isMark(i)) {
        return i + 1;
      }
    }
    return 0;
  }

  private int clauseStop(int at) {
    for (int i = at + 1; i < view.size(); i++) {
      if (isMark(i)) {
        return i;
      }
    }
    return view.size();
  }

  private int skipOpening(int from, int to) {
    int i = from == 0 ? behindDateline(to) : from;
    while (i < to - 1 && (isMark(i) || view.kind(i) == WordKind.CONJUNCTION)) {
      i++;
    }
    return i;
  }

  /** Agencies open with a place, a date and their name: "BOSTON, May 9 (Wire) —". */
  private int behindDateline(int to) {
    if (view.size() == 0 || !isUpperCase(view.token(0).word())) {
      return 0;
    }
    for (int i = 1; i < Math.min(to - 1, 16); i++) {
      if (view.kind(i) == WordKind.DASH) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isUpperCase(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private int skipClosing(int from, int to) {
    int i = to;
    while (i > from + 1 && isMark(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isMark(int at) {
    WordKind kind = view.kind(at);
    return kind == WordKind.STOP || kind == WordKind.COMMA || kind == WordKind.DASH;
  }
}
