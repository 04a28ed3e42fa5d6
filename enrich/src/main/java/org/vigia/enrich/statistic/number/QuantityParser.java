package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Language;
import org.vigia.enrich.text.WordList;

/** Parses one quantity at a position of a sentence, with its sign, kind and currency. */
final class QuantityParser {
  /** Behind these, "one" is a pronoun. */
  private static final Set<String> PRONOUN_BEFORE =
      WordList.of("the this that which no every each any another some");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final WordRow row;
  private final Language language;
  private final boolean every;
  private final NumberWords numbers;
  private final Cardinals cardinals;
  private final Fractions fractions;
  private final Shares shares;

  QuantityParser(List<Word> words, Language language, SeparatorStyle style, NumberScope scope) {
    this.row = new WordRow(words);
    this.language = language;
    this.every = scope == NumberScope.EVERY_NUMBER;
    this.numbers = NumberWords.of(language);
    this.cardinals = new Cardinals(row, language, style, scope);
    this.fractions = new Fractions(row, language, cardinals);
    this.shares = new Shares(row, language, scope, cardinals, fractions);
  }

  /** The quantity that starts at a word, null if none does. */
  @Nullable Figure parse(int at) {
    if (!row.has(at)) {
      return null;
    }
    String currency = Currencies.sign(row, at, language);
    if (currency != null) {
      int digits = Currencies.isOwner(row, at) ? at + 2 : at + 1;
      Quantity minus = every ? signed(digits) : null;
      Quantity sum = minus == null ? number(digits) : minus;
      return sum == null || sum.ratio() ? null : money(at, sum, currency);
    }
    if (every) {
      Quantity signed = signed(at);
      if (signed != null) {
        return finish(at, signed);
      }
    }
    Quantity ofScale = fractions.ofScale(at);
    if (ofScale != null) {
      return finish(at, ofScale);
    }
    Quantity share = shares.read(at);
    if (share != null) {
      return figure(start(at), share.end(), share, FigureKind.PERCENT, null);
    }
    Quantity number = number(at);
    return number == null ? null : finish(at, number);
  }

  boolean isSpanish() {
    return language == Language.SPANISH;
  }

  /** The factor of the last scale word within a figure; zero where it has none. */
  BigDecimal scaleOf(Figure figure) {
    BigDecimal factor = BigDecimal.ZERO;
    for (int i = figure.first(); i < figure.end(); i++) {
      BigDecimal scale = numbers.scale(row.at(i));
      if (scale != null) {
        factor = factor.signum() == 0 ? scale : factor.multiply(scale);
      }
    }
    return factor;
  }

  /** "la mitad": the article belongs to it. */
  private int start(int at) {
    return row.is(at, "mitad") && row.is(at - 1, "la") ? at - 1 : at;
  }

  private Figure money(int at, Quantity number, String currency) {
    Currencies.Named named = Currencies.behind(row, number.end());
    boolean again = named != null && (named.code().equals(currency) || row.is(at, "$"));
    return figure(
        at,
        named != null && again ? named.end() : number.end(),
        number,
        FigureKind.MONEY,
        named != null && again ? named.code() : currency);
  }

  private @Nullable Figure finish(int at, Quantity number) {
    int end = number.end();
    if (row.is(end, "%", "percent", "pct") || (row.is(end, "per") && row.is(end + 1, "cent"))) {
      int behind = row.is(end, "per") ? end + 2 : end + 1;
      return figure(at, behind, number, FigureKind.PERCENT, null);
    }
    if (row.is(end, "por") && row.is(end + 1, "ciento", "cien") && !row.is(end + 2, "mil")) {
      return figure(at, end + 2, number, FigureKind.PERCENT, null);
    }
    boolean points =
        row.is(end, "percentage") || (row.is(end, "puntos") && row.is(end + 1, "porcentuales"));
    if (points && !every) {
      return null;
    }
    if (number.ratio()) {
      return figure(at, end, number, FigureKind.PERCENT, null);
    }
    Currencies.Named currency = Currencies.behind(row, end);
    return currency == null
        ? figure(at, end, number, FigureKind.COUNT, null)
        : figure(at, currency.end(), number, FigureKind.MONEY, currency.code());
  }

  private Figure figure(
      int at, int end, Quantity number, FigureKind kind, @Nullable String currency) {
    boolean ratio = number.ratio();
    return new Figure(
        at,
        end,
        ratio ? FigureReader.percent(number.value()) : normal(number.value()),
        null,
        kind,
        currency,
        FigureComparator.EXACT,
        at,
        end,
        number.written(),
        ratio ? number.value() : null);
  }

  /** "-5", "minus five", "negative one", "menos diez". */
  private @Nullable Quantity signed(int at) {
    boolean word =
        language == Language.SPANISH ? row.is(at, "menos") : row.is(at, "minus", "negative");
    boolean free = at == 0 || !row.isGlued(at) || row.is(at - 1, "=", "<", ">", "(", "$", "€");
    boolean sign = row.is(at, "-", "−") && free && (row.isGlued(at + 1) || at == 0);
    if (!sign && !word) {
      return null;
    }
    // "no menos de 30", "más o menos 30"
    boolean comparison = word && row.is(at + 1, "de", "que");
    boolean hyphen = word && row.is(at + 1, "-") && row.isGlued(at + 2);
    Quantity number = comparison ? null : number(hyphen ? at + 2 : at + 1);
    boolean least = row.is(at, "menos") && row.is(at - 1, "al", "lo", "cuando", "o", "mas");
    return number == null || least ? null : number.negated();
  }

