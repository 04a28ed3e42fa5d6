package org.vigia.enrich.statistic;

import org.vigia.enrich.statistic.number.Figure;

/**
 * The stretch of a sentence that carries a finding: number, comparator, what is counted and the
 * phrase that decided.
 */
record Quote(int begin, int end) {
  private static final int LONGEST = 220;

  static Quote of(Candidate candidate) {
    SentenceView view = candidate.view();
    Figure figure = candidate.figure();
    int first = figure.from();
    int end = Math.max(figure.to(), candidate.thing().end());
    if (candidate.trigger() != null && candidate.trigger().end() <= view.words().size()) {
      first = Math.min(first, candidate.trigger().first());
      end = Math.max(end, candidate.trigger().end());
    }
    int begin = view.words().get(first).begin();
    int stop = view.words().get(end - 1).end();
    if (stop - begin > LONGEST) {
      begin = view.words().get(figure.from()).begin();
      stop = view.words().get(Math.max(figure.to(), candidate.thing().end()) - 1).end();
    }
    return new Quote(begin, stop);
  }
}
