package org.vigia.runtime.config;

import java.time.Duration;

/**
 * How captures are kept.
 *
 * @param maxFileBytes a WARC file is closed when it is larger
 * @param maxFileAge a WARC file is closed when it is older
 */
public record ArchiveConfig(long maxFileBytes, Duration maxFileAge) {
  public ArchiveConfig {
    if (maxFileBytes < 1024) {
      throw new IllegalArgumentException(
          "archive.maxFileBytes must be at least 1024, but is " + maxFileBytes);
    }
  }
}
