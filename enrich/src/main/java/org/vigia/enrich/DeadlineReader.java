package org.vigia.enrich;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vigia.contract.Article;
import org.vigia.enrich.analysis.Analysis;
import org.vigia.enrich.analysis.ArticleReader;

/**
 * Gives every article the same longest time, so that one that cannot be read does not keep all
 * others waiting. A reading that is late is interrupted and left to its own thread; its article
 * goes to the dead letters. Thread-safe.
 */
final class DeadlineReader implements ArticleReader, AutoCloseable {
  private final ArticleReader reader;
  private final Duration deadline;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("reading-", 0).factory());

  DeadlineReader(ArticleReader reader, Duration deadline) {
    this.reader = reader;
    this.deadline = deadline;
  }

  /**
   * Reads an article in time.
   *
   * @throws LateReadingException if the deadline passes; the message names the article
   */
  @Override
  public Analysis read(Article article) {
    Future<Analysis> reading = threads.submit(() -> reader.read(article));
    try {
      return reading.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      throw new LateReadingException(
          "article "
              + article.id()
              + " ("
              + article.url()
              + ") was not read within "
              + deadline.toSeconds()
              + " s (enrich.deadline)",
          e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("article " + article.id() + " cannot be read", e.getCause());
    } catch (InterruptedException e) {
      reading.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading article " + article.id(), e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** An article took longer than {@code enrich.deadline}. */
  static final class LateReadingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LateReadingException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
