package org.vigia.runtime.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.learned.Stem;
import org.vigia.runtime.lexicon.Words;
import org.vigia.runtime.lexicon.Words.Shape;
import org.vigia.runtime.lexicon.Words.Word;

/**
 * What a text says, as names that either hold or do not: stems of its words, signals and the pairs
 * of them that share a sentence, and what the rules make of it. A long text is taken window by
 * window, each as long as the articles that were learned from, so that length alone proves nothing.
 */
final class TopicTraits {
  private static final int WINDOW = 450;
  private static final int STEP = 225;
  private static final int SHORTEST = 3;
  private static final double[] SCORES = {0.3, 0.5, 0.65, 0.75, 0.9, 1};

  private TopicTraits() {}

  /**
   * The traits of each window, sorted.
   *
   * @param signals by sentence
   * @param byRule what the rules make of the whole text
   */
  static List<List<String>> of(
      Words words, List<Set<String>> signals, Map<WatchTopic, Double> byRule) {
    SortedSet<String> everywhere = new TreeSet<>();
    byRule.forEach((topic, score) -> {
      for (double step : SCORES) {
        if (score >= step) {
          everywhere.add("rule=" + topic.id() + ">=" + step);
        }
      }
    });
    for (int i = 0; i < words.size() && words.at(i).sentence() == 0; i++) {
      stem(words.at(i), "title~", everywhere);
    }
    List<List<String>> windows = new ArrayList<>();
    int from = 0;
    do {
      windows.add(window(words, from, Math.min(words.size(), from + WINDOW), signals, everywhere));
      from += STEP;
    } while (from + STEP < words.size());
    return windows;
  }

  private static List<String> window(
      Words words, int from, int to, List<Set<String>> signals, Set<String> everywhere) {
    SortedSet<String> names = new TreeSet<>(everywhere);
    int last = -1;
    for (int i = from; i < to; i++) {
      Word word = words.at(i);
      stem(word, "~", names);
      if (word.sentence() != last) {
        last = word.sentence();
        List<String> here = signals.get(last).stream().sorted().toList();
        for (int a = 0; a < here.size(); a++) {
          names.add("signal=" + here.get(a));
          for (int b = a + 1; b < here.size(); b++) {
            names.add("signals=" + here.get(a) + " " + here.get(b));
          }
        }
      }
    }
    return List.copyOf(names);
  }

  private static void stem(Word word, String kind, Set<String> names) {
    if (word.shape() != Shape.MARK
        && word.shape() != Shape.NUMBER
        && word.folded().length() >= SHORTEST) {
      names.add(kind + Stem.of(word.folded()));
    }
  }
}
