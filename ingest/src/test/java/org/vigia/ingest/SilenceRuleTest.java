package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceRuleTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void knowsNothingOfASourceThatItHasHardlySeen() {
    assertThat(SilenceRule.longestUsual(List.of())).isEmpty();
    assertThat(SilenceRule.longestUsual(every(Duration.ofHours(1), 7))).isEmpty();
    // the entries of a first look are one arrival, however long their pages took
    assertThat(SilenceRule.longestUsual(every(Duration.ofSeconds(5), 300))).isEmpty();
  }

  @Test
  void learnsHowLongEachSourceRests() {
    Duration agency = SilenceRule.longestUsual(every(Duration.ofMinutes(30), 1_000)).orElseThrow();
    Duration weekly = SilenceRule.longestUsual(every(Duration.ofDays(7), 20)).orElseThrow();

    assertThat(agency).isEqualTo(Duration.ofHours(12));
    assertThat(weekly).isBetween(Duration.ofDays(8), Duration.ofDays(14));
  }

  @Test
  void letsADailyHaveItsWeekend() {
    List<Instant> arrivals = new ArrayList<>();
    for (int day = 0; day < 28; day++) {
      if (day % 7 < 5) {
        for (int hour = 0; hour < 10; hour += 2) {
          arrivals.add(MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)));
        }
      }
    }

    assertThat(SilenceRule.longestUsual(arrivals).orElseThrow())
        .isBetween(Duration.ofDays(3), Duration.ofDays(5));
  }

  @Test
  void isPatientInTheFirstWeek() {
    assertThat(SilenceRule.longestUsual(every(Duration.ofHours(2), 30)).orElseThrow())
        .isEqualTo(Duration.ofDays(3));
  }

  @Test
  void forgetsAPauseOfLongAgo() {
    List<Instant> arrivals = new ArrayList<>(List.of(MONDAY.minus(Duration.ofDays(60))));
    arrivals.addAll(every(Duration.ofHours(6), 200));

    assertThat(SilenceRule.longestUsual(arrivals).orElseThrow()).isEqualTo(Duration.ofHours(12));
  }

  private static List<Instant> every(Duration pause, int times) {
    List<Instant> arrivals = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      arrivals.add(MONDAY.plus(pause.multipliedBy(i)));
    }
    return arrivals;
  }
}
