package org.vigia.systemtest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.FeedId;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.FindingId;
import org.vigia.contract.Indicator;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.WatchTopic;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.analysis.ArticleReader;

/**
 * Takes the first sentence with a number for a count of deaths, a series for each article: tests of
 * what travels between the stages need no language models.
 */
final class FirstNumberReader implements ArticleReader {
  private static final Pattern NUMBER = Pattern.compile("[^.\\n]*?(\\d+)[^.\\n]*\\.");
  private static final int SIGNATURE = 128;

  /**
   * @throws IllegalArgumentException if there is no number: a text that the readers fail on
   */
  @Override
  public Analysis read(Article article) {
    return new Analysis(
        article.reference(),
        article.textSha256(),
        article.language(),
        List.of(WatchTopic.CECOT),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new int[SIGNATURE],
        false,
        List.of(new Analysis.Figure(finding(article), false, new Analysis.Standing(true, 0, 1))),
        List.of(),
        List.of());
  }

  /** What it finds in an article. */
  static StatisticFinding finding(Article article) {
    Matcher match = NUMBER.matcher(article.text());
    if (!match.find()) {
      throw new IllegalArgumentException("there is no number in it");
    }
    return new StatisticFinding(
        new FindingId("fnd-" + article.id().value()),
        SeriesId.of(Indicator.DEATHS_IN_CUSTODY, "persons", "country:SV", article.id().value()),
        Indicator.DEATHS_IN_CUSTODY,
        new BigDecimal(match.group(1)),
        null,
        "persons",
        FigureComparator.EXACT,
        "country:SV",
        null,
        null,
        "the legal aid group",
        null,
        match.group().strip(),
        match.group(1),
        article.language(),
        List.of(WatchTopic.CECOT),
        0.95,
        Novelty.NEW,
        null,
        List.of(),
        article.reference(),
        article.fetchedAt());
  }

  /** What it would list on the annotated article. */
  static AnnotatedArticle manifest(Article article) {
    return new AnnotatedArticle(
        article.reference(),
        article.language(),
        article.topics(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        article.id(),
        null,
        List.of(finding(article).id()),
        List.of(),
        1,
        List.of(),
        article.fetchedAt());
  }

  /** An article as ingest would write it. */
  static Article article(java.net.URI url, String title, String text, Instant now) {
    return new Article(
        ArticleId.ofCanonicalUrl(url),
        1,
        Article.textDigest(title, text),
        null,
        new FeedId("lagoon-courier"),
        "The Lagoon Courier",
        url,
        title,
        null,
        null,
        now,
        now.atZone(ZoneOffset.UTC).toLocalDate(),
        null,
        now,
        Language.ENGLISH,
        null,
        List.of(WatchTopic.CECOT),
        text,
        false,
        null,
        Origin.LIVE);
  }
}