  private @Nullable Quantity number(int at) {
    if (!row.has(at)) {
      return null;
    }
    Quantity hour = hour(at);
    if (hour != null) {
      return fractions.behind(hour);
    }
    Quantity point = pointFirst(at);
    if (point != null) {
      return point;
    }
    Quantity ofScale = fractions.ofScale(at);
    if (ofScale != null) {
      return ofScale;
    }
    Quantity group = group(at);
    if (group != null) {
      return group;
    }
    Quantity number = mixed(at);
    if (every) {
      return alone(at, Quantity.longer(number, part(at)));
    }
    return number == null ? fractions.sign(at) : alone(at, number);
  }

  /** A whole number with a fraction or decimals in words behind it, whichever is longer. */
  private @Nullable Quantity mixed(int at) {
    Quantity whole = cardinals.whole(at);
    return whole == null ? null : Quantity.longer(fractions.behind(whole), cardinals.read(at));
  }

  /** Any fraction. */
  private @Nullable Quantity part(int at) {
    Quantity ratio = shares.read(at);
    Quantity part = Quantity.longer(fractions.words(at), fractions.half(at));
    Quantity written = Quantity.longer(fractions.digits(at), fractions.sign(at));
    return Quantity.longer(Quantity.longer(ratio, part), written);
  }

  /** A lone "one" or "un" counts only where every number is asked for, and is no pronoun then. */
  private @Nullable Quantity alone(int at, @Nullable Quantity number) {
    boolean one = number != null && number.end() == at + 1 && row.is(at, "un", "una", "uno", "one");
    if (!one) {
      return number;
    }
    boolean pronoun =
        (row.has(at - 1) && PRONOUN_BEFORE.contains(row.at(at - 1).folded()))
            || row.is(at + 1, "another", "day");
    return every && !(row.is(at, "one") && pronoun) ? number : null;
  }

  /** ".08", "a .500 record", ",25": a separator that nothing stands before. */
  private @Nullable Quantity pointFirst(int at) {
    boolean point =
        row.is(at, language == Language.SPANISH ? "," : ".")
            && (at == 0 || !row.isGlued(at) || row.is(at - 1, "$", "-"))
            && row.isDigits(at + 1)
            && row.isGlued(at + 1);
    if (!point) {
      return null;
    }
    String digits = row.at(at + 1).text();
    boolean unit = row.isGlued(at + 2) && row.at(at + 2).isLetters();
    return digits.length() < 10 && digits.chars().allMatch(Character::isDigit) && !unit
        ? Quantity.plain(new BigDecimal("0." + digits), at + 2, true)
        : null;
  }

  /** "an hour", "media hora", "half an hour", "una hora y media": the article counts. */
  private @Nullable Quantity hour(int at) {
    int next = at + 1;
    BigDecimal value = BigDecimal.ONE;
    if (row.is(at, "half") && row.is(next, "an")) {
      value = HALF;
      next++;
    } else if (row.is(at, "media")) {
      value = HALF;
    } else if (!row.is(at, "an", "one", "una")) {
      return null;
    }
    return row.is(next, "hour", "hora") ? Quantity.plain(value, next, false) : null;
  }

  /**
   * "two dozen", "half a dozen", "a dozen and a half", "medio centenar", "una docena", "docena y
   * media".
   */
  private @Nullable Quantity group(int at) {
    int next = at;
    BigDecimal factor = BigDecimal.ONE;
    if (row.is(at, "half") && row.is(at + 1, "a", "-")) {
      factor = HALF;
      next = at + 2;
    } else if (fractions.half(at) != null) {
      factor = HALF;
      next = at + 1;
    } else if (row.is(at, "a") && row.is(at + 1, "half")) {
      factor = HALF;
      next = at + 2;
    } else if (row.is(at, "a", "un", "una", "one")) {
      next = at + 1;
    } else if (row.is(at + 1, "y") && row.is(at + 2, "medio", "media")) {
      // "docena y media" needs no article
      Integer bare = numbers.group(row.at(at));
      return bare == null ? null : fractions.behind(groups(BigDecimal.ONE, bare, at, false));
    } else {
      Quantity times = cardinals.read(at);
      if (times == null) {
        return null;
      }
      factor = times.value();
      next = times.end();
    }
    Integer size = next > at && row.has(next) ? numbers.group(row.at(next)) : null;
    if (size == null || (factor.compareTo(BigDecimal.ONE) == 0 && row.is(next, "dozens"))) {
      return null;
    }
    return fractions.behind(groups(factor, size, next, row.isDigits(at)));
  }

  private static Quantity groups(BigDecimal factor, int size, int at, boolean written) {
    BigDecimal group = BigDecimal.valueOf(size);
    return new Quantity(factor.multiply(group), at + 1, written, false, group);
  }

  static BigDecimal normal(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
