package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Language;

/**
 * Reads every number of a sentence with its kind and comparator. Vague quantities ("dozens",
 * "miles") and ordinals are none. Thread-safe.
 */
public final class FigureReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal PER = BigDecimal.valueOf(100_000);
  private final NumberScope scope;

  /** Reads what the press counts with. */
  public FigureReader() {
    this(NumberScope.PRESS);
  }

  /** Reads the numbers of a scope. */
  public FigureReader(NumberScope scope) {
    this.scope = scope;
  }

  /** Reads a sentence's words. */
  public List<Figure> read(List<Word> words, Language language, SeparatorStyle style) {
    Language grammar = language == Language.SPANISH ? Language.SPANISH : Language.ENGLISH;
    QuantityParser parser = new QuantityParser(words, grammar, style, scope);
    Ranges ranges = new Ranges(words, parser);
    List<Figure> figures = new ArrayList<>();
    Comparators comparators = Comparators.of(grammar);
    int at = 0;
    while (at < words.size()) {
      Figure figure = ranges.read(at);
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
    return Bounds.join(figures, words);
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
            || (words.get(before).is("of") && before > 0 && words.get(before - 1).is("out"))
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

  /** A part of one in percent, to one decimal. */
  static BigDecimal percent(BigDecimal part) {
    BigDecimal value =
        part.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
