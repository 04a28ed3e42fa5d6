package org.vigia.enrich.statistic.number;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts text into words for the readers of figures. Digits keep their separators ({@code 1,300.5}),
 * hyphens stand alone ({@code two - thirds}), currency signs keep their letters ({@code US$}).
 */
public final class WordSplitter {
  private static final String GROUP_SPACES = "\u00a0\u202f\u2009";

  private static final Pattern LIST = Pattern.compile("\\d{1,2}(,\\d{1,2}){2,}");

  private WordSplitter() {}

  /** The words of {@code text} from {@code begin} to before {@code end}. */
  public static List<Word> split(String text, int begin, int end) {
    List<Word> words = new ArrayList<>();
    int previousEnd = -1;
    int listEnd = -1;
    int at = begin;
    while (at < end) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
        continue;
      }
      int stop;
      if (isAsciiDigit(c)) {
        stop = endOfDigits(text, at, end);
        if (isList(text, at, stop)) {
          listEnd = stop;
        }
        int comma = text.indexOf(',', at);
        stop = at < listEnd && comma >= 0 && comma < stop ? comma : stop;
      } else if (Character.isLetter(c)) {
        stop = endOfLetters(text, at, end);
      } else if ((c == '\'' || c == '’') && isPossessive(text, at, end)) {
        stop = at + 2;
      } else {
        stop = at + Character.charCount(text.codePointAt(at));
      }
      stop = Math.min(stop, end);
      String word = text.substring(at, stop);
      words.add(new Word(at, stop, word, fold(word), at == previousEnd));
      previousEnd = stop;
      at = stop;
    }
    return words;
  }

  /** Lower case without accents, with plain apostrophes. */
  public static String fold(String word) {
    boolean plain = true;
    boolean lower = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      plain &= c < 0x80;
      lower &= c < 'A' || c > 'Z';
    }
    if (plain) {
      return lower ? word : word.toLowerCase(Locale.ROOT);
    }
    String decomposed =
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replace('’', '\'');
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static int endOfDigits(String text, int from, int end) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      boolean digit = isAsciiDigit(c);
      boolean joiner =
          (c == '.'
                  || c == ','
                  || c == '\''
                  || c == ':'
                  || c == '/'
                  || GROUP_SPACES.indexOf(c) >= 0)
              && at + 1 < end
              && isAsciiDigit(text.charAt(at + 1));
      if (joiner && GROUP_SPACES.indexOf(c) >= 0 && !isGroup(text, at + 1, end)) {
        return at;
      }
      if (!digit && !joiner) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** "22,24,26": several commas that part no thousands part a list. */
  private static boolean isList(String text, int begin, int end) {
    String digits = text.substring(begin, end);
    int comma = digits.indexOf(',');
    return comma >= 0 && comma != digits.lastIndexOf(',') && LIST.matcher(digits).matches();
  }

  private static boolean isGroup(String text, int from, int end) {
    int digits = 0;
    while (from + digits < end && isAsciiDigit(text.charAt(from + digits))) {
      digits++;
    }
    return digits == 3;
  }

  private static int endOfLetters(String text, int from, int end) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      boolean initials =
          c == '.'
              && at - from == 1 + 2 * ((at - from) / 2)
              && Character.isUpperCase(text.charAt(at - 1))
              && at + 1 < end
              && Character.isUpperCase(text.charAt(at + 1))
              && (at + 2 >= end || !Character.isLetter(text.charAt(at + 2)));
      boolean apostrophe =
          (c == '\'' || c == '’')
              && at + 1 < end
              && Character.isLetter(text.charAt(at + 1))
              && !isPossessive(text, at, end);
      if (c == '$') {
        return at + 1;
      }
      if (!Character.isLetter(c)
          && Character.getType(c) != Character.NON_SPACING_MARK
          && !initials
          && !apostrophe) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean isPossessive(String text, int at, int end) {
    return at + 1 < end
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || GROUP_SPACES.indexOf(c) >= 0 || c == '\u200b';
  }
}
