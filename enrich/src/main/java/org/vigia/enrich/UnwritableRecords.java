package org.vigia.enrich;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Sends a record whose results cannot be written, being too large, to the dead letters and goes on.
 * What Kafka itself refuses is no fault of the record: there the thread fails and begins again.
 */
public final class UnwritableRecords implements ProductionExceptionHandler {
  private EnrichMetrics metrics = EnrichMetrics.of(Map.of());

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    return Response.fail();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Kafka declares it
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    metrics.refused();
    return Response.resume(
        DeadLetters.of(context, context.sourceRawKey(), context.sourceRawValue(), exception));
  }

  @Override
  public void configure(Map<String, ?> settings) {
    metrics = EnrichMetrics.of(settings);
  }
}
