package org.vigia.runtime.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of words written as a line of text, which reads better than a column of literals. */
public final class WordSet {
  private WordSet() {}

  /** The words of a text, which are split at white space. */
  public static Set<String> of(String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    return words.stream().collect(Collectors.toUnmodifiableSet());
  }
}
