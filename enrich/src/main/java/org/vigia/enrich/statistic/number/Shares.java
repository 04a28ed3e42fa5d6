package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.text.WordList;

/**
 * A part of a whole that the text names: "a third of", "three-quarters had", "one in six", "siete
 * de cada diez", "la mitad de".
 */
final class Shares {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> FOLLOWS =
      WordList.of(
          """
          of had have has were are was is lack lacked did do does did de del no never , . nunca
          carece tiene sin ha habia
          """);
  private static final Set<String> UNITS_OF_TIME =
      WordList.of(
          """
          days day weeks week months month years year hours hour minutes minute seconds dias semanas
          meses anos horas minutos decades decadas
          """);

  private final WordRow row;
  private final boolean spanish;
  private final boolean every;
  private final NumberWords numbers;
  private final Cardinals cardinals;
  private final Fractions fractions;

  Shares(
      WordRow row, Language language, NumberScope scope, Cardinals cardinals, Fractions fractions) {
    this.row = row;
    this.spanish = language == Language.SPANISH;
    this.every = scope == NumberScope.EVERY_NUMBER;
    this.numbers = NumberWords.of(language);
    this.cardinals = cardinals;
    this.fractions = fractions;
  }

  /** The share at a word, null if none is. */
  @Nullable Quantity read(int at) {
    Quantity ratio = ratio(at);
    if (ratio != null) {
      return ratio;
    }
    if (row.is(at, "half")
        && (row.is(at + 1, "of", "the", "its", "their", "those")
            || row.is(at + 1, "have", "had", "were", "are"))) {
      return fractions.half(at);
    }
    if (row.is(at, "mitad") && row.is(at + 1, "de", "del")) {
      return fractions.half(at);
    }
    if (row.isDigits(at)) {
      Quantity slashed = row.is(at + 1, "of", "de") ? fractions.digits(at) : null;
      return slashed != null && slashed.ratio() ? slashed : null;
    }
    Quantity part = fractions.words(at);
    if (part == null || !part.ratio()) {
      return null;
    }
    int end = part.end();
    if (row.is(end, "parte", "partes")) {
      end++;
    } else if (spanish && row.at(end - 1).folded().matches("\\w+as?")) {
      return null; // "la tercera", "la quinta": an ordinal
    }
    boolean follows = !row.has(end) || FOLLOWS.contains(row.at(end).folded());
    boolean room = row.is(end - 1, "cuarto") && !row.is(end, "de");
    return follows && !room ? new Quantity(part.value(), end, false, true, part.scale()) : null;
  }

  /** "one in six", "9 out of 10", "uno de cada tres". */
  private @Nullable Quantity ratio(int at) {
    Integer part = small(at);
    if (part == null) {
      return null;
    }
    int link = at + 1;
    int whole;
    boolean over = every && row.is(link, spanish ? "sobre" : "over");
    if (over) {
      whole = link + 1;
    } else if (spanish) {
      if (!row.is(link, "de") || !row.is(link + 1, "cada")) {
        return null;
      }
      whole = link + 2;
    } else if (row.is(link, "in") || row.is(link, "of")) {
      whole = row.is(link + 1, "every", "each") ? link + 2 : link + 1;
      if (row.is(link, "of") && whole == link + 1) {
        return null;
      }
    } else if (row.is(link, "out") && row.is(link + 1, "of")) {
      whole = row.is(link + 2, "every", "each") ? link + 3 : link + 2;
    } else {
      return null;
    }
    Quantity total = cardinals.read(whole);
    if (total == null) {
      return null;
    }
    BigDecimal size = total.value();
    boolean time = row.has(total.end()) && UNITS_OF_TIME.contains(row.at(total.end()).folded());
    boolean sensible =
        size.compareTo(BigDecimal.valueOf(part)) > 0
            && size.compareTo(THOUSAND) <= 0
            && (part <= 10 || size.compareTo(HUNDRED) == 0 || row.is(whole - 1, "every", "cada"));
    if (time || !sensible || part == 0) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(part).divide(size, Fractions.DIGITS);
    return new Quantity(value, total.end(), row.isDigits(at), true, BigDecimal.ONE);
  }

  private @Nullable Integer small(int at) {
    if (!row.has(at)) {
      return null;
    }
    if (row.isDigits(at)) {
      String digits = row.at(at).text();
      return digits.length() <= 2 && digits.chars().allMatch(Character::isDigit)
          ? Integer.valueOf(digits)
          : null;
    }
    Integer unit = numbers.unit(row.at(at));
    return unit != null && unit < 100 ? unit : null;
  }
}
