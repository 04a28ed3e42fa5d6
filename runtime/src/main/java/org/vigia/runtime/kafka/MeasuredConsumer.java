package org.vigia.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A consumer whose metrics go when it is closed: a binder has a thread of its own, and readers that
 * live for a moment would leave one behind each time.
 */
final class MeasuredConsumer<K, V> extends KafkaConsumer<K, V> {
  private final KafkaClientMetrics binder;

  MeasuredConsumer(
      Map<String, Object> settings,
      Deserializer<K> keys,
      Deserializer<V> values,
      MeterRegistry metrics) {
    super(settings, keys, values);
    this.binder = new KafkaClientMetrics(this);
    binder.bindTo(metrics);
  }

  @Override
  public void close() {
    binder.close();
    super.close();
  }

  @Override
  @Deprecated
  public void close(Duration timeout) {
    binder.close();
    super.close(timeout);
  }

  @Override
  public void close(CloseOptions options) {
    binder.close();
    super.close(options);
  }
}
