package org.vigia.enrich.statistic;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.text.WordList;

/**
 * The family that a phrase speaks for where it stands; none where the words beside it make it say
 * something else.
 */
final class HitFamily {
  /** How much "of those arrested" still says where the verb behind is the news. */
  private static final double OF_THOSE = 0.4;

  private static final Set<String> FEAR =
      WordList.of(
          """
          fear feared fears fearing risk danger against would face faced temen temian temor temia
          teme riesgo peligro contra
          """);

  private HitFamily() {}

  /** "locked up 238 men" is an event; "the number of immigrants locked up" is a state. */
  static Family.@Nullable Weight weightOf(SentenceView view, Figure figure, Hit hit) {
    boolean object = hit.end() <= figure.from() && view.between(hit.end(), figure.from()) <= 2;
    // "no cometieron delito": innocent, which says more than not convicted
    boolean innocent =
        hit.sense() == Sense.NO_CONVICTION
            && view.hits(Sense.WRONGLY).stream().anyMatch(w -> w.first() == hit.first());
    if (innocent) {
      return null;
    }
    // "no llega a 30": a comparison, nobody arrives
    boolean reaches =
        hit.sense() == Sense.ARRIVE
            && view.is(hit.end() - 1, "llega", "llegan", "llego", "llegaron", "llegar", "llegado")
            && view.is(hit.end(), "a", "al")
            && figure.from() - hit.end() <= 3;
    // "admitió que 31 …": said, nobody is taken in
    boolean admits = hit.sense() == Sense.ACCEPT && view.is(hit.end(), "que", "that");
    boolean room =
        hit.sense() == Sense.CAPACITY
            && hit.end() == hit.first() + 1
            && view.is(hit.first(), "places", "spaces")
            && hit.first() != figure.end();
    boolean ofThose =
        view.is(figure.end(), "of", "de")
            && view.is(figure.end() + 1, "those", "los", "las", "the", "these")
            && hit.first() >= figure.end()
            && hit.first() <= figure.end() + 3
            && isOfThose(view, hit);
    if (ofThose) {
      Family.Weight weight = Family.of(hit.sense());
      return weight == null
          ? null
          : new Family.Weight(
              weight.family(), weight.asNoun() * OF_THOSE, weight.nearby() * OF_THOSE);
    }
    if (room
        || reaches
        || admits
        || isModifier(view, hit)
        || isFeared(view, hit)
        || isCapacityOfOther(view, figure, hit)) {
      return null;
    }
    boolean period = view.is(hit.first() - 1, "been") && view.has(Sense.PERIOD);
    return hit.sense() == Sense.JAIL
            && !object
            && !period
            && view.sentence().language() != Language.SPANISH
        ? Family.of(Sense.HOLD)
        : Family.of(hit.sense());
  }

  /** "26,000 of those arrested have nothing to do with gangs": the verb behind is the news. */
  private static boolean isOfThose(SentenceView view, Hit hit) {
    boolean participle =
        switch (hit.sense()) {
          case ARREST, DETAIN, HOLD, JAIL, DEPORT, SEND, PRISONER -> true;
          default -> false;
        };
    return participle
        && view.hits().stream()
            .anyMatch(later ->
                later.first() > hit.end()
                    && view.between(hit.end(), later.first()) < 14
                    && switch (later.sense()) {
                      case WRONGLY, NO_CONVICTION, DIE, RELEASE, RETURN_HOME -> true;
                      default -> false;
                    });
  }

  /** "deportation flights", "vuelos de deportación": flights are counted, not people. */
  private static boolean isModifier(SentenceView view, Hit hit) {
    if (hit.sense() != Sense.DEPORTATION && hit.sense() != Sense.DEPORT) {
      return false;
    }
    for (Hit flight : view.hits(Sense.FLIGHT)) {
      boolean behind = flight.first() == hit.end();
      boolean before =
          flight.end() <= hit.first()
              && hit.first() - flight.end() <= 1
              && view.is(hit.first() - 1, "de");
      if (behind || before) {
        return true;
      }
    }
    return false;
  }

  /** "whether they feared torture", "el riesgo de tortura": not told as having happened. */
  private static boolean isFeared(SentenceView view, Hit hit) {
    if (hit.sense() != Sense.TORTURE) {
      return false;
    }
    for (int i = Math.max(0, hit.first() - 4); i < hit.first(); i++) {
      String word = view.words().get(i).folded();
      if (FEAR.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "9,870 men in wings designed for 3,000": what is built for the next figure. */
  private static boolean isCapacityOfOther(SentenceView view, Figure figure, Hit hit) {
    if (hit.sense() != Sense.CAPACITY
        || hit.first() < figure.end()
        || !view.is(hit.end() - 1, "for", "to", "para", "de")) {
      return false;
    }
    for (Figure other : view.figures()) {
      if (other.from() == hit.end() && other.first() != figure.first()) {
        return true;
      }
    }
    return false;
  }

  /** "Hay", "tenía": words of being and having, which say little. */
  static boolean isLight(SentenceView view, Hit hit) {
    return view.is(
        hit.first(), "hay", "habia", "tiene", "tenia", "tienen", "tenian", "tener", "cuenta");
  }
}
