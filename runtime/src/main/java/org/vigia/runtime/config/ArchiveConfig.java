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
    ConfigChecks.within("archive.maxFileBytes", maxFileBytes, 1024, Long.MAX_VALUE);
    ConfigChecks.positive("archive.maxFileAge", maxFileAge);
  }
}
