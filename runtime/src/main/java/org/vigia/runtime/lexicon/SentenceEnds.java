package org.vigia.runtime.lexicon;

import java.util.List;
import java.util.Set;
import org.vigia.runtime.lexicon.Words.Shape;
import org.vigia.runtime.lexicon.Words.Word;

/** Decides which marks end a sentence. */
final class SentenceEnds {
  private static final Set<String> ABBREVIATIONS =
      WordSet.of(
          """
          mr mrs ms dr dra st sr sra srta jr sen rep reps sens gov gen lt col cmdr capt sgt
          prof hon no nos núm num nums art arts sec secs par parr para paras inc lit vs v dept
          jan feb mar apr jun jul aug sep sept oct nov dec pag pags p pp lic ing ee uu cf corp
          ltd co ca etc ave blvd u tenn tex calif fla md va ariz mass conn pa ga la ill mich
          wash ed cir ct supp stat pub res doc ser
          """);

  /** Behind an end stand a few quotes and brackets; a line of a thousand dots is a line. */
  private static final int MOST_MARKS = 16;

  private SentenceEnds() {}

  /** Whether the mark at {@code index} is the last of its sentence. */
  static boolean endsSentence(List<Word> words, int index, String text) {
    Word mark = words.get(index);
    return switch (mark.folded()) {
      case Words.PARAGRAPH -> true;
      case "!", "?", "…" -> startsAfresh(words, index, text);
      case "." -> !followsAbbreviation(words, index) && startsAfresh(words, index, text);
      default -> false;
    };
  }

  private static boolean followsAbbreviation(List<Word> words, int index) {
    if (index == 0) {
      return false;
    }
    Word before = words.get(index - 1);
    if (before.end() != words.get(index).begin() || before.shape() == Shape.MARK) {
      return false;
    }
    boolean initial = before.folded().length() == 1 && before.shape() == Shape.CAPITALISED;
    return initial || ABBREVIATIONS.contains(before.folded());
  }

  /** The next word stands apart and looks like a beginning; closing quotes do not count. */
  private static boolean startsAfresh(List<Word> words, int index, String text) {
    int end = words.get(index).end();
    int last = Math.min(words.size(), index + 1 + MOST_MARKS);
    for (int i = index + 1; i < last; i++) {
      Word next = words.get(i);
      if (next.shape() == Shape.MARK) {
        if (next.folded().equals(Words.PARAGRAPH)) {
          return false;
        }
        continue;
      }
      boolean apart = text.substring(end, next.begin()).chars().anyMatch(Character::isWhitespace);
      return apart && next.shape() != Shape.SMALL;
    }
    return false;
  }
}
