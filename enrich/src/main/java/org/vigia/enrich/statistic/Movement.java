package org.vigia.enrich.statistic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;

/**
 * People on the move: transferred if the goal is a named facility, returned if it is home, deported
 * otherwise; flights and asylum agreements take their place the same way.
 */
final class Movement {
  private Movement() {}

  static Optional<Candidate> read(
      FigureInterpreter reader, PlaceResolver places, SentenceView view, Figure figure,
      CountedThing thing, Verdict found, double confidence) {
    Hit trigger = found.trigger();
    if (view.has(Sense.SWAP) && isHomeward(view, figure, thing)) {
      return home(reader, places, view, figure, thing, found, confidence);
    }
    PlaceMention goal = places.destination(view, figure, trigger, 30);
    boolean sent = trigger != null && trigger.sense() == Sense.SEND;
    if (goal != null && goal.isFacility()) {
      String place = PlaceResolver.placeOf(goal);
      return reader.candidate(view, figure, Indicator.PEOPLE_TRANSFERRED, "persons", place, true, confidence, trigger, thing);
    }
    if (goal == null && sent) {
      boolean pointsBack = SiteWords.pointsBack(view);
      PlaceMention facility = pointsBack ? places.facilityBefore(view, 1) : null;
      if (facility == null) {
        facility = places.facilityNear(view, figure, 10);
      }
      if (facility != null) {
        return reader.candidate(view, figure, Indicator.PEOPLE_TRANSFERRED, "persons", PlaceResolver.placeOf(facility), true, confidence - 0.06, trigger, thing);
      }
    }
    double sure = confidence;
    if (found.family() != Family.MOVE) {
      sure = thing.senses().contains(Sense.DEPORTATION) || view.has(Sense.DEPORT) || view.has(Sense.DEPORTATION) ? confidence : confidence - 0.12;
    } else if (sent && goal == null && !view.has(Sense.DEPORT)) {
      sure = confidence - 0.15;
    }
    String place = goal != null && goal.country() != null ? goal.country() : movementPlace(places, view, figure, thing, found);
    return reader.candidate(view, figure, Indicator.PEOPLE_DEPORTED, "persons", place, goal != null, sure, trigger, thing);
  }

  static Optional<Candidate> home(
      FigureInterpreter reader, PlaceResolver places, SentenceView view, Figure figure,
      CountedThing thing, Verdict found, double confidence) {
    Hit trigger = found.trigger();
    PlaceMention goal = places.destination(view, figure, trigger, 24);
    String people = counted(view, thing);
    boolean homeward = view.has(Sense.SWAP) || isHomeward(view, figure, thing);
    String place = goal != null && goal.isCountry() && goal.country() != null ? goal.country() : people != null ? people : places.mainCountry();
    if (!homeward && people == null || goal != null && goal.isCountry() && people != null && !goal.id().equals(people)) {
      if (!homeward) {
        return reader.candidate(view, figure, Indicator.PEOPLE_DEPORTED, "persons", place, goal != null, confidence - 0.15, trigger, thing);
      }
    }
    return reader.candidate(view, figure, Indicator.PEOPLE_RETURNED, "persons", place, goal != null, homeward ? confidence : confidence - 0.1, trigger, thing);
  }

  static Optional<Candidate> flights(
      FigureInterpreter reader, PlaceResolver places, SentenceView view, Figure figure,
      CountedThing thing, Verdict found, double confidence) {
    PlaceMention goal = places.destination(view, figure, found.trigger(), 30);
    boolean subject = view.has(Sense.DEPORT) || view.has(Sense.DEPORTATION) || view.has(Sense.SEND) || view.has(Sense.RETURN_HOME)
        || view.hits(Sense.PERSON).stream().anyMatch(h -> view.words().get(h.first()).folded().contains("migra"));
    double sure = subject || view.has(Sense.ARRIVE) ? confidence : confidence - 0.15;
    if (goal != null) {
      String place = goal.isFacility() ? PlaceResolver.placeOf(goal) : goal.id();
      return reader.candidate(view, figure, Indicator.FLIGHTS, "flights", place, true, sure, found.trigger(), thing);
    }
    String place = movementPlace(places, view, figure, thing, found);
    return reader.candidate(view, figure, Indicator.FLIGHTS, "flights", place, false, sure, found.trigger(), thing);
  }

  static Optional<Candidate> asylum(
      FigureInterpreter reader, PlaceResolver places, SentenceView view, Figure figure,
      CountedThing thing, Verdict found, double confidence) {
    PlaceMention goal = places.destination(view, figure, null, 16);
    if (goal != null && goal.isCountry()) {
      return reader.candidate(view, figure, Indicator.ASYLUM_CASELOAD, "persons", goal.id(), true, confidence, found.trigger(), thing);
    }
    return reader.inCountry(view, figure, thing, Indicator.ASYLUM_CASELOAD, "persons", confidence, found.trigger());
  }

  /** Where a movement without a goal of its own counts: the paragraph's goal, else who deports. */
  private static String movementPlace(
      PlaceResolver places, SentenceView view, Figure figure, CountedThing thing, Verdict found) {
    if (found.family() == Family.ACCEPT) {
      String host = places.subjectCountry(view, found.trigger());
      if (host != null) {
        return host;
      }
    }
    String earlier = places.earlierGoal(view);
    if (earlier != null) {
      return earlier;
    }
    String deporter = places.subjectCountry(view, found.trigger());
    return deporter != null ? deporter : places.country(view, figure, thing).place();
  }

  private static boolean isHomeward(SentenceView view, Figure figure, CountedThing thing) {
    String people = counted(view, thing);
    if (people == null) {
      return view.is(figure.first(), "home");
    }
    for (PlaceMention place : view.places()) {
      int at = view.indexAt(place.begin());
      boolean elsewhere = at < thing.first() || at >= thing.end();
      if (elsewhere && people.equals(place.country()) && !place.isPerson()) {
        return true;
      }
    }
    return false;
  }

  /** The country whose people are counted. */
  private static @Nullable String counted(SentenceView view, CountedThing thing) {
    for (PlaceMention place : view.places()) {
      int at = view.indexAt(place.begin());
      if (place.people() && at >= thing.first() && at < thing.end()) {
        return place.country();
      }
    }
    return null;
  }
}
