package org.vigia.standalone.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstFilterTest {
  private static final long NOON = 1_750_000_000_000L;

  private final BurstFilter filter = new BurstFilter();

  @Test
  void ofABurstOfKafkasErrorsTheFirstAreShown() {
    long shown =
        IntStream.range(0, 200)
            .filter(i -> decide("kafka.log.LogManager", Level.ERROR, NOON + i) != FilterReply.DENY)
            .count();

    assertThat(shown).isEqualTo(2);
  }

  @Test
  void aMinuteLaterAnErrorIsNewsAgain() {
    IntStream.range(0, 5).forEach(i -> decide("org.apache.kafka.X", Level.ERROR, NOON + i));

    assertThat(decide("org.apache.kafka.X", Level.ERROR, NOON + 60_000))
        .isEqualTo(FilterReply.NEUTRAL);
  }

  @Test
  void whatIsNotKafkasOrNoErrorPassesAlways() {
    IntStream.range(0, 50).forEach(i -> decide("kafka.server.X", Level.ERROR, NOON + i));

    assertThat(decide("org.vigia.ingest.IngestFlow", Level.ERROR, NOON + 60))
        .isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide("kafka.server.X", Level.WARN, NOON + 60)).isEqualTo(FilterReply.NEUTRAL);
  }

  private FilterReply decide(String logger, Level level, long millis) {
    LoggingEvent event = new LoggingEvent();
    event.setLoggerName(logger);
    event.setLevel(level);
    event.setTimeStamp(millis);
    return filter.decide(event);
  }
}
