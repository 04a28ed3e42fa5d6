package org.vigia.standalone.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A maximum one-to-one matching of gold and predicted entries (augmenting paths), so that the order
 * in which entries are listed never changes a score.
 */
final class Matching {
  private static final int FREE = -1;

  private final List<List<Integer>> edges = new ArrayList<>();
  private final int[] goldOf;

  private <G, P> Matching(List<G> gold, List<P> predicted, BiPredicate<G, P> compatible) {
    for (G g : gold) {
      List<Integer> possible = new ArrayList<>();
      for (int j = 0; j < predicted.size(); j++) {
        if (compatible.test(g, predicted.get(j))) {
          possible.add(j);
        }
      }
      edges.add(possible);
    }
    goldOf = new int[predicted.size()];
    Arrays.fill(goldOf, FREE);
  }

  /** For each predicted entry the index of the gold entry that it is matched with, or -1. */
  static <G, P> int[] maximum(List<G> gold, List<P> predicted, BiPredicate<G, P> compatible) {
    Matching matching = new Matching(gold, predicted, compatible);
    for (int i = 0; i < gold.size(); i++) {
      matching.augment(i, new boolean[predicted.size()]);
    }
    return matching.goldOf;
  }

  private boolean augment(int i, boolean[] seen) {
    for (int j : edges.get(i)) {
      if (!seen[j]) {
        seen[j] = true;
        if (goldOf[j] == FREE || augment(goldOf[j], seen)) {
          goldOf[j] = i;
          return true;
        }
      }
    }
    return false;
  }
}
