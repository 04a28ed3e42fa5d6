package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;

/** Hours a day in the cell, minutes a day out of it; other durations are no statistics. */
final class DurationReader {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private DurationReader() {}

  static Optional<Candidate> read(SentenceView view, Figure figure, PlaceResolver places) {
    boolean hours = view.is(figure.end(), "hours", "hour", "horas", "hora")
        || view.is(figure.end() + 1, "hours", "hour", "horas", "hora");
    boolean minutes = view.is(figure.end(), "minutes", "minute", "minutos", "minuto")
        || view.is(figure.end() + 1, "minutes", "minute", "minutos", "minuto");
    if (!hours && !minutes) {
      return Optional.empty();
    }
    int day = view.distance(figure, Sense.PER_DAY);
    int locked = view.distance(figure, Sense.CONFINED);
    int out = view.distance(figure, Sense.OUTSIDE);
    BigDecimal value = half(view, figure);
    BigDecimal inHours = hours ? value : value.divide(SIXTY, 4, java.math.RoundingMode.HALF_UP);
    boolean isLong = inHours.compareTo(BigDecimal.valueOf(12)) >= 0;
    boolean perDay = day < 20 || (out < 14 && hasDayAnywhere(view));
    if (!perDay || inHours.compareTo(BigDecimal.valueOf(24)) > 0) {
      return Optional.empty();
    }
    PlaceMention facility = places.facilityNear(view, figure, 80);
    if (facility == null) {
      facility = places.facilityBefore(view, 3);
    }
    CountedThing thing = CountedThing.of(view, figure, view.sentence().language());
    String place =
        facility == null
            ? places.country(view, figure, thing).place()
            : PlaceResolver.placeOf(facility);
    if (isLong && locked < 30 && !(out < locked && out < 4)) {
      return Optional.of(
          new Candidate(view, figure, Indicator.CONFINEMENT_HOURS, plain(inHours), null,
              "hours-per-day", place, facility != null, locked < 14 ? 0.93 : 0.8,
              nearest(view, figure, Sense.CONFINED), thing));
    }
    if (!isLong && out < 26) {
      BigDecimal asMinutes = hours ? value.multiply(SIXTY) : value;
      BigDecimal high = figure.high();
      BigDecimal highMinutes = high == null ? null : hours ? high.multiply(SIXTY) : high;
      return Optional.of(
          new Candidate(view, figure, Indicator.EXERCISE_MINUTES, plain(asMinutes),
              highMinutes == null ? null : plain(highMinutes), "minutes-per-day", place,
              facility != null, day < 20 ? 0.9 : 0.75, nearest(view, figure, Sense.OUTSIDE), thing));
    }
    return Optional.empty();
  }

  /** "23 horas y media": the half stands behind the unit. */
  private static BigDecimal half(SentenceView view, Figure figure) {
    int behind = figure.end() + 1;
    boolean half = view.is(behind, "y") && view.is(behind + 1, "media")
        || view.is(behind, "and") && view.is(behind + 1, "a") && view.is(behind + 2, "half");
    return half ? figure.value().add(new BigDecimal("0.5")) : figure.value();
  }

  private static boolean hasDayAnywhere(SentenceView view) {
    return view.has(Sense.PER_DAY) || view.words().stream().anyMatch(w -> w.is("hours", "horas"));
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

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
