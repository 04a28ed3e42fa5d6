package org.vigia.enrich.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigia.enrich.gazetteer.NamedSpan;

/** The instruments named in a text, found by where they stand without walking through all. */
final class InstrumentSpans {
  /** What was named longer ago than this many names is not referred back to. */
  private static final int LOOK_BACK = 200;

  private final List<NamedSpan> spans;
  private final Map<Integer, NamedSpan> byFirstWord = new HashMap<>();
  private final Map<Integer, NamedSpan> byEndWord = new HashMap<>();

  /** {@code spans} must be in text order. */
  InstrumentSpans(List<NamedSpan> spans) {
    this.spans = List.copyOf(spans);
    for (NamedSpan span : spans) {
      byFirstWord.putIfAbsent(span.firstWord(), span);
      byEndWord.putIfAbsent(span.endWord(), span);
    }
  }

  Optional<NamedSpan> startingAt(int word) {
    return Optional.ofNullable(byFirstWord.get(word));
  }

  /** The one whose last word stands directly before a word. */
  Optional<NamedSpan> endingBefore(int word) {
    return Optional.ofNullable(byEndWord.get(word));
  }

  /** The first that begins at or behind a word and at most {@code reach} words on. */
  Optional<NamedSpan> within(int word, int reach) {
    int index = firstFrom(word);
    return index < spans.size() && spans.get(index).firstWord() - word <= reach
        ? Optional.of(spans.get(index))
        : Optional.empty();
  }

  /** The one that holds all words from {@code from} to before {@code to}. */
  Optional<NamedSpan> covering(int from, int to) {
    int index = firstFrom(from + 1) - 1;
    return index >= 0 && spans.get(index).firstWord() <= from && spans.get(index).endWord() >= to
        ? Optional.of(spans.get(index))
        : Optional.empty();
  }

  /** The last that ends before a word and fits. */
  Optional<NamedSpan> lastBefore(int word, Predicate<NamedSpan> fitting) {
    int index = firstFrom(word) - 1;
    for (int i = index; i >= 0 && index - i < LOOK_BACK; i--) {
      if (spans.get(i).endWord() <= word && fitting.test(spans.get(i))) {
        return Optional.of(spans.get(i));
      }
    }
    return Optional.empty();
  }

  /** The first behind a word that fits. */
  Optional<NamedSpan> firstBehind(int word, Predicate<NamedSpan> fitting) {
    int index = firstFrom(word);
    for (int i = index; i < spans.size() && i - index < LOOK_BACK; i++) {
      if (fitting.test(spans.get(i))) {
        return Optional.of(spans.get(i));
      }
    }
    return Optional.empty();
  }

  /** Index of the first span that begins at or behind a word. */
  private int firstFrom(int word) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).firstWord() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
