package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;

/**
 * Brings the tellings of one figure together: the headline and the body, the first mention and the
 * later ones. The fullest telling stays.
 */
final class RepetitionMerger {
  private static final double CLEARER = 0.07;
  private static final double UNCLEAR = 0.78;

  private RepetitionMerger() {}

  static List<Candidate> merge(List<Candidate> candidates) {
    List<Candidate> agreed = agree(candidates);
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : agreed) {
      int same = -1;
      for (int i = 0; i < kept.size(); i++) {
        if (isSame(kept.get(i), candidate)) {
          same = i;
        }
      }
      if (same < 0) {
        kept.add(candidate);
      } else {
        kept.set(same, fuller(kept.get(same), candidate));
      }
    }
    return kept;
  }

  /** A figure told clearly once tells what its unclear repetition counts. */
  private static List<Candidate> agree(List<Candidate> candidates) {
    List<Candidate> agreed = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Candidate result = candidate;
      for (Candidate other : candidates) {
        boolean sameNumber =
            other.view().sentence().index() != candidate.view().sentence().index()
                && isSameNumber(other, candidate);
        if (sameNumber
            && other.indicator() != result.indicator()
            && concernsPeopleHeld(other.indicator())
            && concernsPeopleHeld(result.indicator())
            && result.confidence() < UNCLEAR
            && !isState(result)
            && other.confidence() > result.confidence() + CLEARER) {
          result =
              new Candidate(
                  candidate.view(),
                  candidate.figure(),
                  other.indicator(),
                  candidate.value(),
                  candidate.high(),
                  other.unit(),
                  other.place(),
                  false,
                  other.confidence() - 0.05,
                  candidate.trigger(),
                  candidate.thing(),
                  Basis.of(Way.TELLING));
        }
      }
      agreed.add(result);
    }
    return agreed;
  }

  /** "All 299 are being held at a hotel": the same people, another fact. */
  private static boolean isState(Candidate candidate) {
    Hit trigger = candidate.trigger();
    return trigger != null
        && trigger.sense() == Sense.HOLD
        && candidate.view().distance(candidate.figure(), trigger) <= 3;
  }

  private static boolean concernsPeopleHeld(Indicator indicator) {
    return switch (indicator) {
      case PEOPLE_DEPORTED,
          PEOPLE_TRANSFERRED,
          PEOPLE_RETURNED,
          DETAINEES_HELD,
          PRISON_POPULATION,
          ARRESTS,
          RELEASES ->
          true;
      default -> false;
    };
  }

  private static boolean isSameNumber(Candidate a, Candidate b) {
    BigDecimal high = a.high();
    BigDecimal otherHigh = b.high();
    boolean sameHigh =
        (high == null && otherHigh == null)
            || (high != null && otherHigh != null && high.compareTo(otherHigh) == 0);
    return a.value().compareTo(b.value()) == 0 && sameHigh;
  }

  private static boolean isSame(Candidate a, Candidate b) {
    return a.indicator() == b.indicator()
        && a.unit().equals(b.unit())
        && isSameNumber(a, b)
        && (a.place().equals(b.place())
            || !a.placeNear()
            || !b.placeNear()
            || a.view().sentence().headline()
            || b.view().sentence().headline()
            || !a.indicator().unit().equals("persons"));
  }

  private static Candidate fuller(Candidate a, Candidate b) {
    boolean second = rank(b) > rank(a);
    Candidate best = second ? b : a;
    Candidate other = second ? a : b;
    Candidate result = best;
    boolean vaguePlace = !best.placeNear() && other.placeNear();
    if (vaguePlace) {
      result = result.at(new Found(other.place(), false));
    }
    return result.withConfidence(Math.min(0.98, Math.max(a.confidence(), b.confidence()) + 0.02));
  }

  private static double rank(Candidate candidate) {
    double rank = candidate.confidence();
    if (candidate.view().sentence().headline()) {
      rank -= 0.5;
    }
    if (candidate.figure().comparator() != FigureComparator.EXACT) {
      rank += 0.05;
    }
    if (candidate.placeNear()) {
      rank += 0.04;
    }
    return rank;
  }
}
