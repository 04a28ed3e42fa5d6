package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/**
 * Numbers written in words: "two hundred and fifty-two", "ciento tres", "veintitrés". ICU's
 * rule-based formats read the well-formed ones too, but refuse "two hundred fifty" beside "two
 * hundred and fifty" and throw on every word that is none, which costs more than these tables.
 */
final class SpelledNumbers {
  private static final Map<String, Integer> ENGLISH =
      table(
          "one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve"
              + " 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18"
              + " nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80"
              + " ninety 90");
  private static final Map<String, Integer> SPANISH =
      table(
          "un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10"
              + " once 11 doce 12 trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17"
              + " dieciocho 18 diecinueve 19 veinte 20 veintiun 21 veintiuno 21 veintiuna 21"
              + " veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26"
              + " veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50"
              + " sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200"
              + " doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas"
              + " 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700"
              + " setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900");
  private static final Map<String, BigDecimal> ENGLISH_SCALES =
      Map.of(
          "thousand", power(3),
          "million", power(6),
          "millions", power(6),
          "billion", power(9),
          "trillion", power(12),
          "mn", power(6),
          "bn", power(9),
          "m", power(6),
          "k", power(3));
  private static final Map<String, BigDecimal> SPANISH_SCALES =
      Map.of(
          "mil", power(3),
          "millon", power(6),
          "millones", power(6),
          "billon", power(12),
          "billones", power(12),
          "millardo", power(9),
          "millardos", power(9),
          "mdd", power(6),
          "m", power(6),
          "k", power(3));

  private SpelledNumbers() {}

  /** A number read from words. */
  record Spelled(BigDecimal value, int end) {}

  /** What a scale word multiplies by, or null if it is none. */
  static @Nullable BigDecimal scale(Word word, Language language) {
    if (word.text().length() == 1 && !word.glued()) {
      return null;
    }
    return (language == Language.SPANISH ? SPANISH_SCALES : ENGLISH_SCALES).get(word.folded());
  }

  /** The value of a single number word below a thousand, or null. */
  static @Nullable Integer unit(Word word, Language language) {
    return (language == Language.SPANISH ? SPANISH : ENGLISH).get(word.folded());
  }

  /**
   * Reads words below a thousand and their scales from a position on; null if none starts there.
   */
  static @Nullable Spelled read(List<Word> words, int start, Language language) {
    BigDecimal total = BigDecimal.ZERO;
    int at = start;
    boolean any = false;
    while (at < words.size()) {
      Small small = small(words, at, language);
      int next = small.end;
      BigDecimal scale =
          next < words.size() ? SpelledNumbers.scale(words.get(next), language) : null;
      boolean bareThousand = small.end == at && scale != null && scale.compareTo(power(3)) == 0;
      if (small.end == at && !(bareThousand && language == Language.SPANISH)) {
        break;
      }
      if (scale == null) {
        total = total.add(BigDecimal.valueOf(small.value));
        return new Spelled(total, small.end);
      }
      BigDecimal part = BigDecimal.valueOf(bareThousand ? 1 : small.value).multiply(scale);
      at = next + 1;
      BigDecimal more = at < words.size() ? scale(words.get(at), language) : null;
      if (more != null) {
        part = part.multiply(more); // mil millones
        at++;
      }
      total = total.add(part);
      any = true;
      if (scale.compareTo(power(3)) > 0 && !continues(words, at, language)) {
        return new Spelled(total, at);
      }
      if (language == Language.ENGLISH && at < words.size() && words.get(at).is("and")) {
        if (small(words, at + 1, language).end == at + 1) {
          break;
        }
        at++;
      }
    }
    return any ? new Spelled(total, at) : null;
  }

  private static boolean continues(List<Word> words, int at, Language language) {
    return at < words.size() && (unit(words.get(at), language) != null || words.get(at).is("mil"));
  }

  private record Small(int value, int end) {}

  private static Small small(List<Word> words, int start, Language language) {
    int total = 0;
    int at = start;
    int limit = 1000;
    while (at < words.size()) {
      Integer unit = unit(words.get(at), language);
      if (unit == null || unit >= limit || (unit >= 10 && unit < 20 && limit == 10)) {
        break;
      }
      total += unit;
      at++;
      limit = unit >= 100 ? 100 : unit >= 20 && unit % 10 == 0 ? 10 : 0;
      if (language == Language.ENGLISH && at < words.size() && words.get(at).is("hundred")) {
        total *= 100;
        at++;
        limit = 100;
      }
      if (at + 1 < words.size() && limit > 0) {
        boolean link =
            language == Language.ENGLISH
                ? (limit == 100 && words.get(at).is("and"))
                    || (limit == 10 && words.get(at).is("-"))
                : (limit == 10 && words.get(at).is("y"));
        Integer behind = link ? unit(words.get(at + 1), language) : null;
        if (behind != null && behind < limit) {
          at++;
        }
      }
      if (limit == 0) {
        break;
      }
    }
    return new Small(total, at);
  }

  private static BigDecimal power(int exponent) {
    return BigDecimal.TEN.pow(exponent);
  }

  private static Map<String, Integer> table(String pairs) {
    Map<String, Integer> table = new HashMap<>();
    String[] parts = pairs.split(" ", -1);
    for (int i = 0; i < parts.length; i += 2) {
      table.put(parts[i], Integer.valueOf(parts[i + 1]));
    }
    return Map.copyOf(table);
  }
}
