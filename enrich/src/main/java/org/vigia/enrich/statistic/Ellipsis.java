package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.text.WordList;

/**
 * Figures that leave out what they count because the figure before said it: "up from 261 in July",
 * "a lower count, of at least 265", "el de 190".
 */
final class Ellipsis {
  private static final double CLEAR = 1.0;
  private static final double WEAK = 0.45;
  private static final double UNSURE = 0.7;
  private static final int LONG = 22;

  /** Bounds of what a rate of imprisonment per 100,000 can be. */
  private static final BigDecimal FEWEST = BigDecimal.TEN;

  private static final BigDecimal MOST = BigDecimal.valueOf(3_000);

  private static final Set<String> BEING =
      WordList.of(
          """
          eran were was habia fueron son suman sumaban van are llevan hubo stood stands sido unos
          """);
  private static final int SHORT = 9;
  private static final Set<String> COMPARED =
      WordList.of(
          """
          from than against versus the frente los las previous de earlier to a of previously at en
          """);

  private Ellipsis() {}

  static boolean applies(Subject subject, Optional<Verdict> verdict, Candidate previous) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    boolean people = previous.figure().kind() == FigureKind.COUNT && !isMeasure(previous);
    if (!people) {
      return false;
    }
    boolean sameSentence = previous.view().sentence().index() == view.sentence().index();
    double score = verdict.map(Verdict::score).orElse(0.0);
    if ((sameSentence || opens(figure))
        && isFurther(view, figure)
        && !hasOther(verdict, previous)) {
      return true;
    }
    if (!sameSentence && opens(figure) && isPartOfThose(view, figure)) {
      return score < UNSURE || hasWeakVerb(verdict) || sameFamily(verdict, previous);
    }
    if (previous.indicator() == Indicator.FLIGHTS && subject.isBare() && arrives(verdict)) {
      return true;
    }
    if (opensWithPart(view, figure)) {
      return !view.has(Sense.NOW)
          && !view.has(Sense.HOLD)
          && (previous.indicator() != Indicator.DETAINEES_HELD || score < CLEAR);
    }
    if (sameSentence && isPartOf(view, figure)) {
      boolean age =
          verdict.map(v -> v.family() == Family.MINORS).orElse(false) && !isHeld(previous);
      return (score < CLEAR || age) && !isOfAnotherKind(subject, verdict);
    }
    if (sameSentence && isListed(subject, previous) && score < WEAK) {
      return true;
    }
    if (!subject.isBare()) {
      return !sameSentence && refersToWhole(view, figure) && score < CLEAR;
    }
    if (sameSentence) {
      return score < WEAK
          || ((score < UNSURE || isComparison(view, figure)) && !hasOwnVerb(subject, verdict));
    }
    // the next sentence takes the count up again: "… a lower count, of at least 265"
    boolean age = verdict.map(v -> v.family() == Family.MINORS).orElse(false);
    if (refersToWhole(view, figure)) {
      return score < CLEAR || (age && !isHeld(previous));
    }
    if (view.has(Sense.TOTAL) && view.hits(Sense.TOTAL).getFirst().end() <= figure.from()) {
      return score < UNSURE;
    }
    return (view.has(Sense.TOTAL) || isShortLook(subject) || opensWithPeriod(view, figure))
        && score < WEAK;
  }

  private static boolean opens(Figure figure) {
    return figure.from() <= 1;
  }

  /** "Twenty-six of them", "Diez de ellos". */
  private static boolean isPartOfThose(SentenceView view, Figure figure) {
    return isPartOfThem(view, figure) || isPart(view, figure, "those", "these", "estos");
  }

  private static boolean isPartOfThem(SentenceView view, Figure figure) {
    return isPart(view, figure, "them", "whom", "ellos", "ellas");
  }

  private static boolean isPart(SentenceView view, Figure figure, String... whole) {
    return view.is(figure.end(), "of", "de") && view.is(figure.end() + 1, whole);
  }

  private static boolean hasWeakVerb(Optional<Verdict> verdict) {
    return verdict.map(v -> v.family() == Family.MINORS || v.family() == Family.HOLD).orElse(true);
  }

  private static boolean sameFamily(Optional<Verdict> verdict, Candidate previous) {
    boolean moved =
        previous.indicator() == Indicator.PEOPLE_DEPORTED
            || previous.indicator() == Indicator.PEOPLE_TRANSFERRED;
    return moved
        && verdict.map(v -> v.family() == Family.MOVE || v.family() == Family.ARRIVE).orElse(false);
  }

  private static boolean hasOther(Optional<Verdict> verdict, Candidate previous) {
    return verdict.map(v -> v.score() >= CLEAR).orElse(false) && !sameFamily(verdict, previous);
  }

  private static boolean arrives(Optional<Verdict> verdict) {
    return verdict.map(v -> v.family() == Family.ARRIVE).orElse(false);
  }

  /**
   * "Solo en el último semestre se presentaron 1.261.", "In that month alone, 21,370 were filed."
   */
  private static boolean opensWithPeriod(SentenceView view, Figure figure) {
    if (view.words().size() > LONG) {
      return false;
    }
    boolean opening =
        view.is(0, "in", "en", "solo", "only", "by", "a", "un", "since", "desde", "as");
    for (int i = 0; opening && i < Math.min(8, figure.from()); i++) {
      if (CountedThing.isPeriod(view.words().get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeld(Candidate previous) {
    return switch (previous.indicator()) {
      case DETAINEES_HELD, PRISON_POPULATION, ARRESTS -> true;
      default -> false;
    };
  }

  /** "173 de ellas por tortura": what stands right behind the figure says what it counts. */
  private static boolean isOfAnotherKind(Subject subject, Optional<Verdict> verdict) {
    Hit trigger = verdict.map(Verdict::trigger).orElse(null);
    boolean own =
        verdict
            .map(v ->
                switch (v.family()) {
                  case TORTURE, DISAPPEARANCE, DEATH, RELEASE, WRONGLY, NO_CONVICTION -> true;
                  default -> false;
                })
            .orElse(false);
    return own
        && trigger != null
        && trigger.first() >= subject.figure().end()
        && subject.view().between(subject.figure().to(), trigger.first()) <= 6;
  }

  /** "394 men and 25 women": the second has the verb of the first. */
  private static boolean isListed(Subject subject, Candidate previous) {
    SentenceView view = subject.view();
    int from = previous.figure().end();
    return subject.thing().head() == CountedThing.Head.PEOPLE
        && from <= subject.figure().from()
        && view.between(from, subject.figure().from()) <= 12
        && view.is(subject.figure().from() - 1, "and", "y", ",", "including", "incluidos", "e");
  }

  /** "Of those, 17", "De esa cifra, 394". */
  private static boolean refersToWhole(SentenceView view, Figure figure) {
    return figure.from() <= 6
        && view.is(0, "of", "de", "among", "entre")
        && view.is(
            1, "those", "these", "them", "that", "ellos", "ellas", "esa", "ese", "esos", "esas",
            "estos", "estas", "dicha", "whom", "the");
  }

  /** "En 2021 eran 37.190.", "En lo que va de año son ya 61." */
  static boolean isShortLook(Subject subject) {
    SentenceView view = subject.view();
    int before = subject.figure().from() - 1;
    boolean opens =
        subject.isBare()
            && before <= 12
            && view.word(before)
                .map(w -> BEING.contains(w.folded()) || w.is("ya", "now"))
                .orElse(false);
    boolean verbless =
        subject.isBare()
            && view.words().size() >= 4
            && view.words().size() <= 7
            && view.figures().size() == 1;
    return opens
        || verbless
        || (view.words().size() <= SHORT
            && view.words().stream().anyMatch(w -> BEING.contains(w.folded())));
  }

  /** "70 percent, up from 45 a year earlier": a share beside one of the same thing. */
  static boolean isEarlierShare(Subject subject, Candidate previous) {
    SentenceView view = subject.view();
    return previous.figure().kind() == FigureKind.PERCENT
        && previous.view().sentence().index() == view.sentence().index()
        && (isComparison(view, subject.figure())
            || view.distance(subject.figure(), Sense.FROM_FIGURE) <= 8);
  }

  /** "Cuba imprisons 794 of every 100,000, Rwanda 637": a bare number behind a rate is one too. */
  static boolean isRate(Subject subject, Candidate previous) {
    int sentences = subject.view().sentence().index() - previous.view().sentence().index();
    boolean near =
        sentences == 0
            || (sentences == 1
                && subject.view().words().size() <= SHORT + 3
                && subject.view().places().stream().anyMatch(PlaceMention::isCountry));
    return previous.indicator() == Indicator.INCARCERATION_RATE
        && !previous.unit().equals("percent")
        && near
        && subject.isBare()
        && subject.figure().value().compareTo(FEWEST) > 0
        && subject.figure().value().compareTo(MOST) < 0;
  }

  /** "and four more came down in Guatemala City". */
  private static boolean isFurther(SentenceView view, Figure figure) {
    return view.is(figure.end(), "more", "others", "mas", "otros", "otras")
        && !view.is(figure.end() + 1, "than", "que", "de");
  }

  /** "Four were infants", "Doce eran mujeres": a part of what the sentence before counts. */
  private static boolean opensWithPart(SentenceView view, Figure figure) {
    return figure.from() == 0
        && figure.end() < view.words().size()
        && view.is(figure.end(), "were", "are", "eran", "son", "fueron");
  }

  private static boolean isMeasure(Candidate previous) {
    return switch (previous.indicator()) {
      case CONFINEMENT_HOURS, EXERCISE_MINUTES, PAYMENT, INCARCERATION_RATE -> true;
      default -> false;
    };
  }

  private static boolean hasOwnVerb(Subject subject, Optional<Verdict> verdict) {
    Hit trigger = verdict.map(Verdict::trigger).orElse(null);
    int end = subject.figure().end();
    return trigger != null
        && trigger.first() >= end
        && subject.view().between(subject.figure().to(), trigger.first()) < 6;
  }

  private static boolean isComparison(SentenceView view, Figure figure) {
    int at = figure.from() - 1;
    if (view.is(at, "los", "las", "the")) {
      at--;
    }
    if (view.is(at, "contra", "against", "versus", "vs", "por")
        || (view.is(at, "a") && view.is(at - 1, "frente"))
        || (view.is(at, "con", "with", "to") && view.is(at - 1, "comparado", "compared"))) {
      return true;
    }
    boolean word = view.word(at).map(w -> COMPARED.contains(w.folded())).orElse(false);
    return word && view.distance(figure, Sense.FROM_FIGURE) <= 3;
  }

  /** "of whom about 33,000 were Mexicans", "de ellos, 17". */
  private static boolean isPartOf(SentenceView view, Figure figure) {
    for (int i = Math.max(0, figure.from() - 4); i < figure.from(); i++) {
      if (view.is(i, "whom", "them", "ellos", "ellas", "cuales")) {
        return true;
      }
    }
    // "De los 281 decesos …, 14 corresponden a mujeres"
    boolean opens =
        view.is(0, "of", "de", "del")
            && view.is(1, "the", "los", "las", "total")
            && figure.from() > 4
            && view.is(figure.from() - 1, ",");
    return opens || isPartOfThem(view, figure);
  }
}
