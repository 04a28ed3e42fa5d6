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

/** English time expressions of the press: "on Jan. 29", "six days later", "early 2023". */
final class EnglishDates implements DateGrammar {
  private static final Map<String, Month> MONTHS =
      Map.ofEntries(
          entry("january", Month.JANUARY),
          entry("february", Month.FEBRUARY),
          entry("march", Month.MARCH),
          entry("april", Month.APRIL),
          entry("may", Month.MAY),
          entry("june", Month.JUNE),
          entry("july", Month.JULY),
          entry("august", Month.AUGUST),
          entry("september", Month.SEPTEMBER),
          entry("october", Month.OCTOBER),
          entry("november", Month.NOVEMBER),
          entry("december", Month.DECEMBER),
          entry("jan", Month.JANUARY),
          entry("feb", Month.FEBRUARY),
          entry("mar", Month.MARCH),
          entry("apr", Month.APRIL),
          entry("jun", Month.JUNE),
          entry("jul", Month.JULY),
          entry("aug", Month.AUGUST),
          entry("sep", Month.SEPTEMBER),
          entry("sept", Month.SEPTEMBER),
          entry("oct", Month.OCTOBER),
          entry("nov", Month.NOVEMBER),
          entry("dec", Month.DECEMBER));

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "monday", DayOfWeek.MONDAY,
          "tuesday", DayOfWeek.TUESDAY,
          "wednesday", DayOfWeek.WEDNESDAY,
          "thursday", DayOfWeek.THURSDAY,
          "friday", DayOfWeek.FRIDAY,
          "saturday", DayOfWeek.SATURDAY,
          "sunday", DayOfWeek.SUNDAY);

  private static final Map<String, TimeUnitWord> UNITS =
      Map.ofEntries(
          entry("hour", TimeUnitWord.HOUR),
          entry("hours", TimeUnitWord.HOUR),
          entry("day", TimeUnitWord.DAY),
          entry("days", TimeUnitWord.DAY),
          entry("week", TimeUnitWord.WEEK),
          entry("weeks", TimeUnitWord.WEEK),
          entry("month", TimeUnitWord.MONTH),
          entry("months", TimeUnitWord.MONTH),
          entry("year", TimeUnitWord.YEAR),
          entry("years", TimeUnitWord.YEAR));

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          entry("a", 1),
          entry("an", 1),
          entry("one", 1),
          entry("two", 2),
          entry("three", 3),
          entry("four", 4),
          entry("five", 5),
          entry("six", 6),
          entry("seven", 7),
          entry("eight", 8),
          entry("nine", 9),
          entry("ten", 10),
          entry("eleven", 11),
          entry("twelve", 12),
          entry("twenty", 20),
          entry("thirty", 30));

  private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening");
  private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "during",
          "from",
          "before",
          "after",
          "through",
          "early",
          "late",
          "mid",
          "around",
          "throughout",
          "between",
          "and",
          "to",
          "year",
          "january");
  private static final Set<String> BEFORE_BARE_MONTH =
      Set.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "during",
          "from",
          "before",
          "after",
          "through",
          "early",
          "late",
          "mid",
          "-",
          "of",
          "last",
          "next",
          "this",
          "between",
          "to",
          "for",
          "and",
          "earlier",
          "throughout");
  private static final Set<String> FILLERS =
      Set.of(
          "the",
          "end",
          "start",
          "beginning",
          "middle",
          "of",
          "early",
          "late",
          "mid",
          "-",
          "last",
          "this",
          "next",
          "month",
          "week",
          "year",
          "at",
          "least",
          "around",
          "about",
          "on",
          "evening",
          "morning",
          "previous");
  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "'ll",
          "scheduled",
          "set",
          "due",
          "expected",
          "plans",
          "plan",
          "planned",
          "shall",
          "upcoming",
          "would",
          "until");

  @Override
  public @Nullable Match match(Words words, int at, Calendar calendar) {
    String word = words.at(at);
    Month month = MONTHS.get(word);
    if (month != null && words.isCapitalised(at)) {
      return fromMonth(words, at, month, calendar);
    }
    DayOfWeek weekday = WEEKDAYS.get(word);
    if (weekday != null && words.isCapitalised(at)) {
      return new Match(at, at + 1, calendar.weekday(weekday, direction(words, at - 1)), false);
    }
    return switch (word) {
      case "today", "tonight" -> new Match(at, at + 1, calendar.daysFromToday(0), false);
      case "yesterday" -> new Match(at, at + 1, calendar.daysFromToday(-1), false);
      case "tomorrow" -> new Match(at, at + 1, calendar.daysFromToday(1), false);
      case "this", "last", "next" -> fromPronoun(words, at, calendar);
      case "that", "same", "following", "previous" -> fromAnchor(words, at, calendar);
      case "the" ->
          words.is(at + 1, "day") && words.is(at + 2, "before")
              ? new Match(at, at + 3, calendar.distance(-1, TimeUnitWord.DAY, true), false)
              : null;
      default -> fromNumber(words, at, calendar);
    };
  }

  private static @Nullable Match fromMonth(Words words, int at, Month month, Calendar calendar) {
    int day = words.day(at + 1);
    if (day > 0 && words.year(at + 1) < 0) {
      int comma = words.is(at + 2, ",") ? 1 : 0;
      int year = words.year(at + 2 + comma);
      PartialDate date =
          year > 0
              ? calendar.day(day, month, year)
              : calendar.day(day, month, direction(words, at - 1));
      return date == null ? null : new Match(at, year > 0 ? at + 3 + comma : at + 2, date, true);
    }
    int of = words.is(at + 1, "of") || words.is(at + 1, ",") ? 1 : 0;
    int year = words.year(at + 1 + of);
    if (year > 0) {
      return new Match(at, at + 2 + of, PartialDate.of(YearMonth.of(year, month)), true);
    }
    if (words.is(at + 1, "of") && words.is(at + 2, "last") && words.is(at + 3, "year")) {
      YearMonth lastYear = YearMonth.of(calendar.publishedOn().getYear() - 1, month);
      return new Match(at, at + 4, PartialDate.of(lastYear), true);
    }
    return words.isIn(at - 1, BEFORE_BARE_MONTH)
        ? new Match(at, at + 1, calendar.month(month, direction(words, at - 1)), true)
        : null;
  }

  private static Direction direction(Words words, int before) {
    return switch (words.at(before)) {
      case "last", "past" -> Direction.PAST;
      case "next", "coming" -> Direction.NEXT;
      default -> Direction.NEAREST;
    };
  }

  private static @Nullable Match fromPronoun(Words words, int at, Calendar calendar) {
    int shift =
        switch (words.at(at)) {
          case "last" -> -1;
          case "next" -> 1;
          default -> 0;
        };
    String unit = words.at(at + 1);
    if (shift == 0 && PARTS_OF_DAY.contains(unit)) {
      return new Match(at, at + 2, calendar.daysFromToday(0), false);
    }
    if (unit.equals("month")) {
      return new Match(at, at + 2, calendar.monthsFromToday(shift), false);
    }
    if (unit.equals("year") || (SEASONS.contains(unit) && shift >= 0)) {
      return new Match(at, at + 2, calendar.yearsFromToday(unit.equals("year") ? shift : 0), false);
    }
    if (SEASONS.contains(unit)) {
      // In spring and summer "last summer" is the year before; later it may be this year's.
      boolean over = calendar.publishedOn().getMonthValue() > 9 && !unit.equals("winter");
      return new Match(at, at + 2, calendar.yearsFromToday(over ? 0 : -1), false);
    }
    return null;
  }

  private static @Nullable Match fromAnchor(Words words, int at, Calendar calendar) {
    boolean same = words.is(at, "that") || words.is(at, "same");
    int skip = words.is(at, "that") && words.is(at + 1, "same") ? 1 : 0;
    int shift = same ? 0 : words.is(at, "following") ? 1 : -1;
    TimeUnitWord unit = UNITS.get(words.at(at + 1 + skip));
    if (unit == null || unit == TimeUnitWord.HOUR || unit == TimeUnitWord.WEEK) {
      return null;
    }
    PartialDate date =
        same && unit == TimeUnitWord.MONTH
            ? calendar.anchorMonth()
            : same && unit == TimeUnitWord.YEAR
                ? calendar.anchorYear()
                : calendar.distance(shift, unit, true);
    return new Match(at, at + 2 + skip, date, false);
  }

  private static @Nullable Match fromNumber(Words words, int at, Calendar calendar) {
    int year = words.year(at);
    if (year > 0 && isBareYear(words, at)) {
      return new Match(at, at + 1, PartialDate.of(Year.of(year)), true);
    }
    int day = words.day(at);
    int of = words.is(at + 1, "of") ? 1 : 0;
    Month month = MONTHS.get(words.at(at + 1 + of));
    if (day > 0 && month != null && words.isCapitalised(at + 1 + of)) {
      int end = at + 2 + of;
      int comma = words.is(end, ",") || words.is(end, "of") ? 1 : 0;
      int writtenYear = words.year(end + comma);
      PartialDate date =
          writtenYear > 0
              ? calendar.day(day, month, writtenYear)
              : calendar.day(day, month, Direction.NEAREST);
      return date == null
          ? null
          : new Match(at, writtenYear > 0 ? end + comma + 1 : end, date, true);
    }
    PartialDate numeric = NumericDate.read(words.at(at), true);
    return numeric != null ? new Match(at, at + 1, numeric, true) : distance(words, at, calendar);
  }

  private static boolean isBareYear(Words words, int at) {
    if (words.isIn(at - 1, BEFORE_YEAR)) {
      boolean listed = words.is(at - 1, "and") || words.is(at - 1, "to");
      return !listed || words.year(at - 2) > 0 || words.is(at - 3, "between");
    }
    // "the summer of 2024" is a date, "the Alien Enemies Act of 1798" a name
    boolean named = words.isCapitalised(at - 2) && !words.is(at - 2, "fall");
    return (words.is(at - 1, "of") && !named)
        || words.isIn(at - 1, SEASONS)
        || (words.is(at - 1, "-") && words.is(at - 2, "mid"));
  }

  private static @Nullable Match distance(Words words, int at, Calendar calendar) {
    Integer spelled = NUMBERS.get(words.at(at));
    int amount = spelled != null ? spelled : words.number(at);
    TimeUnitWord unit = UNITS.get(words.at(at + 1));
    if (unit == null) {
      return null;
    }
    boolean hours = unit == TimeUnitWord.HOUR && words.at(at + 1).equals("hours");
    if (amount < 0 && !hours) {
      return null;
    }
    return switch (words.at(at + 2)) {
      case "ago" -> new Match(at, at + 3, calendar.distance(-amount, unit, false), false);
      case "later" -> new Match(at, at + 3, calendar.distance(amount, unit, true), false);
      case "earlier" -> new Match(at, at + 3, calendar.distance(-amount, unit, true), false);
      default -> null;
    };
  }

  @Override
  public TimeRelation relation(Words words, Match match) {
    int before = match.from() - 1;
    while (words.isIn(before, FILLERS) && match.from() - before < 6) {
      if (words.is(before, "of") && words.is(before - 1, "as")) {
        return TimeRelation.AS_OF;
      }
      before--;
    }
    return switch (words.at(before)) {
      case "since", "from", "starting", "beginning" -> TimeRelation.SINCE;
      case "until", "till", "through", "to", "up" -> TimeRelation.UNTIL;
      case "by" -> TimeRelation.BY;
      case "before" -> TimeRelation.BEFORE;
      case "after" -> TimeRelation.AFTER;
      case "between" -> TimeRelation.SINCE;
      case "and" -> isSecondOfPair(words, before) ? TimeRelation.UNTIL : TimeRelation.AT;
      default -> TimeRelation.AT;
    };
  }

  private static boolean isSecondOfPair(Words words, int and) {
    for (int i = and - 1; i > and - 7; i--) {
      if (words.is(i, "between")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean looksAhead(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 10); i--) {
      if (words.isIn(i, AHEAD)) {
        return true;
      }
    }
    return false;
  }
}
