package org.vigia.contract;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic of the catalogue.
 *
 * @param name full name, version included
 * @param partitions how many a new cluster gets
 * @param compacted whether only the last value of a key is kept
 * @param retention how long values are kept; empty: for ever
 * @param about one sentence for people
 */
public record KafkaTopic<K, V>(
    String name,
    Serde<K> keys,
    Serde<V> values,
    EventType<V> event,
    int partitions,
    boolean compacted,
    Optional<Duration> retention,
    String about) {

  /** Largest record, bytes: a long article with all its findings stays far below. */
  public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

  /** The topic's own settings on the broker. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("cleanup.policy", compacted ? "compact" : "delete");
    settings.put("compression.type", "zstd");
    settings.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
    if (!compacted) {
      settings.put("retention.ms", Long.toString(retention.map(Duration::toMillis).orElse(-1L)));
    }
    return settings;
  }
}
