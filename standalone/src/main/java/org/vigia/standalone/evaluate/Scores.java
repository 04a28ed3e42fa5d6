package org.vigia.standalone.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of some documents (micro-average: counts are added, shares computed of the sums) and what
 * was wrong.
 *
 * @param counts by score; a score that was not judged is absent
 */
public record Scores(Map<Score, Counts> counts, List<ScoringError> errors) {
  public static final Scores NONE = new Scores(Map.of(), List.of());

  public Scores {
    EnumMap<Score, Counts> ordered = new EnumMap<>(Score.class);
    ordered.putAll(counts);
    counts = Collections.unmodifiableMap(ordered);
    errors = List.copyOf(errors);
  }

  /** The counts of one score; none where it was not judged. */
  public Counts of(Score score) {
    return counts.getOrDefault(score, Counts.NONE);
  }

  public Scores plus(Scores other) {
    EnumMap<Score, Counts> sum = new EnumMap<>(Score.class);
    sum.putAll(counts);
    other.counts.forEach((score, more) -> sum.merge(score, more, Counts::plus));
    List<ScoringError> all = new ArrayList<>(errors);
    all.addAll(other.errors);
    return new Scores(sum, all);
  }
}
