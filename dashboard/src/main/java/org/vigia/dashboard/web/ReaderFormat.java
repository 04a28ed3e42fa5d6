package org.vigia.dashboard.web;

import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.PartialDate;

/** Figures, dates, places and addresses as a reader of one language expects them. */
record ReaderFormat(Words words) {
  String figure(
      BigDecimal value, @Nullable BigDecimal high, FigureComparator comparator, String unit) {
    String from = number(value);
    String qualified =
        high == null
            ? words.say("figure." + comparator.id(), from, from)
            : words.say("figure.range", from, number(high));
    return switch (unit) {
      case "percent", "per-100000", "persons-per-cell", "hours-per-day", "minutes-per-day", "USD" ->
          words.say("unit." + unit, qualified);
      default -> qualified;
    };
  }

  String number(BigDecimal value) {
    // In the press of the region, in either language, a comma parts thousands and a point the
    // decimals.
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  String place(String id) {
    if (id.startsWith("country:")) {
      return Locale.of("", id.substring("country:".length())).getDisplayCountry(words.locale());
    }
    return words.find("place." + id.replace(':', '.')).orElseGet(() -> spelled(id));
  }

  /** {@code facility:san-vicente} as "San vicente". */
  private static String spelled(String id) {
    String name = id.substring(id.indexOf(':') + 1).replace('-', ' ');
    return name.isEmpty() ? id : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(region()));
  }

  String date(PartialDate date) {
    return switch (date.value().length()) {
      case 4 -> date.value();
      case 7 ->
          YearMonth.parse(date.value())
              .format(DateTimeFormatter.ofPattern("LLLL yyyy", words.locale()));
      default -> date(date.earliest());
    };
  }

  String time(Instant time) {
    return date(LocalDate.ofInstant(time, ZoneOffset.UTC))
        + ", "
        + DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC).format(time)
        + " UTC";
  }

  private Locale region() {
    return words.tag().equals("es") ? Locale.of("es", "SV") : Locale.UK;
  }

  /** An address that a page may link to: http or https, nothing that a browser would run. */
  static @Nullable String link(URI url) {
    boolean safe =
        ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
            && url.getHost() != null;
    return safe ? url.toASCIIString() : null;
  }

  Optional<String> known(String group, String id) {
    return words.find(group + "." + id);
  }
}
