package org.vigia.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
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
  private static final String TIME =
      "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?";
  private static final String ZONE =
      "\\s*([zZ]|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Za-z]{2,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?";
  private static final Pattern ISO =
      Pattern.compile("^(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2})" + TIME + ZONE + ")?)?.*$");
  private static final Pattern RFC =
      Pattern.compile(
          "^(?:\\p{L}{2,10}\\.?,?\\s+)?(\\d{1,2})[ -](?:de )?(\\p{L}{3,10})\\.?,?[ -](?:de"
              + " )?(\\d{2,4})"
              + TIME
              + ZONE
              + ".*$");
  private static final Pattern AMERICAN =
      Pattern.compile(
          "^(?:\\p{L}{2,10}\\.?,?\\s+)?(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"
              + TIME
              + "(?:\\s*([AaPp])\\.?[Mm]\\.?)?"
              + ZONE
              + ".*$");
  private static final Pattern ASCTIME =
      Pattern.compile(
          "^\\p{L}{3,9},?\\s+(\\p{L}{3,10})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(?:([A-Za-z]{2,5}|[+-]\\d{4})\\s+)?(\\d{4}).*$");
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
      Matcher m = ISO.matcher(clean);
      if (m.matches()) {
        return instant(
            m.group(1),
            number(m.group(2), 1),
            number(m.group(3), 1),
            m.group(4),
            m.group(5),
            m.group(6),
            null,
            m.group(7),
            zone);
      }
      m = RFC.matcher(clean);
      if (m.matches()) {
        return instant(
            m.group(3),
            month(m.group(2)),
            number(m.group(1), 1),
            m.group(4),
            m.group(5),
            m.group(6),
            null,
            m.group(7),
            zone);
      }
      m = AMERICAN.matcher(clean);
      if (m.matches()) {
        return instant(
            m.group(3),
            month(m.group(1)),
            number(m.group(2), 1),
            m.group(4),
            m.group(5),
            m.group(6),
            m.group(7),
            m.group(8),
            zone);
      }
      m = ASCTIME.matcher(clean);
      if (m.matches()) {
        return instant(
            m.group(7),
            month(m.group(1)),
            number(m.group(2), 1),
            m.group(3),
            m.group(4),
            m.group(5),
            null,
            m.group(6),
            zone);
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

  private static @Nullable Instant instant(
      String year,
      int month,
      int day,
      @Nullable String hour,
      @Nullable String minute,
      @Nullable String second,
      @Nullable String half,
      @Nullable String offset,
      ZoneId zone) {
    int y = Integer.parseInt(year);
    if (year.length() == 2) {
      y += y < 70 ? 2000 : 1900;
    }
    if (y < FIRST_YEAR || y > LAST_YEAR || month < 1) {
      return null;
    }
    int h = number(hour, 0);
    if (half != null && h <= 12) {
      h = h % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int s = Math.min(number(second, 0), 59); // leap seconds
    boolean midnight = h == 24;
    LocalDateTime time = LocalDateTime.of(y, month, day, midnight ? 0 : h, number(minute, 0), s);
    Instant instant = time.atZone(zone(offset, zone)).toInstant();
    return midnight ? instant.plusSeconds(86_400) : instant;
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

  private static int month(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return MONTHS.getOrDefault(key.length() > 3 ? key.substring(0, 3) : key, 0);
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
