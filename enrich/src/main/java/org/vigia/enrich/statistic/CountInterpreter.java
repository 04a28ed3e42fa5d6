package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.CountedThing.Head;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.text.WordList;

/** Reads counts of people, cases, flights and places. */
final class CountInterpreter {
  private static final BigDecimal CROWDED_CELL = BigDecimal.valueOf(500);

  /** No country's prisons hold so few; they are people of a story. */
  private static final BigDecimal HANDFUL = BigDecimal.valueOf(20);

  /** No prison that is watched holds more; the largest is built for 40,000. */
  private static final BigDecimal LARGEST_SITE = BigDecimal.valueOf(42_000);

  /** "Two suits" are two events. */
  private static final BigDecimal SOME_SUITS = BigDecimal.valueOf(5);

  /** Fewer are bunks, taps and tables. */
  private static final BigDecimal SMALLEST_PRISON = BigDecimal.valueOf(100);

  private static final Set<String> HOLDS =
      WordList.of("held holds houses housed alberga albergaba recluye mantiene");
  private final PlaceResolver places;

  CountInterpreter(PlaceResolver places) {
    this.places = places;
  }

  /**
   * What a figure counts.
   *
   * @param ranked the families that the words speak for, the strongest first
   * @param previous the statistic that it may go on with
   */
  Optional<Candidate> read(Subject counted, List<Verdict> ranked, @Nullable Candidate previous) {
    Figure figure = counted.figure();
    CountedThing thing = counted.thing();
    boolean whole = figure.value().stripTrailingZeros().scale() <= 0;
    if (!whole || (thing.head() == Head.FOREIGN && !counted.counts(Sense.LAWSUIT))) {
      return Optional.empty();
    }
    Optional<Verdict> verdict = ranked.stream().findFirst();
    if (previous != null && Ellipsis.isRate(counted, previous)) {
      return counted
          .because(previous.trigger())
          .by(Way.ELLIPSIS)
          .sure(0.8)
          .as(previous.indicator(), previous.unit(), places.inherited(counted, previous));
    }
    if (previous != null
        && previous.indicator() == Indicator.FACILITY_CAPACITY
        && Ellipsis.isShortLook(counted)) {
      boolean facility = previous.place().startsWith("facility:");
      return counted
          .because(previous.trigger())
          .by(Way.LOOK)
          .sure(0.74)
          .as(
              facility ? Indicator.DETAINEES_HELD : Indicator.PRISON_POPULATION,
              new Found(previous.place(), false));
    }
    if (previous != null && Ellipsis.applies(counted, verdict, previous)) {
      return counted
          .because(previous.trigger())
          .by(Way.ELLIPSIS)
          .sure(Math.min(0.82, previous.confidence()))
          .as(previous.indicator(), previous.unit(), places.inherited(counted, previous));
    }
    PlaceMention item = verdict.isEmpty() ? NearbyPlaces.itemOf(counted) : null;
    if (item != null && thing.head() == Head.PEOPLE && places.themes().tellsDeportations()) {
      return counted
          .by(Way.ITEM)
          .sure(0.7)
          .as(Indicator.PEOPLE_DEPORTED, new Found(item.id(), true));
    }
    return verdict.isEmpty() ? Optional.empty() : byWords(counted, verdict.get());
  }

  /** What a figure counts if the words around it speak for one family. */
  Optional<Candidate> byWords(Subject counted, Verdict found) {
    return isRejected(counted, found) ? Optional.empty() : ofFamily(counted, found);
  }

  /** Whether what a verdict says is denied, only imagined, or of people who are not watched. */
  static boolean isRejected(Subject counted, Verdict found) {
    return OutOfScope.matches(counted, found) || Denial.matches(counted, found);
  }

  /** What a figure of a family counts, and where. */
  Optional<Candidate> ofFamily(Subject counted, Verdict found) {
    Figure figure = counted.figure();
    CountedThing thing = counted.thing();
    Subject subject =
        counted.because(found.trigger()).on(Basis.of(found)).sure(confidence(found, thing));
    return switch (found.family()) {
      case DEATH -> death(subject);
      case KILLED -> inCountry(subject.ofPeople(), Indicator.PEOPLE_KILLED);
      case ARREST -> arrest(subject.ofPeople());
      case HOLD -> hold(subject.ofPeople());
      case MOVE, ACCEPT, ARRIVE -> new Movement(places).read(subject.ofPeople(), found.family());
      case RETURN -> new Movement(places).home(subject.ofPeople());
      case RELEASE -> released(subject.ofPeople());
      case NO_CONVICTION ->
          subject.as(Indicator.NO_CONVICTION_SHARE, "persons", places.heldAmong(subject));
      case WRONGLY -> subject.ofPeople().as(Indicator.WRONGLY_DETAINED, places.held(subject));
      case MINORS -> minors(subject);
      case DISAPPEARANCE -> inCountry(subject, Indicator.ENFORCED_DISAPPEARANCES);
      case TORTURE -> subject.as(Indicator.TORTURE_REPORTS, tortured(subject));
      case RIGHTS -> inCountry(subject, Indicator.RIGHTS_VIOLATIONS);
      case ASYLUM -> new Movement(places).asylum(subject);
      case CAPACITY -> capacity(subject);
      case CELL -> cell(subject);
      case FLIGHT -> new Movement(places).flights(subject);
      case LITIGATION ->
          places.themes().speaksOfAsylum(counted)
              ? new Movement(places).asylum(subject)
              : inCountry(
                  figure.value().compareTo(SOME_SUITS) < 0
                      ? subject.less(0.35)
                      : figure.value().compareTo(BigDecimal.TEN) < 0 ? subject.less(0.25) : subject,
                  Indicator.LITIGATION_COUNT);
    };
  }

