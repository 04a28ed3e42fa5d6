package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/**
 * Whole and decimal numbers in digits, words and both: "12,000", "two hundred and fifty-two", "3
 * mil 319", "1.2 million", "4 thousand 3 hundred", "five point five", "siete coma dos".
 */
final class Cardinals {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MILLION = NumberWords.power(6);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final WordRow row;
  private final boolean spanish;
  private final NumberWords numbers;
  private final SeparatorStyle style;
  private final boolean every;

  Cardinals(WordRow row, Language language, SeparatorStyle style, NumberScope scope) {
    this.row = row;
    this.spanish = language == Language.SPANISH;
    this.numbers = NumberWords.of(language);
    this.style = style;
    this.every = scope == NumberScope.EVERY_NUMBER;
  }

  /** The longest number that starts at a word, null if none does. */
  @Nullable Quantity read(int at) {
    Quantity whole = whole(at);
    return whole == null || whole.written() ? whole : spokenDecimals(row, whole);
  }

  /** The number that fills the words from one index to another, null if they are none. */
  @Nullable Quantity readExactly(int at, int end) {
    Quantity number = scaled(row.until(end), at);
    return number != null && number.end() == end ? number : null;
  }

  /** The same without decimals in words. */
  @Nullable Quantity whole(int at) {
    return scaled(row, at);
  }

