package org.vigia.enrich.statistic;

import java.util.Set;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.text.WordList;

/** Relative clauses on what is counted, whose verbs say less than the main verb behind them. */
final class RelativeClause {
  private static final String PARTICIPLE =
      "\\w+(ed|ido|ida|idos|idas|ado|ada|ados|adas)|held|sent|flown|taken|kept";

  private static final Set<String> FINITE =
      WordList.of(
          """
          were was are is been had have has be fueron han sido habian fue ha son ya se nunca no
          """);

  private RelativeClause() {}

  /** Whether a relative clause, full or reduced to a participle, starts behind the noun. */
  static boolean starts(SentenceView view, CountedThing thing) {
    return startsReduced(view, thing) || startsPlain(view, thing);
  }

  /** "252 people held in …", "30 Hondurans, moved abroad in March, were": a participle behind. */
  private static boolean startsReduced(SentenceView view, CountedThing thing) {
    int at = view.is(thing.end(), ",") ? thing.end() + 1 : thing.end();
    boolean adverb = view.word(at).map(w -> w.folded().matches("\\w{3,}(ly|mente)")).orElse(false);
    at = adverb ? at + 1 : at;
    for (Hit hit : view.hits()) {
      boolean participle =
          switch (hit.sense()) {
            case HOLD, JAIL, DETAIN, ARREST, DEPORT, SEND -> true;
            default -> false;
          };
      if (participle && hit.first() == at && view.words().get(at).folded().matches(PARTICIPLE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsPlain(SentenceView view, CountedThing thing) {
    return view.is(thing.end(), "who", "whom", "that", "que", "quienes")
        || (view.is(thing.end(), ",") && view.is(thing.end() + 1, "who", "whom", "que", "quienes"));
  }

  /** Whether a hit stands in a relative clause on the counted noun that a main verb follows. */
  static boolean matches(SentenceView view, CountedThing thing, Hit hit) {
    boolean relative = starts(view, thing);
    if (!relative || hasVerbBefore(view, thing, hit)) {
      return false;
    }
    for (Hit later : view.hits()) {
      Family.Weight weight = Family.of(later.sense());
      boolean verb =
          weight != null && !CountedThing.isNoun(later.sense()) && later.sense() != Sense.HOLD;
      boolean between =
          view.figures().stream().anyMatch(f -> f.first() >= hit.end() && f.end() <= later.first());
      if (verb
          && !between
          && later.first() > hit.end()
          && view.between(hit.end(), later.first()) < 14
          && isFinite(view, later)) {
        return true;
      }
    }
    for (Hit earlier : view.hits()) {
      Family.Weight weight = Family.of(earlier.sense());
      boolean verb = weight != null && !CountedThing.isNoun(earlier.sense());
      if (verb
          && earlier.end() <= thing.first()
          && view.between(earlier.end(), thing.first()) < 8) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb stands between the noun and a hit: the relative clause has its verb already. */
  static boolean hasVerbBefore(SentenceView view, CountedThing thing, Hit hit) {
    for (Hit earlier : view.hits()) {
      boolean between = earlier.first() >= thing.end() && earlier.end() <= hit.first();
      boolean verb = Family.of(earlier.sense()) != null && !CountedThing.isNoun(earlier.sense());
      if (between && verb && isFinite(view, hit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an auxiliary makes a participle a verb, or the word is none that could be one. */
  private static boolean isFinite(SentenceView view, Hit hit) {
    return view.word(hit.first() - 1).map(w -> FINITE.contains(w.folded())).orElse(false)
        || (hit.sense() != Sense.DETAIN && hit.sense() != Sense.ARREST);
  }
}
