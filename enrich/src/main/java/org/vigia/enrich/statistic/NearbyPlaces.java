package org.vigia.enrich.statistic;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.text.WordList;

/** The places of a figure's own sentence: which of them stands nearest, and what it is there. */
final class NearbyPlaces {
  private static final int FAR = 1000;

  private static final Set<String> INSTITUTIONS =
      WordList.of(
          """
          prisons jails custody prison jail government state authorities cells penal detention
          """);

  private NearbyPlaces() {}

  /** How far a place is from a figure; zero where it touches or overlaps. */
  static int distance(SentenceView view, Figure figure, PlaceMention place) {
    int first = view.indexAt(place.begin());
    int end = view.indexAt(Math.max(place.begin(), place.end() - 1)) + 1;
    if (end <= figure.from()) {
      return view.between(end, figure.from());
    }
    return first >= figure.to() ? view.between(figure.to(), first) : 0;
  }

  /** The facility that the figure's clause or sentence speaks of, null if none. */
  static @Nullable PlaceMention facility(Subject subject, int reach) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    PlaceMention listed = Respective.placeOf(view, figure);
    if (listed != null) {
      return listed.isFacility() ? listed : null;
    }
    PlaceMention best = null;
    int bestDistance = reach;
    for (PlaceMention place : view.places()) {
      if (place.isFacility()) {
        int distance = distance(view, figure, place);
        if (distance < bestDistance) {
          best = place;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** The country nearest to a figure, but not one that only names people; null if none. */
  static @Nullable String country(Subject subject) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    String best = null;
    double bestDistance = Double.MAX_VALUE;
    for (PlaceMention place : view.places()) {
      if (place.country() == null || place.isPerson()) {
        continue;
      }
      int at = view.indexAt(place.begin());
      boolean counted = subject.thing().covers(at);
      boolean plural = place.people() && isGroup(view, at);
      boolean border =
          view.is(at + 1, "border", "frontier", "embassy", "consulate")
              || (view.is(at - 1, "con", "with", "de") && view.is(at - 2, "frontera", "border"));
      if (counted || plural || border) {
        continue;
      }
      double distance = distance(view, figure, place);
      if (!place.isCountry() && !place.isFacility() && !place.isTown()) {
        distance = distance * 1.5 + 6;
      }
      if (distance < bestDistance) {
        bestDistance = distance;
        best = place.countryOrBase();
      }
    }
    return best;
  }

  /** "Venezuelans", "los venezolanos": people, not where they are. */
  private static boolean isGroup(SentenceView view, int at) {
    String word = view.words().get(at).folded();
    boolean plural = word.endsWith("s");
    boolean nounBehind =
        view.word(at + 1)
            .map(w -> w.isLetters() && w.folded().length() > 3 && INSTITUTIONS.contains(w.folded()))
            .orElse(false);
    boolean one = view.is(at - 1, "un", "una") && !plural;
    boolean person =
        view.is(
            at + 1, "man", "woman", "father", "mother", "national", "citizen", "migrant", "boy");
    if (one || person) {
      return true;
    }
    return plural
        && !nounBehind
        && !view.is(at - 1, "carceles", "penales", "prisiones", "autoridades", "centros");
  }

  /** Whether a sentence names where a figure may hold, and not only whose people it counts. */
  static boolean namesCountry(Subject subject) {
    for (PlaceMention place : subject.view().places()) {
      int at = subject.view().indexAt(place.begin());
      boolean spot =
          !place.isTown()
              && (place.isCountry() || place.isFacility() || at < subject.figure().from());
      boolean other = !place.people() && !place.isPerson() && !subject.thing().covers(at);
      if (place.country() != null && spot && other) {
        return true;
      }
    }
    return false;
  }

  /** The country before a verb, as its subject. */
  static @Nullable String subjectCountry(SentenceView view, @Nullable Hit verb) {
    String last = null;
    int limit = verb == null ? view.words().size() : verb.first();
    for (PlaceMention place : view.places()) {
      int at = view.indexAt(place.begin());
      boolean group = place.people() && view.words().get(at).folded().endsWith("s");
      if (at < limit && place.country() != null && !group && !place.isFacility()) {
        last = place.country();
      }
    }
    return last;
  }

  /** "nine at Mariona, bringing to 431 the number who died in El Salvador's prisons". */
  static boolean countryFollows(Subject subject, PlaceMention facility) {
    SentenceView view = subject.view();
    boolean before = facility.end() <= view.words().get(subject.figure().from()).begin();
    return before
        && view.places().stream()
            .anyMatch(place ->
                place.isCountry()
                    && !(place.people() && isGroup(view, view.indexAt(place.begin())))
                    && view.indexAt(place.begin()) >= subject.figure().to()
                    && distance(view, subject.figure(), place)
                        <= distance(view, subject.figure(), facility) + 8);
  }

  /** Whether another country than a facility's stands nearer to the figure than the facility. */
  static boolean namesCountryNearer(Subject subject, PlaceMention facility) {
    SentenceView view = subject.view();
    int distance =
        view.places().contains(facility) ? distance(view, subject.figure(), facility) : FAR;
    return view.places().stream()
        .anyMatch(place ->
            place.isCountry()
                && !place.people()
                && place.country() != null
                && !place.country().equals(facility.country())
                && distance(view, subject.figure(), place) < distance);
  }

  /** "Eswatini: 15 men since July": the country that a line of a list is about, null if none. */
  static @Nullable PlaceMention itemOf(Subject subject) {
    SentenceView view = subject.view();
    for (PlaceMention place : view.places()) {
      int end = view.indexAt(place.end() - 1) + 1;
      boolean opens = view.indexAt(place.begin()) <= 1 && view.is(end, ":", "—", "–");
      if (opens && place.isCountry() && !place.people() && subject.figure().from() >= end) {
        return place;
      }
    }
    return null;
  }
}
