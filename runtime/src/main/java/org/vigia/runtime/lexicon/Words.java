package org.vigia.runtime.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as words and punctuation marks with their places, folded for matching. Immutable.
 *
 * <p>It differs from a linguist's tokens where names are written in several ways: a possessive
 * {@code 's} and a hyphen inside a word vanish ({@code El Salvador's mega-prison} is {@code el
 * salvador mega prison}), {@code U.S.} and {@code EE.UU.} are one word without dots, an empty line
 * is the mark {@link #PARAGRAPH}. Sentences are split by rule, well enough to say which words stand
 * together.
 */
public final class Words {
  /** The mark that stands for an empty line. */
  public static final String PARAGRAPH = "¶";

  private final String text;
  private final List<Word> words;
  private final int sentences;

  private Words(String text, List<Word> words, int sentences) {
    this.text = text;
    this.words = words;
    this.sentences = sentences;
  }

  /**
   * One word or mark.
   *
   * @param begin offset of the first character
   * @param end offset behind the last; a possessive {@code 's} is not included
   * @param folded lower case, no diacritics, no dots
   * @param shape how it is written
   * @param sentence number of its sentence, from 0
   * @param opensSentence whether it is the first word of its sentence
   */
  public record Word(
      int begin, int end, String folded, Shape shape, int sentence, boolean opensSentence) {}

  /** How a word is written. */
  public enum Shape {
    /** Letters, the first one small. */
    SMALL,
    /** The first letter is a capital. */
    CAPITALISED,
    /** At least two letters, all capitals. */
    CAPITALS,
    /** Starts with a digit. */
    NUMBER,
    /** A punctuation mark or symbol. */
    MARK
  }

  /** Splits a text. Linear in its length. */
  public static Words of(String text) {
    List<Word> raw = new WordSplitter(text).split();
    List<Word> numbered = new ArrayList<>(raw.size());
    int sentence = 0;
    boolean opens = true;
    for (int i = 0; i < raw.size(); i++) {
      Word word = raw.get(i);
      boolean mark = word.shape() == Shape.MARK;
      numbered.add(
          new Word(
              word.begin(), word.end(), word.folded(), word.shape(), sentence, opens && !mark));
      opens &= mark;
      if (mark && SentenceEnds.endsSentence(raw, i, text)) {
        sentence++;
        opens = true;
      }
    }
    return new Words(text, List.copyOf(numbered), sentence + 1);
  }

  /** The text that was split. */
  public String text() {
    return text;
  }

  /** Number of words and marks. */
  public int size() {
    return words.size();
  }

  /** The word at an index. */
  public Word at(int index) {
    return words.get(index);
  }

  /** The folded form at an index, or the empty string outside the text. */
  public String folded(int index) {
    return index < 0 || index >= words.size() ? "" : words.get(index).folded();
  }

  /** Number of sentences. */
  public int sentences() {
    return sentences;
  }

  /** Index of the first word that begins at or behind an offset; {@link #size()} if none does. */
  public int indexAt(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).begin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
