package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.Belief.Guess;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.number.FigureKind;

/** Readings of a figure that the rules did not think of but the words around it speak for. */
final class Guesses {
  /** What is less likely is not weighed against the rules. */
  private static final double LEAST = 0.12;

  /** How likely a reading must be that the rules reject. */
  private static final double AGAINST_RULES = 0.4;

  /** A verdict of this strength leaves what follows to the place. */
  private static final double CLEAR = 2;

  /** How sure a reading can be that no rule speaks for. */
  private static final double SUREST = 0.9;

  private static final double LEAST_SURE = 0.3;

  private final PlaceResolver places;
  private final CountInterpreter counts;

  Guesses(PlaceResolver places, CountInterpreter counts) {
    this.places = places;
    this.counts = counts;
  }

  /** The readings, the likeliest first. */
  List<Candidate> of(Subject subject, Belief belief) {
    List<Candidate> readings = new ArrayList<>();
    for (Guess guess : belief.guesses(LEAST)) {
      read(subject, guess).ifPresent(readings::add);
    }
    return readings;
  }

  private Optional<Candidate> read(Subject subject, Guess guess) {
    FigureKind kind = subject.figure().kind();
    boolean share = guess.unit().equals("percent");
    return switch (guess.indicator()) {
      case PAYMENT ->
          kind == FigureKind.MONEY
                  && subject.figure().currency() != null
                  && !FigureInterpreter.isOtherMoney(subject)
              ? sure(subject, guess)
                  .as(
                      Indicator.PAYMENT,
                      subject.figure().currency(),
                      new Found(MoneyPlace.of(subject, places), false))
              : Optional.empty();
      case CONFINEMENT_HOURS, EXERCISE_MINUTES ->
          DurationReader.as(guess.indicator(), sure(subject, guess), places);
      case INCARCERATION_RATE ->
          kind == (share ? FigureKind.PERCENT : FigureKind.PER_100000)
              ? sure(subject, guess).as(guess.indicator(), guess.unit(), places.country(subject))
              : Optional.empty();
      default ->
          share
              ? kind == FigureKind.PERCENT
                  ? sure(subject, guess)
                      .as(guess.indicator(), guess.unit(), places.heldAmong(subject))
                  : Optional.empty()
              : kind == FigureKind.COUNT ? count(subject, guess) : Optional.empty();
    };
  }

  private Optional<Candidate> count(Subject subject, Guess guess) {
    boolean whole = subject.figure().value().stripTrailingZeros().scale() <= 0;
    if (!whole || CalendarNumber.isDuration(subject.view(), subject.figure())) {
      return Optional.empty();
    }
    Family family = family(guess.indicator());
    Hit own = trigger(subject, family);
    Verdict verdict = new Verdict(family, CLEAR, 0, own);
    // what is denied, or only imagined, stays so however likely the words make it
    if (CountInterpreter.isRejected(subject, verdict)
        || (own == null && isNearestRejected(subject))) {
      return Optional.empty();
    }
    Optional<Candidate> byRule =
        counts
            .ofFamily(subject, verdict)
            .filter(reading -> reading.indicator() == guess.indicator());
    if (byRule.isPresent()) {
      return byRule.map(
          reading -> reading.learned(Math.min(reading.confidence(), confidence(guess))));
    }
    return guess.probability() < AGAINST_RULES
        ? Optional.empty()
        : sure(subject.because(trigger(subject, family)), guess)
            .as(guess.indicator(), guess.unit(), place(subject, guess.indicator()));
  }

  /** "The 46 were not released": what is denied of them is no reason to think of their death. */
  private static boolean isNearestRejected(Subject subject) {
    Verdict nearest = null;
    int least = Integer.MAX_VALUE;
    for (Hit hit : subject.view().hits()) {
      Family.Weight weight = Family.of(hit.sense());
      int distance = distance(subject, hit);
      if (weight != null && distance < least && !subject.thing().covers(hit.first())) {
        nearest = new Verdict(weight.family(), CLEAR, 0, hit);
        least = distance;
      }
    }
    return nearest != null && CountInterpreter.isRejected(subject, nearest);
  }

  private static Subject sure(Subject subject, Guess guess) {
    return subject.by(Way.LEARNED).sure(confidence(guess));
  }

  private static double confidence(Guess guess) {
    return Math.max(LEAST_SURE, SUREST * guess.probability());
  }

  private Found place(Subject subject, Indicator indicator) {
    return switch (indicator) {
      case DETAINEES_HELD, PEOPLE_TRANSFERRED, CELL_OCCUPANCY, FACILITY_CAPACITY -> {
        PlaceMention facility = places.facilityAround(subject);
        yield facility == null ? places.country(subject) : Found.at(facility);
      }
      case WRONGLY_DETAINED, MINORS_DETAINED -> places.held(subject);
      case NO_CONVICTION_SHARE -> places.heldAmong(subject);
      default -> places.country(subject);
    };
  }

  /** The nearest phrase that speaks for a family, null if there is none. */
  private static @Nullable Hit trigger(Subject subject, Family family) {
    Hit nearest = null;
    for (Hit hit : subject.view().hits()) {
      Family.Weight weight = Family.of(hit.sense());
      boolean speaks = weight != null && weight.family() == family;
      if (speaks && (nearest == null || distance(subject, hit) < distance(subject, nearest))) {
        nearest = hit;
      }
    }
    return nearest;
  }

  private static int distance(Subject subject, Hit hit) {
    return subject.view().distance(subject.figure(), hit);
  }

  private static Family family(Indicator indicator) {
    return switch (indicator) {
      case DEATHS_IN_CUSTODY -> Family.DEATH;
      case PEOPLE_KILLED -> Family.KILLED;
      case ARRESTS -> Family.ARREST;
      case PRISON_POPULATION, DETAINEES_HELD -> Family.HOLD;
      case PEOPLE_DEPORTED, PEOPLE_TRANSFERRED -> Family.MOVE;
      case PEOPLE_RETURNED -> Family.RETURN;
      case RELEASES -> Family.RELEASE;
      case NO_CONVICTION_SHARE -> Family.NO_CONVICTION;
      case WRONGLY_DETAINED -> Family.WRONGLY;
      case MINORS_DETAINED -> Family.MINORS;
      case ENFORCED_DISAPPEARANCES -> Family.DISAPPEARANCE;
      case TORTURE_REPORTS -> Family.TORTURE;
      case RIGHTS_VIOLATIONS -> Family.RIGHTS;
      case ASYLUM_CASELOAD -> Family.ASYLUM;
      case FACILITY_CAPACITY -> Family.CAPACITY;
      case CELL_OCCUPANCY -> Family.CELL;
      case FLIGHTS -> Family.FLIGHT;
      case LITIGATION_COUNT -> Family.LITIGATION;
      case INCARCERATION_RATE, CONFINEMENT_HOURS, EXERCISE_MINUTES, PAYMENT ->
          throw new IllegalArgumentException("not a count of people or cases: " + indicator);
    };
  }
}
