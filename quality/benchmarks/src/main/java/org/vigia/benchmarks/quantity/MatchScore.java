package org.vigia.benchmarks.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Precision, recall and F1 of values and of values with units, counted as {@code
 * evaluate_models.py} of github.com/satya77/CQE_Evaluation counts.
 *
 * <p>Values match if equal within a relative 1e-5, a range only with a range, both ends. Within a
 * sentence, gold and read quantities are taken in the order of their units. Each gold quantity goes
 * through what is left of those read: every equal value counts once for the value score, at most as
 * often as the sentence has gold quantities; the first that has the same unit too counts for value
 * and unit and is taken away. Units are compared as strings in lower case.
 *
 * <p>That value score may count one gold quantity twice and another not at all; so {@link
 * #strictValues()} gives the score of a one-to-one assignment beside it.
 */
public final class MatchScore {
  private int gold;
  private int read;
  private int values;
  private int units;
  private int strictValues;

  /** Adds a sentence. */
  public void add(List<Tagged> expected, List<Tagged> tagged) {
    gold += expected.size();
    read += tagged.size();
    List<Tagged> left = sorted(tagged);
    int room = expected.size();
    for (Tagged want : sorted(expected)) {
      Tagged taken = null;
      for (Tagged candidate : left) {
        if (!isSameValue(want, candidate)) {
          continue;
        }
        if (room > 0) {
          values++;
          room--;
        }
        if (isSameUnit(want, candidate)) {
          units++;
          taken = candidate;
          break;
        }
      }
      left.remove(taken);
    }
    strictValues += assigned(expected, tagged);
  }

  private static int assigned(List<Tagged> expected, List<Tagged> tagged) {
    List<Tagged> left = new ArrayList<>(tagged);
    int found = 0;
    for (Tagged want : expected) {
      for (Tagged candidate : left) {
        if (isSameValue(want, candidate)) {
          found++;
          left.remove(candidate);
          break;
        }
      }
    }
    return found;
  }

  private static List<Tagged> sorted(List<Tagged> quantities) {
    List<Tagged> sorted = new ArrayList<>(quantities);
    sorted.sort(Comparator.comparing(Tagged::unit));
    return sorted;
  }

  /** Whether two values are the same. */
  public static boolean isSameValue(Tagged want, Tagged read) {
    boolean low = isClose(want.low(), read.low());
    return want.isRange() == read.isRange()
        && low
        && (!want.isRange() || isClose(want.high(), read.high()));
  }

  /** Whether two units are the same. */
  public static boolean isSameUnit(Tagged want, Tagged read) {
    return want.unit().toLowerCase(Locale.ROOT).equals(read.unit().toLowerCase(Locale.ROOT));
  }

  private static boolean isClose(double want, double read) {
    return Math.abs(want - read) <= 1e-8 + 1e-5 * Math.abs(read);
  }

  /** Scores of values. */
  public Score values() {
    return new Score(values, gold, read);
  }

  /** Scores of values with their units. */
  public Score units() {
    return new Score(units, gold, read);
  }

  /** Scores of values where each gold quantity is found by one read quantity at most. */
  public Score strictValues() {
    return new Score(strictValues, gold, read);
  }

  /** What was found of how many, among how many read. */
  public record Score(int found, int gold, int read) {
    /** Share of what was read that is right. */
    public double precision() {
      return read == 0 ? 0 : (double) found / read;
    }

    /** Share of the gold that was found. */
    public double recall() {
      return gold == 0 ? 0 : (double) found / gold;
    }

    /** Harmonic mean of both. */
    public double f1() {
      return found == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
  }
}
