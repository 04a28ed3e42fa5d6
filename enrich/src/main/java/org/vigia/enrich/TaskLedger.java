package org.vigia.enrich;

import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.vigia.contract.LedgerSeries;
import org.vigia.enrich.duplicate.KnownText;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.KnownArticle;
import org.vigia.enrich.novelty.KnownMistakes;
import org.vigia.enrich.novelty.LearnedNews;
import org.vigia.enrich.novelty.Ledger;
import org.vigia.enrich.novelty.Matter;

/**
 * The ledger in the stores of a task. Several processors of the task write them, so that what one
 * of them has read is as it was for no longer than one record.
 */
final class TaskLedger {
  static final String ARTICLES = "known-articles";
  static final String SERIES = "series";
  static final String MATTERS = "matters";
  static final String TEXTS = "texts";
  static final String MISTAKES = "mistakes";

  /** Every store of the ledger. */
  static final String[] STORES = {ARTICLES, SERIES, MATTERS, TEXTS, MISTAKES};

  private final HeldMemory<LedgerSeries> series;
  private final HeldMemory<Matter> matters;
  private final HeldMemory<KnownMistakes> mistakes;
  private final Ledger ledger;

  TaskLedger(ProcessingContext context, AlertConfidence alertConfidence) {
    this.series = new HeldMemory<>(context.getStateStore(SERIES));
    this.matters = new HeldMemory<>(context.getStateStore(MATTERS));
    this.mistakes = new HeldMemory<>(context.getStateStore(MISTAKES));
    this.ledger =
        new Ledger(
            new StoreMemory<KnownArticle>(context.getStateStore(ARTICLES)),
            series,
            matters,
            new StoreMemory<KnownText>(context.getStateStore(TEXTS)),
            mistakes,
            LearnedNews.bundled(),
            alertConfidence);
  }

  /** The ledger as the stores are now, for one record. */
  Ledger now() {
    series.letGo();
    matters.letGo();
    mistakes.letGo();
    return ledger;
  }
}
