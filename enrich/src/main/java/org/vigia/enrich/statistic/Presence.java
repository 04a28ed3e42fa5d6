package org.vigia.enrich.statistic;

import java.util.Set;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.text.WordList;

/**
 * People who are somewhere, without a verb of holding: "forty-two migrants were at the base", "of
 * the 240 people at the Anchorage complex", "there were 1,206 men in the camp".
 */
final class Presence {
  private static final Set<String> BEING =
      WordList.of(
          """
          was were is are be been remain remained still now today now, there only just
          estaba estaban estan esta estuvieron seguian siguen hoy aun todavia ya alli apenas solo
          """);
  private static final Set<String> IN = WordList.of("at in inside within on aboard en dentro tras");
  private static final Set<String> SITES =
      WordList.of(
          """
          prison jail camp center centre facility base penitentiary lockup complex tents barracks
          carcel penal prision centro campamento recinto reclusorio carpas carpa module modulo
          """);

  /** How many words may stand between what is counted and the word that places it. */
  private static final int WAY = 4;

  /** How many words a site's name and what stands before it may have. */
  private static final int NAME = 5;

  private Presence() {}

  /** Whether what a figure counts is said to be at a facility or a site. */
  static boolean isAtSite(SentenceView view, Figure figure, CountedThing thing) {
    int at = Math.max(thing.end(), figure.to());
    for (int i = at; i < Math.min(at + WAY, view.words().size()); i++) {
      String word = view.words().get(i).folded();
      if (IN.contains(word)) {
        return isSite(view, i + 1);
      }
      if (!BEING.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isSite(SentenceView view, int first) {
    for (PlaceMention place : view.places()) {
      int at = view.indexAt(place.begin());
      if (place.isFacility() && at >= first && at <= first + 2) {
        return true;
      }
    }
    for (int i = first; i < Math.min(first + NAME, view.words().size()); i++) {
      if (SITES.contains(view.words().get(i).folded())) {
        return true;
      }
      if (view.is(i, ",", ".", ";", "who", "que", "and", "y", "to", "a")) {
        return false;
      }
    }
    return false;
  }
}
