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
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Language;
import org.vigia.contract.PartialDate;

/** Figures, dates, places and addresses as a reader of one language expects them. */
record ReaderFormat(Words words) {
  /** Length from which a word within a name has a capital: "Department of Homeland Security". */
  private static final int CAPITALISED_FROM = 4;

  String figure(
      BigDecimal value, @Nullable BigDecimal high, FigureComparator comparator, String unit) {
    String amount = amount(value, unit);
    if (high == null) {
      return words.say("figure." + comparator.id(), amount, amount);
    }
    // A unit that leads stands before both ends, one that follows only after the last.
    String from = unit.equals("USD") ? amount : number(value);
    return words.say("figure.range", from, amount(high, unit));
  }

  private String amount(BigDecimal value, String unit) {
    return switch (unit) {
      case "percent", "per-100000", "persons-per-cell", "hours-per-day", "minutes-per-day", "USD" ->
          words.say("unit." + unit, number(value));
      default -> number(value);
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

  /** A place where a line begins with it. */
  String placeAtStart(String id) {
    String name = place(id);
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
  }

  /** The text's own words, marked as such where they are in another language than the page. */
  String own(String text, Language written) {
    return written.id().equals(words.tag()) ? text : words.say("foreign", text);
  }

  /** Who is behind it, in the text's words; a name is the same in every language. */
  String source(String text, Language written) {
    boolean name =
        !Character.isLowerCase(text.codePointAt(0))
            && Arrays.stream(text.split("\\s+"))
                .allMatch(word ->
                    word.length() < CAPITALISED_FROM
                        || !Character.isLowerCase(word.codePointAt(0)));
    return name ? text : own(text, written);
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
              .format(DateTimeFormatter.ofPattern(words.say("date.month"), words.locale()));
      default -> date(date.earliest());
    };
  }

  /** A date that a figure speaks of, with the word that its precision asks for. */
  String asOf(PartialDate date) {
    String precision =
        switch (date.value().length()) {
          case 4 -> "year";
          case 7 -> "month";
          default -> "day";
        };
    return words.say("when.asOf." + precision, date(date));
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
