package org.vigia.enrich.analysis;

import org.vigia.contract.Article;

/**
 * Reads an article: everything it says, nothing yet of what is new. Implementations are thread-safe
 * and deterministic.
 */
@FunctionalInterface
public interface ArticleReader {
  /** What the article says. */
  Analysis read(Article article);
}
