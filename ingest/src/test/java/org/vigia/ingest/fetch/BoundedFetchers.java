package org.vigia.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.net.HostResolver;

/** Fetchers for tests: of this machine, in short bounds, without pauses. */
final class BoundedFetchers {
  static final int BOUND = 64 * 1024;

  private BoundedFetchers() {}

  static Fetcher fetcher(HostResolver resolver, Duration total, Pause pause) {
    return new Fetcher(
        new FetchConfig(
            "mailto:desk@example.org",
            Duration.ZERO,
            true,
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            total,
            BOUND,
            5,
            null),
        Clock.systemUTC(),
        resolver,
        pause);
  }
}
