package org.vigia.enrich.statistic.number;

/**
 * A word, a digit group or a punctuation mark of a sentence.
 *
 * @param begin offset of its first character in the document
 * @param end offset behind its last character
 * @param text the characters as written
 * @param folded lower case, accents taken off, typographic apostrophes plain
 * @param glued whether nothing separates it from the word before
 */
public record Word(int begin, int end, String text, String folded, boolean glued) {
  /** Whether it starts with a digit. */
  public boolean isDigits() {
    return Character.isDigit(text.charAt(0));
  }

  /** Whether it starts with a letter. */
  public boolean isLetters() {
    return Character.isLetter(text.charAt(0));
  }

  /** Whether it starts with a capital letter. */
  public boolean isCapitalized() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether the folded word is one of these. */
  public boolean is(String... forms) {
    for (String form : forms) {
      if (folded.equals(form)) {
        return true;
      }
    }
    return false;
  }
}
