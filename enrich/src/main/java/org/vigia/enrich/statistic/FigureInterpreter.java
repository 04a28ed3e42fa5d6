package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.CountedThing.Head;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;

/** Decides for one figure of a sentence which indicator it gives, if any, and where. */
final class FigureInterpreter {
  private static final double MINIMUM = 0.5;
  private final PlaceResolver places;
  private final Language language;

  FigureInterpreter(PlaceResolver places, Language language) {
    this.places = places;
    this.language = language;
  }

  /**
   * Reads a figure.
   *
   * @param previous what the figure before in the same sentence, or the last of the sentence
   *     before, was taken for
   */
  Optional<Candidate> read(SentenceView view, Figure figure, @Nullable Candidate previous) {
    if (figure.value().signum() <= 0) {
      return Optional.empty();
    }
    return switch (figure.kind()) {
      case MONEY -> money(view, figure);
      case PERCENT -> NonStatistics.matches(view, figure) ? Optional.empty() : share(view, figure);
      case PER_100000 -> rate(view, figure);
      case COUNT ->
          NonStatistics.isDuration(view, figure)
              ? DurationReader.read(view, figure, places)
              : NonStatistics.matches(view, figure)
                  ? Optional.empty()
                  : count(view, figure, previous);
    };
  }

  private Optional<Candidate> money(SentenceView view, Figure figure) {
    int pay = view.distance(figure, Sense.PAY);
    int refuse = view.distance(figure, Sense.NOT_PAYMENT);
    boolean subject = view.has(Sense.PAY_FOR);
    if (pay > 40 || refuse < 14 || figure.currency() == null) {
      return Optional.empty();
    }
    CountedThing thing = CountedThing.of(view, figure, language);
    double confidence = subject ? pay < 12 ? 0.92 : 0.8 : pay < 12 ? 0.72 : 0.55;
    if (!figure.currency().equals("USD")) {
      confidence -= 0.3;
    }
    if (figure.value().compareTo(BigDecimal.valueOf(10_000)) < 0) {
      confidence -= 0.3;
    }
    String place = MoneyPlace.of(view, figure, places);
    return candidate(
        view, figure, Indicator.PAYMENT, figure.currency(), place, true, confidence,
        nearest(view, figure, Sense.PAY), thing);
  }

  private Optional<Candidate> rate(SentenceView view, Figure figure) {
    if (view.distance(figure, Sense.HOMICIDE_RATE) < 25
        && view.distance(figure, Sense.HOMICIDE_RATE) < view.distance(figure, Sense.IMPRISONED_SHARE)) {
      return Optional.empty();
    }
    CountedThing thing = CountedThing.of(view, figure, language);
    PlaceResolver.Found place = places.country(view, figure, thing);
    boolean prison = view.has(Sense.IMPRISONED_SHARE) || view.has(Sense.PRISONER) || view.has(Sense.HOLD);
    return candidate(
        view, figure, Indicator.INCARCERATION_RATE, "per-100000", place.place(), place.near(),
        prison ? 0.94 : 0.8, nearest(view, figure, Sense.IMPRISONED_SHARE), thing);
  }

  private Optional<Candidate> share(SentenceView view, Figure figure) {
    CountedThing thing = CountedThing.of(view, figure, language);
    int noConviction = view.distance(figure, Sense.NO_CONVICTION);
    if (noConviction < 30) {
      PlaceResolver.Found place = held(view, figure, thing);
      return candidate(
          view, figure, Indicator.NO_CONVICTION_SHARE, "percent", place.place(), place.near(),
          noConviction < 18 ? 0.93 : 0.8, nearest(view, figure, Sense.NO_CONVICTION), thing);
    }
    int wrongly = view.distance(figure, Sense.WRONGLY);
    if (wrongly < 14) {
      PlaceResolver.Found place = held(view, figure, thing);
      return candidate(
          view, figure, Indicator.WRONGLY_DETAINED, "percent", place.place(), place.near(), 0.6,
          nearest(view, figure, Sense.WRONGLY), thing);
    }
    int base = view.distance(figure, Sense.POPULATION_BASE);
    int behind = view.distance(figure, Sense.IMPRISONED_SHARE);
    boolean small = figure.value().compareTo(BigDecimal.valueOf(10)) <= 0;
    if (base < 12 && behind < 22 && small && view.distance(figure, Sense.HOMICIDE_RATE) > 14) {
      PlaceResolver.Found place = places.country(view, figure, thing);
      return candidate(
          view, figure, Indicator.INCARCERATION_RATE, "percent", place.place(), place.near(), 0.92,
          nearest(view, figure, Sense.POPULATION_BASE), thing);
    }
    return Optional.empty();
  }

