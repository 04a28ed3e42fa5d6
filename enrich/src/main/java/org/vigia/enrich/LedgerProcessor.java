package org.vigia.enrich;

import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.ArticleId;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.Judgement;

/** Judges each article against the ledger, in the one order that everybody sees. */
final class LedgerProcessor implements Processor<ArticleId, Analysis, ArticleId, Judgement> {
  private final InstantSource clock;
  private final AlertConfidence alertConfidence;
  private @Nullable ProcessorContext<ArticleId, Judgement> context;
  private @Nullable TaskLedger ledger;

  LedgerProcessor(InstantSource clock, AlertConfidence alertConfidence) {
    this.clock = clock;
    this.alertConfidence = alertConfidence;
  }

  @Override
  public void init(ProcessorContext<ArticleId, Judgement> given) {
    context = given;
    ledger = new TaskLedger(given, alertConfidence);
  }

  @Override
  public void process(Record<ArticleId, Analysis> record) {
    if (context == null || ledger == null) {
      throw new IllegalStateException("process before init");
    }
    ProcessorContext<ArticleId, Judgement> output = context;
    ledger
        .now()
        .judge(record.value(), clock.instant())
        .ifPresent(judgement -> output.forward(record.withValue(judgement)));
  }
}
