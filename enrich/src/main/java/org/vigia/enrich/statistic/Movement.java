package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;

/**
 * People on the move: transferred if the goal is a named facility, returned if it is home, deported
 * otherwise; flights and asylum agreements take their place the same way.
 */
final class Movement {
  /** The state that does most of the deporting told in the press that is watched. */
  private static final String DEPORTER = "country:US";

  /** So few are named people of a story. */
  private static final BigDecimal FEW = BigDecimal.valueOf(4);

  private final PlaceResolver places;

  Movement(PlaceResolver places) {
    this.places = places;
  }

  Optional<Candidate> read(Subject subject, Family family) {
    SentenceView view = subject.view();
    if (isPrice(subject)) {
      return Optional.empty();
    }
    if (view.has(Sense.SWAP)
        && places.themes().tellsTransfer()
        && (isHomeward(subject) || subject.isBare())) {
      return home(subject);
    }
    Hit trigger = subject.trigger();
    boolean sent =
        (trigger != null && trigger.sense() == Sense.SEND)
            || view.distance(subject.figure(), Sense.SEND) <= 2;
    boolean jailed =
        view.distance(subject.figure(), Sense.JAIL) <= 4
            || view.distance(subject.figure(), Sense.HOLD) <= 4;
    if (jailed && subject.counts(Sense.DEPORTATION)) {
      PlaceMention prison = NearbyPlaces.facility(subject, 10);
      if (prison == null && SiteWords.pointsBack(view)) {
        prison = places.earlier().facility(view, 2);
        prison = prison == null ? places.document().topicFacility() : prison;
      }
      if (prison != null) {
        return subject.as(Indicator.PEOPLE_TRANSFERRED, Found.at(prison));
      }
    }
    PlaceMention goal =
        Destination.of(subject, 30, sent || family == Family.ARRIVE || view.has(Sense.ARRIVE));
    if (goal != null && goal.isFacility()) {
      return subject.as(Indicator.PEOPLE_TRANSFERRED, Found.at(goal));
    }
    if (goal == null && family == Family.ACCEPT && trigger != null) {
      PlaceMention host = NearbyPlaces.facility(subject, 10);
      if (host != null && view.indexAt(host.begin()) < trigger.first()) {
        return subject.as(Indicator.PEOPLE_TRANSFERRED, Found.at(host));
      }
    }
    if (goal == null && sent) {
      PlaceMention facility =
          SiteWords.pointsBack(view) ? places.earlier().facility(view, 1) : null;
      if (facility == null) {
        facility = NearbyPlaces.facility(subject, 10);
      }
      if (facility == null
          && SiteWords.pointsBack(view)
          && subject.figure().value().compareTo(FEW) > 0) {
        facility = places.document().topicFacility();
      }
      if (facility != null) {
        return subject.less(0.06).as(Indicator.PEOPLE_TRANSFERRED, Found.at(facility));
      }
    }
    if (family == Family.MOVE
        && trigger != null
        && trigger.sense() == Sense.SEND
        && (goal == null || goal.isTown())
        && SiteWords.goesIntoNamedSite(view, trigger.end())) {
      return subject.counts(Sense.MINOR)
          ? Optional.empty()
          : subject
              .less(0.06)
              .as(
                  Indicator.PEOPLE_TRANSFERRED,
                  goal == null ? places.country(subject) : Found.at(goal));
    }
    String people = counted(subject);
    if (people != null
        && goal == null
        && trigger != null
        && trigger.sense() == Sense.DEPORT
        && comesFromAbroad(view, people)) {
      return subject.less(0.06).as(Indicator.PEOPLE_RETURNED, new Found(people, true));
    }
    boolean deportation =
        subject.counts(Sense.DEPORTATION) || view.has(Sense.DEPORT) || view.has(Sense.DEPORTATION);
    Subject sure = subject;
    if (family != Family.MOVE && !deportation) {
      sure = subject.less(0.12);
    } else if (sent && goal == null && !view.has(Sense.DEPORT)) {
      sure = subject.less(0.15);
    }
    return sure.as(Indicator.PEOPLE_DEPORTED, goalOrElse(goal, subject, family));
  }

  /** "252 Venezuelans sent back from El Salvador": from a country that is not the deporter. */
  private boolean comesFromAbroad(SentenceView view, String people) {
    return view.places().stream()
        .anyMatch(place ->
            place.isSpot()
                && !people.equals(place.country())
                && !DEPORTER.equals(place.country())
                && Direction.isOrigin(view, place));
  }

