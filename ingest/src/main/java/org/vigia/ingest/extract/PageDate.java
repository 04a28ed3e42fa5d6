package org.vigia.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.feed.FeedDates;

/**
 * A date as a page gives it: the instant, and the calendar date at the outlet. Where the page
 * writes its own offset, the calendar date is the one that it writes.
 *
 * @param inUtc whether the page writes it in UTC, which need not be where the outlet is
 */
record PageDate(Instant instant, LocalDate day, boolean inUtc) {
  private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(?:[-/]\\d{1,2})?");
  private static final Pattern DAY_ONLY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern OFFSET =
      Pattern.compile(":\\d{2}(?:\\.\\d+)?\\s*(?:([+-]\\d{2}):?(\\d{2})|Z|GMT|UTC)$");

  /** Where the watched outlets are. */
  private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-8);

  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(3);

  /** A day without a time. */
  PageDate(LocalDate day, ZoneId zone) {
    this(day.atStartOfDay(zone).toInstant(), day, false);
  }

  static @Nullable PageDate of(@Nullable String text, ZoneId zone) {
    if (text == null) {
      return null;
    }
    String clean = text.strip();
    // "1988" is when something else was published.
    Instant instant = YEAR_OR_MONTH.matcher(clean).matches() ? null : FeedDates.parse(clean, zone);
    if (instant == null) {
      return null;
    }
    if (DAY_ONLY.matcher(clean).matches()) {
      return new PageDate(instant, LocalDate.parse(clean), false);
    }
    ZoneOffset own = offset(clean);
    // +00:00 is what servers write for UTC; it says nothing of where the outlet is.
    return own == null || own.equals(ZoneOffset.UTC)
        ? new PageDate(instant, LocalDate.ofInstant(instant, zone), own != null)
        : new PageDate(instant, LocalDate.ofInstant(instant, own), false);
  }

  private static @Nullable ZoneOffset offset(String text) {
    Matcher offset = OFFSET.matcher(text);
    try {
      return !offset.find()
          ? null
          : offset.group(1) == null
              ? ZoneOffset.UTC
              : ZoneOffset.of(offset.group(1) + ":" + offset.group(2));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether it may be another day where the outlet is: written in UTC, near midnight there. */
  boolean isOpen() {
    return inUtc
        && !LocalDate.ofInstant(instant, WESTERNMOST)
            .equals(LocalDate.ofInstant(instant, EASTERNMOST));
  }

  /** Whether it is this day somewhere between California and Moscow at that moment. */
  boolean canBe(LocalDate other) {
    return !other.isBefore(LocalDate.ofInstant(instant, WESTERNMOST))
        && !other.isAfter(LocalDate.ofInstant(instant, EASTERNMOST));
  }
}
