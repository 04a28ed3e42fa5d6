package org.vigia.enrich.statistic.number;

import java.util.List;

/** The words of a sentence, asked by position; outside the sentence there is none. */
record WordRow(List<Word> words) {
  int size() {
    return words.size();
  }

  boolean has(int at) {
    return at >= 0 && at < words.size();
  }

  Word at(int at) {
    return words.get(at);
  }

  boolean is(int at, String... forms) {
    return has(at) && words.get(at).is(forms);
  }

  boolean isDigits(int at) {
    return has(at) && words.get(at).isDigits();
  }

  boolean isGlued(int at) {
    return has(at) && words.get(at).glued();
  }

  boolean isHyphen(int at) {
    return is(at, "-", "‐", "‑");
  }

  /** The words before an index alone. */
  WordRow until(int end) {
    return new WordRow(words.subList(0, Math.min(end, words.size())));
  }
}
