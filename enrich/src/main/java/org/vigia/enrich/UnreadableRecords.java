package org.vigia.enrich;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Sends a record that is no event to the dead letters and goes on. */
public final class UnreadableRecords implements DeserializationExceptionHandler {
  private EnrichMetrics metrics = EnrichMetrics.of(Map.of());

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    metrics.refused();
    return Response.resume(DeadLetters.of(context, record.key(), record.value(), exception));
  }

  @Override
  public void configure(Map<String, ?> settings) {
    metrics = EnrichMetrics.of(settings);
  }
}
