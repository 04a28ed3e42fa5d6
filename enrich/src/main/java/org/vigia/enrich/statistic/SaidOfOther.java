package org.vigia.enrich.statistic;

import java.util.Set;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.text.WordList;

/** Phrases that are said of something else in the sentence than of the figure being read. */
final class SaidOfOther {
  private static final int NEARER = 2;

  private static final Set<String> OTHERS =
      WordList.of(
          """
          most many some few none others several half everyone nobody mayoria muchos muchas algunos
          algunas pocos otros otras varios ninguno nadie todos todas casi
          """);

  private SaidOfOther() {}

  /** Whether a phrase is said of a part of the figure, of a share of it or of a new subject. */
  static boolean matches(SentenceView view, Figure figure, Hit hit) {
    return isSaidOfPart(view, figure, hit)
        || isSaidOfShare(view, figure, hit)
        || isSaidOfOthers(view, figure, hit);
  }

  /** "163 de los 450 detenidos recuperaron la libertad": said of the part before the whole. */
  private static boolean isSaidOfPart(SentenceView view, Figure figure, Hit hit) {
    int before = figure.from() - 1;
    boolean whole =
        view.is(before, "the", "los", "las")
            && view.is(before - 1, "of", "de")
            && view.figures().stream().anyMatch(other -> other.end() == before - 1);
    return whole && hit.end() <= before;
  }

  /** "Of the 1,240 people, 64 percent have no conviction": said of the part, not of the whole. */
  private static boolean isSaidOfShare(SentenceView view, Figure figure, Hit hit) {
    boolean whole =
        view.is(figure.from() - 1, "las", "los", "the", "those", "these", "esas", "esos")
            && view.is(figure.from() - 2, "de", "of", "entre", "among");
    if (!whole) {
      return false;
    }
    for (Figure other : view.figures()) {
      if (other.first() > figure.end() && other.end() <= hit.first()) {
        return true;
      }
    }
    return false;
  }

  /** "63,000 are held, and most have no record": a new subject stands between. */
  private static boolean isSaidOfOthers(SentenceView view, Figure figure, Hit hit) {
    if (hit.first() < figure.end() || CountedThing.isNoun(hit.sense())) {
      return false;
    }
    for (int i = figure.end() + 1; i < hit.first(); i++) {
      boolean joined = view.is(i - 1, "and", "but", ",", ";", "y", "e", "pero", "—", "while");
      boolean article = view.is(i, "the", "la", "los", "las") && i + 1 < hit.first();
      if (joined && OTHERS.contains(view.words().get(article ? i + 1 : i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** "59,762 people, 70.3 percent of whom had no conviction": said of the share between. */
  static boolean isSaidOfNext(SentenceView view, Figure figure, Hit hit) {
    for (Figure other : view.figures()) {
      boolean between = other.first() > figure.end() && other.end() <= hit.first();
      boolean apposed =
          view.is(other.from() - 1, "or", "o", "(", "el") || view.is(other.end(), ")");
      if (between && other.kind() == FigureKind.PERCENT && !apposed) {
        return true;
      }
    }
    return false;
  }

  /** Whether another figure stands between what is counted and a verb behind it. */
  static boolean isBetween(SentenceView view, CountedThing thing, Hit verb) {
    return view.figures().stream()
        .anyMatch(other -> other.first() >= thing.end() && other.end() <= verb.first());
  }

  /** Whether another figure stands nearer to a phrase and so takes it for itself. */
  static boolean isClaimed(SentenceView view, Figure figure, Hit hit, int distance) {
    for (Figure other : view.figures()) {
      boolean apposed =
          other.kind() == FigureKind.PERCENT
              && other.first() >= figure.end()
              && other.first() - figure.end() <= 9
              && view.is(other.from() - 1, "or", "o", "(", "el", "un");
      boolean nearer = view.distance(other, hit) + NEARER < distance;
      if (other.first() != figure.first() && !apposed && nearer) {
        return true;
      }
    }
    return false;
  }

  /** "85,500 detained and 370 dead": the noun right behind another figure is that figure's. */
  static boolean isOwnNoun(SentenceView view, Figure figure, Hit hit) {
    for (Figure other : view.figures()) {
      if (other.first() > figure.end() && other.end() == hit.first()) {
        return true;
      }
    }
    return false;
  }
}
