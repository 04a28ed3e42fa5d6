package org.vigia.enrich.statistic;

import java.util.Set;
import java.util.function.Predicate;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/** Words that lead to a place, like "to" or "hacia", or away from it, like "from". */
final class Direction {
  private static final Set<String> GOAL =
      WordList.of(
          """
          to into toward towards hacia a al for rumbo onto near cerca
          """);

  private static final Set<String> REST = WordList.of("in at inside en dentro aboard");

  private static final Set<String> ORIGIN =
      WordList.of("from leaving left desde procedente procedentes abandonaron dejaron outside");

  /** Words that may stand between "to" and the name of a place. */
  private static final Set<String> WITHIN_NAME =
      WordList.of(
          """
          the its his their that this same a la el los las de del un una su esa ese notorious mega
          vast infamous maximum security high known as prison jail base naval camp country nation
          central american salvadoran megaprison carcel megacarcel penal prision centro llamada
          """);

  private Direction() {}

  /** Whether a word like "to" leads to a place, or "in" if people rest there. */
  static boolean isGoal(SentenceView view, PlaceMention place, boolean rests) {
    int first = view.indexAt(place.begin());
    // "deported here": of itself a goal
    return view.is(first, "here", "aqui", "aca")
        || (!isOrigin(view, first)
            && follows(
                view,
                first,
                word -> GOAL.contains(word) || (rests && REST.contains(word)),
                WITHIN_NAME::contains));
  }

  /** "from the naval base at Guantánamo Bay": where a movement begins. */
  static boolean isOrigin(SentenceView view, PlaceMention place) {
    return isOrigin(view, view.indexAt(place.begin()));
  }

  private static boolean isOrigin(SentenceView view, int first) {
    return follows(
        view, first, ORIGIN::contains, word -> WITHIN_NAME.contains(word) || REST.contains(word));
  }

  /** Whether a word stands before a place, with nothing but its name and such words between. */
  private static boolean follows(
      SentenceView view, int first, Predicate<String> wanted, Predicate<String> between) {
    for (int at = first - 1; at >= 0 && at >= first - 7; at--) {
      Word word = view.words().get(at);
      if (wanted.test(word.folded())) {
        return true;
      }
      boolean name = word.isCapitalized() || word.is("-", "'s");
      if (!name && !between.test(word.folded())) {
        return false;
      }
    }
    return false;
  }
}
