package org.vigia.contract;

import java.net.URI;
import java.time.LocalDate;

/** An outlet's article that told the same: enough to name and link it. */
public record SourceReference(
    ArticleId articleId, String sourceName, URI url, LocalDate publishedOn, Language language) {
  /** The reference to an article. */
  public static SourceReference of(ArticleReference article) {
    return new SourceReference(
        article.id(),
        article.sourceName(),
        article.url(),
        article.publishedOn(),
        article.language());
  }
}
