package org.vigia.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A date written for readers, in English or Spanish, near the headline or the byline. */
final class VisibleDate {
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|º|°)?(?:\\.|"
              + " de)?\\s+(?:de\\s+)?(\\p{L}{3,10})\\.?,?\\s+(?:de[l]?\\s+)?((?:19|20)\\d{2})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:de[l]?\\s+)?((?:19|20)\\d{2})\\b");
  private static final Pattern ISO =
      Pattern.compile("\\b((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})\\b");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20)\\d{2})\\b");
  private static final Map<String, Integer> MONTHS = months();
  private static final String LIKELY =
      "[class*=date], [class*=fecha], [class*=publish], [class*=time], [id*=date], [class*=posted],"
          + " [class*=byline], [class*=meta], [class*=info], time";

  private VisibleDate() {}

  static @Nullable PageDate find(Document page, ZoneId zone) {
    for (Element element : page.select(LIKELY)) {
      if (element.text().length() < 200
          && element.parents().stream().noneMatch(Boilerplate::isAside)) {
        PageDate date = in(element.text(), zone);
        if (date != null) {
          return date;
        }
      }
    }
    for (Element element : page.select("p, span, div, li, em, small")) {
      String own = element.ownText();
      if (own.length() > 7
          && own.length() < 80
          && element.parents().stream().noneMatch(Boilerplate::isAside)) {
        PageDate date = in(own, zone);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  static @Nullable PageDate in(String text, ZoneId zone) {
    Matcher m = DAY_FIRST.matcher(text);
    while (m.find()) {
      PageDate date = date(m.group(3), month(m.group(2)), m.group(1), zone);
      if (date != null) {
        return date;
      }
    }
    m = MONTH_FIRST.matcher(text);
    while (m.find()) {
      PageDate date = date(m.group(3), month(m.group(1)), m.group(2), zone);
      if (date != null) {
        return date;
      }
    }
    m = ISO.matcher(text);
    if (m.find()) {
      return date(m.group(1), Integer.parseInt(m.group(2)), m.group(3), zone);
    }
    m = NUMERIC.matcher(text);
    if (m.find()) {
      return numeric(m, zone);
    }
    return null;
  }

  /** 03/04/2025 is ambiguous: where the outlet is decides, and what cannot be a month is a day. */
  private static @Nullable PageDate numeric(Matcher m, ZoneId zone) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(2));
    boolean monthFirst = second > 12 || (first <= 12 && isUnitedStates(zone));
    return monthFirst
        ? date(m.group(3), first, m.group(2), zone)
        : date(m.group(3), second, m.group(1), zone);
  }

  private static boolean isUnitedStates(ZoneId zone) {
    return switch (zone.getId()) {
      case "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Phoenix" ->
          true;
      default -> false;
    };
  }

  private static @Nullable PageDate date(String year, int month, String day, ZoneId zone) {
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
      return new PageDate(date.atStartOfDay(zone).toInstant(), date);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "january enero jan ene",
      "february febrero feb",
      "march marzo mar",
      "april abril apr abr",
      "may mayo",
      "june junio jun",
      "july julio jul",
      "august agosto aug ago",
      "september septiembre setiembre sep sept set",
      "october octubre oct",
      "november noviembre nov",
      "december diciembre dec dic"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    return months;
  }
}
