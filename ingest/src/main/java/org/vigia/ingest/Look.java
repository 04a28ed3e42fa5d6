package org.vigia.ingest;

import java.time.Duration;
import java.util.List;
import org.vigia.ingest.feed.FeedEntry;

/** How a look at a source ended. */
sealed interface Look {
  /**
   * It lists these entries.
   *
   * @param evidence the documents in which it lists them
   */
  record Listed(List<FeedEntry> entries, ListEvidence evidence) implements Look {}

  /** It is as it was. */
  record Same() implements Look {}

  /** It could not be read; not to be asked before the wait is over. */
  record Trouble(String reason, Duration atLeast) implements Look {}
}
