package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of labels, as small as can be: the number of one that nobody uses any more is given
 * again. For one thread.
 */
final class Labels<L> {
  private final Map<L, Integer> numbers = new HashMap<>();
  private final List<@Nullable L> names = new ArrayList<>();
  private final Numbers uses = new Numbers();
  private final Numbers free = new Numbers();

  /** The number of a label, from now on used once more. */
  int use(L name) {
    int number = numbers.computeIfAbsent(name, this::number);
    uses.set(number, uses.at(number) + 1);
    return number;
  }

  /** A label is used once less. */
  void release(int number) {
    uses.set(number, uses.at(number) - 1);
    if (uses.at(number) == 0) {
      numbers.remove(Objects.requireNonNull(names.set(number, null)));
      free.add(number);
    }
  }

  /** The number of a label; -1 if nobody uses it. */
  int find(L name) {
    return numbers.getOrDefault(name, -1);
  }

  /** All numbers are below. */
  int bound() {
    return names.size();
  }

  private int number(L name) {
    if (free.size() > 0) {
      int number = free.removeLast();
      names.set(number, name);
      return number;
    }
    names.add(name);
    uses.add(0);
    return names.size() - 1;
  }
}
