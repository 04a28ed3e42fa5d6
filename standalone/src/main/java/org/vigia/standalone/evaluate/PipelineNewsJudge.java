package org.vigia.standalone.evaluate;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.Origin;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.analysis.ArticleReader;
import org.vigia.enrich.novelty.Judgement;
import org.vigia.runtime.OperatorException;

/**
 * The whole way from an article to a mail, run for each article of a sequence after the other: an
 * alert is what a reader who subscribed to everything would be mailed ({@link MailedReader}).
 * Starts with the first article, so that a set without a sequence starts nothing. Thread-safe;
 * closing waits for the article that is under way.
 */
public final class PipelineNewsJudge implements NewsJudge, AutoCloseable {
  private final ArticleReader reader;
  private final Path folder;
  private final Set<ArticleId> shown = new HashSet<>();
  private @Nullable MailedReader mailed;
  private boolean closed;

  /**
   * @param folder for the data of this run; empty, and left behind
   */
  public PipelineNewsJudge(ArticleReader reader, Path folder) {
    this.reader = reader;
    this.folder = folder;
  }

  /**
   * {@inheritDoc} An article that was shown before raises nothing: ingest does not publish what has
   * not changed.
   *
   * @throws OperatorException if the article cannot be read, or does not arrive in time
   */
  @Override
  public synchronized List<ArticleSequence.Alert> onArrival(
      GoldDocument document, Instant arrives) {
    if (closed) {
      throw new OperatorException("the evaluation was stopped");
    }
    Article article = article(document, arrives);
    if (!shown.add(article.id())) {
      return List.of();
    }
    MailedReader running = mailed;
    if (running == null) {
      running = MailedReader.start(reader, folder);
      mailed = running;
    }
    return running.onArticle(article).stream().map(PipelineNewsJudge::alert).toList();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (mailed != null) {
      mailed.close();
      mailed = null;
    }
  }

  /** What of an article is news, as the ledger judged it. */
  public static List<ArticleSequence.Alert> alerts(Judgement judgement) {
    return Stream.concat(
            judgement.statistics().stream().map(Figure::new),
            judgement.legalDevelopments().stream().map(LegalEvent::new))
        .filter(Finding::isNews)
        .map(PipelineNewsJudge::alert)
        .toList();
  }

  private static ArticleSequence.Alert alert(Finding finding) {
    return switch (finding) {
      case Figure(StatisticFinding f) ->
          ArticleSequence.Alert.statistic(
              f.indicator().id(), f.place(), f.value(), f.novelty().id());
      case LegalEvent(LegalFinding f) ->
          ArticleSequence.Alert.legal(f.type().id(), f.novelty().id());
    };
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
