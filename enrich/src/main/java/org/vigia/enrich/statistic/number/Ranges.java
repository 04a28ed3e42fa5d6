package org.vigia.enrich.statistic.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.enrich.text.WordList;

/**
 * "between A and B", "from A to B", "A to B", "A–B", "entre A y B", "de A a B", "desde A hasta B".
 * After a verb of change, "from A to B" are two figures, the old and the new.
 */
final class Ranges {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final Set<String> CHANGE =
      WordList.of(
          """
          rose rise risen rises rising grew grown increased increase up down fell fallen dropped
          went gone climbed jumped raised raising revised toll swelled soared doubled expanded
          expand expanding cut reduced subio subido paso pasado pasaron aumento aumentado aumentar
          elevo elevado crecio crecido bajo bajado cayo ascendio salto pasar corrigio ampliar
          amplio ampliado incremento redujo reducido increasing falling dropping growing climbing
          climb climbs rises grows falls fall drop drops jump jumps jumping soaring swelling doubling
          doubles tripled tripling triples quadrupled multiplied shrank shrunk shrinking sank sinking
          slipped moved moving gone going leapt surged surging ballooned dwindled declined plunged
          pasando pasa pasan subir subiendo suben sube subido subieron aumentaron aumentando crecer
          creciendo crecieron escalo trepo trepado saltaron saltando disminuyo disminuyeron
          descendio descendieron bajaron bajando cayeron cayendo cayo triplico duplico cuadruplico
          multiplico ampliando ampliarse ampliaron redujeron reduciendo elevar elevando elevaron
          """);

  private final WordRow row;
  private final QuantityParser parser;

  Ranges(List<Word> words, QuantityParser parser) {
    this.row = new WordRow(words);
    this.parser = parser;
  }

  /** The range that starts at a word, null if none does. */
  @Nullable Figure read(int at) {
    boolean between = row.is(at, "between", "entre");
    boolean from = row.is(at, "from", "de", "desde", "del");
    boolean afterFrom = row.is(at - 1, "from", "de", "desde", "del");
    if ((from && isChange(at)) || (afterFrom && isChange(at - 1))) {
      return null;
    }
    Figure low = parser.parse(afterArticle(between || from ? at + 1 : at));
    if (low == null) {
      return null;
    }
    int joint = afterUnit(low, between);
    if (!row.has(joint + 1) || !isJoint(joint, between, from)) {
      return null;
    }
    Figure high = parser.parse(afterArticle(joint + 1));
    if (high == null || !isSameSort(low, high, between) || !isSameUnit(low.end(), joint, high)) {
      return null;
    }
    if (!between && !from && (row.is(at - 1, "by") || isYear(at, low))) {
      return null;
    }
    BigDecimal lowValue = distributed(low, high);
    if (lowValue.compareTo(high.value()) >= 0 || isChain(high.end())) {
      return null;
    }
    return new Figure(
        low.first(),
        high.end(),
        lowValue,
        high.value(),
        high.kind() == FigureKind.COUNT ? low.kind() : high.kind(),
        high.currency() == null ? low.currency() : high.currency(),
        FigureComparator.RANGE,
        at,
        high.end(),
        low.written(),
        low.ratio());
  }

  private int afterArticle(int at) {
    boolean filler =
        row.is(at, "los", "las", "el", "la", "some", "unos", "unas", "about", "roughly", "around");
    return filler && row.has(at + 1) ? at + 1 : at;
  }

  /** "between 15 km and 17 km": the unit of the lower end is said again. */
  private int afterUnit(Figure low, boolean between) {
    int end = low.end();
    boolean unit = between && row.has(end) && row.at(end).isLetters() && !row.is(end, "and", "y");
    return unit ? end + 1 : end;
  }

  private boolean isSameUnit(int end, int joint, Figure high) {
    return end == joint
        || (row.has(high.end()) && row.at(high.end()).folded().equals(row.at(end).folded()));
  }

  /** "5 to 10 percent" is a range, "rose 5 percent to 84" none. */
  private static boolean isSameSort(Figure low, Figure high, boolean between) {
    boolean percent = low.kind() == FigureKind.PERCENT && high.kind() != FigureKind.PERCENT;
    boolean mixed = low.fraction() != high.fraction();
    return !percent && !mixed && (between || !low.fraction());
  }

  /** "in 2018 to 3.9 million". */
  private boolean isYear(int at, Figure low) {
    return row.is(at - 1, "in", "since", "of", "en")
        && low.kind() == FigureKind.COUNT
        && row.at(at).text().matches("(19|20)\\d\\d");
  }

  /** What stands between the two ends. */
  private boolean isJoint(int at, boolean between, boolean from) {
    if (between) {
      return row.is(at, "and", "y", "e", "to", "-", "–");
    }
    boolean tight = row.is(at, "-", "—", "~") && row.isGlued(at);
    // "1000 - 5000": a dash between spaces, both sides digits
    boolean dash =
        row.is(at, "-") && !row.isGlued(at) && !row.isGlued(at + 1) && row.isDigits(at + 1);
    return tight
        || dash
        || row.is(at, "–", "to", "through")
        || (row.is(at, "a", "al") && parser.isSpanish())
        || (from && row.is(at, "hasta"));
  }

  /** "between 3 and 5 million": the scale of the upper end is the lower's too. */
  private BigDecimal distributed(Figure low, Figure high) {
    BigDecimal factor = parser.scaleOf(high);
    boolean bare = parser.scaleOf(low).signum() == 0;
    return bare && factor.signum() != 0 && low.value().compareTo(THOUSAND) < 0
        ? QuantityParser.normal(low.value().multiply(factor))
        : low.value();
  }

  /** "555-0142-77": digits in a chain are an identifier. */
  private boolean isChain(int at) {
    return row.is(at, "-") && row.isGlued(at) && row.isDigits(at + 1);
  }

  private boolean isChange(int from) {
    for (int i = Math.max(0, from - 6); i < from; i++) {
      if (CHANGE.contains(row.at(i).folded())) {
        return true;
      }
    }
    return false;
  }
}
