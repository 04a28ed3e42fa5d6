package org.vigia.enrich.statistic;

import java.util.Set;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.text.WordList;

/**
 * What a sentence says did not happen: "none of the 40 was released", "the 40 were not released",
 * "ninguno de los 40 fue liberado". The figure stands for those of whom it is denied.
 */
final class Denial {
  private static final Set<String> NONE =
      WordList.of("none neither ninguno ninguna nobody nadie nor");
  private static final Set<String> ARTICLES =
      WordList.of(
          """
          of the these those its their his her all de los las estos estas esos esas sus entre among
          a
          """);
  private static final Set<String> NOT =
      WordList.of("not never no nunca jamas cannot without sin tampoco neither n't");

  /** What may stand between a denial and its verb: "have not yet been", "no han sido". */
  private static final Set<String> AUXILIARIES =
      WordList.of(
          """
          yet ever been being be have has had having to fue fueron sido siendo ser ha han habia
          habian haber haya hayan aun todavia se la lo los las le les was were did do does
          """);

  private static final Set<String> RELATIVES =
      WordList.of("who whom that which que quien quienes cuyo cuya");

  private Denial() {}

  /** Whether a sentence denies of a figure's people what a verdict says of them. */
  static boolean matches(Subject subject, Verdict verdict) {
    Hit trigger = verdict.trigger();
    boolean event =
        switch (verdict.family()) {
          case MOVE, ARREST, RELEASE, RETURN, ACCEPT, ARRIVE, DEATH, KILLED, HOLD -> true;
          default -> false;
        };
    if (trigger == null || !event || subject.thing().covers(trigger.first())) {
      return false;
    }
    return isNegated(subject.view(), trigger)
        || (isOfNone(subject) && !describes(subject, trigger));
  }

  /** "were not released", "no han sido liberados"; but "not only". */
  private static boolean isNegated(SentenceView view, Hit trigger) {
    for (int i = trigger.first() - 1; i >= Math.max(0, trigger.first() - 5); i--) {
      String word = view.words().get(i).folded();
      if (NOT.contains(word) || word.endsWith("n't")) {
        return !view.is(i + 1, "only", "just", "merely", "solo", "solamente", "less", "menos");
      }
      if (!AUXILIARIES.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** "none of the 40", "not a single one of the 40", "ni uno solo de los 40". */
  private static boolean isOfNone(Subject subject) {
    SentenceView view = subject.view();
    int at = subject.figure().from() - 1;
    while (at >= 0 && ARTICLES.contains(view.words().get(at).folded())) {
      at--;
    }
    if (at < 0 || at == subject.figure().from() - 1) {
      return false;
    }
    if (NONE.contains(view.words().get(at).folded())) {
      return true;
    }
    boolean solo = view.is(at, "solo", "sola");
    int one = solo ? at - 1 : at;
    if (!view.is(one, "one", "uno", "una")) {
      return false;
    }
    int before = view.is(one - 1, "single", "even") ? one - 1 : one;
    before = view.is(before - 1, "a") ? before - 1 : before;
    return view.is(before - 1, "not", "ni", "no", "nor");
  }

  /** "the 80 men arrested in May", "who died": said of those counted, not denied of them. */
  private static boolean describes(Subject subject, Hit trigger) {
    SentenceView view = subject.view();
    int end = Math.max(subject.thing().end(), subject.figure().end());
    if (trigger.first() < subject.figure().from()) {
      return false;
    }
    for (int i = end; i < trigger.first(); i++) {
      if (RELATIVES.contains(view.words().get(i).folded())) {
        return true;
      }
    }
    boolean participle =
        trigger.sense() != Sense.DIE
            && trigger.sense() != Sense.ARRIVE
            && trigger.sense() != Sense.RETURN_HOME;
    return participle && trigger.first() == end;
  }
}
