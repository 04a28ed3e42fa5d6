package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.text.WordList;

/**
 * Weighs the words around a count: each phrase of the lexicon speaks for a family, the more the
 * nearer it stands, and nouns in the counted phrase itself most of all.
 */
final class CountDecision {
  private static final double DECAY = 7;
  private static final double RELATIVE = 0.4;
  private static final double STATE = 0.75;
  private static final double OTHERS_NOUN = 0.3;
  private static final int NEARER = 2;

  /** How far the main verb behind a relative clause counts as, however long the clause. */
  private static final int MAIN_VERB = 6;

  /** "had no conviction" follows those it is said of. */
  private static final double BEFORE = 0.4;

  /** "the prison population has tripled, to 109,000": the phrase names what is counted. */
  private static final double POPULATION = 3;

  /** "deported 177 men": the verb before its object is the surest sign. */
  private static final double OBJECT = 1.45;

  private static final Set<String> OTHERS =
      WordList.of(
          """
          most many some few none others several half everyone nobody mayoria muchos muchas algunos
          algunas pocos otros otras varios ninguno nadie todos todas casi
          """);

  private static final double ONLY_NOUN = 0.4;

  /** "Las denuncias por malos tratos rozan las 1.100": the subject of a bare figure. */
  private static final double SUBJECT_NOUN = 0.6;

  private static final Set<String> FEAR =
      WordList.of(
          """
          fear feared fears fearing risk danger against would face faced temen temian temor temia
          teme riesgo peligro contra
          """);

  private CountDecision() {}

  /** The family that the words speak for, how clearly, and the phrase that decided. */
  record Verdict(Family family, double score, double runnerUp, @Nullable Hit trigger) {}

