package org.vigia.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainPaceTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void aBurstGoesAtOnceAndTheRestOneAfterTheOther() {
    // given: one a second
    DomainPace pace = new DomainPace(60);

    // when
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      waits.add(
          pace.slot("example.org", "mail" + i, NOON).getEpochSecond() - NOON.getEpochSecond());
    }

    // then
    assertThat(waits.subList(0, 11)).containsOnly(0L);
    assertThat(waits.subList(11, 14)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aMailThatComesBackAtItsTimeGoes() {
    // given
    DomainPace pace = new DomainPace(60);
    for (int i = 0; i < 20; i++) {
      pace.slot("example.org", "mail" + i, NOON);
    }
    Instant slot = pace.slot("example.org", "late", NOON);
    assertThat(slot).isAfter(NOON);

    // then
    assertThat(pace.slot("example.org", "late", slot)).isEqualTo(slot);
  }

  @Test
  void oneDomainDoesNotHoldUpAnother() {
    // given
    DomainPace pace = new DomainPace(60);
    for (int i = 0; i < 50; i++) {
      pace.slot("Example.org", "mail" + i, NOON);
    }

    // then
    assertThat(pace.slot("example.org", "one", NOON)).isAfter(NOON);
    assertThat(pace.slot("example.net", "two", NOON)).isEqualTo(NOON);
  }

  @Test
  void noMoreThanWasAskedForInAnyMinute() {
    // given
    DomainPace pace = new DomainPace(60);

    // when
    List<Instant> slots = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      slots.add(pace.slot("example.org", "mail" + i, NOON.plusMillis(i)));
    }

    // then
    for (Instant from : slots) {
      assertThat(
              slots.stream()
                  .filter(slot -> !slot.isBefore(from) && slot.isBefore(from.plusSeconds(60))))
          .hasSizeLessThanOrEqualTo(60 + 11);
    }
  }
}
