package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Language;
import org.vigia.enrich.text.WordList;

/**
 * Reads every number of a sentence with its kind and comparator. Vague quantities ("dozens",
 * "miles") and ordinals are none. Thread-safe.
 */
public final class FigureReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal PER = BigDecimal.valueOf(100_000);
  private static final Set<String> CHANGE =
      WordList.of(
          """
          rose rise risen rises rising grew grown increased increase up down fell fallen dropped
          went gone climbed jumped raised raising revised toll swelled soared doubled expanded
          expand expanding cut reduced subio subido paso pasado pasaron aumento aumentado aumentar
          elevo elevado crecio crecido bajo bajado cayo ascendio salto pasar corrigio ampliar
          amplio ampliado incremento redujo reducido increasing falling dropping growing
          """);

  /** Reads a sentence's words. */
  public List<Figure> read(List<Word> words, Language language, SeparatorStyle style) {
    Language grammar = language == Language.SPANISH ? Language.SPANISH : Language.ENGLISH;
    QuantityParser parser = new QuantityParser(words, grammar, style);
    List<Figure> figures = new ArrayList<>();
    Comparators comparators = Comparators.of(grammar);
    int at = 0;
    while (at < words.size()) {
      Figure figure = range(parser, words, at, grammar);
      if (figure == null) {
        figure = parser.parse(at);
      }
      if (figure == null) {
        at++;
        continue;
      }
      at = Math.max(figure.end(), at + 1);
      if (isPer100000(words, figure)) {
        rate(figures, figure, words);
        continue;
      }
      if (figure.comparator() != FigureComparator.RANGE) {
        figure = comparators.qualify(words, figure);
      }
      figures.add(figure);
    }
    return figures;
  }

  /** "between A and B", "from A to B", "A to B", "A-B", "entre A y B", "de A a B". */
  private static @Nullable Figure range(
      QuantityParser parser, List<Word> words, int at, Language language) {
    Word word = words.get(at);
    boolean between = word.is("between", "entre");
    boolean from = word.is("from", "de", "desde");
    int start = between || from ? at + 1 : at;
    if (start < words.size()
        && words
            .get(start)
            .is("los", "las", "some", "unos", "unas", "about", "roughly", "around")) {
      start++;
    }
    boolean afterFrom = at > 0 && words.get(at - 1).is("from", "de", "desde");
    if ((from && isChange(words, at)) || (afterFrom && isChange(words, at - 1))) {
      return null;
    }
    Figure low = parser.parse(start);
    if (low == null || low.end() >= words.size()) {
      return null;
    }
    int link = low.end();
    Word joint = words.get(link);
    boolean joined =
        between
            ? joint.is("and", "y", "to", "-", "–")
            : joint.is("-", "–", "—", "a", "to") && (joint.glued() || !joint.is("—", "-"));
    if (!joined && between && joint.isLetters() && link + 2 < words.size()) {
      // "entre 60 presos y 80"
      return null;
    }
    if (!joined || link + 1 >= words.size()) {
      return null;
    }
    int second = link + 1;
    if (words.get(second).is("los", "las", "about", "some", "unos", "unas")
        && second + 1 < words.size()) {
      second++;
    }
    Figure high = parser.parse(second);
    if (high == null || low.fraction() || high.fraction()) {
      return null;
    }
    if (joint.is("a") && language == Language.ENGLISH) {
      return null;
    }
    BigDecimal lowValue = low.value();
    BigDecimal factor = parser.scaleOf(high);
    if (parser.scaleOf(low).signum() == 0
        && factor.signum() != 0
        && lowValue.compareTo(HUNDRED.multiply(BigDecimal.TEN)) < 0) {
      lowValue = lowValue.multiply(factor);
    }
    FigureKind kind = high.kind() == FigureKind.COUNT ? low.kind() : high.kind();
    String currency = high.currency() == null ? low.currency() : high.currency();
    boolean falls = lowValue.compareTo(high.value()) >= 0;
    boolean chain =
        high.end() + 1 < words.size()
            && words.get(high.end()).is("-")
            && words.get(high.end()).glued()
            && words.get(high.end() + 1).isDigits();
    if (falls || chain) {
      return null;
    }
    return new Figure(
        low.first(),
        high.end(),
        lowValue,
        high.value(),
        kind,
        currency,
        FigureComparator.RANGE,
        at,
        high.end(),
        low.written(),
        false);
  }

  private static boolean isChange(List<Word> words, int from) {
    for (int i = Math.max(0, from - 6); i < from; i++) {
      if (CHANGE.contains(words.get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPer100000(List<Word> words, Figure figure) {
    if (figure.kind() != FigureKind.COUNT || figure.value().compareTo(PER) != 0) {
      return false;
    }
    int before = figure.from() - 1;
    if (before >= 0 && words.get(before).is("/")) {
      return true;
    }
    return before >= 0
        && (words.get(before).is("per", "por", "cada")
            || (words.get(before).is("every", "each")
                && before > 0
                && words.get(before - 1).is("for", "per", "of", "in")));
  }

  /** Turns the count before "per 100,000" into a rate. */
  private static void rate(List<Figure> figures, Figure denominator, List<Word> words) {
    if (figures.isEmpty()) {
      return;
    }
    Figure last = figures.getLast();
    int distance = denominator.first() - last.end();
    boolean stop = false;
    for (int i = last.end(); i < denominator.first(); i++) {
      stop |= words.get(i).is(";", ".");
    }
    if (last.kind() == FigureKind.COUNT && distance <= 9 && !stop) {
      figures.set(figures.size() - 1, last.ofKind(FigureKind.PER_100000, last.end()));
    }
  }

  /** A share in percent, to one decimal as far as needed. */
  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    BigDecimal value =
        part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
