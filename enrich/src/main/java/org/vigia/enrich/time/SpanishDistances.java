package org.vigia.enrich.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.PartialDate;

/** Spanish times told by their distance: "hace seis días", "el mes pasado", "ese mismo año". */
final class SpanishDistances {
  private static final Set<String> PARTS_OF_DAY = Set.of("mañana", "tarde", "noche");

  private static final Set<String> SEASONS = Set.of("primavera", "verano", "otoño", "invierno");

  private SpanishDistances() {}

  /** "hace seis días". */
  static @Nullable Match ago(Words words, int at, Calendar calendar) {
    Integer spelled = SpanishTimeWords.NUMBERS.get(words.at(at + 1));
    int amount = spelled != null ? spelled : words.number(at + 1);
    TimeUnitWord unit = SpanishTimeWords.UNITS.get(words.at(at + 2));
    return amount < 0 || unit == null
        ? null
        : new Match(at, at + 3, calendar.distance(-amount, unit, false), false);
  }

  /** "seis días después", "tres meses atrás". */
  static @Nullable Match distance(Words words, int at, Calendar calendar) {
    Integer spelled = SpanishTimeWords.NUMBERS.get(words.at(at));
    int amount = spelled != null ? spelled : words.number(at);
    TimeUnitWord unit = SpanishTimeWords.UNITS.get(words.at(at + 1));
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

  /** "el día siguiente", "el año anterior". */
  static @Nullable Match afterUnit(Words words, int at, Calendar calendar) {
    TimeUnitWord unit = SpanishTimeWords.UNITS.get(words.at(at));
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

  /** "ese año", "aquella misma semana": by the time that the text told before. */
  static @Nullable Match fromAnchor(Words words, int at, Calendar calendar) {
    int skip = words.is(at + 1, "mismo") || words.is(at + 1, "misma") ? 1 : 0;
    int shift = words.is(at, "siguiente") ? 1 : 0;
    TimeUnitWord unit = SpanishTimeWords.UNITS.get(words.at(at + 1 + skip));
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

  /** "este mes", "el año pasado", "esta tarde". */
  static @Nullable Match fromDeterminer(Words words, int at, Calendar calendar) {
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
}
