package org.vigia.enrich;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.MatterId;
import org.vigia.enrich.novelty.AlertConfidence;

/** Tells the ledger of legal events that an operator took back. */
final class EventTakeBack implements Processor<MatterId, LegalFinding, Void, Void> {
  private final AlertConfidence alertConfidence;
  private @Nullable TaskLedger ledger;

  EventTakeBack(AlertConfidence alertConfidence) {
    this.alertConfidence = alertConfidence;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    ledger = new TaskLedger(context, alertConfidence);
  }

  @Override
  public void process(Record<MatterId, LegalFinding> record) {
    if (ledger == null) {
      throw new IllegalStateException("process before init");
    }
    ledger.now().takeBack(record.value());
  }
}
