package org.vigia.enrich;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.vigia.contract.KafkaTopic;

/**
 * Refuses what makes a larger record than a topic takes, where it is serialized: the transaction
 * can go on without it. What the producer refuses ends the transaction, again and again.
 */
final class BoundedSerde<T> implements Serde<T> {
  /** Room for key, headers and what a batch adds. */
  private static final int LARGEST = KafkaTopic.MAX_RECORD_BYTES - 16 * 1024;

  private final Serde<T> inner;

  BoundedSerde(Serde<T> inner) {
    this.inner = inner;
  }

  @Override
  public Serializer<T> serializer() {
    Serializer<T> unbounded = inner.serializer();
    return new Serializer<>() {
      @Override
      public byte[] serialize(String topic, T value) {
        return bounded(topic, unbounded.serialize(topic, value));
      }

      @Override
      public byte[] serialize(String topic, Headers headers, T value) {
        return bounded(topic, unbounded.serialize(topic, headers, value));
      }
    };
  }

  @Override
  public Deserializer<T> deserializer() {
    return inner.deserializer();
  }

  @SuppressWarnings("NullAway") // Kafka's interface has no annotations; what is deleted is null
  private static byte[] bounded(String topic, byte[] bytes) {
    if (bytes != null && bytes.length > LARGEST) {
      throw new SerializationException(
          "%,d bytes for %s, where a record may have %,d"
              .formatted(bytes.length, topic, KafkaTopic.MAX_RECORD_BYTES));
    }
    return bytes;
  }
}
