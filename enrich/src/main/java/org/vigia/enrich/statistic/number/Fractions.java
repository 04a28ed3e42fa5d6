package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/** Fractions in words, digits and signs: "two thirds", "a quarter", "3/4", "⅔", "tres quintos". */
final class Fractions {
  static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Map<String, String> VULGAR =
      Map.ofEntries(
          Map.entry("½", "1/2"),
          Map.entry("⅓", "1/3"),
          Map.entry("⅔", "2/3"),
          Map.entry("¼", "1/4"),
          Map.entry("¾", "3/4"),
          Map.entry("⅕", "1/5"),
          Map.entry("⅖", "2/5"),
          Map.entry("⅗", "3/5"),
          Map.entry("⅘", "4/5"),
          Map.entry("⅙", "1/6"),
          Map.entry("⅚", "5/6"),
          Map.entry("⅛", "1/8"),
          Map.entry("⅜", "3/8"),
          Map.entry("⅝", "5/8"),
          Map.entry("⅞", "7/8"));

  private final WordRow row;
  private final boolean spanish;
  private final Cardinals cardinals;
  private final Denominators denominators;

  Fractions(WordRow row, Language language, Cardinals cardinals) {
    this.row = row;
    this.spanish = language == Language.SPANISH;
    this.cardinals = cardinals;
    this.denominators = new Denominators(row, language);
  }

  /** A vulgar fraction's sign. */
  @Nullable Quantity sign(int at) {
    String written = row.has(at) ? VULGAR.get(row.at(at).folded()) : null;
    return written == null ? null : slashed(written, at);
  }

  /** "3/4" in digits. */
  @Nullable Quantity digits(int at) {
    if (!row.isDigits(at)) {
      return null;
    }
    boolean sign = row.is(at + 1, "⁄") && row.isGlued(at + 1) && row.isDigits(at + 2);
    if (!sign) {
      return slashed(row.at(at).text(), at);
    }
    Quantity part = slashed(row.at(at).text() + "/" + row.at(at + 2).text(), at);
    return part == null ? null : Quantity.part(part.value(), at + 3, true);
  }

  private static @Nullable Quantity slashed(String written, int at) {
    int slash = written.indexOf('/');
    if (slash < 1 || slash > 3 || written.length() - slash > 4 || slash == written.length() - 1) {
      return null;
    }
    String part = written.substring(0, slash);
    String whole = written.substring(slash + 1);
    boolean plain = (part + whole).chars().allMatch(c -> c >= '0' && c <= '9');
    return plain && Integer.parseInt(whole) > 0
        ? Quantity.part(new BigDecimal(part).divide(new BigDecimal(whole), DIGITS), at + 1, true)
        : null;
  }

  /** "a half", "one quarter", "two and fifty-four hundredths"; null unless words give it. */
  @Nullable Quantity words(int at) {
    if (!row.has(at) || row.isDigits(at)) {
      return null;
    }
    if (row.is(at, "a", "an", "one", "un", "una")) {
      Quantity of = denominators.read(at + 1, false);
      if (of != null) {
        return part(BigDecimal.ONE, of);
      }
    }
    Quantity longest = cardinals.read(at);
    if (longest == null) {
      return null;
    }
    // the shortest numerator leaves the longest denominator: "twenty | twenty-fifths"
    for (int end = at + 1; end <= longest.end(); end++) {
      Quantity count = cardinals.readExactly(at, end);
      if (count != null) {
        Quantity mixed = withWhole(at, end);
        Quantity part = mixed == null ? part(count, end) : mixed;
        if (part != null) {
          return part;
        }
      }
    }
    return null;
  }

  /** "one hundred and three quarters": what stands before "and" is whole. */
  private @Nullable Quantity withWhole(int at, int end) {
    int and = end - 1;
    while (and > at && !row.is(and, "and")) {
      and--;
    }
    Quantity whole = and > at && !spanish ? cardinals.readExactly(at, and) : null;
    Quantity count = whole == null ? null : cardinals.readExactly(and + 1, end);
    Quantity part = count == null ? null : part(count, end);
    return whole != null && part != null && part.ratio() ? sum(whole, part) : null;
  }

  private @Nullable Quantity part(Quantity count, int end) {
    boolean one = count.value().compareTo(BigDecimal.ONE) == 0;
    Quantity of = denominators.read(end, !one);
    return of == null ? null : part(count.value(), of);
  }

  private static Quantity part(BigDecimal count, Quantity of) {
    return Quantity.part(count.divide(of.value(), DIGITS), of.end(), false);
  }

  /** "half", "a half", "medio": one word for a half. */
  @Nullable Quantity half(int at) {
    boolean half = spanish ? row.is(at, "medio", "media", "mitad") : row.is(at, "half");
    return half ? Quantity.part(HALF, at + 1, false) : null;
  }

  /**
   * A whole number with a fraction behind: "23½", "2 1/4", "two and a half", "dos millones y
   * medio", "one billion and a half million".
   */
  Quantity behind(Quantity whole) {
    int at = whole.end();
    Quantity sign = sign(at);
    if (sign == null && whole.written() && whole.scale().compareTo(BigDecimal.ONE) == 0) {
      sign = digits(at);
    }
    if (sign != null && sign.ratio()) {
      return sum(whole, sign);
    }
    boolean and = spanish ? row.is(at, "y", "con") : row.is(at, "and");
    if (!and) {
      return whole;
    }
    Quantity part = words(at + 1);
    if (part == null) {
      part = spanish ? half(at + 1) : null;
    }
    boolean half = part != null && part.value().compareTo(HALF) == 0;
    // "two million, and a third of them": a part of something else
    if (part == null || !part.ratio() || (!half && row.is(part.end(), "of", "de", "del"))) {
      return whole;
    }
    return sum(whole, part);
  }

  /** A whole and a part of its last scale word, or of one that stands behind the part. */
  private Quantity sum(Quantity whole, Quantity part) {
    BigDecimal scale = row.has(part.end()) ? scale(part.end()) : null;
    if (scale == null) {
      return whole.with(whole.value().add(part.value().multiply(whole.scale())), part.end());
    }
    boolean alone = whole.scale().compareTo(BigDecimal.ONE) == 0;
    BigDecimal value =
        alone
            ? whole.value().add(part.value()).multiply(scale)
            : whole.value().add(part.value().multiply(scale));
    return new Quantity(value, part.end() + 1, whole.written(), false, scale);
  }

  /** "half a million", "quarter million", "two thirds of a million", "medio millón". */
  @Nullable Quantity ofScale(int at) {
    Quantity part = half(at);
    if (part == null && row.is(at, "quarter")) {
      part = Quantity.part(new BigDecimal("0.25"), at + 1, false);
    }
    if (part == null) {
      part = words(at);
    }
    if (part == null || !part.ratio()) {
      return null;
    }
    int next = part.end();
    if (row.is(next, "of", "de")) {
      next++;
    }
    if (row.is(next, "a", "an", "un") || row.isHyphen(next)) {
      next++;
    }
    BigDecimal scale = row.has(next) ? scale(next) : null;
    return scale == null
        ? null
        : new Quantity(part.value().multiply(scale), next + 1, false, false, scale);
  }

  private @Nullable BigDecimal scale(int at) {
    boolean word = row.at(at).text().length() > 2;
    return word
        ? NumberWords.of(spanish ? Language.SPANISH : Language.ENGLISH).scale(row.at(at))
        : null;
  }
}
