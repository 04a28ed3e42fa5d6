package org.vigia.enrich.statistic;

import java.util.Set;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.text.WordList;

/**
 * How much a phrase speaks for its family as to one figure: the more the nearer it stands, and most
 * of all where it is a noun in the counted phrase itself.
 */
final class HitScore {
  private static final double DECAY = 7;

  private static final double RELATIVE = 0.4;

  private static final double STATE = 0.75;

  private static final double OTHERS_NOUN = 0.3;

  /** How far the main verb behind a relative clause counts as, however long the clause. */
  private static final int MAIN_VERB = 6;

  /** "had no conviction" follows those it is said of. */
  private static final double BEFORE = 0.4;

  /** "the prison population has tripled, to 109,000": the phrase names what is counted. */
  private static final double POPULATION = 3;

  /** "deported 177 men": the verb before its object is the surest sign. */
  private static final double OBJECT = 1.45;

  private static final double ONLY_NOUN = 0.4;

  /** "Las denuncias por malos tratos rozan las 1.100": the subject of a bare figure. */
  private static final double SUBJECT_NOUN = 0.6;

  private static final Set<String> INSERTED =
      WordList.of(
          """
          among including most many some all entre incluidos incluidas la muchos casi in en according
          segun
          """);

  private final SentenceView view;
  private final Figure figure;
  private final CountedThing thing;

  /** Whether the figure stands without a noun. */
  private final boolean bare;

  HitScore(Subject subject) {
    this.view = subject.view();
    this.figure = subject.figure();
    this.thing = subject.thing();
    this.bare = subject.isBare();
  }

  /** How much a phrase speaks for its family; zero if it says nothing of the figure. */
  double of(Hit hit, Family.Weight weight) {
    if (hit.first() >= thing.first() && hit.first() < thing.end()) {
      return inThing(hit, weight);
    }
    if (figure.from() <= hit.first() && hit.end() <= figure.to()) {
      return 0;
    }
    if (isEventOf(hit)) {
      return weight.nearby() * OBJECT;
    }
    if (isLabel(hit)) {
      return view.is(figure.from() - 1, ":") ? weight.asNoun() : weight.asNoun() * SUBJECT_NOUN;
    }
    int distance = distance(hit);
    // "173 de ellas por tortura": what a part of the complaints is about
    boolean subject =
        hit.sense() == Sense.TORTURE
            && bare
            && distance <= 8
            && hit.first() >= figure.end()
            && view.is(hit.first() - 1, "por", "for", "of", "about", "sobre");
    if (subject) {
      return weight.asNoun();
    }
    if (hit.sense() == Sense.WRONGLY && qualifiesDetention(hit)) {
      distance /= 2;
    }
    if (hit.sense() == Sense.NO_CONVICTION && SaidOfOther.isSaidOfNext(view, figure, hit)) {
      return 0;
    }
    return nearby(hit, weight, distance);
  }

  /** What the counted phrase itself says. */
  private double inThing(Hit hit, Family.Weight weight) {
    boolean passengers =
        hit.sense() == Sense.FLIGHT
            && thing.head() == CountedThing.Head.PEOPLE
            && view.is(hit.first() - 1, "of", "de", "un", "una", "a", "the", "del", "los");
    if (passengers) {
      return 0;
    }
    double noun = CountedThing.isNoun(hit.sense()) ? weight.asNoun() : weight.nearby();
    return isOnlyNoun(hit) ? noun * ONLY_NOUN : noun;
  }

  /** How far a phrase is, to which a main verb behind a relative clause is near. */
  private int distance(Hit hit) {
    int distance =
        hit.end() <= figure.from()
            ? view.between(hit.end(), figure.from())
            : view.between(behindInsertion(hit), hit.first());
    boolean main =
        hit.first() >= thing.end()
            && RelativeClause.starts(view, thing)
            && RelativeClause.hasVerbBefore(view, thing, hit);
    return main ? Math.min(distance, MAIN_VERB) : distance;
  }

  /** What a phrase beside the counted one says, the less the farther it stands. */
  private double nearby(Hit hit, Family.Weight weight, int distance) {
    double score = weight.nearby() / (1 + Math.max(0, distance) / DECAY);
    boolean vanished =
        hit.sense() == Sense.DISAPPEARANCE
            && view.words()
                .get(hit.end() - 1)
                .folded()
                .matches("(disappeared|vanished|desaparecid.*)");
    score *= vanished ? 1 : nounFactor(hit.sense());
    if (bare && hit.sense() == Sense.PRISONER && isPopulation(hit)) {
      score *= POPULATION;
    }
    if (weight.family() == Family.HOLD) {
      score *= STATE;
    }
    boolean verb = hit.end() == hit.first() + 1 && !CountedThing.isNoun(hit.sense());
    if (distance <= 1 && hit.end() <= figure.from() && verb) {
      score *= OBJECT;
    }
    if (hit.sense() == Sense.NO_CONVICTION && hit.end() <= figure.from()) {
      score *= BEFORE;
    }
    if (SaidOfOther.isClaimed(view, figure, hit, distance)) {
      score *= SaidOfOther.isOwnNoun(view, figure, hit) ? OTHERS_NOUN : claimedFactor(hit.sense());
    }
    if (hit.sense() == Sense.PER_CELL && hit.end() == hit.first() + 1 && !view.has(Sense.CELL)) {
      return 0;
    }
    boolean quality = hit.sense() == Sense.WRONGLY || hit.sense() == Sense.NO_CONVICTION;
    if (!quality && hit.first() >= thing.end() && RelativeClause.matches(view, thing, hit)) {
      score *= RELATIVE;
    }
    return score;
  }

