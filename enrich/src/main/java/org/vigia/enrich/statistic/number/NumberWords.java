package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/**
 * The number words of a language. ICU's rule-based formats know the well-formed ones too, but
 * refuse "two hundred fifty" beside "two hundred and fifty" and throw on every word that is none,
 * which costs more than these tables.
 */
final class NumberWords {
  private static final Map<String, Integer> ENGLISH_UNITS =
      table(
          "zero 0 nought 0 naught 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9"
              + " ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16"
              + " seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty"
              + " 60 seventy 70 eighty 80 ninety 90");
  private static final Map<String, Integer> SPANISH_UNITS =
      table(
          "cero 0 un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez"
              + " 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17"
              + " dieciocho 18 diecinueve 19 veinte 20 veintiun 21 veintiuno 21 veintiuna 21"
              + " veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26"
              + " veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50"
              + " sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200"
              + " doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas"
              + " 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700"
              + " setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900");
  private static final Map<String, BigDecimal> ENGLISH_SCALES =
      Map.ofEntries(
          Map.entry("thousand", power(3)),
          Map.entry("million", power(6)),
          Map.entry("millions", power(6)),
          Map.entry("billion", power(9)),
          Map.entry("trillion", power(12)),
          Map.entry("lakh", power(5)),
          Map.entry("lakhs", power(5)),
          Map.entry("crore", power(7)),
          Map.entry("crores", power(7)),
          Map.entry("mn", power(6)),
          Map.entry("mln", power(6)),
          Map.entry("bn", power(9)),
          Map.entry("bln", power(9)),
          Map.entry("tn", power(12)),
          Map.entry("tln", power(12)),
          Map.entry("trn", power(12)),
          Map.entry("m", power(6)),
          Map.entry("b", power(9)),
          Map.entry("k", power(3)));
  private static final Map<String, BigDecimal> SPANISH_SCALES =
      Map.ofEntries(
          Map.entry("mil", power(3)),
          Map.entry("millon", power(6)),
          Map.entry("millones", power(6)),
          Map.entry("mill", power(6)),
          Map.entry("billon", power(12)),
          Map.entry("billones", power(12)),
          Map.entry("millardo", power(9)),
          Map.entry("millardos", power(9)),
          Map.entry("mdd", power(6)),
          Map.entry("mdp", power(6)),
          Map.entry("m", power(6)),
          Map.entry("k", power(3)));
  private static final Map<String, Integer> GROUPS =
      Map.ofEntries(
          Map.entry("dozen", 12),
          Map.entry("dozens", 12),
          Map.entry("docena", 12),
          Map.entry("docenas", 12),
          Map.entry("decena", 10),
          Map.entry("decenas", 10),
          Map.entry("veintena", 20),
          Map.entry("veintenas", 20),
          Map.entry("treintena", 30),
          Map.entry("cincuentena", 50),
          Map.entry("quincena", 15),
          Map.entry("centena", 100),
          Map.entry("centenas", 100),
          Map.entry("centenar", 100),
          Map.entry("centenares", 100),
          Map.entry("millar", 1000),
          Map.entry("millares", 1000),
          Map.entry("score", 20),
          Map.entry("doz", 12),
          Map.entry("dozs", 12),
          Map.entry("dz", 12),
          Map.entry("dzs", 12));

  private static final NumberWords ENGLISH = new NumberWords(ENGLISH_UNITS, ENGLISH_SCALES);
  private static final NumberWords SPANISH = new NumberWords(SPANISH_UNITS, SPANISH_SCALES);

  private final Map<String, Integer> units;
  private final Map<String, BigDecimal> scales;

  private NumberWords(Map<String, Integer> units, Map<String, BigDecimal> scales) {
    this.units = units;
    this.scales = scales;
  }

  static NumberWords of(Language language) {
    return language == Language.SPANISH ? SPANISH : ENGLISH;
  }

  /** The value of a single number word below a thousand, or null. */
  @Nullable Integer unit(Word word) {
    return units.get(word.folded());
  }

  /** All the words below a thousand. */
  Map<String, Integer> units() {
    return units;
  }

  /**
   * What a scale word multiplies by, or null if it is none; a letter counts only behind a digit,
   * two only in lower case: TN is Tennessee.
   */
  @Nullable BigDecimal scale(Word word) {
    if (word.text().length() == 1 && !word.glued()) {
      return null;
    }
    boolean shortened = word.text().length() == 2 && !word.text().equals(word.folded());
    return word.text().equals("MM") ? power(6) : shortened ? null : scales.get(word.folded());
  }

  /** How many a noun of quantity stands for: a dozen, a "centenar"; null if it is none. */
  @Nullable Integer group(Word word) {
    return GROUPS.get(word.folded());
  }

  static BigDecimal power(int exponent) {
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
