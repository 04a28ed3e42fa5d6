package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The wishes that have a free query, under the words without which it cannot be answered. Each
 * different query is asked once, and only of findings that have such a word. For one thread.
 */
final class FreeQueries {
  private final Map<String, Asked> asked = new HashMap<>();
  private final Shelves<String, Asked> byWord = new Shelves<>();
  private final Words analyzer = new Words();

  private record Asked(Question question, boolean isExact, List<Wish> wishes) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * Adds a wish.
   *
   * @throws IllegalArgumentException if its query cannot be read
   */
  void put(Wish wish) {
    String words = String.valueOf(wish.query());
    Asked query = asked.get(words);
    if (query == null) {
      Question question = Question.of(FreeQuery.read(words));
      query = new Asked(question, question.isExact(), new ArrayList<>(1));
      asked.put(words, query);
      byWord.put(query, query.question().ways());
    }
    query.wishes().add(wish);
  }

  /** Takes a wish away, if it is there. */
  void remove(Wish wish) {
    Asked query = asked.get(String.valueOf(wish.query()));
    if (query != null && query.wishes().remove(wish) && query.wishes().isEmpty()) {
      asked.remove(String.valueOf(wish.query()));
      byWord.remove(query);
    }
  }

  /** Gives the wishes whose free query a finding answers. */
  void answered(Findable findable, Consumer<Wish> taker) {
    if (asked.isEmpty()) {
      return;
    }
    FoundWords words = new FoundWords(findable, analyzer);
    byWord.forEach(
        words.labels(),
        query -> {
          if (query.isExact() || query.question().isAnswered(words)) {
            query.wishes().forEach(taker);
          }
        });
  }
}
