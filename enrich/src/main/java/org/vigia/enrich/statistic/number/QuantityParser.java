package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Language;
import org.vigia.enrich.text.WordList;

/** Parses one quantity at a position of a sentence. */
final class QuantityParser {
  private static final Map<String, String> CURRENCY_SIGNS =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("u$", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("c$", "CAD"),
          Map.entry("a$", "AUD"),
          Map.entry("mx$", "MXN"));
  private static final Map<String, String> CURRENCY_WORDS =
      Map.ofEntries(
          Map.entry("dollars", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dolares", "USD"),
          Map.entry("dolar", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("euros", "EUR"),
          Map.entry("pounds", "GBP"),
          Map.entry("libras", "GBP"),
          Map.entry("pesos", "MXN"));
  private static final Map<String, Integer> ENGLISH_PARTS =
      Map.ofEntries(
          Map.entry("half", 2),
          Map.entry("halves", 2),
          Map.entry("third", 3),
          Map.entry("thirds", 3),
          Map.entry("quarter", 4),
          Map.entry("quarters", 4),
          Map.entry("fourth", 4),
          Map.entry("fourths", 4),
          Map.entry("fifth", 5),
          Map.entry("fifths", 5),
          Map.entry("sixth", 6),
          Map.entry("sixths", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("eighths", 8),
          Map.entry("tenth", 10),
          Map.entry("tenths", 10));
  private static final Map<String, Integer> SPANISH_PARTS =
      Map.ofEntries(
          Map.entry("tercio", 3),
          Map.entry("tercios", 3),
          Map.entry("tercera", 3),
          Map.entry("terceras", 3),
          Map.entry("cuarto", 4),
          Map.entry("cuartos", 4),
          Map.entry("cuarta", 4),
          Map.entry("cuartas", 4),
          Map.entry("quinto", 5),
          Map.entry("quintos", 5),
          Map.entry("quinta", 5),
          Map.entry("quintas", 5),
          Map.entry("sexta", 6),
          Map.entry("septima", 7),
          Map.entry("octava", 8),
          Map.entry("decima", 10),
          Map.entry("decimas", 10));
  private static final Map<String, Integer> GROUPS =
      Map.ofEntries(
          Map.entry("dozen", 12),
          Map.entry("docena", 12),
          Map.entry("docenas", 12),
          Map.entry("decena", 10),
          Map.entry("decenas", 10),
          Map.entry("veintena", 20),
          Map.entry("treintena", 30),
          Map.entry("cincuentena", 50),
          Map.entry("quincena", 15),
          Map.entry("centenar", 100),
          Map.entry("centenares", 100),
          Map.entry("millar", 1000),
          Map.entry("millares", 1000),
          Map.entry("score", 20));
  private static final Map<String, String> VULGAR =
      Map.of("½", "0.5", "¼", "0.25", "¾", "0.75", "⅓", "0.333", "⅔", "0.667");
  private static final Set<String> SHARE_FOLLOWS =
      WordList.of(
          """
          of had have has were are was is lack lacked do did de del no never , . nunca carece
          tiene sin ha habia
          """);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<Word> words;
  private final Language language;
  private final SeparatorStyle style;

  QuantityParser(List<Word> words, Language language, SeparatorStyle style) {
    this.words = words;
    this.language = language;
    this.style = style;
  }

  /** The quantity that starts at a word, null if none does. */
  @Nullable Figure parse(int at) {
    if (at >= words.size()) {
      return null;
    }
    Word word = words.get(at);
    String sign = CURRENCY_SIGNS.get(word.folded());
    if (sign != null && at + 1 < words.size()) {
      Quantity number = number(at + 1);
      return number == null || number.fraction ? null : money(at, number, sign);
    }
    Figure share = share(at);
    if (share != null) {
      return share;
    }
    Quantity number = number(at);
    return number == null ? null : finish(at, number);
  }

  /** The scale word within a figure, as a factor; zero where it has none. */
  BigDecimal scaleOf(Figure figure) {
    BigDecimal factor = BigDecimal.ZERO;
    for (int i = figure.first(); i < figure.end(); i++) {
      BigDecimal scale = SpelledNumbers.scale(words.get(i), language);
      if (scale != null) {
        factor = factor.signum() == 0 ? scale : factor.multiply(scale);
      }
    }
    return factor;
  }

  private record Quantity(BigDecimal value, int end, boolean written, boolean fraction) {}

  private Figure money(int at, Quantity number, String currency) {
    int end = number.end;
    if (end < words.size() && CURRENCY_WORDS.containsKey(words.get(end).folded())) {
      end++;
    }
    return figure(at, end, number, FigureKind.MONEY, currency);
  }

  private @Nullable Figure finish(int at, Quantity number) {
    int end = number.end;
    if (is(end, "%", "percent", "pct") || (is(end, "per") && is(end + 1, "cent"))) {
      return figure(at, is(end, "per") ? end + 2 : end + 1, number, FigureKind.PERCENT, null);
    }
    if (is(end, "por") && is(end + 1, "ciento", "cien") && !is(end + 2, "mil")) {
      return figure(at, end + 2, number, FigureKind.PERCENT, null);
    }
    if (is(end, "percentage") || (is(end, "puntos") && is(end + 1, "porcentuales"))) {
      return null;
    }
    int unit = is(end, "de", "u.s", "us", "-") ? end + 1 : end;
    String currency = unit < words.size() ? CURRENCY_WORDS.get(words.get(unit).folded()) : null;
    if (currency != null) {
      return figure(at, unit + 1, number, FigureKind.MONEY, currency);
    }
    return figure(at, end, number, FigureKind.COUNT, null);
  }

  private static Figure figure(
      int at, int end, Quantity number, FigureKind kind, @Nullable String currency) {
    return new Figure(
        at,
        end,
        normal(number.value),
        null,
        kind,
        currency,
        FigureComparator.EXACT,
        at,
        end,
        number.written,
        number.fraction);
  }

  private @Nullable Quantity number(int at) {
    if (at >= words.size()) {
      return null;
    }
    Quantity number = words.get(at).isDigits() ? digits(at) : words(at);
    return number == null ? null : withHalf(number);
  }

  private @Nullable Quantity digits(int at) {
    BigDecimal value = DigitGroups.value(words.get(at).text(), style);
    if (value == null) {
      return null;
    }
    int end = at + 1;
    // Spanish groups with plain spaces: 12 000
    if (language == Language.SPANISH && words.get(at).text().length() <= 3) {
      while (end < words.size()
          && words.get(end).text().matches("\\d{3}")
          && !is(end + 1, "%")
          && words.get(end).begin() == words.get(end - 1).end() + 1) {
        value = value.multiply(BigDecimal.valueOf(1000)).add(new BigDecimal(words.get(end).text()));
        end++;
      }
    }
    boolean scaled = false;
    while (end < words.size()) {
      int scaleAt = is(end, "-") && words.get(end).glued() ? end + 1 : end;
      BigDecimal scale =
          scaleAt < words.size() ? SpelledNumbers.scale(words.get(scaleAt), language) : null;
      if (scale == null || (scaleAt > end && scale.compareTo(BigDecimal.valueOf(1000)) < 0)) {
        break;
      }
      value = value.multiply(scale);
      end = scaleAt + 1;
      scaled = true;
      // "3 mil 319", "1 millón 200 mil"
      Quantity rest = language == Language.SPANISH ? rest(end, scale) : null;
      if (rest != null) {
        value = value.add(rest.value);
        end = rest.end;
        break;
      }
    }
    if (!scaled && is(end, "dozen")) {
      return new Quantity(value.multiply(BigDecimal.valueOf(12)), end + 1, true, false);
    }
    if (!scaled && end < words.size() && words.get(end).glued() && words.get(end).isLetters()) {
      return null; // 18th, 7A
    }
    int sign = is(end, ".") ? end + 1 : end;
    if (is(sign, "º", "ª", "°")) {
      return null;
    }
    return new Quantity(value, end, true, false);
  }

  private @Nullable Quantity rest(int at, BigDecimal scale) {
    if (at >= words.size() || !words.get(at).isDigits()) {
      return null;
    }
    Quantity number = digits(at);
    boolean smaller =
        number != null
            && number.value.compareTo(scale) < 0
            && words.get(at).text().length() <= 3
            && number.value.scale() <= 0;
    return smaller ? number : null;
  }

  /** "an hour", "media hora", "half an hour", "una hora y media": the article counts. */
  private @Nullable Quantity hour(int at) {
    int next = at + 1;
    BigDecimal value = BigDecimal.ONE;
    if (is(at, "half") && is(next, "an")) {
      value = HALF;
      next++;
    } else if (is(at, "media")) {
      value = HALF;
    } else if (!is(at, "an", "one", "una")) {
      return null;
    }
    return is(next, "hour", "hora") ? new Quantity(value, next, false, false) : null;
  }

  private @Nullable Quantity words(int at) {
    Quantity hour = hour(at);
    if (hour != null) {
      return hour;
    }
    Quantity group = group(at);
    if (group != null) {
      return group;
    }
    if (is(at, "a", "one") && is(at + 1, "hundred", "thousand", "million", "billion")) {
      SpelledNumbers.Spelled spelled = hundredFrom(at);
      return new Quantity(spelled.value(), spelled.end(), false, false);
    }
    SpelledNumbers.Spelled spelled = SpelledNumbers.read(words, at, language);
    if (spelled == null) {
      return null;
    }
    boolean article = is(at, "un", "una", "uno", "one") && spelled.end() == at + 1;
    return article ? null : new Quantity(spelled.value(), spelled.end(), false, false);
  }

  private SpelledNumbers.Spelled hundredFrom(int at) {
    if (is(at + 1, "hundred")) {
      BigDecimal value = BigDecimal.valueOf(100);
      int end = at + 2;
      BigDecimal scale = end < words.size() ? SpelledNumbers.scale(words.get(end), language) : null;
      if (scale != null) {
        return new SpelledNumbers.Spelled(value.multiply(scale), end + 1);
      }
      int tail = is(end, "and") ? end + 1 : end;
      SpelledNumbers.Spelled rest =
          tail < words.size() ? SpelledNumbers.read(words, tail, language) : null;
      return rest != null && rest.value().compareTo(value) < 0 && tail > end
          ? new SpelledNumbers.Spelled(value.add(rest.value()), rest.end())
          : new SpelledNumbers.Spelled(value, end);
    }
    BigDecimal scale = SpelledNumbers.scale(words.get(at + 1), language);
    return new SpelledNumbers.Spelled(scale == null ? BigDecimal.ONE : scale, at + 2);
  }

  /** "two dozen", "half a million", "medio centenar", "una docena", "docena y media". */
  private @Nullable Quantity group(int at) {
    int next = at;
    BigDecimal factor = BigDecimal.ONE;
    if (is(at, "half") && is(at + 1, "a", "-")) {
      factor = HALF;
      next = at + 2;
    } else if (is(at, "medio", "media")) {
      factor = HALF;
      next = at + 1;
    } else if (is(at, "a") && is(at + 1, "half") && is(at + 2, "dozen", "million")) {
      factor = HALF;
      next = at + 2;
    } else if (is(at, "a", "un", "una", "one")) {
      next = at + 1;
    } else {
      SpelledNumbers.Spelled times = SpelledNumbers.read(words, at, language);
      if (times == null) {
        return null;
      }
      factor = times.value();
      next = times.end();
    }
    if (next >= words.size()) {
      return null;
    }
    Integer size = GROUPS.get(words.get(next).folded());
    if (size != null && next > at) {
      BigDecimal value = factor.multiply(BigDecimal.valueOf(size));
      if (is(next + 1, "y") && is(next + 2, "medio", "media")) {
        return new Quantity(value.add(BigDecimal.valueOf(size / 2)), next + 3, false, false);
      }
      return new Quantity(value, next + 1, false, false);
    }
    BigDecimal scale = SpelledNumbers.scale(words.get(next), language);
    boolean half = factor.compareTo(BigDecimal.ONE) < 0;
    return half && scale != null
        ? new Quantity(factor.multiply(scale), next + 1, false, false)
        : null;
  }

  /** "23 and a half", "23½", "dos millones y medio". */
  private Quantity withHalf(Quantity number) {
    int end = number.end;
    BigDecimal value = number.value;
    String part = end < words.size() ? VULGAR.get(words.get(end).folded()) : null;
    if (part != null) {
      return new Quantity(value.add(new BigDecimal(part)), end + 1, true, false);
    }
    if (is(end, "and") && is(end + 1, "a") && is(end + 2, "half")) {
      BigDecimal scale = SpelledNumbers.scale(words.get(Math.max(0, end - 1)), language);
      int next = end + 3;
      BigDecimal behind =
          next < words.size() ? SpelledNumbers.scale(words.get(next), language) : null;
      BigDecimal half = HALF;
      if (behind != null) {
        return new Quantity(value.add(half).multiply(behind), next + 1, number.written, false);
      }
      return new Quantity(
          value.add(scale == null ? half : scale.multiply(half)), next, number.written, false);
    }
    if (is(end, "y") && is(end + 1, "medio", "media")) {
      BigDecimal scale = SpelledNumbers.scale(words.get(Math.max(0, end - 1)), language);
      BigDecimal half = HALF;
      return new Quantity(
          value.add(scale == null ? half : scale.multiply(half)), end + 2, number.written, false);
    }
    return number;
  }

  /** Shares in words: "a third of", "three-quarters", "one in six", "siete de cada diez". */
  private @Nullable Figure share(int at) {
    Figure ratio = ratio(at);
    if (ratio != null) {
      return ratio;
    }
    if (is(at, "half")
        && (is(at + 1, "of", "the", "its", "their", "those")
            || is(at + 1, "have", "had", "were", "are"))) {
      return shareOf(at, at + 1, 1, 2);
    }
    if (is(at, "mitad") && is(at + 1, "de", "del")) {
      return shareOf(at, at + 1, 1, 2);
    }
    String digits = words.get(at).text();
    int slash = digits.indexOf('/');
    if (slash > 0 && is(at + 1, "of", "de")) {
      String part = digits.substring(0, slash);
      String whole = digits.substring(slash + 1);
      if (part.length() <= 2
          && whole.length() <= 2
          && whole.chars().allMatch(Character::isDigit)
          && part.chars().allMatch(Character::isDigit)) {
        int p = Integer.parseInt(part);
        int w = Integer.parseInt(whole);
        return p > 0 && p < w ? shareOf(at, at + 1, p, w) : null;
      }
    }
    Map<String, Integer> parts = language == Language.SPANISH ? SPANISH_PARTS : ENGLISH_PARTS;
    int count;
    int next = at + 1;
    if (is(at, "a", "un", "una", "one")) {
      count = 1;
    } else {
      Integer unit = SpelledNumbers.unit(words.get(at), language);
      if (unit == null || unit > 9) {
        return null;
      }
      count = unit;
    }
    if (is(next, "-")) {
      next++;
    }
    Integer whole = next < words.size() ? parts.get(words.get(next).folded()) : null;
    if (whole == null || count >= whole) {
      return null;
    }
    int end = next + 1;
    if (is(end, "parte", "partes")) {
      end++;
    } else if (language == Language.SPANISH && words.get(next).folded().endsWith("a")) {
      return null;
    }
    boolean follows = end >= words.size() || SHARE_FOLLOWS.contains(words.get(end).folded());
    boolean room = is(next, "cuarto") && !is(end, "de");
    return follows && !room ? shareOf(at, end, count, whole) : null;
  }

  private @Nullable Figure ratio(int at) {
    Integer part = small(at);
    if (part == null) {
      return null;
    }
    int link = at + 1;
    int whole;
    if (language == Language.SPANISH) {
      if (!is(link, "de") || !is(link + 1, "cada")) {
        return null;
      }
      whole = link + 2;
    } else if (is(link, "in") || is(link, "of")) {
      whole = is(link + 1, "every", "each") ? link + 2 : link + 1;
      if (is(link, "of") && whole == link + 1) {
        return null;
      }
    } else if (is(link, "out") && is(link + 1, "of")) {
      whole = is(link + 2, "every", "each") ? link + 3 : link + 2;
    } else {
      return null;
    }
    Quantity total = number(whole);
    if (total == null || total.fraction) {
      return null;
    }
    BigDecimal size = total.value;
    boolean time =
        total.end < words.size() && UNITS_OF_TIME.contains(words.get(total.end).folded());
    boolean sensible =
        size.compareTo(BigDecimal.valueOf(part)) > 0
            && size.compareTo(BigDecimal.valueOf(1000)) <= 0
            && (part <= 10
                || size.compareTo(BigDecimal.valueOf(100)) == 0
                || is(whole - 1, "every", "cada"));
    if (time || !sensible) {
      return null;
    }
    return new Figure(
        at,
        total.end,
        FigureReader.percent(BigDecimal.valueOf(part), size),
        null,
        FigureKind.PERCENT,
        null,
        FigureComparator.EXACT,
        at,
        total.end,
        words.get(at).isDigits(),
        true);
  }

  private static final Set<String> UNITS_OF_TIME =
      WordList.of(
          """
          days day weeks months years hours minutes dias meses anos horas decades decadas
          """);

  private @Nullable Integer small(int at) {
    Word word = words.get(at);
    if (word.isDigits()) {
      return word.text().matches("\\d{1,2}") ? Integer.valueOf(word.text()) : null;
    }
    Integer unit = SpelledNumbers.unit(word, language);
    return unit != null && unit < 100 ? unit : null;
  }

  private Figure shareOf(int at, int end, int part, int whole) {
    return new Figure(
        at,
        end,
        FigureReader.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)),
        null,
        FigureKind.PERCENT,
        null,
        FigureComparator.EXACT,
        at > 0 && is(at - 1, "la") && is(at, "mitad") ? at - 1 : at,
        end,
        false,
        true);
  }

  private boolean is(int at, String... forms) {
    return at >= 0 && at < words.size() && words.get(at).is(forms);
  }

  private static BigDecimal normal(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
