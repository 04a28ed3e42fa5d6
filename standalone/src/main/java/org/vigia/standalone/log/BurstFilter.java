package org.vigia.standalone.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;

/**
 * Lets the first errors of Kafka through and holds back the hundreds that follow within the same
 * minute: on a full disk each of its threads tells of the same fault, and the one line that says
 * what to do would drown. Named in {@code logback.xml}. Thread-safe.
 */
public final class BurstFilter extends Filter<ILoggingEvent> {
  private static final int SHOWN = 2;
  private static final long WINDOW_MILLIS = Duration.ofMinutes(1).toMillis();

  private long windowStart = Long.MIN_VALUE / 2;
  private int seen;

  @Override
  public synchronized FilterReply decide(ILoggingEvent event) {
    String logger = event.getLoggerName();
    boolean kafka = logger.startsWith("kafka.") || logger.startsWith("org.apache.kafka.");
    if (!kafka || event.getLevel().levelInt < Level.ERROR_INT) {
      return FilterReply.NEUTRAL;
    }
    if (event.getTimeStamp() - windowStart >= WINDOW_MILLIS) {
      windowStart = event.getTimeStamp();
      seen = 0;
    }
    seen++;
    return seen <= SHOWN ? FilterReply.NEUTRAL : FilterReply.DENY;
  }
}
