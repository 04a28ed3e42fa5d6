package org.vigia.runtime.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final String WORD = "~";
  private static final String OF_TITLE = "title~";

  private final Words words;
  private final TraitNumbers numbers;
  private final int[] stems; // of each word
  private final List<int[]> signals; // of each sentence, with their pairs
  private final BitSet everywhere = new BitSet();

  private TopicTraits(Words words, List<Set<String>> signals, TraitNumbers numbers) {
    this.words = words;
    this.numbers = numbers;
    this.stems = new int[words.size()];
    for (int i = 0; i < stems.length; i++) {
      stems[i] = stem(words.at(i), WORD);
    }
    this.signals = signals.stream().map(this::withPairs).toList();
  }

  /**
   * The numbers of the traits of each window.
   *
   * @param signals by sentence
   * @param byRule what the rules make of the whole text
   */
  static List<BitSet> of(
      Words words,
      List<Set<String>> signals,
      Map<WatchTopic, Double> byRule,
      TraitNumbers numbers) {
    TopicTraits traits = new TopicTraits(words, signals, numbers);
    traits.holdEverywhere(byRule);
    List<BitSet> windows = new ArrayList<>();
    int from = 0;
    do {
      windows.add(traits.window(from, Math.min(words.size(), from + WINDOW)));
      from += STEP;
    } while (from + STEP < words.size());
    return windows;
  }

  private void holdEverywhere(Map<WatchTopic, Double> byRule) {
    byRule.forEach((topic, score) -> {
      for (double step : SCORES) {
        if (score >= step) {
          hold(numbers.of("rule=", topic.id() + ">=" + step), everywhere);
        }
      }
    });
    for (int i = 0; i < words.size() && words.at(i).sentence() == 0; i++) {
      hold(stem(words.at(i), OF_TITLE), everywhere);
    }
  }

  private BitSet window(int from, int to) {
    BitSet held = (BitSet) everywhere.clone();
    int last = -1;
    for (int i = from; i < to; i++) {
      hold(stems[i], held);
      int sentence = words.at(i).sentence();
      if (sentence != last) {
        last = sentence;
        for (int signal : signals.get(sentence)) {
          hold(signal, held);
        }
      }
    }
    return held;
  }

  private static void hold(int trait, BitSet held) {
    if (trait != TraitNumbers.UNKNOWN) {
      held.set(trait);
    }
  }

  private int[] withPairs(Set<String> ofSentence) {
    if (ofSentence.isEmpty()) {
      return new int[0];
    }
    List<String> here = ofSentence.stream().sorted().toList();
    int[] found = new int[here.size() * (here.size() + 1) / 2];
    int count = 0;
    for (int a = 0; a < here.size(); a++) {
      found[count++] = numbers.of("signal=", here.get(a));
      for (int b = a + 1; b < here.size(); b++) {
        found[count++] = numbers.of("signals=", here.get(a) + " " + here.get(b));
      }
    }
    return Arrays.copyOf(found, count);
  }

  private int stem(Word word, String kind) {
    return word.shape() != Shape.MARK
            && word.shape() != Shape.NUMBER
            && word.folded().length() >= SHORTEST
        ? numbers.of(kind, Stem.of(word.folded()))
        : TraitNumbers.UNKNOWN;
  }
}
