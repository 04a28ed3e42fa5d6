package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.CountedThing.Head;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;

/**
 * A figure in its sentence with what it counts, while it is being read.
 *
 * @param trigger the phrase that decided so far, null if none
 * @param confidence how sure the rules are of the reading so far, 0 to 1
 * @param basis what the reading rests on
 */
record Subject(
    SentenceView view,
    Figure figure,
    CountedThing thing,
    @Nullable Hit trigger,
    double confidence,
    Basis basis) {
  /** What is less sure is not weighed at all. */
  private static final double MINIMUM = 0.3;

  /** A figure of which nothing is known yet. */
  static Subject of(SentenceView view, Figure figure, CountedThing thing) {
    return new Subject(view, figure, thing, null, 0, Basis.PATTERN);
  }

  /** So few of what no list knows are seldom people. */
  private static final BigDecimal FEW = BigDecimal.TEN;

  Subject because(@Nullable Hit hit) {
    return new Subject(view, figure, thing, hit, confidence, basis);
  }

  Subject sure(double other) {
    return new Subject(view, figure, thing, trigger, other, basis);
  }

  Subject on(Basis other) {
    return new Subject(view, figure, thing, trigger, confidence, other);
  }

  Subject by(Way way) {
    return on(Basis.of(way));
  }

  Subject less(double by) {
    return sure(confidence - by);
  }

  /** Less sure where those counted are not known to be people. */
  Subject ofPeople() {
    return switch (thing.head()) {
      case PEOPLE -> this;
      case KNOWN -> less(0.03);
      case NONE -> less(0.05);
      case UNKNOWN -> figure.value().compareTo(FEW) < 0 ? sure(0) : less(0.14);
      case FOREIGN -> sure(0);
    };
  }

  boolean counts(Sense sense) {
    return thing.senses().contains(sense);
  }

  boolean isBare() {
    return thing.head() == Head.NONE;
  }

  int distance(Sense sense) {
    return view.distance(figure, sense);
  }

  /** The candidate with the indicator's usual unit. */
  Optional<Candidate> as(Indicator indicator, Found place) {
    return as(indicator, indicator.unit(), place);
  }

  Optional<Candidate> as(Indicator indicator, String unit, Found place) {
    if (confidence < MINIMUM) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            view,
            figure,
            indicator,
            figure.value(),
            figure.high(),
            unit,
            place.place(),
            place.near(),
            confidence,
            trigger,
            thing,
            basis,
            Belief.NONE));
  }
}
