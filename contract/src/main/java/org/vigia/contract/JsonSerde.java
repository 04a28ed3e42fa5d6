package org.vigia.contract;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Events as UTF-8 JSON values, their CloudEvents 1.0 attributes as {@code ce_*} headers (Kafka
 * protocol binding, binary content mode). Thread-safe.
 */
public final class JsonSerde<V> implements Serde<V> {
  private final EventType<V> type;

  public JsonSerde(EventType<V> type) {
    this.type = type;
  }

  @Override
  public Serializer<V> serializer() {
    return new JsonSerializer<>(type);
  }

  @Override
  public Deserializer<V> deserializer() {
    return new JsonDeserializer<>(type.record());
  }

  private record JsonSerializer<V>(EventType<V> type) implements Serializer<V> {
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
      try {
        return value == null ? null : VigiaJson.mapper().writeValueAsBytes(value);
      } catch (JacksonException e) {
        throw new SerializationException("cannot write " + type.type() + " for " + topic, e);
      }
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable V value) {
      if (value != null) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", type.id().apply(value));
        put(headers, "ce_source", type.source());
        put(headers, "ce_type", type.type());
        put(headers, "ce_time", type.time().apply(value).toString());
        put(headers, "ce_dataschema", "urn:vigia:schema:" + type.schema());
        put(headers, "content-type", "application/json");
      }
      return serialize(topic, value);
    }

    private static void put(Headers headers, String name, String value) {
      headers.remove(name);
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  private record JsonDeserializer<V>(Class<V> record) implements Deserializer<V> {
    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] bytes) {
      if (bytes == null) {
        return null;
      }
      try {
        return VigiaJson.mapper().readValue(bytes, record);
      } catch (JacksonException e) {
        throw new SerializationException(
            "a record on "
                + topic
                + " is not a "
                + record.getSimpleName()
                + ": "
                + JsonProblem.of(e),
            e);
      }
    }
  }
}
