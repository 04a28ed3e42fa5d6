package org.vigia.enrich.statistic;

import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;

/** Where a sentence says that those counted go: the place that a word like "to" leads to. */
final class Destination {
  /** How much farther away a place counts as where those counted were held before. */
  private static final int HELD = 20;

  private Destination() {}

  /**
   * A country or facility that words like "to" or "hacia" make a destination.
   *
   * @param rests whether "in" and "at" do so too: "placed in", "landed in"
   */
  static @Nullable PlaceMention of(Subject subject, int reach, boolean rests) {
    SentenceView view = subject.view();
    Hit verb = subject.trigger();
    PlaceMention listed = Respective.placeOf(view, subject.figure());
    if (listed != null && listed.isSpot() && isGoalOfList(view, listed, rests)) {
      return listed;
    }
    PlaceMention best = null;
    int bestDistance = reach;
    for (PlaceMention place : view.places()) {
      int first = view.indexAt(place.begin());
      if (!place.isSpot()
          || !Direction.isGoal(view, place, rests)
          || subject.thing().covers(first)) {
        continue;
      }
      int distance = NearbyPlaces.distance(view, subject.figure(), place);
      if (verb != null && first >= verb.end()) {
        distance = Math.min(distance, view.between(verb.end(), first) + 1);
      }
      if (isHeldThere(view, verb, first)) {
        distance += HELD;
      }
      if (distance < bestDistance) {
        best = place;
        bestDistance = distance;
      }
    }
    return best == null ? null : facilityBehind(view, best);
  }

  /** "to Guatemala and Honduras": what leads to the first of a list leads to each. */
  private static boolean isGoalOfList(SentenceView view, PlaceMention listed, boolean rests) {
    for (PlaceMention place : view.places()) {
      boolean before = place.begin() <= listed.begin() && place.isSpot();
      if (before && Direction.isGoal(view, place, rests)) {
        return true;
      }
    }
    return false;
  }

  /** "to El Salvador's Terrorism Confinement Center": the facility, not its country. */
  private static PlaceMention facilityBehind(SentenceView view, PlaceMention country) {
    int end = view.indexAt(country.end() - 1) + 1;
    for (PlaceMention place : view.places()) {
      int gap = view.indexAt(place.begin()) - end;
      if (place.isFacility() && gap >= 0 && gap <= 3 && view.is(end, "'s", "'")) {
        return place;
      }
    }
    return country;
  }

  /** "deported men who had been held at the base": where they were is not where they went. */
  private static boolean isHeldThere(SentenceView view, @Nullable Hit verb, int first) {
    for (Hit hit : view.hits(Sense.HOLD)) {
      boolean other = verb == null || hit.first() != verb.first();
      if (other && hit.end() <= first && view.between(hit.end(), first) <= 6) {
        return true;
      }
    }
    return false;
  }
}
