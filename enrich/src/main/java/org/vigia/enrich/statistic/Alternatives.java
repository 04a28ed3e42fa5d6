package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.CountedThing.Head;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.number.FigureKind;

/**
 * What else a figure may count, and where else it may hold, beside the reading that the rules
 * prefer: the families that come second, the count that it may take up, the other places that the
 * text speaks of.
 */
final class Alternatives {
  /** How strong a family must be beside the strongest to be thought of. */
  private static final double LEAST = 0.25;

  private static final int MOST_FAMILIES = 3;
  private static final int MOST_PLACES = 9;

  private final PlaceResolver places;
  private final CountInterpreter counts;

  Alternatives(PlaceResolver places, CountInterpreter counts) {
    this.places = places;
    this.counts = counts;
  }

  /**
   * The preferred reading, first, and the others, each once.
   *
   * @param guesses what the words around the figure make likely, whatever the rules say
   * @param ranked the families that the words speak for, the strongest first
   */
  List<Candidate> of(
      Candidate preferred,
      List<Candidate> guesses,
      Subject subject,
      List<Verdict> ranked,
      @Nullable Candidate previous) {
    List<Candidate> readings = new ArrayList<>();
    readings.add(preferred);
    guesses.forEach(guess -> add(readings, guess));
    if (preferred.figure().kind() == FigureKind.COUNT) {
      otherFamilies(subject, ranked, readings);
      if (previous != null) {
        takenUp(subject, previous, readings);
      }
      siblings(subject, preferred, readings);
    }
    for (String place : places.around(subject, previous, MOST_PLACES)) {
      if (fits(preferred.indicator(), place)) {
        add(readings, preferred.at(found(subject, place)));
      }
    }
    return readings;
  }

  private void otherFamilies(Subject subject, List<Verdict> ranked, List<Candidate> readings) {
    for (int i = 0; i < ranked.size() && i < MOST_FAMILIES; i++) {
      Verdict verdict = ranked.get(i);
      if (verdict.score() >= LEAST * ranked.getFirst().score()) {
        counts.byWords(subject, verdict).ifPresent(reading -> add(readings, reading));
      }
    }
  }

  private void takenUp(Subject subject, Candidate previous, List<Candidate> readings) {
    int sentences = subject.view().sentence().index() - previous.view().sentence().index();
    boolean alike = previous.figure().kind() == FigureKind.COUNT && sentences <= 1;
    boolean counted = subject.thing().head() == Head.FOREIGN;
    if (alike && !counted) {
      Optional<Candidate> reading =
          subject
              .because(previous.trigger())
              .by(Way.ELLIPSIS)
              .sure(Math.min(0.6, previous.confidence()))
              .as(previous.indicator(), previous.unit(), places.inherited(subject, previous));
      reading.ifPresent(r -> add(readings, r));
    }
  }

  /** The other indicators of the same people, where they are or go. */
  private void siblings(Subject subject, Candidate preferred, List<Candidate> readings) {
    for (Indicator sibling : siblings(preferred.indicator())) {
      for (String place : placesOf(sibling, subject, preferred)) {
        add(readings, preferred.as(sibling, found(subject, place)));
      }
    }
  }

  private static List<Indicator> siblings(Indicator indicator) {
    return switch (indicator) {
      case PRISON_POPULATION -> List.of(Indicator.DETAINEES_HELD, Indicator.ARRESTS);
      case DETAINEES_HELD -> List.of(Indicator.PRISON_POPULATION);
      case ARRESTS -> List.of(Indicator.PRISON_POPULATION, Indicator.DETAINEES_HELD);
      case PEOPLE_DEPORTED -> List.of(Indicator.PEOPLE_TRANSFERRED, Indicator.PEOPLE_RETURNED);
      case PEOPLE_TRANSFERRED -> List.of(Indicator.PEOPLE_DEPORTED);
      case PEOPLE_RETURNED -> List.of(Indicator.PEOPLE_DEPORTED, Indicator.RELEASES);
      case MINORS_DETAINED -> List.of(Indicator.PEOPLE_DEPORTED, Indicator.DETAINEES_HELD);
      case PEOPLE_KILLED -> List.of(Indicator.DEATHS_IN_CUSTODY);
      case DEATHS_IN_CUSTODY -> List.of(Indicator.PEOPLE_KILLED);
      case WRONGLY_DETAINED -> List.of(Indicator.NO_CONVICTION_SHARE);
      case NO_CONVICTION_SHARE -> List.of(Indicator.WRONGLY_DETAINED);
      case RELEASES -> List.of(Indicator.PEOPLE_RETURNED);
      default -> List.of();
    };
  }

  /** One or two places for an indicator that the rules did not think of. */
  private Set<String> placesOf(Indicator indicator, Subject subject, Candidate preferred) {
    Set<String> found = new LinkedHashSet<>();
    switch (indicator) {
      case DETAINEES_HELD, PEOPLE_TRANSFERRED -> {
        PlaceMention facility = places.facilityAround(subject);
        if (facility != null) {
          found.add(facility.place());
        }
        found.add(preferred.place());
      }
      default -> {
        found.add(places.country(subject).place());
        found.add(preferred.place());
      }
    }
    found.removeIf(place -> !fits(indicator, place));
    return found;
  }

  /** Whether an indicator can be of such a place. */
  private static boolean fits(Indicator indicator, String place) {
    boolean facility = place.startsWith("facility:");
    return switch (indicator) {
      case PRISON_POPULATION,
          ARRESTS,
          PEOPLE_KILLED,
          LITIGATION_COUNT,
          INCARCERATION_RATE,
          ENFORCED_DISAPPEARANCES ->
          !facility;
      case FLIGHTS, PEOPLE_DEPORTED, PEOPLE_RETURNED, ASYLUM_CASELOAD ->
          !facility || place.equals(PlaceMention.GUANTANAMO);
      default -> true;
    };
  }

  private static Found found(Subject subject, String place) {
    return new Found(place, names(subject.view(), place));
  }

  private static boolean names(SentenceView view, String place) {
    return view.places().stream()
        .anyMatch(mention -> mention.id().equals(place) || place.equals(mention.country()));
  }

  private static void add(List<Candidate> readings, Candidate reading) {
    boolean known =
        readings.stream()
            .anyMatch(other ->
                other.indicator() == reading.indicator()
                    && other.unit().equals(reading.unit())
                    && other.place().equals(reading.place()));
    if (!known) {
      readings.add(reading);
    }
  }
}
