package org.vigia.alerts.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How soon a subscriber is told. */
public enum Frequency {
  /** With each article. */
  IMMEDIATE("immediate"),
  /** At the next full hour. */
  HOURLY("hourly"),
  /** The next morning, at seven where the subscriber is. */
  DAILY("daily"),
  /** Next Monday morning, at seven where the subscriber is. */
  WEEKLY("weekly");

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final String id;

  Frequency(String id) {
    this.id = id;
  }

  /** As in commands and in the store. */
  public String id() {
    return id;
  }

  /**
   * The constant of an id.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static Frequency ofId(String id) {
    return Arrays.stream(values())
        .filter(f -> f.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no frequency '"
                    + id
                    + "'; there are: "
                    + Arrays.stream(values())
                        .map(Frequency::id)
                        .collect(Collectors.joining(", "))));
  }

  /** When something that was found at an instant is to be told to somebody in a time zone. */
  public Instant due(Instant found, ZoneId zone) {
    ZonedDateTime local = found.atZone(zone);
    return switch (this) {
      case IMMEDIATE -> found;
      case HOURLY -> found.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      case DAILY -> nextMorning(local, local).toInstant();
      case WEEKLY ->
          nextMorning(local, local.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)))
              .toInstant();
    };
  }

  private ZonedDateTime nextMorning(ZonedDateTime now, ZonedDateTime day) {
    ZonedDateTime morning = day.toLocalDate().atTime(MORNING).atZone(now.getZone());
    if (morning.isAfter(now)) {
      return morning;
    }
    int days = this == WEEKLY ? 7 : 1;
    return day.toLocalDate().plusDays(days).atTime(MORNING).atZone(now.getZone());
  }
}
