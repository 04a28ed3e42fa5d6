package org.vigia.enrich.statistic.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;

/** "more than 200 but fewer than 300", "al menos 20 y como máximo 100": two bounds, one range. */
final class Bounds {
  private Bounds() {}

  /** The figures with each pair of bounds that nothing but a link parts made one. */
  static List<Figure> join(List<Figure> figures, List<Word> words) {
    List<Figure> joined = new ArrayList<>();
    for (Figure figure : figures) {
      Figure before = joined.isEmpty() ? null : joined.getLast();
      Figure range = before == null ? null : range(before, figure, words);
      if (range == null) {
        joined.add(figure);
      } else {
        joined.set(joined.size() - 1, range);
      }
    }
    return joined;
  }

  private static @Nullable Figure range(Figure first, Figure second, List<Word> words) {
    boolean upwards = isLow(first) && isHigh(second);
    boolean downwards = isHigh(first) && isLow(second);
    boolean alike =
        first.kind() == second.kind()
            || (first.kind() == FigureKind.COUNT && second.kind() == FigureKind.PERCENT);
    if ((!upwards && !downwards) || !alike || !isLinked(first, second, words)) {
      return null;
    }
    Figure low = upwards ? first : second;
    Figure high = upwards ? second : first;
    if (low.value().compareTo(high.value()) >= 0) {
      return null;
    }
    return new Figure(
        first.first(),
        second.end(),
        low.value(),
        high.value(),
        second.kind(),
        low.currency(),
        FigureComparator.RANGE,
        first.from(),
        second.to(),
        first.written(),
        low.ratio());
  }

  private static boolean isLow(Figure figure) {
    return figure.comparator() == FigureComparator.AT_LEAST
        || figure.comparator() == FigureComparator.MORE_THAN;
  }

  private static boolean isHigh(Figure figure) {
    return figure.comparator() == FigureComparator.AT_MOST
        || figure.comparator() == FigureComparator.LESS_THAN;
  }

  private static boolean isLinked(Figure first, Figure second, List<Word> words) {
    int link = first.to();
    int end = second.from();
    boolean comma = link < words.size() && words.get(link).is(",");
    int word = comma ? link + 1 : link;
    if (word == end) {
      return comma;
    }
    return word + 1 == end && words.get(word).is("and", "but", "y", "e", "pero");
  }
}
