package org.vigia.enrich.time;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.time.Calendar.Direction;

/** Spanish time expressions of the press: "el pasado 7 de abril", "seis días después". */
final class SpanishDates implements DateGrammar {
  private static final Map<String, Month> MONTHS =
      Map.ofEntries(
          entry("enero", Month.JANUARY),
          entry("febrero", Month.FEBRUARY),
          entry("marzo", Month.MARCH),
          entry("abril", Month.APRIL),
          entry("mayo", Month.MAY),
          entry("junio", Month.JUNE),
          entry("julio", Month.JULY),
          entry("agosto", Month.AUGUST),
          entry("septiembre", Month.SEPTEMBER),
          entry("setiembre", Month.SEPTEMBER),
          entry("octubre", Month.OCTOBER),
          entry("noviembre", Month.NOVEMBER),
          entry("diciembre", Month.DECEMBER));

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "lunes", DayOfWeek.MONDAY,
          "martes", DayOfWeek.TUESDAY,
          "miércoles", DayOfWeek.WEDNESDAY,
          "miercoles", DayOfWeek.WEDNESDAY,
          "jueves", DayOfWeek.THURSDAY,
          "viernes", DayOfWeek.FRIDAY,
          "sábado", DayOfWeek.SATURDAY,
          "sabado", DayOfWeek.SATURDAY,
          "domingo", DayOfWeek.SUNDAY);

  private static final Map<String, TimeUnitWord> UNITS =
      Map.ofEntries(
          entry("hora", TimeUnitWord.HOUR),
          entry("horas", TimeUnitWord.HOUR),
          entry("día", TimeUnitWord.DAY),
          entry("días", TimeUnitWord.DAY),
          entry("jornada", TimeUnitWord.DAY),
          entry("semana", TimeUnitWord.WEEK),
          entry("semanas", TimeUnitWord.WEEK),
          entry("mes", TimeUnitWord.MONTH),
          entry("meses", TimeUnitWord.MONTH),
          entry("año", TimeUnitWord.YEAR),
          entry("años", TimeUnitWord.YEAR));

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          entry("un", 1),
          entry("una", 1),
          entry("dos", 2),
          entry("tres", 3),
          entry("cuatro", 4),
          entry("cinco", 5),
          entry("seis", 6),
          entry("siete", 7),
          entry("ocho", 8),
          entry("nueve", 9),
          entry("diez", 10),
          entry("once", 11),
          entry("doce", 12),
          entry("quince", 15),
          entry("veinte", 20),
          entry("treinta", 30));

  private static final Set<String> THIS = Set.of("este", "presente");
  private static final Set<String> SAME = Set.of("ese", "mismo");
  private static final Set<String> PARTS_OF_DAY = Set.of("mañana", "tarde", "noche");
  private static final Set<String> SEASONS = Set.of("primavera", "verano", "otoño", "invierno");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "en", "desde", "hasta", "durante", "para", "tras", "año", "hacia", "entre", "y", "cerró",
          "ya");
  private static final Set<String> PART_OF_PERIOD =
      Set.of(
          "finales",
          "fines",
          "mediados",
          "inicios",
          "principios",
          "comienzos",
          "fin",
          "final",
          "principio",
          "comienzo",
          "mes",
          "cierre",
          "marzo",
          "primavera",
          "verano",
          "otoño",
          "invierno",
          "año",
          "semestre",
          "trimestre",
          "partir",
          "inicio",
          "antes",
          "después",
          "durante",
          "lo",
          "largo");
  private static final Set<String> BEFORE_BARE_MONTH =
      Set.of(
          "en",
          "de",
          "desde",
          "hasta",
          "durante",
          "para",
          "tras",
          "este",
          "pasado",
          "próximo",
          "entre",
          "y",
          "a",
          "mes",
          "ese",
          "último",
          "entrante");
  private static final Set<String> FILLERS =
      Set.of(
          "el",
          "la",
          "los",
          "las",
          "pasado",
          "pasada",
          "finales",
          "fines",
          "mediados",
          "inicios",
          "principios",
          "comienzos",
          "final",
          "fin",
          "mes",
          "próximo",
          "este",
          "esta",
          "año",
          "cierre",
          "último",
          "ya",
          "mismo",
          "día",
          "inicio");
  private static final Set<String> AHEAD =
      Set.of(
          "próximo",
          "próxima",
          "prevista",
          "previsto",
          "programada",
          "programado",
          "va",
          "van",
          "plazo",
          "fijada",
          "fijado",
          "prevé",
          "antes");

  @Override
  public @Nullable Match match(Words words, int at, Calendar calendar) {
    String word = words.at(at);
    Month month = MONTHS.get(word);
    if (month != null) {
      return fromMonth(words, at, at, month, calendar);
    }
    DayOfWeek weekday = WEEKDAYS.get(word);
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
      case "hace" -> ago(words, at, calendar);
      case "este", "esta", "el", "la", "pasado", "próximo", "presente" ->
          fromDeterminer(words, at, calendar);
      case "ese", "esa", "aquel", "aquella", "mismo", "misma", "siguiente" ->
          fromAnchor(words, at, calendar);
      case "día", "mes", "año" -> afterUnit(words, at, calendar);
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
    Month month = words.is(at + 2, "de") ? MONTHS.get(words.at(at + 3)) : null;
    if (day > 0 && month != null) {
      Match full = fromDay(words, at + 1, day, calendar);
      if (full != null) {
        return new Match(at, full.to(), full.date(), true);
      }
    }
    return new Match(at, after ? at + 2 : at + 1, calendar.weekday(weekday, direction), false);
  }

  private static @Nullable Match fromDeterminer(Words words, int at, Calendar calendar) {
    boolean past = words.is(at, "pasado");
    boolean next = words.is(at, "próximo");
    boolean present = words.is(at, "este") || words.is(at, "esta") || words.is(at, "presente");
    int unitAt = at + 1;
    if (words.is(at, "el") || words.is(at, "la")) {
      if (words.is(unitAt + 1, "pasado") || words.is(unitAt + 1, "pasada")) {
        past = true;
      } else if (words.is(unitAt + 1, "próximo")) {
        next = true;
      } else {
        return null;
      }
    }
    if (!past && !next && !present) {
      return null;
    }
    int shift = past ? -1 : next ? 1 : 0;
    int to = words.is(at, "el") || words.is(at, "la") ? unitAt + 2 : unitAt + 1;
    String unit = words.at(unitAt);
    if (words.is(at, "esta") && PARTS_OF_DAY.contains(unit)) {
      return new Match(at, to, calendar.daysFromToday(0), false);
    }
    if (unit.equals("mes")) {
      return new Match(at, to, calendar.monthsFromToday(shift), false);
    }
    if (unit.equals("año") || SEASONS.contains(unit)) {
      return new Match(at, to, calendar.yearsFromToday(shift), false);
    }
    return null;
  }

  private static @Nullable Match fromAnchor(Words words, int at, Calendar calendar) {
    int skip = words.is(at + 1, "mismo") || words.is(at + 1, "misma") ? 1 : 0;
    int shift = words.is(at, "siguiente") ? 1 : 0;
    TimeUnitWord unit = UNITS.get(words.at(at + 1 + skip));
    if (unit == null || unit == TimeUnitWord.WEEK || unit == TimeUnitWord.HOUR) {
      return null;
    }
    PartialDate date =
        shift != 0
            ? calendar.distance(shift, unit, true)
            : switch (unit) {
              case MONTH -> calendar.anchorMonth();
              case YEAR -> calendar.anchorYear();
              default -> calendar.distance(0, unit, true);
            };
    return new Match(at, at + 2 + skip, date, false);
  }

  private static @Nullable Match afterUnit(Words words, int at, Calendar calendar) {
    TimeUnitWord unit = UNITS.get(words.at(at));
    if (unit == null || words.is(at - 1, "un")) {
      return null;
    }
    if (words.is(at + 1, "siguiente")) {
      return new Match(at, at + 2, calendar.distance(1, unit, true), false);
    }
    if (words.is(at + 1, "anterior")) {
      return new Match(at, at + 2, calendar.distance(-1, unit, true), false);
    }
    return null;
  }

  private static @Nullable Match ago(Words words, int at, Calendar calendar) {
    Integer spelled = NUMBERS.get(words.at(at + 1));
    int amount = spelled != null ? spelled : words.number(at + 1);
    TimeUnitWord unit = UNITS.get(words.at(at + 2));
    return amount < 0 || unit == null
        ? null
        : new Match(at, at + 3, calendar.distance(-amount, unit, false), false);
  }

  private static @Nullable Match fromDay(Words words, int at, int day, Calendar calendar) {
    Month month = words.is(at + 1, "de") ? MONTHS.get(words.at(at + 2)) : null;
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
    return numeric != null ? new Match(at, at + 1, numeric, true) : distance(words, at, calendar);
  }

  private static boolean isBareYear(Words words, int at) {
    if (words.isIn(at - 1, BEFORE_YEAR)) {
      return !words.is(at - 1, "y") || words.year(at - 2) > 0 || words.is(at - 3, "entre");
    }
    boolean of = words.is(at - 1, "de") || words.is(at - 1, "del");
    return of && words.isIn(at - 2, PART_OF_PERIOD);
  }

  private static @Nullable Match distance(Words words, int at, Calendar calendar) {
    Integer spelled = NUMBERS.get(words.at(at));
    int amount = spelled != null ? spelled : words.number(at);
    TimeUnitWord unit = UNITS.get(words.at(at + 1));
    boolean hours = unit == TimeUnitWord.HOUR;
    if (unit == null || (amount < 0 && !hours)) {
      return null;
    }
    boolean later =
        words.is(at + 2, "después") || (words.is(at + 2, "más") && words.is(at + 3, "tarde"));
    if (later) {
      int to = words.is(at + 2, "más") ? at + 4 : at + 3;
      return new Match(at, to, calendar.distance(amount, unit, true), false);
    }
    boolean earlier = words.is(at + 2, "antes") || words.is(at + 2, "atrás");
    return earlier
        ? new Match(at, at + 3, calendar.distance(-amount, unit, words.is(at + 2, "antes")), false)
        : null;
  }

  @Override
  public TimeRelation relation(Words words, Match match) {
    int before = match.from() - 1;
    while (match.from() - before < 6
        && (words.isIn(before, FILLERS)
            || (words.is(before, "de") && words.isIn(before - 1, FILLERS)))) {
      before--;
    }
    return switch (words.at(before)) {
      case "desde", "partir", "entre" -> TimeRelation.SINCE;
      case "hasta" -> TimeRelation.UNTIL;
      case "para" -> TimeRelation.BY;
      case "al" -> match.explicit() ? TimeRelation.AS_OF : TimeRelation.AT;
      case "tras" -> TimeRelation.AFTER;
      case "de" -> afterDe(words, before);
      case "y" -> isSecondOfPair(words, before) ? TimeRelation.UNTIL : TimeRelation.AT;
      default -> TimeRelation.AT;
    };
  }

  private static TimeRelation afterDe(Words words, int de) {
    return switch (words.at(de - 1)) {
      case "antes" -> TimeRelation.BEFORE;
      case "después", "luego" -> TimeRelation.AFTER;
      case "partir" -> TimeRelation.SINCE;
      default -> TimeRelation.AT;
    };
  }

  private static boolean isSecondOfPair(Words words, int and) {
    for (int i = and - 1; i > and - 8; i--) {
      if (words.is(i, "entre")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean looksAhead(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 10); i--) {
      String word = words.at(i);
      boolean future = word.length() >= 4 && (word.endsWith("rá") || word.endsWith("rán"));
      if (future || AHEAD.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
