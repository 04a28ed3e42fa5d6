package org.vigia.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.extract.ExtractedArticle;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.EnrichConfig;
import org.vigia.runtime.language.LanguageDetector;
import org.vigia.runtime.relevance.RelevanceScorer;
import org.vigia.standalone.press.PressArticle;
import org.vigia.standalone.press.SamplePress;

/** The story of the sample press, read from its pages and judged as in the demonstration. */
class StoryReadingTest {
  private final EnrichConfig defaults = new ConfigLoader(Map.of()).defaults().enrich();
  private final ArticleAnalyzer analyzer =
      new ArticleAnalyzer(DocumentReader.load(), defaults.longestText());
  private final Ledger ledger =
      Ledger.empty(
          new AlertConfidence(defaults.alertStatisticConfidence(), defaults.alertConfidence()));
  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());
  private final RelevanceScorer relevance = RelevanceScorer.bundled();
  private final List<StatisticFinding> statistics = new ArrayList<>();
  private final List<LegalFinding> legalDevelopments = new ArrayList<>();

  @Test
  void findsTheNewsThatTheStoryTellsAndNoOther() throws Exception {
    try (SamplePress press = SamplePress.open(InstantSource.system());
        HttpClient http = HttpClient.newHttpClient()) {
      for (int step = 1; step <= press.lastStep(); step++) {
        press.release(step);
        for (PressArticle article : press.articles()) {
          if (article.step() == step && mayBeFetched(press, article)) {
            read(press, article, http);
          }
        }
      }

      assertThat(NewsCheck.differences(press, statistics, legalDevelopments)).isEmpty();
    }
  }

  private void read(SamplePress press, PressArticle told, HttpClient http)
      throws IOException, InterruptedException {
    URI url = press.articleUri(told);
    byte[] page =
        http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofByteArray())
            .body();
    ExtractedArticle extracted = extractor.extract(page, null, url, ZoneOffset.UTC);
    if (relevance.assess(extracted.title(), extracted.text()).possible().isEmpty()) {
      return;
    }
    Instant arrived = told.appeared().toInstant();
    ledger
        .judge(analyzer.read(article(press, told, url, extracted, arrived)), arrived)
        .ifPresent(this::keep);
  }

  private void keep(Judgement judgement) {
    statistics.addAll(judgement.statistics());
    legalDevelopments.addAll(judgement.legalDevelopments());
  }

  private static boolean mayBeFetched(SamplePress press, PressArticle article) {
    return press.story().outletOf(article).robots().disallow().stream()
        .noneMatch(article.path()::startsWith);
  }

  private static Article article(
      SamplePress press, PressArticle told, URI url, ExtractedArticle page, Instant arrived) {
    return new Article(
        ArticleId.ofCanonicalUrl(url),
        told.version(),
        Article.textDigest(page.title(), page.text()),
        null,
        new FeedId(told.outlet()),
        press.story().outletOf(told).name(),
        url,
        page.title(),
        null,
        null,
        page.published(),
        Objects.requireNonNullElse(
            page.publishedOn(), LocalDate.ofInstant(arrived, ZoneOffset.UTC)),
        null,
        arrived,
        told.language().equals(Language.SPANISH) ? Language.SPANISH : Language.ENGLISH,
        press.story().outletOf(told).locale(),
        List.of(),
        page.text(),
        false,
        null,
        told.step() == 1 ? Origin.LEARNT : Origin.LIVE);
  }
}
