package org.vigia.alerts.compose;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.PartialDate;

/** Numbers, dates, places and names as one reader has them. */
final class ReaderFormat {
  private final Wording words;
  private final Locale locale;
  private final ZoneId zone;

  ReaderFormat(Wording words, Locale locale, ZoneId zone) {
    this.words = words;
    this.locale = locale;
    this.zone = zone;
  }

  /** A figure with what qualifies it and its unit. */
  String figure(
      FigureComparator comparator, BigDecimal value, @Nullable BigDecimal high, String unit) {
    if (comparator == FigureComparator.RANGE && high != null) {
      return words.say("figure.range", number(value), amount(high, unit));
    }
    return words.say("figure." + comparator.id(), amount(value, unit));
  }

  /** A date at its own precision. */
  String date(PartialDate date) {
    return switch (date.value().length()) {
      case 4 -> Year.parse(date.value()).toString();
      case 7 ->
          YearMonth.parse(date.value())
              .format(
                  DateTimeFormatter.ofPattern(words.find("date.month").orElse("yyyy-MM"), locale));
      default -> date(LocalDate.parse(date.value()));
    };
  }

  /** A date that a figure speaks of. */
  String asOf(PartialDate date) {
    String precision =
        switch (date.value().length()) {
          case 4 -> "year";
          case 7 -> "month";
          default -> "day";
        };
    return words.say("known.asOf." + precision, date(date));
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /** Day and time where the reader is, with the time zone's name. */
  String moment(Instant instant) {
    var local = instant.atZone(zone);
    return date(local.toLocalDate())
        + ", "
        + local.format(DateTimeFormatter.ofPattern("HH:mm ", locale))
        + zoneName(local);
  }

  /**
   * The formatter's name for an offset of nothing is "Z", which only programmers read as a time.
   */
  private String zoneName(ZonedDateTime local) {
    return local.getZone().normalized().equals(ZoneOffset.UTC)
        ? "UTC"
        : local.format(DateTimeFormatter.ofPattern("z", locale));
  }

  /** A country or facility; an id without a name is made readable. */
  String place(String id) {
    if (id.startsWith("country:")) {
      return Locale.of("", id.substring("country:".length())).getDisplayCountry(locale);
    }
    return words.find("place." + id.replace(':', '.')).orElseGet(() -> readable(id));
  }

  String percent(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  private String amount(BigDecimal value, String unit) {
    return switch (unit) {
      case "persons", "cases", "flights" -> number(value);
      case "percent", "per-100000", "persons-per-cell", "hours-per-day", "minutes-per-day", "USD" ->
          words.say("unit." + unit, number(value));
      default -> words.say("unit.other", number(value), unit);
    };
  }

  private String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  private static String readable(String id) {
    String name = id.substring(id.indexOf(':') + 1).replace('-', ' ');
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean start = i == 0 || name.charAt(i - 1) == ' ';
      out.append(start ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
    }
    return out.toString();
  }
}
