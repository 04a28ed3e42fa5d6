package org.vigia.enrich.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.text.WordList;
import org.vigia.enrich.time.Calendar.Direction;

/** Spanish time expressions of the press: "el pasado 7 de abril", "seis días después". */
final class SpanishDates implements DateGrammar {
  private static final Set<String> THIS = Set.of("este", "presente");

  private static final Set<String> SAME = Set.of("ese", "mismo");

  private static final Set<String> BEFORE_YEAR =
      WordList.of(
          """
          en desde hasta durante para tras año hacia entre y cerró ya
          """);

  private static final Set<String> PART_OF_PERIOD =
      WordList.of(
          """
          finales fines mediados inicios principios comienzos fin final principio comienzo mes
          cierre marzo primavera verano otoño invierno año semestre trimestre partir inicio antes
          después durante lo largo
          """);

  private static final Set<String> BEFORE_BARE_MONTH =
      WordList.of(
          """
          en de desde hasta durante para tras este pasado próximo entre y a mes ese último
          entrante
          """);

  @Override
  public @Nullable Match match(Words words, int at, Calendar calendar) {
    String word = words.at(at);
    Month month = SpanishTimeWords.MONTHS.get(word);
    if (month != null) {
      return fromMonth(words, at, at, month, calendar);
    }
    DayOfWeek weekday = SpanishTimeWords.WEEKDAYS.get(word);
    if (weekday != null && !words.is(at - 1, "los")) {
      return fromWeekday(words, at, weekday, calendar);
    }
    return switch (word) {
      case "hoy" -> new Match(at, at + 1, calendar.daysFromToday(0), false);
      case "ayer", "anoche" -> new Match(at, at + 1, calendar.daysFromToday(-1), false);
      case "anteayer", "antier" -> new Match(at, at + 1, calendar.daysFromToday(-2), false);
      case "mañana" ->
          words.isIn(at - 1, Set.of("la", "esa", "una", "cada", "de"))
              ? null
              : new Match(at, at + 1, calendar.daysFromToday(1), false);
      case "víspera" -> new Match(at, at + 1, calendar.distance(-1, TimeUnitWord.DAY, true), false);
      case "hace" -> SpanishDistances.ago(words, at, calendar);
      case "este", "esta", "el", "la", "pasado", "próximo", "presente" ->
          SpanishDistances.fromDeterminer(words, at, calendar);
      case "ese", "esa", "aquel", "aquella", "mismo", "misma", "siguiente" ->
          SpanishDistances.fromAnchor(words, at, calendar);
      case "día", "mes", "año" -> SpanishDistances.afterUnit(words, at, calendar);
      case "primero" -> fromDay(words, at, 1, calendar);
      default -> fromNumber(words, at, calendar);
    };
  }

  private static @Nullable Match fromMonth(
      Words words, int from, int at, Month month, Calendar calendar) {
    int year = trailingYear(words, at + 1, calendar);
    if (year > 0) {
      return new Match(
          from, yearEnd(words, at + 1), PartialDate.of(YearMonth.of(year, month)), true);
    }
    if (!words.isIn(at - 1, BEFORE_BARE_MONTH)) {
      return null;
    }
    boolean after = words.is(at + 1, "pasado") || words.is(at + 1, "próximo");
    Direction direction = direction(words, at - 1, after ? at + 1 : -1);
    return new Match(from, after ? at + 2 : at + 1, calendar.month(month, direction), true);
  }

