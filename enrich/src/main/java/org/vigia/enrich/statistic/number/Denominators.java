package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/**
 * What a fraction divides by, in words: "thirds", "twenty-fifths", "tercios", "veinticincoavos".
 */
final class Denominators {
  private static final Map<String, Integer> ENGLISH =
      table(
          "third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth"
              + " 12 thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17"
              + " eighteenth 18 nineteenth 19 twentieth 20 thirtieth 30 fortieth 40 fiftieth 50"
              + " sixtieth 60 seventieth 70 eightieth 80 ninetieth 90 quarter 4 half 2");
  private static final Map<String, BigDecimal> ENGLISH_POWERS =
      Map.of(
          "hundredth", NumberWords.power(2),
          "thousandth", NumberWords.power(3),
          "millionth", NumberWords.power(6),
          "billionth", NumberWords.power(9),
          "trillionth", NumberWords.power(12));

  /** What only stands behind tens: "twenty-first", "thirty-seconds". */
  private static final Map<String, Integer> BEHIND_TENS = table("first 1 second 2");

  private static final Map<String, Integer> SPANISH =
      table(
          "medio 2 tercio 3 tercero 3 cuarto 4 quinto 5 sexto 6 septimo 7 octavo 8 noveno 9 decimo"
              + " 10 centesimo 100");
  private static final Pattern SPANISH_POWER =
      Pattern.compile("(\\w*?)(bi|mi)(lesim|llonesim)[oa]");
  private static final Pattern SPANISH_PARTS = Pattern.compile("(\\w+)av[oa]");

  private final WordRow row;
  private final boolean spanish;
  private final NumberWords numbers;

  Denominators(WordRow row, Language language) {
    this.row = row;
    this.spanish = language == Language.SPANISH;
    this.numbers = NumberWords.of(language);
  }

  /**
   * The denominator at a word.
   *
   * @param plural whether more than one part is counted, and so the word is a plural
   */
  @Nullable Quantity read(int at, boolean plural) {
    if (spanish) {
      BigDecimal value = row.has(at) ? spanishValue(singular(row.at(at).folded(), plural)) : null;
      return value == null ? null : Quantity.plain(value, at + 1, false);
    }
    Quantity simple = simple(row.isHyphen(at) ? at + 1 : at, plural);
    return simple == null ? composite(at, plural) : simple;
  }

  private @Nullable Quantity simple(int at, boolean plural) {
    if (!row.has(at)) {
      return null;
    }
    String word = row.at(at).folded();
    String singular = word.equals("halves") ? "half" : singular(word, plural);
    Integer small = ENGLISH.get(singular);
    BigDecimal power = ENGLISH_POWERS.get(singular);
    return small != null
        ? Quantity.plain(small, at + 1, false)
        : power == null ? null : Quantity.plain(power, at + 1, false);
  }

  /** "twenty-fifths", "one hundred and fifth", "one thousand fifths". */
  private @Nullable Quantity composite(int at, boolean plural) {
    BigDecimal total = BigDecimal.ZERO;
    int next = at;
    Integer unit = unit(next);
    if (unit != null && unit > 0 && unit < 10 && row.is(next + 1, "hundred", "thousand")) {
      long times = row.is(next + 1, "hundred") ? 100 : 1000;
      total = BigDecimal.valueOf(unit * times);
      next += 2;
      if (row.is(next, "and")) {
        next++;
      }
      unit = unit(next);
    }
    if (unit != null && unit >= 20 && unit % 10 == 0) {
      int ones = row.isHyphen(next + 1) ? next + 2 : next + 1;
      String word = row.has(ones) ? singular(row.at(ones).folded(), plural) : "";
      Integer last = ENGLISH.getOrDefault(word, BEHIND_TENS.get(word));
      return last != null && last < 10 && !row.is(ones, "half", "quarter", "quarters")
          ? Quantity.plain(total.add(BigDecimal.valueOf(unit + last)), ones + 1, false)
          : null;
    }
    Quantity last = total.signum() == 0 ? null : simple(next, plural);
    return last == null ? null : Quantity.plain(total.add(last.value()), last.end(), false);
  }

  private @Nullable Integer unit(int at) {
    return row.has(at) ? numbers.unit(row.at(at)) : null;
  }

  private @Nullable BigDecimal spanishValue(String singular) {
    String masculine =
        singular.endsWith("a") ? singular.substring(0, singular.length() - 1) + "o" : singular;
    Integer small = SPANISH.get(masculine);
    if (small != null) {
      return BigDecimal.valueOf(small);
    }
    Matcher power = SPANISH_POWER.matcher(singular);
    if (power.matches()) {
      boolean thousandth = power.group(3).equals("lesim");
      int exponent = thousandth ? 3 : power.group(2).equals("bi") ? 12 : 6;
      BigDecimal times = joined(power.group(1));
      boolean formed = thousandth ? power.group(2).equals("mi") : true;
      return times == null || !formed ? null : times.multiply(NumberWords.power(exponent));
    }
    Matcher parts = SPANISH_PARTS.matcher(singular);
    if (!parts.matches()) {
      return null;
    }
    // "treintavo" has lost its a
    BigDecimal number = joined(parts.group(1));
    return number == null ? joined(parts.group(1) + "a") : number;
  }

  /** A number whose words are written as one: "treintaicinco", "cientocinco"; one if empty. */
  private @Nullable BigDecimal joined(String words) {
    if (words.isEmpty()) {
      return BigDecimal.ONE;
    }
    int total = 0;
    String rest = words;
    while (!rest.isEmpty()) {
      String longest = "";
      for (String word : numbers.units().keySet()) {
        if (rest.startsWith(word) && word.length() > longest.length()) {
          longest = word;
        }
      }
      Integer unit = numbers.units().get(longest);
      if (unit != null) {
        total += unit;
      } else if (rest.startsWith("mil")) {
        longest = "mil";
        total = Math.max(1, total) * 1000;
      } else if (total > 0 && (rest.startsWith("i") || rest.startsWith("y"))) {
        longest = rest.substring(0, 1);
      } else {
        return null;
      }
      rest = rest.substring(longest.length());
    }
    return BigDecimal.valueOf(total);
  }

  private static String singular(String word, boolean plural) {
    if (!plural) {
      return word;
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : "";
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
