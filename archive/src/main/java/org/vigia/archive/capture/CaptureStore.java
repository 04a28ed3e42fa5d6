package org.vigia.archive.capture;

import java.util.Map;
import org.vigia.contract.Article;
import org.vigia.contract.Capture;

/** Where evidence goes. Thread-safe. */
public interface CaptureStore extends AutoCloseable {
  /**
   * Writes an exchange. It is safe from a crash only after {@link #sync()}.
   *
   * @param metadata what else is known of it, e.g. the feed entry that led to it
   * @throws org.vigia.runtime.OperatorException if the disk is full or fails
   */
  Capture write(Exchange exchange, Map<String, String> metadata);

  /**
   * Writes beside a capture the article that was read from it, so that the archive alone is enough
   * to publish it again.
   *
   * @param exchange that of the article's capture
   * @throws org.vigia.runtime.OperatorException if the disk is full or fails
   */
  void write(Exchange exchange, Article article);

  /**
   * Returns when everything written so far is on the disk.
   *
   * @throws org.vigia.runtime.OperatorException if the disk fails
   */
  void sync();

  @Override
  void close();
}
