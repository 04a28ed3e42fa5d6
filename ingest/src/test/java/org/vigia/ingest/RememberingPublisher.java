package org.vigia.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vigia.contract.Article;
import org.vigia.contract.FeedState;
import org.vigia.contract.RemovedArticle;

/** Keeps what was published; a test may let it fail. */
final class RememberingPublisher implements Publisher {
  final List<Update> updates = new ArrayList<>();
  volatile boolean failing;

  @Override
  public synchronized void publish(Update update) {
    if (failing) {
      throw new PublishException("no Kafka", new IllegalStateException("test"));
    }
    updates.add(update);
  }

  synchronized List<Article> articles() {
    return updates.stream().map(Update::article).filter(Objects::nonNull).toList();
  }

  synchronized List<RemovedArticle> removals() {
    return updates.stream().map(Update::removal).filter(Objects::nonNull).toList();
  }

  synchronized FeedState lastState() {
    return updates.stream()
        .map(Update::state)
        .filter(Objects::nonNull)
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  @Override
  public void close() {}
}