  Optional<Candidate> home(Subject subject) {
    if (isPrice(subject)) {
      return Optional.empty();
    }
    Hit trigger = subject.trigger();
    SentenceView view = subject.view();
    boolean rests = trigger != null && view.is(trigger.end(), "in", "en");
    PlaceMention goal = Destination.of(subject, 24, rests);
    String people = counted(subject);
    boolean deporter = goal != null && DEPORTER.equals(goal.country()) && !goal.isFacility();
    if (deporter || wasSentBefore(subject)) {
      String back = goal != null && goal.country() != null ? goal.country() : people;
      return subject.as(
          Indicator.PEOPLE_RETURNED,
          back == null ? places.country(subject) : new Found(back, true));
    }
    boolean homeward =
        (places.themes().tellsTransfer() || view.has(Sense.SWAP))
            && (subject.view().has(Sense.SWAP)
                || isHomeward(subject)
                || subject.view().places().stream().anyMatch(PlaceMention::isFacility));
    String country = goal != null && !goal.isFacility() ? goal.country() : null;
    String abroad = places.document().goal(DEPORTER);
    String home =
        country != null
            ? country
            : people != null ? people : abroad != null ? abroad : places.document().mainCountry();
    Found place = new Found(home, country != null || people != null);
    boolean elsewhere = country != null && people != null && !country.equals(people);
    if (!homeward && (people == null || elsewhere || !places.themes().tellsTransfer())) {
      return subject.less(0.1).as(Indicator.PEOPLE_DEPORTED, place);
    }
    return (homeward ? subject : subject.less(0.1)).as(Indicator.PEOPLE_RETURNED, place);
  }

  /** "six Guatemalans who had been flown to Rwanda were repatriated": back from somewhere. */
  private static boolean wasSentBefore(Subject subject) {
    SentenceView view = subject.view();
    Hit trigger = subject.trigger();
    for (Hit hit : view.hits()) {
      boolean movement =
          (hit.sense() == Sense.SEND || hit.sense() == Sense.DEPORT)
              && (trigger == null || hit.end() <= trigger.first());
      boolean relative = false;
      for (int i = Math.max(0, hit.first() - 5); i < hit.first(); i++) {
        relative |= view.is(i, "who", "whom", "que", "quienes", "whose");
      }
      int behind = hit.first() - subject.thing().end();
      boolean past = relative || (behind >= 0 && behind <= 1);
      if (movement && past && subject.view().distance(subject.figure(), hit) < 16) {
        return true;
      }
    }
    return false;
  }

  /** "in exchange for ten Americans": who is given for those who return. */
  private static boolean isPrice(Subject subject) {
    int before = subject.figure().from() - 1;
    SentenceView view = subject.view();
    return (view.is(before, "de") && view.is(before - 1, "cambio"))
        || (view.is(before, "for")
            && view.is(before - 1, "exchange", "return", "traded", "swapped"));
  }

  Optional<Candidate> flights(Subject subject) {
    SentenceView view = subject.view();
    PlaceMention goal = Destination.of(subject, 30, true);
    boolean deportation =
        view.has(Sense.DEPORT)
            || view.has(Sense.DEPORTATION)
            || view.has(Sense.SEND)
            || view.has(Sense.RETURN_HOME)
            || view.has(Sense.ARRIVE)
            || view.words().stream().anyMatch(w -> w.folded().startsWith("migra"));
    if (goal == null && SiteWords.pointsThere(view)) {
      goal = places.earlier().facility(view, 1);
    }
    if (goal == null && SiteWords.pointsToPeople(view)) {
      goal = places.earlier().destination(view);
    }
    PlaceMention base = places.earlier().facility(view, 0);
    boolean unnamed = view.places().stream().noneMatch(PlaceMention::isSpot);
    if (goal == null && unnamed && base != null && base.isNavalBase()) {
      goal = base;
    }
    Found place = goalOrElse(goal, subject, Family.FLIGHT);
    return (deportation ? subject : subject.less(0.12))
        .as(Indicator.FLIGHTS, goal == null ? place : landing(goal, place));
  }

  /** Aircraft land in a country, or at a base that has an airfield, never in a prison. */
  private static Found landing(PlaceMention goal, Found place) {
    boolean prison = goal.isFacility() && !goal.isNavalBase();
    return prison && goal.country() != null ? new Found(goal.country(), place.near()) : place;
  }

  Optional<Candidate> asylum(Subject subject) {
    PlaceMention goal = Destination.of(subject, 16, false);
    return subject.as(
        Indicator.ASYLUM_CASELOAD,
        goal != null && !goal.isFacility() ? Found.at(goal) : places.countryAsPlace(subject));
  }

