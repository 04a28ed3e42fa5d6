package org.vigia.enrich;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Sends a record that a step of the topology fails on to the dead letters and goes on. */
public final class UnprocessableRecords implements ProcessingExceptionHandler {
  private EnrichMetrics metrics = EnrichMetrics.of(Map.of());

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    metrics.refused();
    return Response.resume(
        DeadLetters.of(context, context.sourceRawKey(), context.sourceRawValue(), exception));
  }

  @Override
  public void configure(Map<String, ?> settings) {
    metrics = EnrichMetrics.of(settings);
  }
}
