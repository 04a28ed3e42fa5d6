package org.vigia.runtime;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.vigia.runtime.web.WebPart;

/**
 * A part of the system that runs until it is closed: fetchers, enrichment, alerts, dashboard.
 *
 * <p>{@link #start()} returns when the service works; what it does then goes on in threads of its
 * own. {@link #close()} ends them in order and may be called at any time, more than once.
 */
public interface Service extends AutoCloseable {
  /** Name as in commands, logs and metrics: {@code ingest}, {@code enrich} … */
  String name();

  /**
   * Starts working.
   *
   * @throws OperatorException if something that only the operator can mend is in the way
   */
  void start();

  /** How it is doing now; cheap, callable from any thread. */
  Health health();

  /**
   * Completes with a sentence for the operator if it gives up: the process ends then, so that
   * whoever watches over it sees it. Most go on trying for ever.
   */
  default CompletableFuture<String> failure() {
    return new CompletableFuture<>();
  }

  /** Pages that it wants served, in the process's one web server. */
  default List<WebPart> pages() {
    return List.of();
  }

  @Override
  void close();
}
