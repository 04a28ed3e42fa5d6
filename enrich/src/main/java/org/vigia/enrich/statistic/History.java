package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statistics read so far, of which an elliptic figure takes one up. */
final class History {
  /** How many times as large or as small another figure of the same thing may be. */
  private static final double LIKE = 4;

  private static final double UNLIKE = 20;

  private final List<Candidate> read = new ArrayList<>();

  void add(Candidate candidate) {
    read.add(candidate);
  }

  /** The last statistic, null if there is none. */
  @Nullable Candidate last() {
    return read.isEmpty() ? null : read.getLast();
  }

  /**
   * The statistic that a figure goes on with: the last; but where people are counted the last of
   * people, and the one of its sentence that is of its size where the last is of quite another.
   */
  @Nullable Candidate before(Subject subject) {
    Candidate last = last();
    if (last == null) {
      return null;
    }
    boolean people = subject.thing().head() == CountedThing.Head.PEOPLE;
    boolean things = !last.unit().equals("persons");
    boolean unlike = ratio(last, subject) > UNLIKE;
    if ((!people || !things) && !unlike) {
      return last;
    }
    for (int i = read.size() - 2; i >= 0; i--) {
      Candidate earlier = read.get(i);
      int sentences = last.view().sentence().index() - earlier.view().sentence().index();
      if (sentences > 1) {
        return last;
      }
      boolean fits = people ? earlier.unit().equals("persons") : ratio(earlier, subject) < LIKE;
      if (fits && !(people && unlike && ratio(earlier, subject) > UNLIKE * 10)) {
        return earlier;
      }
    }
    return last;
  }

  private static double ratio(Candidate candidate, Subject subject) {
    double a = candidate.value().doubleValue();
    double b = subject.figure().value().doubleValue();
    return a <= 0 || b <= 0 ? UNLIKE + 1 : Math.max(a / b, b / a);
  }
}
