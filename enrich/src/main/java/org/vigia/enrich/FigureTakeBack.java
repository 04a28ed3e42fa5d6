package org.vigia.enrich;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.novelty.AlertConfidence;

/** Tells the ledger of figures that an operator took back; gives the series that this changes. */
final class FigureTakeBack
    implements Processor<SeriesId, StatisticFinding, SeriesId, LedgerSeries> {
  private final AlertConfidence alertConfidence;
  private @Nullable ProcessorContext<SeriesId, LedgerSeries> context;
  private @Nullable TaskLedger ledger;

  FigureTakeBack(AlertConfidence alertConfidence) {
    this.alertConfidence = alertConfidence;
  }

  @Override
  public void init(ProcessorContext<SeriesId, LedgerSeries> given) {
    context = given;
    ledger = new TaskLedger(given, alertConfidence);
  }

  @Override
  public void process(Record<SeriesId, StatisticFinding> record) {
    if (context == null || ledger == null) {
      throw new IllegalStateException("process before init");
    }
    ProcessorContext<SeriesId, LedgerSeries> output = context;
    ledger
        .now()
        .takeBack(record.value())
        .ifPresent(series -> output.forward(record.withValue(series)));
  }
}
