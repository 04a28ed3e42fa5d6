package org.vigia.enrich.text;

import java.util.Arrays;
import java.util.Set;

/** Sets of words written as one string, which a reader can read. */
public final class WordList {
  private WordList() {}

  /** The words between spaces and line ends. */
  public static Set<String> of(String words) {
    return Set.copyOf(Arrays.asList(words.strip().split("\\s+", -1)));
  }
}