  private Optional<Candidate> count(SentenceView view, Figure figure, @Nullable Candidate previous) {
    if (figure.value().stripTrailingZeros().scale() > 0) {
      return Optional.empty();
    }
    CountedThing thing = CountedThing.of(view, figure, language);
    if (thing.head() == Head.FOREIGN && !thing.senses().contains(Sense.LAWSUIT)) {
      return Optional.empty();
    }
    Optional<Verdict> verdict = CountDecision.decide(view, figure, thing);
    if (Ellipsis.applies(view, figure, thing, verdict, previous) && previous != null) {
      return candidate(
          view, figure, previous.indicator(), previous.unit(), previous.place(), false,
          Math.min(0.82, previous.confidence()), previous.trigger(), thing);
    }
    if (verdict.isEmpty()) {
      return Optional.empty();
    }
    Verdict found = verdict.get();
    if (isOutOfScope(view, figure, thing, found)) {
      return Optional.empty();
    }
    double confidence = confidence(found, thing);
    return switch (found.family()) {
      case DEATH -> atFacilityOrCountry(view, figure, thing, Indicator.DEATHS_IN_CUSTODY,
          "persons", death(view, figure, confidence), found.trigger());
      case KILLED -> inCountry(view, figure, thing, Indicator.PEOPLE_KILLED, "persons",
          people(thing, confidence), found.trigger());
      case ARREST -> arrest(view, figure, thing, people(thing, confidence), found.trigger());
      case HOLD -> hold(view, figure, thing, people(thing, confidence), found.trigger());
      case MOVE, ACCEPT, ARRIVE -> Movement.read(this, places, view, figure, thing, found, people(thing, confidence));
      case RETURN -> Movement.home(this, places, view, figure, thing, found, people(thing, confidence));
      case RELEASE -> inCountry(view, figure, thing, Indicator.RELEASES, "persons",
          people(thing, confidence), found.trigger());
      case NO_CONVICTION -> {
        PlaceResolver.Found place = held(view, figure, thing);
        yield candidate(view, figure, Indicator.NO_CONVICTION_SHARE, "persons", place.place(),
            place.near(), confidence, found.trigger(), thing);
      }
      case WRONGLY -> {
        PlaceResolver.Found place = held(view, figure, thing);
        yield candidate(view, figure, Indicator.WRONGLY_DETAINED, "persons", place.place(),
            place.near(), people(thing, confidence), found.trigger(), thing);
      }
      case MINORS -> {
        boolean custody = view.has(Sense.CUSTODY) || view.has(Sense.HOLD) || view.has(Sense.DETAIN)
            || view.has(Sense.PRISONER) || view.has(Sense.ARREST) || thing.partitive();
        PlaceResolver.Found place = held(view, figure, thing);
        yield candidate(view, figure, Indicator.MINORS_DETAINED, "persons", place.place(),
            place.near(), custody ? confidence : 0.4, found.trigger(), thing);
      }
      case DISAPPEARANCE -> inCountry(view, figure, thing, Indicator.ENFORCED_DISAPPEARANCES,
          "persons", confidence, found.trigger());
      case TORTURE -> atFacilityOrCountry(view, figure, thing, Indicator.TORTURE_REPORTS, "cases",
          confidence, found.trigger());
      case RIGHTS -> inCountry(view, figure, thing, Indicator.RIGHTS_VIOLATIONS, "cases",
          confidence, found.trigger());
      case ASYLUM -> Movement.asylum(this, places, view, figure, thing, found, confidence);
      case CAPACITY -> capacity(view, figure, thing, confidence, found.trigger());
      case CELL -> cell(view, figure, thing, confidence, found.trigger());
      case FLIGHT -> Movement.flights(this, places, view, figure, thing, found, confidence);
      case LITIGATION -> inCountry(view, figure, thing, Indicator.LITIGATION_COUNT, "cases",
          figure.value().compareTo(BigDecimal.TEN) < 0 ? confidence - 0.25 : confidence,
          found.trigger());
    };
  }

