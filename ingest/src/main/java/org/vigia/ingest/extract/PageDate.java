package org.vigia.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.feed.FeedDates;

/**
 * A date as a page gives it: the instant, and the calendar date at the outlet. Where the page
 * writes its own offset, the calendar date is the one that it writes.
 */
record PageDate(Instant instant, LocalDate day) {
  private static final Pattern WITH_OFFSET =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*[+-]\\d{2}:?\\d{2}");
  private static final Pattern DAY_ONLY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  static @Nullable PageDate of(@Nullable String text, ZoneId zone) {
    if (text == null) {
      return null;
    }
    String clean = text.strip();
    Instant instant = FeedDates.parse(clean, zone);
    if (instant == null) {
      return null;
    }
    if (DAY_ONLY.matcher(clean).matches()) {
      return new PageDate(instant, LocalDate.parse(clean));
    }
    if (WITH_OFFSET.matcher(clean).matches()) {
      LocalDate own = ownDay(clean);
      if (own != null) {
        return new PageDate(instant, own);
      }
    }
    return new PageDate(instant, LocalDate.ofInstant(instant, zone));
  }

  private static @Nullable LocalDate ownDay(String text) {
    try {
      OffsetDateTime time =
          OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"));
      // +00:00 is what servers write for UTC; it says nothing of where the outlet is.
      return time.getOffset().equals(ZoneOffset.UTC) ? null : time.toLocalDate();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
