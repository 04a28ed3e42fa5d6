package org.vigia.enrich;

import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.ArticleId;
import org.vigia.contract.LedgerSeries;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.duplicate.KnownText;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.Judgement;
import org.vigia.enrich.novelty.KnownArticle;
import org.vigia.enrich.novelty.KnownMistakes;
import org.vigia.enrich.novelty.LearnedNews;
import org.vigia.enrich.novelty.Ledger;
import org.vigia.enrich.novelty.Matter;

/** Judges each article against the ledger, in the one order that everybody sees. */
final class LedgerProcessor implements Processor<ArticleId, Analysis, ArticleId, Judgement> {
  static final String ARTICLES = "known-articles";
  static final String SERIES = "series";
  static final String MATTERS = "matters";
  static final String TEXTS = "texts";
  static final String MISTAKES = "mistakes";

  /** Every store of the ledger. */
  static final String[] STORES = {ARTICLES, SERIES, MATTERS, TEXTS, MISTAKES};

  private final InstantSource clock;
  private final AlertConfidence alertConfidence;
  private @Nullable ProcessorContext<ArticleId, Judgement> context;
  private @Nullable Ledger ledger;

  LedgerProcessor(InstantSource clock, AlertConfidence alertConfidence) {
    this.clock = clock;
    this.alertConfidence = alertConfidence;
  }

  @Override
  public void init(ProcessorContext<ArticleId, Judgement> given) {
    context = given;
    ledger = ledger(given, alertConfidence);
  }

  /** The ledger in the stores of a processor's task. */
  static Ledger ledger(ProcessingContext context, AlertConfidence alertConfidence) {
    return new Ledger(
        new StoreMemory<KnownArticle>(context.getStateStore(ARTICLES)),
        new StoreMemory<LedgerSeries>(context.getStateStore(SERIES)),
        new StoreMemory<Matter>(context.getStateStore(MATTERS)),
        new StoreMemory<KnownText>(context.getStateStore(TEXTS)),
        new StoreMemory<KnownMistakes>(context.getStateStore(MISTAKES)),
        LearnedNews.bundled(),
        alertConfidence);
  }

  @Override
  public void process(Record<ArticleId, Analysis> record) {
    if (context == null || ledger == null) {
      throw new IllegalStateException("process before init");
    }
    ProcessorContext<ArticleId, Judgement> output = context;
    ledger
        .judge(record.value(), clock.instant())
        .ifPresent(judgement -> output.forward(record.withValue(judgement)));
  }
}
