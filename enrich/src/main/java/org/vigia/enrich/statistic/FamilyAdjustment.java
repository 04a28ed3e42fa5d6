package org.vigia.enrich.statistic;

import java.util.Map;
import java.util.Set;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.text.WordList;

/**
 * What several phrases say together: "killed in prison" is a death in custody, "detained" is a
 * state or an event by the time that is told. The steps build on each other.
 */
final class FamilyAdjustment {
  private static final Set<String> COVERING =
      WordList.of(
          """
          covered covers cover covering cubrio cubrieron abarco amparo affected afecto aplico beneficio
          """);

  /** What makes "detained" a state; the past of it, "were detained", makes an event. */
  private static final Set<String> PROGRESSIVE =
      WordList.of(
          """
          being are is still estan siguen mantiene mantienen mantenia tiene tienen permanecen continuan
          """);

  private final SentenceView view;
  private final Figure figure;
  private final CountedThing thing;
  private final Map<Family, Double> scores;

  private FamilyAdjustment(Subject subject, Map<Family, Double> scores) {
    this.view = subject.view();
    this.figure = subject.figure();
    this.thing = subject.thing();
    this.scores = scores;
  }

  /** Changes the scores of the families by what their phrases say together. */
  static void apply(Subject subject, Map<Family, Double> scores) {
    FamilyAdjustment adjustment = new FamilyAdjustment(subject, scores);
    adjustment.deaths();
    adjustment.detention();
    adjustment.release();
    adjustment.complaints();
    adjustment.asylum();
    adjustment.room();
    adjustment.presence();
  }

  /** Whether those killed died in custody. */
  private void deaths() {
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
  }

  /** Whether those detained are held, or were arrested over a period. */
  private void detention() {
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
      boolean now = view.distance(figure, Sense.NOW) < 14 || isProgressive();
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
  }

  /** What speaks against people held in error and against children who are held. */
  private void release() {
    // "deported by mistake" says nothing of detention
    boolean detention =
        view.hits(Sense.HOLD).stream().anyMatch(hit -> !HitFamily.isLight(view, hit))
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
  }

  /** What complaints and predicates like "are children" count. */
  private void complaints() {
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
  }

  /** Agreements on asylum that cover people. */
  private void asylum() {
    // "the agreements covered 945 people"
    boolean covered =
        view.word(figure.from() - 1).map(w -> COVERING.contains(w.folded())).orElse(false);
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
  }

  /** What rooms and cells are built for. */
  private void room() {
    boolean fact = scores.containsKey(Family.CELL) || scores.containsKey(Family.CAPACITY);
    if (fact && view.distance(figure, Sense.PER_CELL) < 12) {
      scores.computeIfPresent(Family.CELL, (k, v) -> v + 0.8);
    }
    for (Hit hit : view.hits(Sense.CAPACITY)) {
      if (hit.end() == figure.from() && view.is(hit.end() - 1, "for", "para")) {
        scores.merge(Family.CAPACITY, 1.4, Double::sum);
      }
    }
  }

  /** Those whom a site has, who are at a site, who live in a cell. */
  private void presence() {
    // "Delaney Hall had 912 last week": a site has those who are held there
    if (hasSiteAsOwner() && thing.head() != CountedThing.Head.UNKNOWN) {
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
  private boolean hasSiteAsOwner() {
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

  private boolean isProgressive() {
    for (Hit hit : view.hits(Sense.DETAIN)) {
      if (view.word(hit.first() - 1).map(w -> PROGRESSIVE.contains(w.folded())).orElse(false)) {
        return true;
      }
    }
    return false;
  }
}