  /** The year in "de 2024", "del 2024", "de este año", "del año pasado", "2024"; or -1. */
  private static int trailingYear(Words words, int at, Calendar calendar) {
    int next = words.is(at, "de") || words.is(at, "del") || words.is(at, ",") ? at + 1 : at;
    int year = words.year(next);
    if (year > 0 || next == at || words.is(at, ",")) {
      return year;
    }
    if (words.isIn(next, THIS) && words.is(next + 1, "año")) {
      return calendar.publishedOn().getYear();
    }
    boolean lastYear =
        (words.is(next, "año") && words.is(next + 1, "pasado"))
            || (words.is(next, "pasado") && words.is(next + 1, "año"));
    if (lastYear) {
      return calendar.publishedOn().getYear() - 1;
    }
    int same = words.is(next, "ese") && words.is(next + 1, "mismo") ? next + 1 : next;
    if (words.isIn(same, SAME) && words.is(same + 1, "año")) {
      return calendar.anchor().earliest().getYear();
    }
    return -1;
  }

  private static int yearEnd(Words words, int at) {
    int next = words.is(at, "de") || words.is(at, "del") || words.is(at, ",") ? at + 1 : at;
    if (words.year(next) > 0) {
      return next + 1;
    }
    return words.is(next, "ese") && words.is(next + 1, "mismo") ? next + 3 : next + 2;
  }

  private static Direction direction(Words words, int before, int after) {
    if (words.is(before, "pasado") || words.is(after, "pasado") || words.is(before, "último")) {
      return Direction.PAST;
    }
    boolean next = words.is(before, "próximo") || words.is(after, "próximo");
    return next ? Direction.NEXT : Direction.NEAREST;
  }

  private static Match fromWeekday(Words words, int at, DayOfWeek weekday, Calendar calendar) {
    boolean after = words.is(at + 1, "pasado") || words.is(at + 1, "próximo");
    Direction direction = direction(words, at - 1, after ? at + 1 : -1);
    int day = words.day(at + 1);
    Month month = words.is(at + 2, "de") ? SpanishTimeWords.MONTHS.get(words.at(at + 3)) : null;
    if (day > 0 && month != null) {
      Match full = fromDay(words, at + 1, day, calendar);
      if (full != null) {
        return new Match(at, full.to(), full.date(), true);
      }
    }
    return new Match(at, after ? at + 2 : at + 1, calendar.weekday(weekday, direction), false);
  }

  private static @Nullable Match fromDay(Words words, int at, int day, Calendar calendar) {
    Month month = words.is(at + 1, "de") ? SpanishTimeWords.MONTHS.get(words.at(at + 2)) : null;
    if (month == null) {
      return null;
    }
    int year = trailingYear(words, at + 3, calendar);
    boolean after = words.is(at + 3, "pasado") || words.is(at + 3, "próximo");
    PartialDate date =
        year > 0
            ? calendar.day(day, month, year)
            : calendar.day(day, month, direction(words, at - 1, after ? at + 3 : -1));
    int to = year > 0 ? yearEnd(words, at + 3) : after ? at + 4 : at + 3;
    return date == null ? null : new Match(at, to, date, true);
  }

  private static @Nullable Match fromNumber(Words words, int at, Calendar calendar) {
    int year = words.year(at);
    if (year > 0 && isBareYear(words, at)) {
      return new Match(at, at + 1, PartialDate.of(Year.of(year)), true);
    }
    int day = words.day(at);
    if (day > 0) {
      Match date = fromDay(words, at, day, calendar);
      if (date != null) {
        return date;
      }
    }
    PartialDate numeric = NumericDate.read(words.at(at), false);
    return numeric != null
        ? new Match(at, at + 1, numeric, true)
        : SpanishDistances.distance(words, at, calendar);
  }

  private static boolean isBareYear(Words words, int at) {
    if (words.isIn(at - 1, BEFORE_YEAR)) {
      return !words.is(at - 1, "y") || words.year(at - 2) > 0 || words.is(at - 3, "entre");
    }
    boolean of = words.is(at - 1, "de") || words.is(at - 1, "del");
    return of && words.isIn(at - 2, PART_OF_PERIOD);
  }

  @Override
  public TimeRelation relation(Words words, Match match) {
    return SpanishRelations.of(words, match);
  }

  @Override
  public boolean looksAhead(Words words, int at) {
    return SpanishRelations.looksAhead(words, at);
  }
}
