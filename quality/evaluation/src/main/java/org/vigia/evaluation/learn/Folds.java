package org.vigia.evaluation.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Parts of which each in turn is held out while the others are learned from. */
public final class Folds {
  private Folds() {}

  /** For each article its fold: by turns within each set, so that every fold has some of each. */
  public static <T> List<Integer> of(List<T> articles, Function<T, String> set, int folds) {
    Map<String, Integer> seen = new HashMap<>();
    return articles.stream()
        .map(article -> (seen.merge(set.apply(article), 1, Integer::sum) - 1) % folds)
        .toList();
  }

  /**
   * Goes through the folds.
   *
   * @param use given the articles of the other folds, and those of the fold
   */
  public static <T> void each(
      List<T> articles, Function<T, String> set, int folds, BiConsumer<List<T>, List<T>> use) {
    List<Integer> ofArticle = of(articles, set, folds);
    for (int fold = 0; fold < folds; fold++) {
      List<T> others = new ArrayList<>();
      List<T> heldOut = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (ofArticle.get(i) == fold ? heldOut : others).add(articles.get(i));
      }
      use.accept(others, heldOut);
    }
  }
}
