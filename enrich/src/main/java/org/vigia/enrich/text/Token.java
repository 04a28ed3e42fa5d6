package org.vigia.enrich.text;

/**
 * A token with its place in the document.
 *
 * @param begin offset of its first character in the document's text
 * @param end offset behind its last character
 * @param word the characters as written
 * @param lemma dictionary form, lower case; the lower-cased word where the language's pipeline
 *     gives none
 * @param pos part of speech: Penn Treebank tags for English, Universal POS for Spanish; empty where
 *     not tagged
 * @param entity named-entity class of the statistical recogniser ({@code PERSON}, {@code
 *     ORGANIZATION}, {@code LOCATION}, {@code MISC}), or {@code O}
 */
public record Token(int begin, int end, String word, String lemma, String pos, String entity) {
  /** The word in lower case, accents kept. */
  public String lower() {
    return word.toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether the recogniser saw no name here. */
  public boolean isPlain() {
    return entity.equals("O");
  }
}