  /** The families that the words speak for, the strongest first. */
  static List<Verdict> ranked(Subject subject) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    CountedThing thing = subject.thing();
    Map<Family, Double> scores = new EnumMap<>(Family.class);
    Map<Family, Hit> triggers = new EnumMap<>(Family.class);
    Map<Family, Double> best = new EnumMap<>(Family.class);
    for (Hit hit : view.hits()) {
      Family.Weight weight = weightOf(view, figure, hit);
      if (isSaidOfPart(view, figure, hit) || isLightOfBare(view, thing, hit)) {
        continue;
      }
      if (weight == null || isSaidOfOthers(view, figure, hit) || isSaidOfShare(view, figure, hit)) {
        continue;
      }
      double score = score(view, figure, thing, hit, weight);
      if (score <= 0.05) {
        continue;
      }
      // several weak words of one family do not add up to a strong one
      double before = scores.getOrDefault(weight.family(), 0.0);
      double top = best.getOrDefault(weight.family(), 0.0);
      scores.put(weight.family(), Math.max(before, score) + 0.25 * Math.min(before, score));
      if (score > top) {
        best.put(weight.family(), score);
        triggers.put(weight.family(), hit);
      }
    }
    adjust(view, figure, thing, scores);
    List<Map.Entry<Family, Double>> order = new ArrayList<>(scores.entrySet());
    order.sort(Map.Entry.<Family, Double>comparingByValue().reversed());
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Map.Entry<Family, Double> entry = order.get(i);
      int rival = i == 0 ? 1 : 0;
      double runnerUp = rival < order.size() ? order.get(rival).getValue() : 0;
      verdicts.add(
          new Verdict(entry.getKey(), entry.getValue(), runnerUp, triggers.get(entry.getKey())));
    }
    return verdicts;
  }

  /** "163 de los 450 detenidos recuperaron la libertad": said of the part before the whole. */
  private static boolean isSaidOfPart(SentenceView view, Figure figure, Hit hit) {
    int before = figure.from() - 1;
    boolean whole =
        view.is(before, "the", "los", "las")
            && view.is(before - 1, "of", "de")
            && view.figures().stream().anyMatch(other -> other.end() == before - 1);
    return whole && hit.end() <= before;
  }

  /** "61 tienen menos de cinco años": having says nothing of a figure without a noun. */
  private static boolean isLightOfBare(SentenceView view, CountedThing thing, Hit hit) {
    return hit.sense() == Sense.HOLD
        && thing.head() == CountedThing.Head.NONE
        && hit.first() >= thing.end()
        && isLight(view, hit);
  }

  /** "locked up 238 men" is an event; "the number of immigrants locked up" is a state. */
  private static Family.@Nullable Weight weightOf(SentenceView view, Figure figure, Hit hit) {
    boolean object = hit.end() <= figure.from() && view.between(hit.end(), figure.from()) <= 2;
    // "no cometieron delito": innocent, which says more than not convicted
    boolean innocent =
        hit.sense() == Sense.NO_CONVICTION
            && view.hits(Sense.WRONGLY).stream().anyMatch(w -> w.first() == hit.first());
    if (innocent) {
      return null;
    }
    // "no llega a 30": a comparison, nobody arrives
    boolean reaches =
        hit.sense() == Sense.ARRIVE
            && view.is(hit.end() - 1, "llega", "llegan", "llego", "llegaron", "llegar", "llegado")
            && view.is(hit.end(), "a", "al")
            && figure.from() - hit.end() <= 3;
    // "admitió que 31 …": said, nobody is taken in
    boolean admits = hit.sense() == Sense.ACCEPT && view.is(hit.end(), "que", "that");
    boolean room =
        hit.sense() == Sense.CAPACITY
            && hit.end() == hit.first() + 1
            && view.is(hit.first(), "places", "spaces")
            && hit.first() != figure.end();
    boolean ofThose =
        view.is(figure.end(), "of", "de")
            && view.is(figure.end() + 1, "those", "los", "las", "the", "these")
            && hit.first() >= figure.end()
            && hit.first() <= figure.end() + 3
            && isOfThose(view, hit);
    if (ofThose) {
      Family.Weight weight = Family.of(hit.sense());
      return weight == null
          ? null
          : new Family.Weight(weight.family(), weight.asNoun() * 0.4, weight.nearby() * 0.4);
    }
    if (room
        || reaches
        || admits
        || isModifier(view, hit)
        || isFeared(view, hit)
        || isCapacityOfOther(view, figure, hit)) {
      return null;
    }
    boolean period = view.is(hit.first() - 1, "been") && view.has(Sense.PERIOD);
    return hit.sense() == Sense.JAIL
            && !object
            && !period
            && view.sentence().language() != Language.SPANISH
        ? Family.of(Sense.HOLD)
        : Family.of(hit.sense());
  }

  /** "26,000 of those arrested have nothing to do with gangs": the verb behind is the news. */
  private static boolean isOfThose(SentenceView view, Hit hit) {
    boolean participle =
        switch (hit.sense()) {
          case ARREST, DETAIN, HOLD, JAIL, DEPORT, SEND, PRISONER -> true;
          default -> false;
        };
    return participle
        && view.hits().stream()
            .anyMatch(later ->
                later.first() > hit.end()
                    && view.between(hit.end(), later.first()) < 14
                    && switch (later.sense()) {
                      case WRONGLY, NO_CONVICTION, DIE, RELEASE, RETURN_HOME -> true;
                      default -> false;
                    });
  }

  /** "deportation flights", "vuelos de deportación": flights are counted, not people. */
  private static boolean isModifier(SentenceView view, Hit hit) {
    if (hit.sense() != Sense.DEPORTATION && hit.sense() != Sense.DEPORT) {
      return false;
    }
    for (Hit flight : view.hits(Sense.FLIGHT)) {
      boolean behind = flight.first() == hit.end();
      boolean before =
          flight.end() <= hit.first()
              && hit.first() - flight.end() <= 1
              && view.is(hit.first() - 1, "de");
      if (behind || before) {
        return true;
      }
    }
    return false;
  }

  /** "whether they feared torture", "el riesgo de tortura": not told as having happened. */
  private static boolean isFeared(SentenceView view, Hit hit) {
    if (hit.sense() != Sense.TORTURE) {
      return false;
    }
    for (int i = Math.max(0, hit.first() - 4); i < hit.first(); i++) {
      String word = view.words().get(i).folded();
      if (FEAR.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "9,870 men in wings designed for 3,000": what is built for the next figure. */
  private static boolean isCapacityOfOther(SentenceView view, Figure figure, Hit hit) {
    if (hit.sense() != Sense.CAPACITY
        || hit.first() < figure.end()
        || !view.is(hit.end() - 1, "for", "to", "para", "de")) {
      return false;
    }
    for (Figure other : view.figures()) {
      if (other.from() == hit.end() && other.first() != figure.first()) {
        return true;
      }
    }
    return false;
  }

  /** "1.177 capturados fueron conducidos": a noun for those to whom something else happens. */
  private static boolean isOnlyNoun(SentenceView view, CountedThing thing, Hit hit) {
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
            case HOLD -> !prisoner && !isLight(view, other);
            case WRONGLY, NO_CONVICTION -> thing.partitive() && other.first() >= thing.end();
            default -> false;
          };
      boolean near =
          other.end() <= thing.first()
              ? view.between(other.end(), thing.first()) <= 12
              : other.first() >= thing.end()
                  && view.between(thing.end(), other.first()) <= (prisoner ? 14 : 8);
      if (strong && near && other.first() != hit.first() && !isBetween(view, thing, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether another figure stands between what is counted and a verb behind it. */
  private static boolean isBetween(SentenceView view, CountedThing thing, Hit verb) {
    return view.figures().stream()
        .anyMatch(other -> other.first() >= thing.end() && other.end() <= verb.first());
  }

  /**
   * Where the way to a word behind begins: after an insertion between commas, "204 people, among
   * them 17 children, landed".
   */
  private static int behindInsertion(
      SentenceView view, CountedThing thing, Figure figure, Hit hit) {
    int end = Math.max(thing.end(), figure.to());
    boolean opens =
        view.is(end, ",")
            && view.is(
                end + 1,
                "among",
                "including",
                "most",
                "many",
                "some",
                "all",
                "entre",
                "incluidos",
                "incluidas",
                "la",
                "muchos",
                "casi",
                "in",
                "en",
                "according",
                "segun");
    for (int i = end + 2; opens && i < Math.min(hit.first(), end + 14); i++) {
      if (view.is(i, ",")) {
        return i + 1;
      }
    }
    return end;
  }

  private static double score(
      SentenceView view, Figure figure, CountedThing thing, Hit hit, Family.Weight weight) {
    boolean inside = hit.first() >= thing.first() && hit.first() < thing.end();
    if (inside) {
      boolean passengers =
          hit.sense() == Sense.FLIGHT
              && thing.head() == CountedThing.Head.PEOPLE
              && view.is(hit.first() - 1, "of", "de", "un", "una", "a", "the", "del", "los");
      if (passengers) {
        return 0;
      }
      double noun = CountedThing.isNoun(hit.sense()) ? weight.asNoun() : weight.nearby();
      return isOnlyNoun(view, thing, hit) ? noun * ONLY_NOUN : noun;
    }
    if (figure.from() <= hit.first() && hit.end() <= figure.to()) {
      return 0;
    }
    if (isEventOf(view, figure, hit)) {
      return weight.nearby() * OBJECT;
    }
    if (isLabel(view, figure, thing, hit)) {
      return view.is(figure.from() - 1, ":") ? weight.asNoun() : weight.asNoun() * SUBJECT_NOUN;
    }
    int distance =
        hit.end() <= figure.from()
            ? view.between(hit.end(), figure.from())
            : view.between(behindInsertion(view, thing, figure, hit), hit.first());
    boolean main =
        hit.first() >= thing.end()
            && startsRelative(view, thing)
            && hasVerbBefore(view, thing, hit);
    if (main) {
      distance = Math.min(distance, MAIN_VERB);
    }
    // "173 de ellas por tortura": what a part of the complaints is about
    boolean subject =
        hit.sense() == Sense.TORTURE
            && thing.head() == CountedThing.Head.NONE
            && distance <= 8
            && hit.first() >= figure.end()
            && view.is(hit.first() - 1, "por", "for", "of", "about", "sobre");
    if (subject) {
      return weight.asNoun();
    }
    if (hit.sense() == Sense.WRONGLY && qualifiesDetention(view, hit)) {
      distance /= 2;
    }
    if (hit.sense() == Sense.NO_CONVICTION && isSaidOfNext(view, figure, hit)) {
      return 0;
    }
    double score = weight.nearby() / (1 + Math.max(0, distance) / DECAY);
    boolean bare = thing.head() == CountedThing.Head.NONE;
    boolean vanished =
        hit.sense() == Sense.DISAPPEARANCE
            && view.words()
                .get(hit.end() - 1)
                .folded()
                .matches("(disappeared|vanished|desaparecid.*)");
    score *= vanished ? 1 : nounFactor(hit.sense(), bare, thing);
    if (bare && hit.sense() == Sense.PRISONER && isPopulation(view, hit)) {
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
    if (isClaimed(view, figure, hit, distance)) {
      score *= isOwnNoun(view, figure, hit) ? OTHERS_NOUN : claimedFactor(hit.sense());
    }
    if (hit.sense() == Sense.PER_CELL && hit.end() == hit.first() + 1 && !view.has(Sense.CELL)) {
      return 0;
    }
    boolean quality = hit.sense() == Sense.WRONGLY || hit.sense() == Sense.NO_CONVICTION;
    if (!quality && hit.first() >= thing.end() && inRelative(view, thing, hit)) {
      score *= RELATIVE;
    }
    return score;
  }

  /** "Of the 1,240 people, 64 percent have no conviction": said of the part, not of the whole. */
  private static boolean isSaidOfShare(SentenceView view, Figure figure, Hit hit) {
    boolean whole =
        view.is(figure.from() - 1, "las", "los", "the", "those", "these", "esas", "esos")
            && view.is(figure.from() - 2, "de", "of", "entre", "among");
    if (!whole) {
      return false;
    }
    for (Figure other : view.figures()) {
      if (other.first() > figure.end() && other.end() <= hit.first()) {
        return true;
      }
    }
    return false;
  }

  /** "Deaths in custody: 387": a noun in front of a colon names what the figure behind counts. */
  private static boolean isLabel(SentenceView view, Figure figure, CountedThing thing, Hit hit) {
    int before = figure.from() - 1;
    if (thing.head() != CountedThing.Head.NONE
        || hit.end() > before
        || !CountedThing.isNoun(hit.sense())
        || hit.first() > 5) {
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
  private static boolean qualifiesDetention(SentenceView view, Hit hit) {
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

  /** "59,762 people, 70.3 percent of whom had no conviction": said of the share between. */
  private static boolean isSaidOfNext(SentenceView view, Figure figure, Hit hit) {
    for (Figure other : view.figures()) {
      boolean between = other.first() > figure.end() && other.end() <= hit.first();
      boolean apposed =
          view.is(other.from() - 1, "or", "o", "(", "el") || view.is(other.end(), ")");
      if (between && other.kind() == FigureKind.PERCENT && !apposed) {
        return true;
      }
    }
    return false;
  }

  /** "the deaths of 431 prisoners", "la liberación de 103 personas": the event is counted. */
  private static boolean isEventOf(SentenceView view, Figure figure, Hit hit) {
    boolean event =
        switch (hit.sense()) {
          case DEATH, HOMICIDE, ARRESTS, DEPORTATION, RELEASE, RETURN_HOME, DISAPPEARANCE, SEND ->
              true;
          default -> false;
        };
    int of = hit.end();
    return event && view.is(of, "of", "de") && figure.from() - of <= 2 && figure.from() > of;
  }

  private static boolean isPopulation(SentenceView view, Hit hit) {
    return view.is(hit.end() - 1, "population", "census", "detention")
        || view.is(hit.first(), "poblacion", "censo");
  }

  /** "63,000 are held, and most have no record": a new subject stands between. */
  private static boolean isSaidOfOthers(SentenceView view, Figure figure, Hit hit) {
    if (hit.first() < figure.end() || CountedThing.isNoun(hit.sense())) {
      return false;
    }
    for (int i = figure.end() + 1; i < hit.first(); i++) {
      boolean joined = view.is(i - 1, "and", "but", ",", ";", "y", "e", "pero", "—", "while");
      boolean article = view.is(i, "the", "la", "los", "las") && i + 1 < hit.first();
      if (joined && OTHERS.contains(view.words().get(article ? i + 1 : i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether another figure stands nearer to a phrase and so takes it for itself. */
  private static boolean isClaimed(SentenceView view, Figure figure, Hit hit, int distance) {
    for (Figure other : view.figures()) {
      boolean apposed =
          other.kind() == FigureKind.PERCENT
              && other.first() >= figure.end()
              && other.first() - figure.end() <= 9
              && view.is(other.from() - 1, "or", "o", "(", "el", "un");
      boolean nearer = view.distance(other, hit) + NEARER < distance;
      if (other.first() != figure.first() && !apposed && nearer) {
        return true;
      }
    }
    return false;
  }

  /** "85,500 detained and 370 dead": the noun right behind another figure is that figure's. */
  private static boolean isOwnNoun(SentenceView view, Figure figure, Hit hit) {
    for (Figure other : view.figures()) {
      if (other.first() > figure.end() && other.end() == hit.first()) {
        return true;
      }
    }
    return false;
  }

  private static double claimedFactor(Sense sense) {
    return switch (sense) {
      case CAPACITY, PER_CELL, NO_CONVICTION, WRONGLY, HOMICIDE -> 0.4;
      case FLIGHT, LAWSUIT, DEATH, DIE -> 0.9;
      default -> 0.75;
    };
  }

  /** Event nouns outside the counted phrase say little where the figure has a noun of its own. */
  private static double nounFactor(Sense sense, boolean bare, CountedThing thing) {
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

  private static boolean startsRelative(SentenceView view, CountedThing thing) {
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

  private static final String PARTICIPLE =
      "\\w+(ed|ido|ida|idos|idas|ado|ada|ados|adas)|held|sent|flown|taken|kept";

  private static boolean startsPlain(SentenceView view, CountedThing thing) {
    return view.is(thing.end(), "who", "whom", "that", "que", "quienes")
        || (view.is(thing.end(), ",") && view.is(thing.end() + 1, "who", "whom", "que", "quienes"));
  }

  /** Whether a hit stands in a relative clause on the counted noun that a main verb follows. */
  private static boolean inRelative(SentenceView view, CountedThing thing, Hit hit) {
    boolean relative = startsRelative(view, thing);
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
          && finite(view, later)) {
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
  private static boolean hasVerbBefore(SentenceView view, CountedThing thing, Hit hit) {
    for (Hit earlier : view.hits()) {
      boolean between = earlier.first() >= thing.end() && earlier.end() <= hit.first();
      boolean verb = Family.of(earlier.sense()) != null && !CountedThing.isNoun(earlier.sense());
      if (between && verb && finite(view, hit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean finite(SentenceView view, Hit hit) {
    return view.is(
            hit.first() - 1,
            "were",
            "was",
            "are",
            "is",
            "been",
            "had",
            "have",
            "has",
            "be",
            "fueron",
            "han",
            "sido",
            "habian",
            "fue",
            "ha",
            "son",
            "ya",
            "se",
            "nunca",
            "no")
        || (hit.sense() != Sense.DETAIN && hit.sense() != Sense.ARREST);
  }

  private static void adjust(
      SentenceView view, Figure figure, CountedThing thing, Map<Family, Double> scores) {
    // "killed in prison" is a death in custody, "gangs killed" is not
    if (scores.containsKey(Family.KILLED)
        && view.distance(figure, Sense.CUSTODY) < 12
        && !scores.containsKey(Family.ARREST)) {
      scores.merge(Family.DEATH, 0.6, Double::sum);
    }
    // "left 46 inmates dead" is a death in custody, "died of soldiers' shots" is none
    if (scores.containsKey(Family.KILLED) && thing.senses().contains(Sense.PRISONER)) {
      scores.merge(Family.DEATH, scores.getOrDefault(Family.KILLED, 0.0) + 0.2, Math::max);
    } else if (scores.getOrDefault(Family.KILLED, 0.0) > 0.5
        && view.distance(figure, Sense.CUSTODY) > 16) {
      scores.computeIfPresent(Family.DEATH, (k, v) -> v * 0.6);
    }
    // "la cifra de migrantes detenidos marcó un récord": a state
    if (view.has(Sense.DETAIN)
        && view.has(Sense.TOTAL)
        && view.distance(figure, Sense.PERIOD) > 12
        && !view.has(Sense.ARREST)) {
      scores.merge(Family.HOLD, scores.getOrDefault(Family.ARREST, 0.0), Math::max);
      scores.computeIfPresent(Family.ARREST, (k, v) -> v * 0.5);
    }
    // "detained": a state if the text speaks of a moment, an event if of a period
    if (view.has(Sense.DETAIN) || view.has(Sense.JAIL)) {
      boolean now = view.distance(figure, Sense.NOW) < 14 || isProgressive(view);
      boolean period = view.distance(figure, Sense.PERIOD) < 16;
      double arrest = scores.getOrDefault(Family.ARREST, 0.0);
      if (now && !period && !view.has(Sense.ARREST) && !view.has(Sense.ARRESTS)) {
        scores.merge(Family.HOLD, arrest, Math::max);
        scores.put(Family.ARREST, arrest * 0.4);
      } else if (period) {
        scores.put(Family.ARREST, arrest * 1.2);
      }
    }
    // detainees counted over a period are arrests
    if (thing.senses().contains(Sense.PRISONER)
        && scores.getOrDefault(Family.RELEASE, 0.0) < 0.8
        && scores.getOrDefault(Family.DEATH, 0.0) < 0.8
        && view.distance(figure, Sense.PERIOD) < 9
        && view.distance(figure, Sense.NOW) > 12
        && !view.has(Sense.HOLD)) {
      scores.merge(Family.ARREST, 0.6, Double::sum);
    }
    // "deported by mistake" says nothing of detention
    boolean detention =
        view.hits(Sense.HOLD).stream().anyMatch(hit -> !isLight(view, hit))
            || view.has(Sense.DETAIN)
            || view.has(Sense.JAIL)
            || view.has(Sense.ARREST)
            || view.has(Sense.PRISONER);
    if (!detention && (view.has(Sense.SEND) || view.has(Sense.DEPORT))) {
      scores.computeIfPresent(Family.WRONGLY, (k, v) -> v * 0.3);
    }
    // "let go for lack of evidence": the release is the news
    if (scores.getOrDefault(Family.RELEASE, 0.0) > 0.8) {
      scores.computeIfPresent(Family.WRONGLY, (k, v) -> v * 0.5);
    }
    // "1.930 niños expulsados": children who are moved, not held
    boolean deported = view.has(Sense.DEPORT) || view.has(Sense.DEPORTATION);
    if (scores.getOrDefault(Family.MOVE, 0.0) > 0.8 && deported && !view.has(Sense.HOLD)) {
      scores.computeIfPresent(Family.MINORS, (k, v) -> v * 0.5);
    }
    if (thing.senses().contains(Sense.COMPLAINT)
        && !scores.containsKey(Family.TORTURE)
        && !scores.containsKey(Family.RIGHTS)) {
      scores.remove(Family.HOLD);
      scores.remove(Family.ACCEPT);
    }
    // "400 of those inside are children"
    for (Hit hit : view.hits(Sense.MINOR)) {
      boolean predicate =
          hit.first() >= thing.end()
              && view.between(thing.end(), hit.first()) <= 8
              && view.is(hit.first() - 1, "are", "were", "is", "son", "eran");
      if (predicate) {
        scores.merge(Family.MINORS, 1.6, Double::sum);
      }
    }
    // "the agreements covered 945 people"
    boolean covered =
        view.is(
            figure.from() - 1,
            "covered",
            "covers",
            "cover",
            "covering",
            "cubrio",
            "cubrieron",
            "abarco",
            "amparo",
            "affected",
            "afecto",
            "aplico",
            "beneficio");
    if (covered && (view.has(Sense.ASYLUM) || view.has(Sense.ASYLUM_CASE))) {
      scores.merge(Family.ASYLUM, 2.0, Double::sum);
    }
    // "al amparo del acuerdo de asilo fueron enviadas 939": covered by the agreement
    boolean agreement =
        (view.has(Sense.ASYLUM) || view.has(Sense.ASYLUM_CASE))
            && view.words().stream()
                .anyMatch(w ->
                    w.is("acuerdo", "agreement", "agreements", "acuerdos", "convenio", "pacto"))
            && view.words().stream()
                .anyMatch(w -> w.is("amparo", "virtud", "under", "bajo", "acogido", "acogieron"));
    if (agreement
        && thing.head() == CountedThing.Head.PEOPLE
        && view.words().stream().noneMatch(w -> w.is("no", "not", "nadie", "nobody"))) {
      scores.merge(Family.ASYLUM, 2.4, Double::sum);
    }
    boolean fact = scores.containsKey(Family.CELL) || scores.containsKey(Family.CAPACITY);
    if (fact && view.distance(figure, Sense.PER_CELL) < 12) {
      scores.computeIfPresent(Family.CELL, (k, v) -> v + 0.8);
    }
    for (Hit hit : view.hits(Sense.CAPACITY)) {
      if (hit.end() == figure.from() && view.is(hit.end() - 1, "for", "para")) {
        scores.merge(Family.CAPACITY, 1.4, Double::sum);
      }
    }
    // "Delaney Hall had 912 last week": a site has those who are held there
    if (hasSiteAsOwner(view, figure) && thing.head() != CountedThing.Head.UNKNOWN) {
      scores.merge(Family.HOLD, 1.3, Double::sum);
    }
    // "forty-two migrants were at the base"
    boolean people =
        thing.head() == CountedThing.Head.PEOPLE || thing.senses().contains(Sense.PRISONER);
    if (people && Presence.isAtSite(view, figure, thing)) {
      scores.merge(Family.HOLD, 0.9, Double::sum);
    }
    // "en cada celda conviven 75 personas": who lives in a cell fills it
    boolean eachCell = false;
    for (int i = 0; i < figure.from(); i++) {
      eachCell |= view.is(i, "cada", "each", "every", "per") && view.is(i + 1, "celda", "cell");
    }
    if (eachCell && thing.head() == CountedThing.Head.PEOPLE) {
      scores.merge(Family.CELL, 1.6, Double::sum);
    }
  }

  /** Whether a facility, or a site by its name, is the subject of a "had" before the figure. */
  private static boolean hasSiteAsOwner(SentenceView view, Figure figure) {
    for (int i = Math.max(1, figure.from() - 4); i < figure.from(); i++) {
      if (!view.is(i, "had", "has", "tenia", "tiene")) {
        continue;
      }
      int verb = i;
      boolean room =
          view.hits(Sense.CAPACITY).stream()
              .anyMatch(hit -> hit.first() > verb && hit.first() < figure.from());
      if (room) {
        return false;
      }
      int owner = i - 1;
      boolean facility =
          view.places().stream()
              .anyMatch(place ->
                  place.isFacility()
                      && view.indexAt(place.end() - 1) <= owner
                      && view.indexAt(place.end() - 1) >= owner - 6);
      return facility || SiteWords.isSite(view, owner);
    }
    return false;
  }

  /** "Hay", "tenía": words of being and having, which say little. */
  private static boolean isLight(SentenceView view, Hit hit) {
    return view.is(
        hit.first(), "hay", "habia", "tiene", "tenia", "tienen", "tenian", "tener", "cuenta");
  }

  private static boolean isProgressive(SentenceView view) {
    for (Hit hit : view.hits(Sense.DETAIN)) {
      if (view.is(
              hit.first() - 1,
              "being",
              "are",
              "is",
              "still",
              "was",
              "were",
              "estan",
              "siguen",
              "mantiene",
              "mantienen",
              "mantenia",
              "tiene",
              "tienen",
              "permanecen",
              "continuan")
          && !view.is(hit.first() - 1, "was", "were")) {
        return true;
      }
    }
    return false;
  }
}
