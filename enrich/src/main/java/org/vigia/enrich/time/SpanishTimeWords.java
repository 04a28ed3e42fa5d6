package org.vigia.enrich.time;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Map;

/** Spanish words for months, days of the week, units of time and small numbers. */
final class SpanishTimeWords {
  static final Map<String, Month> MONTHS =
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

  static final Map<String, DayOfWeek> WEEKDAYS =
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

  static final Map<String, TimeUnitWord> UNITS =
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

  static final Map<String, Integer> NUMBERS =
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

  private SpanishTimeWords() {}
}
