package org.vigia.enrich.novelty;

import java.util.List;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.StatisticFinding;

/**
 * What comes of one article: all of it is written in one transaction.
 *
 * @param series the series that changed
 */
public record Judgement(
    AnnotatedArticle article,
    List<StatisticFinding> statistics,
    List<LegalFinding> legalDevelopments,
    List<LedgerSeries> series) {
  public Judgement {
    statistics = List.copyOf(statistics);
    legalDevelopments = List.copyOf(legalDevelopments);
    series = List.copyOf(series);
  }
}
