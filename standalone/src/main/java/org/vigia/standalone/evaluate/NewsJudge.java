package org.vigia.standalone.evaluate;

import java.time.Instant;
import java.util.List;

/**
 * What is evaluated with a sequence: something that remembers what it read and says what is news.
 * One per run.
 */
@FunctionalInterface
public interface NewsJudge {
  /** What this article raises, given those that it was shown before. */
  List<ArticleSequence.Alert> onArrival(GoldDocument document, Instant arrives);
}
