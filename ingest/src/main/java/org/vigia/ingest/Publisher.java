package org.vigia.ingest;

import org.jspecify.annotations.Nullable;
import org.vigia.contract.Article;
import org.vigia.contract.FeedState;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SourceHealth;

/** Where results go. Thread-safe. */
public interface Publisher extends AutoCloseable {
  /**
   * Makes an update visible, all of it or nothing.
   *
   * @throws PublishException if it is not certain that it was; what the topic holds is the truth
   */
  void publish(Update update);

  @Override
  void close();

  /** What becomes visible at once. */
  record Update(
      @Nullable Article article,
      @Nullable RemovedArticle removal,
      @Nullable FeedState state,
      @Nullable SourceHealth health) {
    static Update of(Article article, FeedState state) {
      return new Update(article, null, state, null);
    }

    static Update of(RemovedArticle removal, FeedState state) {
      return new Update(null, removal, state, null);
    }

    static Update of(FeedState state, SourceHealth health) {
      return new Update(null, null, state, health);
    }
  }

  /** An update may or may not have become visible. */
  final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublishException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
