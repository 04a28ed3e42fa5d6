package org.vigia.enrich.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigia.enrich.text.Token;

/** The words of a sentence, lower-cased once, with safe look-ups beyond both ends. */
final class Words {
  private static final int NONE = -1;

  private final List<Token> tokens;
  private final String[] lower;

  Words(List<Token> tokens) {
    this.tokens = tokens;
    this.lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
      boolean abbreviated = word.length() > 1 && word.endsWith(".");
      lower[i] = abbreviated ? word.substring(0, word.length() - 1) : word;
    }
  }

  int size() {
    return lower.length;
  }

  Token token(int index) {
    return tokens.get(index);
  }

  /** The word in lower case without an abbreviation's point; empty beyond the sentence. */
  String at(int index) {
    return index >= 0 && index < lower.length ? lower[index] : "";
  }

  boolean is(int index, String word) {
    return at(index).equals(word);
  }

  boolean isIn(int index, Set<String> words) {
    return words.contains(at(index));
  }

  boolean isCapitalised(int index) {
    return index >= 0
        && index < lower.length
        && Character.isUpperCase(tokens.get(index).word().charAt(0));
  }

  /** A whole number of at most four digits, with an ordinal ending or without; or -1. */
  int number(int index) {
    String word = at(index);
    int digits = 0;
    while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 4) {
      return NONE;
    }
    boolean plain = digits == word.length();
    return plain || ORDINAL_ENDINGS.contains(word.substring(digits))
        ? Integer.parseInt(word.substring(0, digits))
        : NONE;
  }

  private static final Set<String> ORDINAL_ENDINGS =
      Set.of("st", "nd", "rd", "th", "º", "°", ".º", "o", "ro");

  /** A day of the month, or -1. */
  int day(int index) {
    int number = number(index);
    return number >= 1 && number <= 31 ? number : NONE;
  }

  /** A year that news may speak of, or -1. */
  int year(int index) {
    if (at(index).length() != 4) {
      return NONE;
    }
    int number = number(index);
    return number >= 1700 && number <= 2100 ? number : NONE;
  }
}
