package org.vigia.ingest;

import java.net.URI;
import java.time.Duration;
import org.vigia.ingest.fetch.FetchOutcome;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.Validators;

/** Fetches and counts. Thread-safe. */
final class MeteredFetcher {
  private final Fetcher fetcher;
  private final IngestMetrics metrics;

  MeteredFetcher(Fetcher fetcher, IngestMetrics metrics) {
    this.fetcher = fetcher;
    this.metrics = metrics;
  }

  /**
   * Fetches.
   *
   * @param what {@code source} or {@code article}
   */
  FetchOutcome fetch(URI url, Validators validators, String what) throws InterruptedException {
    long start = System.nanoTime();
    FetchOutcome outcome = fetcher.fetch(url, validators);
    metrics.fetch(outcome, Duration.ofNanos(System.nanoTime() - start), what);
    return outcome;
  }
}
