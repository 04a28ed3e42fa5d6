package org.vigia.enrich.novelty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.analysis.Analysis;

/** What holds of something that an article tells, as names that either hold or do not. */
final class SightingTraits {
  /** Words with which the press recalls what its readers know. */
  private static final Pattern RECALLING =
      Pattern.compile(
          "\\b(?:earlier|previous(?:ly)?|already|last (?:week|month|year|spring|summer|fall|autumn|winter)"
              + "|(?:weeks?|months?|years?) (?:ago|before|earlier)|since|recall\\w*|had (?:been|\\w+ed)"
              + "|anterior(?:mente)?|previ[oa](?:mente)?|ya|pasad[oa]|hace (?:un[oa]?s?|dos|tres|\\w+) (?:días|semanas|mes(?:es)?|años?)"
              + "|desde|record(?:ó|aron|ar|ando)|hab(?:ía|ían))\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Words with which the press announces. */
  private static final Pattern TELLING_NEWS =
      Pattern.compile(
          "\\b(?:today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|this (?:morning|week|afternoon)|now|new|latest|announced"
              + "|hoy|ayer|este (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|esta (?:mañana|semana|tarde)|ahora|nuev[oa]s?|anunció|últim[oa]s?)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final int[] DAYS = {0, 1, 3, 7, 14, 21, 45, 90, 365};

  private final SortedSet<String> names = new TreeSet<>();

  /** One trait. */
  void add(String name) {
    names.add(name);
  }

  /** One trait, by itself and with each of the circumstances. */
  void with(String name, String... circumstances) {
    names.add(name);
    for (String circumstance : circumstances) {
      names.add(name + " & " + circumstance);
    }
  }

  /** A number, as steps that it reaches. */
  void steps(String name, double number, double... steps) {
    for (double step : steps) {
      if (number >= step) {
        names.add(name + ">=" + step);
      }
    }
  }

  /** Where it stands in the article: "top", "upper", "lower" or "headline". */
  String standing(Analysis.Standing standing) {
    String where =
        standing.headline()
            ? "headline"
            : standing.sentence() < 0
                ? "nowhere"
                : standing.sentence() < 2
                    ? "top"
                    : standing.sentence() * 2 < standing.sentences() ? "upper" : "lower";
    names.add("stands=" + where);
    steps("sentence", standing.sentence(), 1, 2, 3, 5, 8, 12);
    return where;
  }

  /** How long before publication it happened or held, as far as the text says. */
  String age(@Nullable PartialDate date, LocalDate published) {
    String age = "undated";
    if (date != null) {
      long days = ChronoUnit.DAYS.between(date.latest(), published);
      age = "old";
      for (int step : DAYS) {
        if (days <= step) {
          age = "days<=" + step;
          break;
        }
      }
    }
    names.add("age=" + age);
    return age;
  }

  /** The words of its sentence that recall or announce. */
  void wording(String sentence) {
    if (RECALLING.matcher(sentence).find()) {
      names.add("recalls");
    }
    if (TELLING_NEWS.matcher(sentence).find()) {
      names.add("announces");
    }
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
