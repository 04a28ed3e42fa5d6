package org.vigia.evaluation.choice;

import java.util.List;

/**
 * A figure that an annotation has, with the readings that it admits, the one that the rules prefer
 * first.
 *
 * @param options the traits of each reading
 * @param right whether each is right; at least one is
 * @param whole whether those are right in indicator and place, not only in the indicator
 */
public record FigureExample(List<List<String>> options, List<Boolean> right, boolean whole) {
  public FigureExample {
    options = List.copyOf(options);
    right = List.copyOf(right);
    if (options.size() != right.size() || !right.contains(true)) {
      throw new IllegalArgumentException("each reading needs a judgement, and one must be right");
    }
  }
}
