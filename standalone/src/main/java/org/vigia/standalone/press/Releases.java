package org.vigia.standalone.press;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the story has been told, and when in real time each article came out. Thread-safe. */
final class Releases {
  private final Story story;
  private final InstantSource clock;
  private final Map<String, Instant> instants = new LinkedHashMap<>();
  private int step;

  Releases(Story story, InstantSource clock) {
    this.story = story;
    this.clock = clock;
  }

  /** Brings out everything up to a step; what is out already keeps its instant. */
  synchronized void release(int upTo) {
    if (upTo < step || upTo > story.lastStep()) {
      throw new IllegalArgumentException(
          "step " + upTo + " is not between " + step + " and " + story.lastStep());
    }
    Instant now = clock.instant();
    story.articles().stream()
        .filter(article -> article.step() <= upTo)
        .forEach(article -> instants.putIfAbsent(article.id(), now));
    step = upTo;
  }

  synchronized int step() {
    return step;
  }

  synchronized Optional<Instant> releasedAt(String articleId) {
    return Optional.ofNullable(instants.get(articleId));
  }

  /** What a reader of an outlet sees now: the latest version of each article, newest first. */
  synchronized List<PressArticle> current(Outlet outlet) {
    Map<String, PressArticle> byPath = new LinkedHashMap<>();
    for (PressArticle article : story.articles()) {
      if (article.outlet().equals(outlet.id()) && instants.containsKey(article.id())) {
        byPath.put(article.path(), article);
      }
    }
    List<PressArticle> current = new ArrayList<>(byPath.values());
    current.sort(Collections.reverseOrder((a, b) -> a.published().compareTo(b.published())));
    return List.copyOf(current);
  }

  /** When an outlet last brought something out; empty before its first article. */
  synchronized Optional<Instant> lastChange(Outlet outlet) {
    return story.articles().stream()
        .filter(article -> article.outlet().equals(outlet.id()))
        .flatMap(article -> Optional.ofNullable(instants.get(article.id())).stream())
        .max(Instant::compareTo);
  }
}
