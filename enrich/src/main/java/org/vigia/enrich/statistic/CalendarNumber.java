package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Set;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/** Numbers of the calendar and the clock: years, days of a month, hours, durations. */
final class CalendarNumber {
  private static final Set<String> MONTHS =
      WordList.of(
          """
          january february march april may june july august september october november december
          jan feb mar apr jun jul aug sept sep oct nov dec enero febrero marzo abril mayo junio
          julio agosto septiembre setiembre octubre noviembre diciembre
          """);

  private static final Set<String> BEFORE_YEAR =
      WordList.of(
          """
          in since of by until from to through during before after early late mid en desde de del
          hasta entre para between and y a ano the around circa año enero fiscal than as
          principios finales mediados , ( - el al summer spring winter fall autumn verano durante
          antes tras cerro cerró
          """);

  private static final Set<String> TIME_UNITS =
      WordList.of(
          """
          day days week weeks month months year years decade decades century centuries hour hours
          minute minutes second seconds dia dias semana semanas mes meses ano anos decada decadas
          siglo siglos hora horas minuto minutos segundos am pm a.m p.m p fiscal weekends nights
          noches trimestre trimestres quarters o'clock
          """);

  private static final Set<String> PARTS_OF_DAY =
      WordList.of(
          """
          morning afternoon evening night noon midnight dawn mananita manana tarde noche madrugada
          mediodia
          """);

  private static final Set<String> BEFORE_UNIT =
      WordList.of(
          """
          more mas full consecutive business calendar additional straight long
          """);

  private CalendarNumber() {}

  /** Whether a figure is a year, a day of a month or an hour. */
  static boolean matches(SentenceView view, Figure figure) {
    return isDate(view, figure) || isClockTime(view, figure) || isYear(view, figure);
  }

  /** Whether a time unit follows: a duration, which only two indicators count. */
  static boolean isDuration(SentenceView view, Figure figure) {
    int at = figure.end();
    boolean between =
        view.is(at, "-") || view.word(at).map(w -> BEFORE_UNIT.contains(w.folded())).orElse(false);
    return view.word(between ? at + 1 : at).map(w -> TIME_UNITS.contains(w.folded())).orElse(false)
        || isPartOfDay(view, figure);
  }

  /** "23 of the 24 hours of the day", "23 de cada 24 horas". */
  static boolean isPartOfDay(SentenceView view, Figure figure) {
    int at = figure.end();
    if (view.is(at, "out")) {
      at++;
    }
    if (!view.is(at, "of", "de")) {
      return false;
    }
    int day = view.is(at + 1, "the", "every", "each", "las", "cada") ? at + 2 : at + 1;
    return view.is(day, "24", "twenty-four", "veinticuatro") && view.is(day + 1, "hours", "horas");
  }

  /** "March 15", "el 15 de marzo", "12 y 13 de mayo", "March 2025". */
  private static boolean isDate(SentenceView view, Figure figure) {
    if (!figure.written() || figure.kind() != FigureKind.COUNT) {
      return false;
    }
    boolean dayLike = figure.value().compareTo(BigDecimal.valueOf(31)) <= 0;
    int before = figure.first() - 1;
    if (view.is(before, ".")) {
      before--;
    }
    boolean monthBefore = isMonth(view, before);
    if (monthBefore && (dayLike || isYearLike(figure))) {
      return true;
    }
    int after = figure.end();
    if (view.is(after, "de", "of")) {
      after++;
    }
    if (dayLike && isMonth(view, after) && !view.is(after, "may")) {
      return true;
    }
    if (dayLike
        && view.is(after, "may")
        && view.word(after).map(Word::isCapitalized).orElse(false)) {
      return true;
    }
    return dayLike
        && (view.is(figure.end(), "y", "and", "-", "–", "al", "a", "to", ",")
            && isMonthAfterDay(view, figure.end() + 1));
  }

  private static boolean isMonthAfterDay(SentenceView view, int at) {
    int next = view.is(at, "el", "del") ? at + 1 : at;
    return view.word(next).map(Word::isDigits).orElse(false)
        && (isMonth(view, next + 1) || (view.is(next + 1, "de") && isMonth(view, next + 2)));
  }

  private static boolean isMonth(SentenceView view, int at) {
    return view.word(at).map(w -> MONTHS.contains(w.folded())).orElse(false);
  }

  /** "in 2024", but not "1,900 people". */
  private static boolean isYear(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT
        || !figure.written()
        || (figure.end() != figure.first() + 1 && figure.high() == null)) {
      return false;
    }
    if (view.words().get(figure.first()).text().length() != 4 || !isYearLike(figure)) {
      return false;
    }
    if (figure.first() == 0) {
      return true;
    }
    Word before = view.words().get(figure.first() - 1);
    if (BEFORE_YEAR.contains(before.folded()) || isMonth(view, figure.first() - 1)) {
      return true;
    }
    CountedThing.Head head = CountedThing.of(view, figure, view.sentence().language()).head();
    return head != CountedThing.Head.PEOPLE && head != CountedThing.Head.KNOWN;
  }

  private static boolean isYearLike(Figure figure) {
    return figure.value().scale() <= 0
        && figure.value().compareTo(BigDecimal.valueOf(1500)) >= 0
        && figure.value().compareTo(BigDecimal.valueOf(2100)) <= 0;
  }

  /** "at four in the morning", "a las tres de la madrugada", "by 6 this evening". */
  private static boolean isClockTime(SentenceView view, Figure figure) {
    if (figure.kind() != FigureKind.COUNT
        || figure.value().compareTo(BigDecimal.valueOf(24)) > 0
        || figure.from() != figure.first()) {
      return false;
    }
    int end = figure.end();
    boolean digital =
        view.is(end, ":")
            && view.words().get(end).glued()
            && view.word(end + 1).map(w -> w.isDigits() && w.text().length() == 2).orElse(false);
    if (digital) {
      return true;
    }
    boolean partOfDay =
        (view.is(end, "in", "de", "por", "this", "on")
                && view.is(end + 1, "the", "la")
                && view.word(end + 2).map(w -> PARTS_OF_DAY.contains(w.folded())).orElse(false))
            || (view.is(end, "this", "tomorrow", "yesterday", "at")
                && view.word(end + 1).map(w -> PARTS_OF_DAY.contains(w.folded())).orElse(false));
    boolean spanishHour =
        view.is(figure.first() - 1, "las", "la")
            && view.is(figure.first() - 2, "a", "de", "desde", "hasta", "hacia", "sobre")
            && CountedThing.of(view, figure, view.sentence().language()).head()
                == CountedThing.Head.NONE;
    return partOfDay || spanishHour;
  }
}
