package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.List;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;

/**
 * What speaks for or against a reading, as names that either hold or do not: {@code head=people},
 * {@code trigger.distance<4}. The names are the keys of the confidence model; a new one takes
 * effect when the model is trained anew.
 */
final class Traits {
  private static final int[] VALUES = {2, 3, 5, 10, 20, 100, 1_000, 10_000, 100_000, 1_000_000};

  private static final double[] BELIEVED = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96};

  private static final double[] SCORES = {0.5, 0.75, 1, 1.4, 2, 2.6, 3.2};
  private static final double[] RIVALS = {0.1, 0.3, 0.5, 0.7, 0.9};

  private final TraitNames names = new TraitNames();
  private final Candidate candidate;
  private final Figure figure;
  private final String group;

  private Traits(Candidate candidate) {
    this.candidate = candidate;
    this.figure = candidate.figure();
    this.group = group(candidate.indicator());
  }

  /**
   * The traits of a candidate, sorted.
   *
   * @param told all tellings in the document, in the order of the text, before repetitions were
   *     brought together
   */
  static List<String> of(Candidate candidate, List<Candidate> told, PlaceResolver places) {
    Traits traits = new Traits(candidate);
    traits.local(places);
    DocumentTraits.addTo(traits.names, candidate, told);
    return traits.names.list();
  }

  /** The traits that the rest of the document has no part in, sorted. */
  static List<String> local(Candidate candidate, PlaceResolver places) {
    Traits traits = new Traits(candidate);
    traits.local(places);
    return traits.names.list();
  }

  private void local(PlaceResolver places) {
    basis();
    belief();
    value();
    thing();
    WordTraits.addTo(names, candidate);
    PlaceTraits.addTo(names, candidate, places);
  }

  private void basis() {
    Basis basis = candidate.basis();
    names.add("indicator=" + candidate.indicator().id());
    names.add("way=" + basis.way());
    names.add("group=" + group + " way=" + basis.way());
    int hand = (int) Math.floor(candidate.confidence() * 20 + 1e-9) * 5;
    names.add("hand=" + hand);
    for (int step = 40; step <= hand; step += 10) {
      names.add("hand>=" + step);
    }
    if (basis.way() == Way.WEIGHED) {
      for (double step : SCORES) {
        if (basis.score() >= step) {
          names.add("score>=" + step);
        }
      }
      double ratio = basis.runnerUp() / basis.score();
      for (double step : RIVALS) {
        if (ratio >= step) {
          names.add("runner-up>=" + step);
        }
      }
    }
  }

  /** What the words around the figure say of the reading, whatever the rules say. */
  private void belief() {
    if (candidate.belief().isEmpty()) {
      return;
    }
    double here = candidate.believed();
    double nothing = candidate.belief().of(Belief.NOTHING);
    for (double step : BELIEVED) {
      if (here >= step) {
        names.add("believed>=" + step);
        names.add("group=" + group + " believed>=" + step);
      }
      if (nothing >= step) {
        names.add("nothing>=" + step);
      }
    }
  }

  private void value() {
    BigDecimal value = candidate.value();
    names.add("kind=" + figure.kind());
    names.add(figure.written() ? "digits" : "spelled");
    for (int step : VALUES) {
      if (value.compareTo(BigDecimal.valueOf(step)) < 0) {
        names.add("value<" + step);
        if (step <= 100) {
          names.add("group=" + group + " value<" + step);
        }
      }
    }
    FigureComparator comparator = figure.comparator();
    names.add("comparator=" + comparator.id());
    names.add(
        "unit="
            + (candidate.unit().equals(candidate.indicator().unit()) ? "usual" : candidate.unit()));
    BigDecimal whole = value.stripTrailingZeros();
    if (whole.scale() < 0) {
      names.add("round");
    }
    if (value.compareTo(BigDecimal.valueOf(1900)) > 0
        && value.compareTo(BigDecimal.valueOf(2100)) < 0) {
      names.add("like-year");
    }
  }

  private void thing() {
    CountedThing thing = candidate.thing();
    names.add("head=" + thing.head());
    names.add("group=" + group + " head=" + thing.head());
    if (thing.partitive()) {
      names.add("partitive");
    }
    for (Sense sense : thing.senses()) {
      names.add("counts=" + sense);
    }
    names.add("thing.words=" + Math.min(4, thing.end() - thing.first()));
  }

  /** Indicators whose figures are told alike. */
  static String group(Indicator indicator) {
    return switch (indicator) {
      case DEATHS_IN_CUSTODY, PEOPLE_KILLED -> "death";
      case PRISON_POPULATION,
          DETAINEES_HELD,
          MINORS_DETAINED,
          WRONGLY_DETAINED,
          NO_CONVICTION_SHARE ->
          "held";
      case ARRESTS, RELEASES -> "event";
      case PEOPLE_DEPORTED, PEOPLE_TRANSFERRED, PEOPLE_RETURNED, ASYLUM_CASELOAD -> "movement";
      case FACILITY_CAPACITY, CELL_OCCUPANCY -> "room";
      case CONFINEMENT_HOURS, EXERCISE_MINUTES -> "hours";
      case ENFORCED_DISAPPEARANCES, TORTURE_REPORTS, RIGHTS_VIOLATIONS, LITIGATION_COUNT, FLIGHTS ->
          "thing";
      case INCARCERATION_RATE, PAYMENT -> indicator.id();
    };
  }
}
