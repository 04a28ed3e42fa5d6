package org.vigia.enrich.statistic;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names of traits that hold, in lower case, sorted, each once. */
final class TraitNames {
  private final SortedSet<String> names = new TreeSet<>();

  void add(String name) {
    names.add(name.toLowerCase(Locale.ROOT));
  }

  /** Adds a name for each step that a number reaches. */
  void steps(String name, int number, int... steps) {
    for (int step : steps) {
      if (number >= step) {
        add(name + ">=" + step);
      }
    }
  }

  /** The names, sorted. */
  List<String> list() {
    return List.copyOf(names);
  }
}
