package org.vigia.enrich.time;

import java.util.Set;
import org.vigia.enrich.text.WordList;

/** Spanish words that say how a time stands to what is told: "desde", "hasta", "el próximo". */
final class SpanishRelations {
  private static final Set<String> FILLERS =
      WordList.of(
          """
          el la los las pasado pasada finales fines mediados inicios principios comienzos final
          fin mes próximo este esta año cierre último ya mismo día inicio
          """);

  private static final Set<String> AHEAD =
      WordList.of(
          """
          próximo próxima prevista previsto programada programado va van plazo fijada fijado prevé
          antes
          """);

  private SpanishRelations() {}

  /** What the words before a time say of it. */
  static TimeRelation of(Words words, Match match) {
    int before = match.from() - 1;
    while (match.from() - before < 6
        && (words.isIn(before, FILLERS)
            || (words.is(before, "de") && words.isIn(before - 1, FILLERS)))) {
      before--;
    }
    return switch (words.at(before)) {
      case "desde", "partir", "entre" -> TimeRelation.SINCE;
      case "hasta" -> TimeRelation.UNTIL;
      case "para" -> TimeRelation.BY;
      case "al" -> match.explicit() ? TimeRelation.AS_OF : TimeRelation.AT;
      case "tras" -> TimeRelation.AFTER;
      case "de" -> afterDe(words, before);
      case "y" -> isSecondOfPair(words, before) ? TimeRelation.UNTIL : TimeRelation.AT;
      default -> TimeRelation.AT;
    };
  }

  private static TimeRelation afterDe(Words words, int de) {
    return switch (words.at(de - 1)) {
      case "antes" -> TimeRelation.BEFORE;
      case "después", "luego" -> TimeRelation.AFTER;
      case "partir" -> TimeRelation.SINCE;
      default -> TimeRelation.AT;
    };
  }

  private static boolean isSecondOfPair(Words words, int and) {
    for (int i = and - 1; i > and - 8; i--) {
      if (words.is(i, "entre")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before a time tell of the future. */
  static boolean looksAhead(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 10); i--) {
      String word = words.at(i);
      boolean future = word.length() >= 4 && (word.endsWith("rá") || word.endsWith("rán"));
      if (future || AHEAD.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
