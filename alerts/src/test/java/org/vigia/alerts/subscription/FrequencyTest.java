package org.vigia.alerts.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {
  @ParameterizedTest
  @CsvSource({
    "immediate, 2026-11-22T15:04:05Z, UTC, 2026-11-22T15:04:05Z",
    "hourly, 2026-11-22T15:04:05Z, UTC, 2026-11-22T16:00:00Z",
    "hourly, 2026-11-22T15:00:00Z, UTC, 2026-11-22T16:00:00Z",
    "daily, 2026-11-22T15:04:05Z, America/El_Salvador, 2026-11-23T13:00:00Z",
    "daily, 2026-11-22T12:59:59Z, America/El_Salvador, 2026-11-22T13:00:00Z",
    "daily, 2026-11-22T13:00:00Z, America/El_Salvador, 2026-11-23T13:00:00Z",
    "weekly, 2026-11-22T15:04:05Z, UTC, 2026-11-23T07:00:00Z",
    "weekly, 2026-11-23T06:59:59Z, UTC, 2026-11-23T07:00:00Z",
    "weekly, 2026-11-23T07:00:00Z, UTC, 2026-11-30T07:00:00Z",
    "weekly, 2026-11-25T08:00:00Z, UTC, 2026-11-30T07:00:00Z",
    // The night the clocks go back in New York: seven in the morning is seven in the morning.
    "daily, 2026-10-31T20:00:00Z, America/New_York, 2026-11-01T12:00:00Z",
  })
  void knowsWhenADigestIsDue(String frequency, Instant found, String zone, Instant due) {
    assertThat(Frequency.ofId(frequency).due(found, ZoneId.of(zone))).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana@example.org", " Ana.Maria+vigia@Redacción.example.ORG ", "a@b"})
  void takesAddressesAsPeopleHaveThem(String typed) {
    assertThat(EmailAddress.parse(typed).value()).doesNotContain(" ").contains("@");
    assertThat(EmailAddress.parse(typed)).hasToString("(address)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@example.org",
        "ana@",
        "ana@exa mple.org",
        "a b@example.org",
        "ana@example..org",
        "ana@-example.org",
        "ana@example.org\r\nBcc: all@example.org",
        "Ana <ana@example.org>",
        "a..b@example.org"
      })
  void saysWhatIsWrongWithAnAddress(String typed) {
    assertThatThrownBy(() -> EmailAddress.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a mail address");
  }
}
