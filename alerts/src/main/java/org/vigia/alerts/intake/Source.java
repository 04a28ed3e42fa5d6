package org.vigia.alerts.intake;

import java.time.Duration;
import java.util.List;

/** Where records come from: Kafka, or a list in a test. For one thread, but for {@link #wake()}. */
public interface Source extends AutoCloseable {
  /** The next records, none if there are none for so long. */
  List<IncomingRecord> poll(Duration patience);

  /** Everything polled so far is in the store: do not give it again. */
  void commit();

  /** Something polled is not in the store: give it again. */
  void rewind();

  /** Ends a {@link #poll} that waits; from any thread. */
  void wake();

  @Override
  void close();
}
