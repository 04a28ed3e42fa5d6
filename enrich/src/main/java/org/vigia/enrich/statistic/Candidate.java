package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.number.Figure;

/**
 * A figure with what it is taken to count, before the document as a whole has its say.
 *
 * @param trigger the phrase that decided, null where the figure inherits
 * @param confidence how sure the rules are, 0 to 1
 * @param thing the noun phrase it counts
 * @param basis what the reading rests on
 */
record Candidate(
    SentenceView view,
    Figure figure,
    Indicator indicator,
    BigDecimal value,
    @Nullable BigDecimal high,
    String unit,
    String place,
    boolean placeNear,
    double confidence,
    @Nullable Hit trigger,
    CountedThing thing,
    Basis basis) {

  Candidate withConfidence(double other) {
    return new Candidate(
        view, figure, indicator, value, high, unit, place, placeNear, other, trigger, thing, basis);
  }

  Candidate withValue(BigDecimal other, @Nullable BigDecimal otherHigh) {
    return new Candidate(
        view,
        figure,
        indicator,
        other,
        otherHigh,
        unit,
        place,
        placeNear,
        confidence,
        trigger,
        thing,
        basis);
  }

  /** The same reading of another place. */
  Candidate at(Found found) {
    return with(indicator, unit, found);
  }

  /** The same figure as another indicator, in that one's usual unit. */
  Candidate as(Indicator other, Found found) {
    return with(other, other.unit(), found);
  }

  private Candidate with(Indicator other, String otherUnit, Found found) {
    return new Candidate(
        view,
        figure,
        other,
        value,
        high,
        otherUnit,
        found.place(),
        found.near(),
        confidence,
        trigger,
        thing,
        basis);
  }
}
