package org.vigia.contract;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Ids as UTF-8 keys, so that any Kafka tool shows them. Thread-safe. */
public final class IdSerde<K> implements Serde<K> {
  private final Function<K, String> toText;
  private final Function<String, K> fromText;

  public IdSerde(Function<K, String> toText, Function<String, K> fromText) {
    this.toText = toText;
    this.fromText = fromText;
  }

  @Override
  public Serializer<K> serializer() {
    return (topic, key) -> key == null ? null : toText.apply(key).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Deserializer<K> deserializer() {
    return (topic, bytes) -> read(bytes);
  }

  @SuppressWarnings("NullAway") // Kafka's interface has no annotations; a null key stays a null key
  private @Nullable K read(byte @Nullable [] bytes) {
    return bytes == null ? null : fromText.apply(new String(bytes, StandardCharsets.UTF_8));
  }
}
