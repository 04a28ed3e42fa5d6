package org.vigia.enrich;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.Ledger;

/** Tells the ledger of figures that an operator took back; gives the series that this changes. */
final class FigureTakeBack
    implements Processor<SeriesId, StatisticFinding, SeriesId, LedgerSeries> {
  private final AlertConfidence alertConfidence;
  private @Nullable ProcessorContext<SeriesId, LedgerSeries> context;
  private @Nullable Ledger ledger;

  FigureTakeBack(AlertConfidence alertConfidence) {
    this.alertConfidence = alertConfidence;
  }

  @Override
  public void init(ProcessorContext<SeriesId, LedgerSeries> given) {
    context = given;
    ledger = LedgerProcessor.ledger(given, alertConfidence);
  }

  @Override
  public void process(Record<SeriesId, StatisticFinding> record) {
    if (context == null || ledger == null) {
      throw new IllegalStateException("process before init");
    }
    ProcessorContext<SeriesId, LedgerSeries> output = context;
    ledger.takeBack(record.value()).ifPresent(series -> output.forward(record.withValue(series)));
  }
}