  private @Nullable Quantity scaled(WordRow words, int at) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal last = null;
    int next = at;
    int end = at;
    boolean linked = false;
    while (words.has(next)) {
      Quantity part = part(words, next, last);
      if (part == null) {
        break;
      }
      int behind = part.end();
      BigDecimal factor = BigDecimal.ONE;
      for (BigDecimal scale = scaleAt(words, behind, part.written());
          scale != null;
          scale = scaleAt(words, behind, part.written())) {
        factor = factor.multiply(scale);
        behind = words.isHyphen(behind) ? behind + 2 : behind + 1;
      }
      BigDecimal value = part.value().multiply(factor);
      if (last != null && value.compareTo(last) >= 0) {
        break;
      }
      boolean bare = factor.compareTo(BigDecimal.ONE) == 0;
      // "3 million 200 people": bare digits go on with a number in Spanish alone
      boolean digits = bare && part.written() && part.end() == next + 1;
      if (last != null && digits && !spanish && !(every && linked)) {
        break;
      }
      total = total.add(value);
      end = behind;
      next = behind;
      if (bare && last == null) {
        return new Quantity(total, end, words.isDigits(at), false, part.scale());
      }
      if (bare) {
        break;
      }
      last = factor;
      linked = !spanish && words.is(next, "and");
      if (linked) {
        next++;
      }
    }
    return last == null ? null : new Quantity(total, end, words.isDigits(at), false, last);
  }

  /**
   * A number below the scales.
   *
   * @param last the scale before it, null for the first
   */
  private @Nullable Quantity part(WordRow words, int at, @Nullable BigDecimal last) {
    if (spanish) {
      return spanishPart(words, at, last);
    }
    if (words.isDigits(at)) {
      Quantity digits = digits(words, at);
      boolean rest = last == null || digits == null || isRest(words, at, digits);
      return digits == null || !rest ? null : hundreds(words, digits);
    }
    Quantity small = englishSmall(words, at);
    if (small != null) {
      return small;
    }
    boolean article = words.is(at, "a", "an");
    if (article && words.is(at + 1, "hundred")) {
      return hundreds(words, Quantity.plain(1, at + 1, false));
    }
    boolean scaleFollows = words.has(at + 1) && numbers.scale(words.at(at + 1)) != null;
    if (article && scaleFollows && !words.is(at + 1, "millions")) {
      return Quantity.plain(1, at + 1, false);
    }
    if (every && words.is(at, "hundred")) {
      return hundreds(words, Quantity.plain(1, at, false));
    }
    return null;
  }

  /** What a number may go on with in digits: "3 mil 319". */
  private static boolean isRest(WordRow words, int at, Quantity digits) {
    return words.at(at).text().length() <= 3 && digits.value().scale() <= 0;
  }

  private @Nullable Quantity englishSmall(WordRow words, int at) {
    Quantity tens = tensAndUnits(words, at);
    return tens == null ? null : hundreds(words, tens);
  }

  /** "hundred and fifty-two" behind a number below a hundred. */
  private Quantity hundreds(WordRow words, Quantity times) {
    int at = times.end();
    boolean hundred = words.is(at, "hundred") || (every && words.is(at, "hundreds"));
    if (!hundred) {
      return times;
    }
    BigDecimal value = times.value().multiply(HUNDRED);
    int next = words.is(at + 1, "and") ? at + 2 : at + 1;
    Quantity rest = tensAndUnits(words, next);
    if (rest == null && every && words.isDigits(next)) {
      rest = digits(words, next);
    }
    boolean below =
        rest != null
            && rest.value().signum() > 0
            && rest.value().compareTo(HUNDRED) < 0
            && !words.is(rest.end(), "hundred");
    return below && rest != null
        ? Quantity.plain(value.add(rest.value()), rest.end(), times.written())
        : Quantity.plain(value, at + 1, times.written());
  }

  private @Nullable Quantity tensAndUnits(WordRow words, int at) {
    Integer first = words.has(at) ? numbers.unit(words.at(at)) : null;
    if (first == null) {
      return null;
    }
    if (first < 20 || first % 10 != 0) {
      return Quantity.plain(first, at + 1, false);
    }
    int next = words.isHyphen(at + 1) ? at + 2 : at + 1;
    Integer second = words.has(next) ? numbers.unit(words.at(next)) : null;
    return second != null && second > 0 && second < 10
        ? Quantity.plain(first + second, next + 1, false)
        : Quantity.plain(first, at + 1, false);
  }

  /** Up to "novecientos noventa y nueve mil novecientos": what a million may be multiplied by. */
  private @Nullable Quantity spanishPart(WordRow words, int at, @Nullable BigDecimal last) {
    if (words.isDigits(at)) {
      Quantity digits = digits(words, at);
      if (digits == null || (last != null && !isRest(words, at, digits))) {
        return null;
      }
      boolean thousands = words.is(digits.end(), "mil");
      return thousands ? thousands(words, digits, true) : digits;
    }
    if (words.is(at, "mil")) {
      return thousands(words, Quantity.plain(1, at, false), false);
    }
    Quantity small = spanishSmall(words, at);
    if (small == null) {
      boolean scale =
          every && last == null && words.is(at, "millon", "billon", "millardo", "millones");
      return scale ? Quantity.plain(1, at, false) : null;
    }
    return words.is(small.end(), "mil") ? thousands(words, small, false) : small;
  }

  private Quantity thousands(WordRow words, Quantity times, boolean digits) {
    BigDecimal value = times.value().multiply(THOUSAND);
    int end = times.end() + 1;
    Quantity rest = null;
    if (words.isDigits(end)) {
      rest = digits(words, end);
      rest = rest != null && isRest(words, end, rest) ? rest : null;
    } else if (!digits) {
      rest = spanishSmall(words, end);
    }
    boolean scaled = rest != null && words.is(rest.end(), "mil");
    return rest == null || scaled || rest.value().compareTo(THOUSAND) >= 0
        ? new Quantity(value, end, times.written(), false, THOUSAND)
        : new Quantity(value.add(rest.value()), rest.end(), times.written(), false, THOUSAND);
  }

  private @Nullable Quantity spanishSmall(WordRow words, int at) {
    int total = 0;
    int limit = 1000;
    int next = at;
    while (words.has(next) && limit > 0) {
      boolean link = limit == 10 && words.is(next, "y");
      int number = link ? next + 1 : next;
      Integer unit = words.has(number) ? numbers.unit(words.at(number)) : null;
      if (unit == null || unit >= limit || (next > at && unit == 0)) {
        break;
      }
      total += unit;
      next = number + 1;
      limit = unit >= 100 ? 100 : unit >= 20 && unit % 10 == 0 ? 10 : 0;
      // "treinta dos" is two numbers; "treinta y dos" is one
      if (limit == 10 && !words.is(next, "y")) {
        break;
      }
    }
    return next == at ? null : Quantity.plain(total, next, false);
  }

  private @Nullable Quantity digits(WordRow words, int at) {
    BigDecimal value =
        isDecimal(words, at)
            ? new BigDecimal(words.at(at).text())
            : DigitGroups.value(words.at(at).text(), style, !spanish);
    if (value == null) {
      return null;
    }
    int end = at + 1;
    if (words.at(at).text().length() <= 3 && mayBeSpaced(words, at)) {
      BigDecimal spaced = value;
      int behind = end;
      while (isGroupOfThree(words, behind)) {
        spaced = spaced.multiply(THOUSAND).add(new BigDecimal(words.at(behind).text()));
        behind++;
      }
      // "22 555 01 42" is a telephone's
      if (!words.isDigits(behind)) {
        value = spaced;
        end = behind;
      }
    }
    boolean glued = words.isGlued(end) && words.at(end).isLetters();
    if (glued && scaleAt(words, end, true) == null) {
      return null; // 18th, 7A
    }
    int sign = words.is(end, ".") ? end + 1 : end;
    boolean ordinal = words.is(sign, "º", "ª") || (!every && words.is(sign, "°"));
    return ordinal ? null : Quantity.plain(value, end, true);
  }

  /** "1.356 billion": no thousands of billions, unless the text groups with points. */
  private boolean isDecimal(WordRow words, int at) {
    BigDecimal scale = scaleAt(words, at + 1, true);
    boolean large = scale != null && scale.compareTo(MILLION) >= 0;
    boolean points = spanish && style == SeparatorStyle.POINT_GROUPS;
    return large && !points && words.at(at).text().matches("\\d{1,3}\\.\\d{3}");
  }

  /** Groups with plain spaces, 12 000: English has them rarely, and "on May 12 300 people" too. */
  private boolean mayBeSpaced(WordRow words, int at) {
    boolean named = words.has(at - 1) && words.at(at - 1).isCapitalized();
    return !words.isDigits(at - 1) && (spanish || !named);
  }

  private static boolean isGroupOfThree(WordRow words, int at) {
    return words.isDigits(at)
        && words.at(at).text().length() == 3
        && words.at(at).text().chars().allMatch(Character::isDigit)
        && !words.is(at + 1, "%")
        && words.at(at).begin() == words.at(at - 1).end() + 1;
  }

  /** The factor of a scale word, or of one behind a hyphen ("$7.5-million"); null if none. */
  private @Nullable BigDecimal scaleAt(WordRow words, int at, boolean digits) {
    if (!words.has(at)) {
      return null;
    }
    boolean hyphen = words.isHyphen(at) && words.isGlued(at);
    int word = hyphen ? at + 1 : at;
    if (!words.has(word)) {
      return null;
    }
    String text = words.at(word).folded();
    if (text.length() == 1) {
      return !hyphen && digits ? letter(words, word) : null;
    }
    if (text.equals("mil") && !spanish) {
      return digits && words.isGlued(word) ? MILLION : null;
    }
    BigDecimal scale = numbers.scale(words.at(word));
    return scale == null || (hyphen && scale.compareTo(THOUSAND) < 0) ? null : scale;
  }

  private @Nullable BigDecimal letter(WordRow words, int at) {
    Word letter = words.at(at);
    if (!letter.glued()) {
      return every && letter.text().equals("k")
          ? THOUSAND
          : every && letter.text().equals("M") ? MILLION : null;
    }
    if (words.isGlued(at + 1) && words.isDigits(at + 1)) {
      return null; // 32m2
    }
    // "7b" is a paragraph, "1.2b" and "$7b" are billions
    boolean sum =
        words.at(at - 1).text().contains(".")
            || (words.has(at - 2) && Currencies.isSign(words.at(at - 2)));
    return letter.is("b") && !sum ? null : numbers.scale(letter);
  }

  /** "five point zero three", "siete coma dos"; in any text also "siete con cincuenta". */
  private Quantity spokenDecimals(WordRow words, Quantity whole) {
    int at = whole.end();
    boolean point =
        spanish
            ? words.is(at, "coma") || (every && words.is(at, "con", "punto"))
            : words.is(at, "point");
    if (!point) {
      return whole;
    }
    StringBuilder decimals = new StringBuilder();
    int next = at + 1;
    while (words.has(next) && words.at(next).isLetters() && decimals.length() < 9) {
      Quantity digits = scaled(words, next);
      if (digits == null || digits.value().scale() > 0) {
        break;
      }
      decimals.append(digits.value().toPlainString());
      next = digits.end();
      if (spanish && digits.value().signum() > 0) {
        break;
      }
    }
    if (decimals.isEmpty()) {
      return whole;
    }
    BigDecimal value = whole.value().add(new BigDecimal("0." + decimals));
    BigDecimal scale = scaleAt(words, next, false);
    return scale == null
        ? Quantity.plain(value, next, false)
        : new Quantity(value.multiply(scale), next + 1, false, false, scale);
  }
}
