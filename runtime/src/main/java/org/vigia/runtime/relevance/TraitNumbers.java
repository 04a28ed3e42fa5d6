package org.vigia.runtime.relevance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Numbers for the names of traits: a text has hundreds of them, and most mean nothing. */
@FunctionalInterface
interface TraitNumbers {
  /** The number of a trait that matters to nobody. */
  int UNKNOWN = -1;

  /**
   * The number of a trait.
   *
   * @param kind how its name begins, up to and with its first {@code ~} or {@code =}
   * @param rest how it goes on
   * @return {@link #UNKNOWN} if nobody asks for it
   */
  int of(String kind, String rest);

  /** Those of some names, in their order from 0, and no others. */
  static TraitNumbers of(Collection<String> names) {
    Map<String, Map<String, Integer>> kinds = new HashMap<>();
    int next = 0;
    for (String name : new TreeSet<>(names)) {
      int kind = kindLength(name);
      kinds
          .computeIfAbsent(name.substring(0, kind), _ -> new HashMap<>())
          .put(name.substring(kind), next++);
    }
    return (kind, rest) -> kinds.getOrDefault(kind, Map.of()).getOrDefault(rest, UNKNOWN);
  }

  private static int kindLength(String name) {
    int at = 0;
    while (at < name.length() && name.charAt(at) != '~' && name.charAt(at) != '=') {
      at++;
    }
    return Math.min(name.length(), at + 1);
  }
}
