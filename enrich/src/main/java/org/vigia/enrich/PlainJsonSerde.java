package org.vigia.enrich;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.VigiaJson;
import tools.jackson.core.JacksonException;

/** JSON for what stays inside the topology: state and intermediate records. Thread-safe. */
final class PlainJsonSerde<V> implements Serde<V> {
  private final Class<V> type;

  PlainJsonSerde(Class<V> type) {
    this.type = type;
  }

  @Override
  public Serializer<V> serializer() {
    return (topic, value) -> value == null ? null : VigiaJson.mapper().writeValueAsBytes(value);
  }

  @Override
  public Deserializer<V> deserializer() {
    return (topic, bytes) -> read(topic, bytes);
  }

  @SuppressWarnings(
      "NullAway") // Kafka's interface has no annotations; a deleted value stays deleted
  private @Nullable V read(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return VigiaJson.mapper().readValue(bytes, type);
    } catch (JacksonException e) {
      throw new SerializationException(
          "state on " + topic + " is not a " + type.getSimpleName(), e);
    }
  }
}
