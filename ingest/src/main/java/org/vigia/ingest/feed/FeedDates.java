package org.vigia.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and 3339 and whatever is near them, with month names in
 * English and Spanish. Years are kept between {@value #FIRST_YEAR} and {@value #LAST_YEAR}: a date
 * outside is no date. Pure.
 */
public final class FeedDates {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;
  private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
  private static final Instant END = Instant.parse(LAST_YEAR + 1 + "-01-01T00:00:00Z");
  private static final String CLOCK =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?";
  private static final String TIME = "(?:[T ,]+" + CLOCK + ")?";
  private static final String ZONE =
      "\\s*(?<zone>[zZ]|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Za-z]{2,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?";
  private static final String WEEKDAY = "(?:\\p{L}{2,10}\\.?,?\\s+)?";
  private static final String MONTH = "(?<month>\\p{L}{3,10})";
  private static final String HALF = "(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?)?";

  /** The ways to write a date, each with groups of the same names; the first that fits counts. */
  private static final List<Pattern> FORMS =
      List.of(
          // ISO 8601 and RFC 3339, also without what comes after the year
          Pattern.compile(
              "(?<year>\\d{4})(?:[-/.]?(?<month>\\d{2})(?:[-/.]?(?<day>\\d{2})"
                  + TIME
                  + ZONE
                  + ")?)?.*"),
          // RFC 822, and "lunes, 2 de marzo de 2026"
          Pattern.compile(
              WEEKDAY
                  + "(?<day>\\d{1,2})[ -](?:de )?"
                  + MONTH
                  + "\\.?,?[ -](?:de )?(?<year>\\d{2,4})"
                  + TIME
                  + ZONE
                  + ".*"),
          // "March 2, 2026 3:05 PM EST"
          Pattern.compile(
              WEEKDAY
                  + MONTH
                  + "\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})"
                  + TIME
                  + HALF
                  + ZONE
                  + ".*"),
          // asctime, "Mon Mar  2 10:00:00 EST 2026"
          Pattern.compile(
              "\\p{L}{3,9},?\\s+"
                  + MONTH
                  + "\\s+(?<day>\\d{1,2})\\s+"
                  + CLOCK
                  + "\\s+(?:(?<zone>[A-Za-z]{2,5}|[+-]\\d{4})\\s+)?(?<year>\\d{4}).*"));

  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("ET", "-05:00"),
          Map.entry("CT", "-06:00"),
          Map.entry("MT", "-07:00"),
          Map.entry("PT", "-08:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MET", "+01:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("WET", "+00:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("ART", "-03:00"),
          Map.entry("BRT", "-03:00"),
          Map.entry("VET", "-04:00"),
          Map.entry("COT", "-05:00"));

  private FeedDates() {}

  /**
   * The instant that a text names.
   *
   * @param zone what is meant where the text gives none
   * @return null if it names none
   */
  public static @Nullable Instant parse(@Nullable String text, ZoneId zone) {
    if (text == null || text.isBlank() || text.length() > 120) {
      return null;
    }
    String clean = text.strip().replaceAll("[\\s\\u00a0]+", " ");
    try {
      for (Pattern form : FORMS) {
        Matcher date = form.matcher(clean);
        if (date.matches()) {
          return instant(date, zone);
        }
      }
      return null;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** An instant that somebody else read, null if no article can be of that time. */
  static @Nullable Instant plausible(Instant instant) {
    return instant.isBefore(FIRST) || !instant.isBefore(END) ? null : instant;
  }

  private static @Nullable Instant instant(Matcher date, ZoneId zone) {
    int year = number(part(date, "year"), 0);
    if (date.group("year").length() == 2) {
      year += year < 70 ? 2000 : 1900;
    }
    int month = month(part(date, "month"));
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1) {
      return null;
    }
    int hour = number(part(date, "hour"), 0);
    String half = part(date, "half");
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    boolean midnight = hour == 24;
    LocalDateTime time =
        LocalDateTime.of(
            year,
            month,
            number(part(date, "day"), 1),
            midnight ? 0 : hour,
            number(part(date, "minute"), 0),
            Math.min(number(part(date, "second"), 0), 59)); // leap seconds
    Instant instant = time.atZone(zone(part(date, "zone"), zone)).toInstant();
    return midnight ? instant.plusSeconds(86_400) : instant;
  }

  /** What a date says of a part; null if it says nothing, or its form has no such part. */
  private static @Nullable String part(Matcher date, String name) {
    return date.namedGroups().containsKey(name) ? date.group(name) : null;
  }

  private static ZoneId zone(@Nullable String offset, ZoneId fallback) {
    if (offset == null) {
      return fallback;
    }
    String name = offset.toUpperCase(Locale.ROOT);
    if (name.equals("Z") || name.equals("UT") || name.equals("UTC") || name.equals("GMT")) {
      return ZoneOffset.UTC;
    }
    String known = ZONES.get(name);
    if (known != null) {
      return ZoneOffset.of(known);
    }
    String plain = name.startsWith("GMT") || name.startsWith("UTC") ? name.substring(3) : name;
    return plain.startsWith("+") || plain.startsWith("-") ? ZoneOffset.of(padded(plain)) : fallback;
  }

  private static String padded(String offset) {
    return offset.length() == 2 ? offset.charAt(0) + "0" + offset.charAt(1) : offset;
  }

  /** The number of a month that is written as one or by its name; 0 if it is none. */
  private static int month(@Nullable String text) {
    if (text == null) {
      return 1;
    }
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    return MONTHS.getOrDefault(text.substring(0, 3).toLowerCase(Locale.ROOT), 0);
  }

  private static int number(@Nullable String digits, int fallback) {
    return digits == null ? fallback : Integer.parseInt(digits);
  }

  private static Map<String, Integer> months() {
    String[] english = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    String[] spanish = {
      "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      months.put(english[i], i + 1);
      months.put(spanish[i], i + 1);
    }
    return months;
  }
}
