package org.vigia.runtime.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.vigia.runtime.lexicon.Words.Shape;
import org.vigia.runtime.lexicon.Words.Word;

/** Cuts a text into words and marks; one pass, not to be reused. */
final class WordSplitter {
  private static final int LONGEST_ABBREVIATED = 2;

  private final String text;
  private final List<Word> out = new ArrayList<>();
  private int position;

  WordSplitter(String text) {
    this.text = text;
  }

  List<Word> split() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        whitespace();
      } else if (isWordCharacter(position)) {
        word();
      } else if (isApostrophe(c) || isInnerHyphen(c)) {
        position++;
      } else {
        mark(c);
      }
    }
    return out;
  }

  private void whitespace() {
    int start = position;
    int lines = 0;
    while (position < text.length()
        && (Character.isWhitespace(text.charAt(position)) || text.charAt(position) == '\u00a0')) {
      if (text.charAt(position) == '\n') {
        lines++;
      }
      position++;
    }
    if (lines > 1) {
      out.add(new Word(start, position, Words.PARAGRAPH, Shape.MARK, 0, false));
    }
  }

  private void word() {
    int start = position;
    int dotted = endOfDotted(start);
    if (dotted > 0) {
      position = dotted;
      skipPossessive();
      String letters = text.substring(start, dotted).replace(".", "");
      out.add(new Word(start, dotted, Folding.fold(letters), shape(letters), 0, false));
      return;
    }
    while (position < text.length() && isWordCharacter(position)) {
      position++;
    }
    String letters = text.substring(start, position);
    out.add(new Word(start, position, Folding.fold(letters), shape(letters), 0, false));
    skipPossessive();
  }

  /** Behind {@code U.S.}, {@code EE.UU.} or {@code C.F.R.} that starts here, else -1. */
  private int endOfDotted(int start) {
    int at = start;
    int groups = 0;
    while (true) {
      int letters = at;
      while (letters < text.length()
          && letters - at < LONGEST_ABBREVIATED + 1
          && Character.isLetter(text.charAt(letters))) {
        letters++;
      }
      int length = letters - at;
      boolean dot = letters < text.length() && text.charAt(letters) == '.';
      if (length == 0 || length > LONGEST_ABBREVIATED || !dot) {
        boolean clean = length == 0 || letters >= text.length() || !isWordCharacter(letters);
        // "U.S" at the end of a clause is written without its last dot.
        if (groups > 0 && length > 0 && length <= LONGEST_ABBREVIATED && clean) {
          return letters;
        }
        return groups > 1 && length == 0 ? at : -1;
      }
      groups++;
      at = letters + 1;
    }
  }

  private void skipPossessive() {
    if (position + 1 < text.length()
        && isApostrophe(text.charAt(position))
        && (text.charAt(position + 1) == 's' || text.charAt(position + 1) == 'S')
        && (position + 2 >= text.length() || !isWordCharacter(position + 2))) {
      position += 2;
    }
  }

  private void mark(char c) {
    int width = Character.isHighSurrogate(c) && position + 1 < text.length() ? 2 : 1;
    String folded =
        switch (c) {
          case '“', '”', '«', '»', '„', '"' -> "\"";
          case '—', '–', '−', '-', '‐', '‑', '―' -> "-";
          default -> text.substring(position, position + width);
        };
    out.add(new Word(position, position + width, folded, Shape.MARK, 0, false));
    position += width;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
  }

  /** A hyphen between letters joins them; between digits it may be a range, and stays. */
  private boolean isInnerHyphen(char c) {
    if (c != '-' && c != '‐' && c != '‑') {
      return false;
    }
    boolean inside =
        position > 0
            && position + 1 < text.length()
            && isWordCharacter(position - 1)
            && isWordCharacter(position + 1);
    return inside
        && !(Character.isDigit(text.charAt(position - 1))
            && Character.isDigit(text.charAt(position + 1)));
  }

  private boolean isWordCharacter(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static Shape shape(String letters) {
    char first = letters.charAt(0);
    if (Character.isDigit(first)) {
      return Shape.NUMBER;
    }
    if (!Character.isUpperCase(first)) {
      return Shape.SMALL;
    }
    int capitals = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (Character.isLowerCase(c)) {
        return Shape.CAPITALISED;
      }
      if (Character.isUpperCase(c)) {
        capitals++;
      }
    }
    return capitals > 1 ? Shape.CAPITALS : Shape.CAPITALISED;
  }
}
