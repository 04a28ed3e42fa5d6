package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.PlaceResolver.Found;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;

/** Hours a day in the cell, minutes a day out of it; other durations are no statistics. */
final class DurationReader {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private DurationReader() {}

  static Optional<Candidate> read(
      Subject subject, PlaceResolver places, @Nullable Candidate previous) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    boolean hours =
        view.is(figure.end(), "hours", "hour", "horas", "hora")
            || view.is(figure.end() + 1, "hours", "hour", "horas", "hora");
    boolean minutes =
        view.is(figure.end(), "minutes", "minute", "minutos", "minuto")
            || view.is(figure.end() + 1, "minutes", "minute", "minutos", "minuto");
    if (!hours && !minutes) {
      return Optional.empty();
    }
    int day = view.distance(figure, Sense.PER_DAY);
    int locked = view.distance(figure, Sense.CONFINED);
    int out = view.distance(figure, Sense.OUTSIDE);
    BigDecimal part = partOfHour(view, figure);
    BigDecimal value = part == null ? half(view, figure) : part;
    BigDecimal inHours = hours ? value : value.divide(SIXTY, 4, RoundingMode.HALF_UP);
    boolean isLong = inHours.compareTo(BigDecimal.valueOf(12)) >= 0;
    boolean goesOn =
        previous != null
            && previous.indicator() == Indicator.CONFINEMENT_HOURS
            && out < 12
            && minutes;
    boolean perDay = day < 20 || (out < 14 && hasDayAnywhere(view)) || goesOn;
    if (!perDay || inHours.compareTo(BigDecimal.valueOf(24)) > 0) {
      return Optional.empty();
    }
    PlaceMention facility = places.facilityNear(subject, 80);
    if (facility == null) {
      facility = places.facilityBefore(view, 3);
    }
    if (facility == null) {
      facility = places.topicFacility();
    }
    Found place = facility == null ? places.country(subject) : Found.at(facility);
    BigDecimal high = figure.high();
    if (isLong && locked < 20 && !(out < locked && out < 4)) {
      return subject
          .because(FigureInterpreter.nearest(subject, Sense.CONFINED))
          .sure(locked < 14 ? 0.93 : 0.8)
          .as(Indicator.CONFINEMENT_HOURS, place)
          .map(c -> c.withValue(plain(inHours), hours && high != null ? plain(high) : null));
    }
    if (!isLong && out < 26) {
      BigDecimal factor = hours ? SIXTY : BigDecimal.ONE;
      BigDecimal highMinutes = high == null ? null : plain(high.multiply(factor));
      return subject
          .because(FigureInterpreter.nearest(subject, Sense.OUTSIDE))
          .sure(day < 20 ? 0.9 : 0.75)
          .as(Indicator.EXERCISE_MINUTES, place)
          .map(c -> c.withValue(plain(value.multiply(factor)), highMinutes));
    }
    return Optional.empty();
  }

  /** "a quarter of an hour", "half an hour": the part stands before the hour. */
  private static @Nullable BigDecimal partOfHour(SentenceView view, Figure figure) {
    if (figure.value().compareTo(BigDecimal.ONE) != 0 || !view.is(figure.end(), "hour", "hora")) {
      return null;
    }
    int before = figure.first() - 1;
    if (view.is(before, "half")) {
      return new BigDecimal("0.5");
    }
    boolean quarter = view.is(before, "of") && view.is(before - 1, "quarter", "quarters");
    if (!quarter) {
      return null;
    }
    return view.is(before - 2, "three") ? new BigDecimal("0.75") : new BigDecimal("0.25");
  }

  /** "23 horas y media": the half stands behind the unit. */
  private static BigDecimal half(SentenceView view, Figure figure) {
    int behind = figure.end() + 1;
    boolean half =
        (view.is(behind, "y") && view.is(behind + 1, "media"))
            || (view.is(behind, "and") && view.is(behind + 1, "a") && view.is(behind + 2, "half"));
    return half ? figure.value().add(new BigDecimal("0.5")) : figure.value();
  }

  private static boolean hasDayAnywhere(SentenceView view) {
    return view.has(Sense.PER_DAY) || view.words().stream().anyMatch(w -> w.is("hours", "horas"));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
