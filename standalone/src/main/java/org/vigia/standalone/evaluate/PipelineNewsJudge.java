package org.vigia.standalone.evaluate;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.Origin;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.analysis.ArticleAnalyzer;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.Judgement;
import org.vigia.enrich.novelty.Ledger;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.EnrichConfig;

/** The ledger as enrichment uses it, shown the articles of a sequence one after the other. */
public final class PipelineNewsJudge implements NewsJudge {
  private final ArticleAnalyzer analyzer;
  private final Ledger ledger;

  public PipelineNewsJudge(DocumentReader reader) {
    EnrichConfig defaults = new ConfigLoader(java.util.Map.of()).defaults().enrich();
    this.analyzer = new ArticleAnalyzer(reader, defaults.longestText());
    this.ledger =
        Ledger.empty(
            new AlertConfidence(defaults.alertStatisticConfidence(), defaults.alertConfidence()));
  }

  @Override
  public List<ArticleSequence.Alert> onArrival(GoldDocument document, Instant arrives) {
    return ledger
        .judge(analyzer.read(article(document, arrives)), arrives)
        .map(PipelineNewsJudge::alerts)
        .orElse(List.of());
  }

  /** What of an article is news, as the ledger judged it. */
  public static List<ArticleSequence.Alert> alerts(Judgement judgement) {
    List<ArticleSequence.Alert> alerts = new ArrayList<>();
    for (StatisticFinding f : judgement.statistics()) {
      if (f.novelty().isNews()) {
        alerts.add(
            ArticleSequence.Alert.statistic(
                f.indicator().id(), f.place(), f.value(), f.novelty().id()));
      }
    }
    for (LegalFinding f : judgement.legalDevelopments()) {
      if (f.novelty().isNews()) {
        alerts.add(ArticleSequence.Alert.legal(f.type().id(), f.novelty().id()));
      }
    }
    return alerts;
  }

  /** An annotated article as ingest would hand it on when it arrives. */
  public static Article article(GoldDocument document, Instant arrives) {
    URI url = URI.create("https://gold.example.org/" + document.name());
    LocalDate published =
        document.published() == null
            ? LocalDate.ofInstant(arrives, ZoneOffset.UTC)
            : document.published();
    String source = document.source() == null ? "unknown" : document.source();
    return new Article(
        ArticleId.ofCanonicalUrl(url),
        1,
        Article.textDigest(document.title(), document.body()),
        null,
        new FeedId("gold"),
        source,
        url,
        document.title(),
        null,
        null,
        arrives,
        published,
        null,
        arrives,
        document.language().equals("es") ? Language.SPANISH : Language.ENGLISH,
        null,
        List.of(),
        document.body(),
        false,
        null,
        Origin.LIVE);
  }
}