  private static double confidence(Verdict verdict, CountedThing thing) {
    double score = verdict.score();
    double confidence =
        score >= 2
            ? 0.94
            : score >= 1.4
                ? 0.9
                : score >= 1 ? 0.84 : score >= 0.7 ? 0.74 : score >= 0.5 ? 0.62 : 0.42;
    if (verdict.runnerUp() > 0.8 * score) {
      confidence -= 0.1;
    }
    return thing.head() == Head.NONE ? confidence - 0.05 : confidence;
  }

  private Optional<Candidate> inCountry(Subject subject, Indicator indicator) {
    return subject.as(indicator, places.country(subject));
  }

  /** Where they were held, if the text says so; else the country. */
  private Optional<Candidate> released(Subject subject) {
    PlaceMention facility = NearbyPlaces.facility(subject, 12);
    return facility == null
        ? inCountry(subject, Indicator.RELEASES)
        : subject.as(Indicator.RELEASES, Found.at(facility));
  }

  private Optional<Candidate> death(Subject subject) {
    boolean custody = subject.distance(Sense.CUSTODY) < 40;
    return (custody ? subject : subject.less(0.15))
        .as(Indicator.DEATHS_IN_CUSTODY, atFacilityOrCountry(subject));
  }

  private Optional<Candidate> arrest(Subject subject) {
    PlaceMention facility = NearbyPlaces.facility(subject, 16);
    Hit trigger = subject.trigger();
    if (facility != null && trigger != null && trigger.sense() == Sense.JAIL) {
      return subject.as(Indicator.PEOPLE_TRANSFERRED, Found.at(facility));
    }
    return subject.counts(Sense.MINOR)
        ? inCountry(subject.less(0.05), Indicator.MINORS_DETAINED)
        : inCountry(subject, Indicator.ARRESTS);
  }

  private Optional<Candidate> hold(Subject subject) {
    if (subject.counts(Sense.MINOR)) {
      return subject.as(Indicator.MINORS_DETAINED, places.held(subject));
    }
    boolean system = subject.figure().value().compareTo(LARGEST_SITE) > 0;
    PlaceMention facility = system ? null : places.site(subject);
    if (facility != null) {
      return subject.as(Indicator.DETAINEES_HELD, Found.at(facility));
    }
    Found country = places.country(subject);
    if (country.place().startsWith("facility:")) {
      return system
          ? subject.as(
              Indicator.PRISON_POPULATION, new Found(places.document().mainCountry(), false))
          : subject.as(Indicator.DETAINEES_HELD, country);
    }
    return inCountry(
        subject.figure().value().compareTo(HANDFUL) < 0 ? subject.less(0.3) : subject,
        SiteWords.namesOneSite(subject.view(), subject.figure())
                || isNamedHolder(subject)
                || (!system && places.speaksOfOneSite(subject))
                || (!SiteWords.isSystem(subject.view(), subject.figure())
                    && SiteWords.pointsToOneSite(subject.view()))
            ? Indicator.DETAINEES_HELD
            : Indicator.PRISON_POPULATION);
  }

  /** "Otay Mesa held 1,391 people": a name that no list knows, before the verb. */
  private static boolean isNamedHolder(Subject subject) {
    Hit trigger = subject.trigger();
    SentenceView view = subject.view();
    if (trigger == null
        || trigger.first() < 2
        || !HOLDS.contains(view.words().get(trigger.first()).folded())) {
      return false;
    }
    int name = trigger.first() - 1;
    int begin = view.words().get(name).begin();
    boolean known = view.places().stream().anyMatch(p -> p.begin() <= begin && begin < p.end());
    return view.words().get(name).isCapitalized()
        && view.words().get(name - 1).isCapitalized()
        && !known;
  }

