package org.vigia.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.vigia.ingest.fetch.FetchOutcome;

/** What ingest counts: {@code vigia.ingest.*}. Thread-safe. */
final class IngestMetrics {
  private final MeterRegistry registry;

  IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Result result : Result.values()) {
      registry.counter("vigia.ingest.articles", "result", result.label());
    }
  }

  /** What became of a page that a source listed. */
  enum Result {
    PUBLISHED,
    REVISED,
    OFF_TOPIC,
    UNCHANGED,
    UNREADABLE,
    FAILED,
    GONE,
    REMOVED;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  void article(Result result) {
    registry.counter("vigia.ingest.articles", "result", result.label()).increment();
  }

  void fetch(FetchOutcome outcome, Duration took, String what) {
    Timer.builder("vigia.ingest.fetches")
        .tag("outcome", outcome.label())
        .tag("what", what)
        .register(registry)
        .record(took);
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      registry
          .counter("vigia.ingest.bytes", "what", what)
          .increment(fetched.exchange().payload().length);
    }
  }

  void poll(boolean succeeded) {
    registry.counter("vigia.ingest.polls", "outcome", succeeded ? "ok" : "failed").increment();
  }
}