  /** "1.177 capturados fueron conducidos": a noun for those to whom something else happens. */
  private boolean isOnlyNoun(Hit hit) {
    boolean prisoner = hit.sense() == Sense.PRISONER;
    boolean deportee = hit.sense() == Sense.DEPORTATION && thing.partitive();
    if (hit.sense() != Sense.ARREST && hit.sense() != Sense.DETAIN && !prisoner && !deportee) {
      return false;
    }
    for (Hit other : view.hits()) {
      boolean strong =
          switch (other.sense()) {
            case DIE, RELEASE, KILL, RETURN_HOME -> true;
            case SEND, DEPORT -> !deportee;
            case HOLD -> !prisoner && !HitFamily.isLight(view, other);
            case WRONGLY, NO_CONVICTION -> thing.partitive() && other.first() >= thing.end();
            default -> false;
          };
      boolean near =
          other.end() <= thing.first()
              ? view.between(other.end(), thing.first()) <= 12
              : other.first() >= thing.end()
                  && view.between(thing.end(), other.first()) <= (prisoner ? 14 : 8);
      if (strong
          && near
          && other.first() != hit.first()
          && !SaidOfOther.isBetween(view, thing, other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the way to a word behind begins: after an insertion between commas, "204 people, among
   * them 17 children, landed".
   */
  private int behindInsertion(Hit hit) {
    int end = Math.max(thing.end(), figure.to());
    boolean opens =
        view.is(end, ",")
            && view.word(end + 1).map(w -> INSERTED.contains(w.folded())).orElse(false);
    for (int i = end + 2; opens && i < Math.min(hit.first(), end + 14); i++) {
      if (view.is(i, ",")) {
        return i + 1;
      }
    }
    return end;
  }

  /** "Deaths in custody: 387": a noun in front of a colon names what the figure behind counts. */
  private boolean isLabel(Hit hit) {
    int before = figure.from() - 1;
    if (!bare || hit.end() > before || !CountedThing.isNoun(hit.sense()) || hit.first() > 5) {
      return false;
    }
    boolean other =
        view.figures().stream()
            .anyMatch(f ->
                f.first() != figure.first()
                    && f.end() <= figure.from()
                    && f.end() + 2 >= hit.first());
    return !other && (view.is(before, ":") || view.between(hit.end(), figure.from()) <= 14);
  }

  /** "had been wrongly jailed". */
  private boolean qualifiesDetention(Hit hit) {
    for (Hit other : view.hits()) {
      boolean detention =
          switch (other.sense()) {
            case HOLD, JAIL, DETAIN, ARREST -> true;
            default -> false;
          };
      if (detention && (other.first() == hit.end() || other.end() == hit.first())) {
        return true;
      }
    }
    return false;
  }

  /** "the deaths of 431 prisoners", "la liberación de 103 personas": the event is counted. */
  private boolean isEventOf(Hit hit) {
    boolean event =
        switch (hit.sense()) {
          case DEATH, HOMICIDE, ARRESTS, DEPORTATION, RELEASE, RETURN_HOME, DISAPPEARANCE, SEND ->
              true;
          default -> false;
        };
    int of = hit.end();
    return event && view.is(of, "of", "de") && figure.from() - of <= 2 && figure.from() > of;
  }

  private boolean isPopulation(Hit hit) {
    return view.is(hit.end() - 1, "population", "census", "detention")
        || view.is(hit.first(), "poblacion", "censo");
  }

  /** Event nouns outside the counted phrase say little where the figure has a noun of its own. */
  private double nounFactor(Sense sense) {
    return switch (sense) {
      case FLIGHT, LAWSUIT -> bare ? 1.6 : 0;
      case PRISONER, MINOR -> bare ? 1.2 : thing.partitive() ? 0.8 : 0.5;
      case HOMICIDE -> bare ? 2 : 0.3;
      case DEATH, DISAPPEARANCE, ARRESTS, DEPORTATION, ASYLUM_CASE -> bare ? 1.2 : 0.45;
      case TORTURE, RIGHTS -> bare ? 0.8 : thing.senses().contains(Sense.COMPLAINT) ? 2.4 : 0.2;
      case ASYLUM -> thing.senses().contains(Sense.COMPLAINT) ? 3 : 1;
      default -> 1;
    };
  }

  private static double claimedFactor(Sense sense) {
    return switch (sense) {
      case CAPACITY, PER_CELL, NO_CONVICTION, WRONGLY, HOMICIDE -> 0.4;
      case FLIGHT, LAWSUIT, DEATH, DIE -> 0.9;
      default -> 0.75;
    };
  }
}