  private Found goalOrElse(@Nullable PlaceMention goal, Subject subject, Family family) {
    if (goal != null) {
      return Found.at(goal);
    }
    return elsewhere(subject, family);
  }

  /** Without a goal of its own a movement has the paragraph's, if that is one, else who deports. */
  private Found elsewhere(Subject subject, Family family) {
    SentenceView view = subject.view();
    String agent = NearbyPlaces.subjectCountry(view, subject.trigger());
    String host = host(subject);
    if (host != null) {
      return new Found(host, true);
    }
    if (family == Family.ACCEPT && agent != null) {
      return new Found(agent, true);
    }
    String told =
        view.is(0, "the", "el", "it") || namesItsCountry(view)
            ? places.earlier().countryJustBefore(view)
            : null;
    if (family == Family.ACCEPT && told != null) {
      return new Found(told, false);
    }
    Hit verb = subject.trigger();
    boolean active =
        verb != null
            && verb.sense() == Sense.DEPORT
            && verb.end() <= subject.figure().from()
            && view.between(verb.end(), subject.figure().from()) <= 2
            && !isPassive(subject);
    String home = active && agent != null ? null : homeOfNationals(subject);
    if (home != null) {
      return new Found(home, true);
    }
    if (SiteWords.namesOtherCountries(view)) {
      return new Found(DEPORTER, false);
    }
    String earlier = places.earlier().goalOfParagraph(view);
    if (earlier != null) {
      return new Found(earlier, false);
    }
    boolean passive =
        isPassive(subject) || family == Family.ARRIVE || view.has(Sense.ARRIVE) || subject.isBare();
    boolean origin =
        view.places().stream().anyMatch(place -> place.isSpot() && Direction.isOrigin(view, place));
    boolean removed =
        origin
            && verb != null
            && verb.sense() == Sense.DEPORT
            && !view.has(Sense.ARRIVE)
            && !view.has(Sense.RETURN_HOME)
            && view.is(verb.end(), "from", "desde", "de");
    if (removed) {
      return new Found(DEPORTER, true);
    }
    String goal = agent == null || passive || origin ? places.document().goal(DEPORTER) : null;
    if (goal != null) {
      return new Found(goal, false);
    }
    if (origin) {
      return new Found(places.document().foreignCountry(DEPORTER, null), false);
    }
    return agent != null ? new Found(agent, true) : places.country(subject);
  }

  /** "Honduras will … take 400 people deported by the United States": who takes them. */
  private @Nullable String host(Subject subject) {
    SentenceView view = subject.view();
    for (Hit hit : view.hits(Sense.ACCEPT)) {
      if (hit.end() <= subject.figure().from()
          && view.between(hit.end(), subject.figure().from()) <= 3) {
        return NearbyPlaces.subjectCountry(view, hit);
      }
    }
    return null;
  }

  /** "the country has taken in 29": the one told of before. */
  private static boolean namesItsCountry(SentenceView view) {
    for (int i = 1; i < view.words().size(); i++) {
      if (view.is(i, "country", "nation", "kingdom", "government", "pais", "reino", "gobierno")
          && view.is(i - 1, "the", "el", "ese", "that", "este")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassive(Subject subject) {
    Hit trigger = subject.trigger();
    return trigger != null
        && subject
            .view()
            .is(
                trigger.first() - 1,
                "were",
                "was",
                "been",
                "being",
                "fueron",
                "sido",
                "fue",
                "son");
  }

  /** "23,000 hondureños fueron deportados desde Estados Unidos": sent to their own country. */
  private @Nullable String homeOfNationals(Subject subject) {
    String people = counted(subject);
    if (people == null || people.equals(DEPORTER)) {
      return null;
    }
    boolean fromAbroad =
        subject.view().places().stream()
            .anyMatch(place ->
                place.isSpot()
                    && !people.equals(place.country())
                    && Direction.isOrigin(subject.view(), place));
    return fromAbroad || people.equals(places.document().mainCountry()) ? people : null;
  }

  /** Whether the counted people's own country is spoken of as somewhere to be. */
  private static boolean isHomeward(Subject subject) {
    String people = counted(subject);
    if (people == null) {
      return false;
    }
    for (PlaceMention place : subject.view().places()) {
      boolean elsewhere = !subject.thing().covers(subject.view().indexAt(place.begin()));
      if (elsewhere && people.equals(place.country()) && !place.isPerson()) {
        return true;
      }
    }
    return false;
  }

  /** The country whose people are counted. */
  private static @Nullable String counted(Subject subject) {
    for (PlaceMention place : subject.view().places()) {
      if (place.people() && subject.thing().covers(subject.view().indexAt(place.begin()))) {
        return place.country();
      }
    }
    return null;
  }
}
