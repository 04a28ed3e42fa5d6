package org.vigia.enrich.nlp;

import java.util.Arrays;

/**
 * Long stretches without a blank: pictographs, rules of dashes, encoded data. CoreNLP's lexer looks
 * ahead to the end of each from each of its characters, and its recogniser makes features of all
 * their parts; there is nothing to read in them.
 */
final class Unbroken {
  /** Longer than any word or address of a page that an article holds. */
  private static final int LONGEST = 1_000;

  private Unbroken() {}

  /** A text of the same length with blanks in place of its unbroken stretches. */
  static String blanked(String text) {
    char[] blanked = null;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i - from > LONGEST) {
          blanked = blanked == null ? text.toCharArray() : blanked;
          Arrays.fill(blanked, from, i, ' ');
        }
        from = i + 1;
      }
    }
    return blanked == null ? text : new String(blanked);
  }
}
