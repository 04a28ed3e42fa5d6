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
  private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60);

  /** From so many minutes on it is a time in the cell, not out of it. */
  private static final BigDecimal LONG = BigDecimal.valueOf(12 * 60);

  /** Decimals of hours that were told in minutes. */
  private static final int PRECISION = 4;

  private static final String[] HOURS = {"hours", "hour", "horas", "hora"};
  private static final String[] MINUTES = {"minutes", "minute", "minutos", "minuto"};

  private DurationReader() {}

  static Optional<Candidate> read(
      Subject subject, PlaceResolver places, @Nullable Candidate previous) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    BigDecimal length = minutes(view, figure);
    if (length == null) {
      return Optional.empty();
    }
    boolean minutes = isIn(view, figure, MINUTES);
    int day = view.distance(figure, Sense.PER_DAY);
    int locked = view.distance(figure, Sense.CONFINED);
    int out = view.distance(figure, Sense.OUTSIDE);
    boolean isLong = length.compareTo(LONG) >= 0;
    boolean goesOn =
        previous != null
            && previous.indicator() == Indicator.CONFINEMENT_HOURS
            && out < 12
            && minutes;
    boolean perDay = day < 20 || (out < 14 && hasDayAnywhere(view)) || goesOn;
    if (!perDay) {
      return Optional.empty();
    }
    if (isLong && locked < 20 && !(out < locked && out < 4)) {
      return as(
          Indicator.CONFINEMENT_HOURS,
          subject
              .because(FigureInterpreter.nearest(subject, Sense.CONFINED))
              .sure(locked < 14 ? 0.93 : 0.8),
          places);
    }
    if (!isLong && out < 26) {
      return as(
          Indicator.EXERCISE_MINUTES,
          subject
              .because(FigureInterpreter.nearest(subject, Sense.OUTSIDE))
              .sure(day < 20 ? 0.9 : 0.75),
          places);
    }
    return Optional.empty();
  }

  /**
   * A length of time as hours in the cell or minutes out of it.
   *
   * @param indicator {@link Indicator#CONFINEMENT_HOURS} or {@link Indicator#EXERCISE_MINUTES}
   */
  static Optional<Candidate> as(Indicator indicator, Subject subject, PlaceResolver places) {
    Figure figure = subject.figure();
    BigDecimal minutes = minutes(subject.view(), figure);
    if (minutes == null || minutes.compareTo(DAY) > 0) {
      return Optional.empty();
    }
    boolean inMinutes = isIn(subject.view(), figure, MINUTES);
    boolean toMinutes = indicator == Indicator.EXERCISE_MINUTES;
    BigDecimal value = toMinutes ? minutes : hours(minutes);
    BigDecimal high = figure.high();
    if (high != null && inMinutes != toMinutes) {
      high = toMinutes ? high.multiply(SIXTY) : hours(high);
    }
    PlaceMention facility = NearbyPlaces.facility(subject, 80);
    if (facility == null) {
      facility = places.earlier().facility(subject.view(), 3);
    }
    if (facility == null) {
      facility = places.document().topicFacility();
    }
    Found place = facility == null ? places.country(subject) : Found.at(facility);
    BigDecimal plainHigh = high == null ? null : plain(high);
    return subject.as(indicator, place).map(c -> c.withValue(plain(value), plainHigh));
  }

  /** The minutes that a figure gives, null if it is no length of time in hours or minutes. */
  static @Nullable BigDecimal minutes(SentenceView view, Figure figure) {
    BigDecimal ratio = figure.ratio();
    if (ratio != null) {
      return isPartOfHour(view, figure)
          ? ratio.multiply(SIXTY).setScale(0, RoundingMode.HALF_UP)
          : null;
    }
    // "23 hours and 30 minutes": told with the hours
    boolean rest = view.is(figure.first() - 1, "and", "y") && view.is(figure.first() - 2, HOURS);
    if (rest || isWholeOfPart(view, figure)) {
      return null;
    }
    if (isIn(view, figure, MINUTES)) {
      return figure.value();
    }
    if (CalendarNumber.isPartOfDay(view, figure)) {
      return figure.value().multiply(SIXTY);
    }
    if (!isIn(view, figure, HOURS)) {
      return null;
    }
    BigDecimal part = partOfHour(view, figure);
    return part == null
        ? figure.value().multiply(SIXTY).add(behindTheUnit(view, figure))
        : part.multiply(SIXTY);
  }

  private static BigDecimal hours(BigDecimal minutes) {
    return minutes.divide(SIXTY, PRECISION, RoundingMode.HALF_UP);
  }

  /** The 24 of "23 of the 24 hours". */
  private static boolean isWholeOfPart(SentenceView view, Figure figure) {
    return view.figures().stream()
        .filter(part -> CalendarNumber.isPartOfDay(view, part))
        .anyMatch(part -> figure.first() > part.end() && figure.first() - part.end() <= 3);
  }

  /** "tres cuartos de hora", "three quarters of an hour". */
  static boolean isPartOfHour(SentenceView view, Figure figure) {
    int at = figure.end();
    if (!view.is(at, "of", "de")) {
      return false;
    }
    return view.is(at + 1, HOURS) || (view.is(at + 1, "an", "una") && view.is(at + 2, HOURS));
  }

  private static boolean isIn(SentenceView view, Figure figure, String... unit) {
    return view.is(figure.end(), unit) || view.is(figure.end() + 1, unit);
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

  /** "23 horas y media", "23 hours and 30 minutes": the minutes stand behind the unit. */
  private static BigDecimal behindTheUnit(SentenceView view, Figure figure) {
    int behind = figure.end() + 1;
    boolean half =
        (view.is(behind, "y") && view.is(behind + 1, "media"))
            || (view.is(behind, "and") && view.is(behind + 1, "a") && view.is(behind + 2, "half"));
    if (half) {
      return BigDecimal.valueOf(30);
    }
    return view.figures().stream()
        .filter(rest -> rest.first() == behind + 1 && view.is(behind, "and", "y"))
        .filter(rest -> view.is(rest.end(), MINUTES))
        .findFirst()
        .map(Figure::value)
        .orElse(BigDecimal.ZERO);
  }

  private static boolean hasDayAnywhere(SentenceView view) {
    return view.has(Sense.PER_DAY) || view.words().stream().anyMatch(w -> w.is("hours", "horas"));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