  /** Plans, possibilities, blocked transfers, plaintiffs and interviewees are no statistics. */
  private static boolean isOutOfScope(SentenceView view, Figure figure, CountedThing thing, Verdict found) {
    Hit trigger = found.trigger();
    Family family = found.family();
    boolean movement = family == Family.MOVE || family == Family.ARREST || family == Family.RELEASE
        || family == Family.RETURN || family == Family.HOLD || family == Family.ACCEPT || family == Family.ARRIVE
        || family == Family.DEATH || family == Family.NO_CONVICTION;
    if (!movement || trigger == null) {
      return false;
    }
    for (Hit hit : view.hits(Sense.HYPOTHETICAL)) {
      boolean governs = hit.first() <= trigger.first() && view.between(hit.end(), trigger.first()) <= 5;
      if (governs && !(view.has(Sense.ACCEPT) && family != Family.DEATH && isAgreement(view))) {
        return true;
      }
    }
    if (family == Family.MOVE || family == Family.RETURN) {
      for (Hit hit : view.hits(Sense.BLOCK)) {
        if (hit.end() <= Math.min(trigger.first(), figure.from()) && view.between(hit.end(), trigger.first()) <= 8) {
          return true;
        }
      }
    }
    for (Hit hit : view.hits(Sense.PLAINTIFF)) {
      if (hit.end() <= figure.from() && view.between(hit.end(), figure.from()) <= 4 && thing.head() != Head.NONE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAgreement(SentenceView view) {
    return view.words().stream().anyMatch(w -> w.is("agreed", "agrees", "agreement", "deal", "acepto", "acordo", "acuerdo", "accepted", "agree", "pact", "aceptado", "acepta"));
  }

  private static double confidence(Verdict verdict, CountedThing thing) {
    double score = verdict.score();
    double confidence = score >= 2 ? 0.94 : score >= 1.4 ? 0.9 : score >= 1 ? 0.84 : score >= 0.7 ? 0.74 : score >= 0.5 ? 0.62 : 0.42;
    if (verdict.runnerUp() > 0.8 * score) {
      confidence -= 0.1;
    }
    if (thing.head() == Head.NONE) {
      confidence -= 0.05;
    }
    return confidence;
  }

  private static double people(CountedThing thing, double confidence) {
    return switch (thing.head()) {
      case PEOPLE -> confidence;
      case KNOWN -> confidence - 0.03;
      case NONE -> confidence - 0.05;
      case UNKNOWN -> confidence - 0.14;
      case FOREIGN -> 0;
    };
  }

  private static double death(SentenceView view, Figure figure, double confidence) {
    boolean custody = view.distance(figure, Sense.CUSTODY) < 40;
    return custody ? confidence : confidence - 0.15;
  }

  private Optional<Candidate> arrest(SentenceView view, Figure figure, CountedThing thing, double confidence, @Nullable Hit trigger) {
    PlaceMention facility = places.facilityNear(view, figure, 16);
    boolean lockedUp = trigger != null && trigger.sense() == Sense.JAIL;
    if (facility != null && lockedUp) {
      return candidate(view, figure, Indicator.PEOPLE_TRANSFERRED, "persons", PlaceResolver.placeOf(facility), true, confidence, trigger, thing);
    }
    if (thing.senses().contains(Sense.MINOR)) {
      return inCountry(view, figure, thing, Indicator.MINORS_DETAINED, "persons", confidence - 0.05, trigger);
    }
    return inCountry(view, figure, thing, Indicator.ARRESTS, "persons", confidence, trigger);
  }

  private Optional<Candidate> hold(SentenceView view, Figure figure, CountedThing thing, double confidence, @Nullable Hit trigger) {
    if (thing.senses().contains(Sense.MINOR)) {
      PlaceResolver.Found place = held(view, figure, thing);
      return candidate(view, figure, Indicator.MINORS_DETAINED, "persons", place.place(), place.near(), confidence, trigger, thing);
    }
    PlaceMention facility = facility(view, figure, trigger);
    if (facility != null) {
      return candidate(view, figure, Indicator.DETAINEES_HELD, "persons", PlaceResolver.placeOf(facility), true, confidence, trigger, thing);
    }
    boolean oneFacility = SiteWords.namesOneSite(view, figure);
    return inCountry(view, figure, thing, oneFacility ? Indicator.DETAINEES_HELD : Indicator.PRISON_POPULATION, "persons", confidence, trigger);
  }

  private Optional<Candidate> capacity(SentenceView view, Figure figure, CountedThing thing, double confidence, @Nullable Hit trigger) {
    PlaceMention facility = facility(view, figure, trigger);
    if (facility == null) {
      facility = places.facilityNear(view, figure, 80);
    }
    if (facility == null && !SiteWords.namesUnknownSite(view, figure)) {
      facility = places.facilityBefore(view, 1);
    }
    if (facility != null) {
      return candidate(view, figure, Indicator.FACILITY_CAPACITY, "persons", PlaceResolver.placeOf(facility), true, confidence, trigger, thing);
    }
    return inCountry(view, figure, thing, Indicator.FACILITY_CAPACITY, "persons", confidence - 0.1, trigger);
  }

  private Optional<Candidate> cell(SentenceView view, Figure figure, CountedThing thing, double confidence, @Nullable Hit trigger) {
    boolean small = figure.value().compareTo(BigDecimal.valueOf(500)) <= 0;
    PlaceMention facility = places.facilityNear(view, figure, 60);
    if (facility == null) {
      facility = places.facilityBefore(view, 2);
    }
    double sure = small ? thing.head() == Head.UNKNOWN ? confidence - 0.2 : confidence : 0.3;
    if (facility != null) {
      return candidate(view, figure, Indicator.CELL_OCCUPANCY, "persons-per-cell", PlaceResolver.placeOf(facility), true, sure, trigger, thing);
    }
    return inCountry(view, figure, thing, Indicator.CELL_OCCUPANCY, "persons-per-cell", sure, trigger);
  }

  /** The facility that holds those who are counted, where the text speaks of one. */
  private @Nullable PlaceMention facility(SentenceView view, Figure figure, @Nullable Hit trigger) {
    if (SiteWords.isSystem(view, figure)) {
      return null;
    }
    PlaceMention near = places.facilityNear(view, figure, 26);
    if (near != null) {
      return near;
    }
    return SiteWords.pointsBack(view) ? places.facilityBefore(view, 1) : null;
  }

  /** Where a detained group is held: the facility nearby, else the country. */
  PlaceResolver.Found held(SentenceView view, Figure figure, CountedThing thing) {
    PlaceMention facility = places.facilityNear(view, figure, 40);
    if (facility == null && !hasCountry(view, thing)) {
      facility = places.facilityBefore(view, 0);
    }
    return facility == null
        ? places.country(view, figure, thing)
        : new PlaceResolver.Found(PlaceResolver.placeOf(facility), true);
  }

  private static boolean hasCountry(SentenceView view, CountedThing thing) {
    for (PlaceMention place : view.places()) {
      int at = view.indexAt(place.begin());
      if (place.country() != null && !place.people() && !(at >= thing.first() && at < thing.end())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Candidate> atFacilityOrCountry(
      SentenceView view, Figure figure, CountedThing thing, Indicator indicator, String unit,
      double confidence, @Nullable Hit trigger) {
    PlaceMention facility = places.facilityNear(view, figure, 12);
    if (facility != null && SiteWords.isAt(view, facility)) {
      return candidate(view, figure, indicator, unit, PlaceResolver.placeOf(facility), true, confidence, trigger, thing);
    }
    return inCountry(view, figure, thing, indicator, unit, confidence, trigger);
  }

  Optional<Candidate> inCountry(
      SentenceView view, Figure figure, CountedThing thing, Indicator indicator, String unit,
      double confidence, @Nullable Hit trigger) {
    PlaceResolver.Found place = places.country(view, figure, thing);
    return candidate(view, figure, indicator, unit, place.place(), place.near(), confidence, trigger, thing);
  }

  Optional<Candidate> candidate(
      SentenceView view, Figure figure, Indicator indicator, String unit, String place,
      boolean near, double confidence, @Nullable Hit trigger, CountedThing thing) {
    if (confidence < MINIMUM) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            view, figure, indicator, figure.value(), figure.high(), unit, place, near, confidence,
            trigger, thing));
  }

  private static @Nullable Hit nearest(SentenceView view, Figure figure, Sense sense) {
    Hit best = null;
    for (Hit hit : view.hits(sense)) {
      if (best == null || view.distance(figure, hit) < view.distance(figure, best)) {
        best = hit;
      }
    }
    return best;
  }

  static boolean isRange(Figure figure) {
    return figure.comparator() == FigureComparator.RANGE && figure.kind() == FigureKind.COUNT;
  }
}