  private Optional<Candidate> minors(Subject subject) {
    SentenceView view = subject.view();
    boolean custody =
        view.has(Sense.CUSTODY)
            || view.has(Sense.HOLD)
            || view.has(Sense.DETAIN)
            || view.has(Sense.JAIL)
            || view.has(Sense.PRISONER)
            || view.has(Sense.ARREST)
            || subject.thing().partitive();
    Hit trigger = subject.trigger();
    boolean seized =
        trigger != null && (trigger.sense() == Sense.DETAIN || trigger.sense() == Sense.ARREST);
    PlaceMention facility = NearbyPlaces.facility(subject, 40);
    boolean elsewhere = facility != null && !SiteWords.isAt(view, facility);
    return (custody ? subject : subject.sure(0.4))
        .as(
            Indicator.MINORS_DETAINED,
            elsewhere || (seized && view.has(Sense.PERIOD))
                ? places.country(subject)
                : places.held(subject));
  }

  private Optional<Candidate> capacity(Subject subject) {
    if (SiteWords.isNoPrison(subject.view(), subject.figure())
        || (subject.thing().head() == Head.UNKNOWN
            && !isCompound(subject)
            && subject.figure().value().compareTo(SMALLEST_PRISON) < 0)) {
      return Optional.empty();
    }
    Hit trigger = subject.trigger();
    boolean ofCell = trigger != null && subject.view().is(trigger.first() - 1, "cell", "celda");
    if (ofCell) {
      return Optional.empty();
    }
    PlaceMention facility = places.site(subject);
    if (facility == null) {
      facility = NearbyPlaces.facility(subject, 80);
    }
    if (facility != null && NearbyPlaces.namesCountryNearer(subject, facility)) {
      return inCountry(subject.less(0.05), Indicator.FACILITY_CAPACITY);
    }
    if (facility == null && !SiteWords.namesUnknownSite(subject.view(), subject.figure())) {
      facility = places.earlier().facility(subject.view(), 1);
    }
    if (facility == null && subject.view().places().stream().noneMatch(PlaceMention::isCountry)) {
      facility = places.document().topicFacility();
    }
    return facility == null
        ? inCountry(subject.less(0.1), Indicator.FACILITY_CAPACITY)
        : subject.as(Indicator.FACILITY_CAPACITY, Found.at(facility));
  }

  /** "a 1,000-bed immigration jail". */
  private static boolean isCompound(Subject subject) {
    return subject.view().is(subject.figure().end(), "-");
  }

  private Optional<Candidate> cell(Subject subject) {
    if (subject.thing().head() == Head.UNKNOWN || subject.thing().head() == Head.FOREIGN) {
      return Optional.empty();
    }
    boolean possible = subject.figure().value().compareTo(CROWDED_CELL) <= 0;
    PlaceMention facility = NearbyPlaces.facility(subject, 60);
    if (facility == null) {
      facility = places.earlier().facility(subject.view(), 2);
    }
    if (facility == null) {
      facility = places.document().topicFacility();
    }
    Subject sure =
        !possible
            ? subject.sure(0.3)
            : subject.thing().head() == Head.UNKNOWN ? subject.less(0.2) : subject;
    return facility == null
        ? inCountry(sure, Indicator.CELL_OCCUPANCY)
        : sure.as(Indicator.CELL_OCCUPANCY, Found.at(facility));
  }

  /** Where it was done: the facility that the text is about, unless the sentence names a place. */
  private Found tortured(Subject subject) {
    PlaceMention here = NearbyPlaces.facility(subject, 24);
    boolean several =
        subject.view().places().stream()
                .filter(PlaceMention::isFacility)
                .map(PlaceMention::id)
                .distinct()
                .count()
            > 1;
    if (here != null && !several && SiteWords.isAt(subject.view(), here)) {
      return Found.at(here);
    }
    PlaceMention topic = places.document().topicFacility();
    boolean unnamed =
        subject.view().places().stream()
            .noneMatch(place -> place.isFacility() || (place.isCountry() && !place.people()));
    return topic != null && unnamed ? Found.at(topic) : atFacilityOrCountry(subject);
  }

  private Found atFacilityOrCountry(Subject subject) {
    PlaceMention facility = NearbyPlaces.facility(subject, 12);
    boolean there =
        facility != null
            && (Respective.isMember(subject.view(), facility)
                || SiteWords.isAt(subject.view(), facility)
                || SiteWords.isWhere(subject.view(), facility));
    if (facility != null && there && !NearbyPlaces.countryFollows(subject, facility)) {
      return Found.at(facility);
    }
    PlaceMention topic = places.document().topicFacility();
    boolean nowhere = subject.view().places().stream().noneMatch(PlaceMention::isSpot);
    PlaceMention told =
        facility == null && nowhere ? places.earlier().facilityJustBefore(subject.view()) : null;
    if (told != null) {
      return Found.at(told);
    }
    boolean inside = facility == null && SiteWords.pointsInside(subject.view());
    PlaceMention before = inside ? places.earlier().facility(subject.view(), 1) : null;
    if (before != null) {
      return Found.at(before);
    }
    return topic != null && inside ? Found.at(topic) : places.country(subject);
  }
}
