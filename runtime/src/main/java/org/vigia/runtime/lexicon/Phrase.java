package org.vigia.runtime.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.vigia.runtime.lexicon.Words.Shape;
import org.vigia.runtime.lexicon.Words.Word;

/**
 * A phrase of a lexicon as it is matched: folded words, and how each must be written. A word in
 * small letters matches in any case, a capital letter demands one, and a word of capitals (an
 * acronym) demands capitals only.
 */
public record Phrase(List<String> words, List<Shape> shapes) {
  public Phrase {
    words = List.copyOf(words);
    shapes = List.copyOf(shapes);
  }

  /**
   * The phrase in a lexicon's spelling.
   *
   * @throws IllegalArgumentException if it holds no word
   */
  public static Phrase of(String spelling) {
    Words split = Words.of(spelling.strip());
    List<String> words = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      words.add(split.at(i).folded());
      shapes.add(split.at(i).shape());
    }
    // "Dept." and "EE. UU." match without their last dot, which a sentence's end may swallow.
    while (!shapes.isEmpty() && shapes.getLast() == Shape.MARK) {
      words.removeLast();
      shapes.removeLast();
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no word in \"" + spelling + "\"");
    }
    return new Phrase(words, shapes);
  }

  /** Whether the words of the text from {@code start} on are written as the phrase asks. */
  boolean fits(Words text, int start) {
    for (int i = 0; i < shapes.size(); i++) {
      Word word = text.at(start + i);
      boolean fits =
          switch (shapes.get(i)) {
            case CAPITALISED -> word.shape() == Shape.CAPITALISED || word.shape() == Shape.CAPITALS;
            case CAPITALS -> word.shape() == Shape.CAPITALS;
            case SMALL, NUMBER, MARK -> true;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a single word of capitals. */
  public boolean isAcronym() {
    return words.size() == 1 && shapes.getFirst() == Shape.CAPITALS;
  }
}
