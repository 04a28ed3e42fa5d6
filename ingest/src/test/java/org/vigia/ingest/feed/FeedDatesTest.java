package org.vigia.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 02 Mar 2026 10:00:00 +0000 | 2026-03-02T10:00:00Z",
        "2 Mar 26 10:00 GMT | 2026-03-02T10:00:00Z",
        "2026-03-02T10:00:00.123-06:00 | 2026-03-02T16:00:00Z",
        "2026-03-02 10:00 | 2026-03-02T10:00:00Z",
        "lun, 02 mar 2026 10:00:00 -0600 | 2026-03-02T16:00:00Z",
        "lunes, 2 de agosto de 2026 10:00 | 2026-08-02T10:00:00Z",
        "March 2, 2026 3:05 PM EST | 2026-03-02T20:05:00Z",
        "Mon Mar 2 10:00:00 2026 | 2026-03-02T10:00:00Z",
        "20260302 | 2026-03-02T00:00:00Z",
      })
  void readsDatesAsTheyAreWritten(String text, Instant expected) {
    assertThat(FeedDates.parse(text, ZoneOffset.UTC)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"yesterday", "-0001-01-01", "9999-12-31", "2026-13-45", "0000-00-00T00:00:00Z"})
  void takesNothingForADateThatIsNone(String text) {
    assertThat(FeedDates.parse(text, ZoneOffset.UTC)).isNull();
  }
}
