package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;

/**
 * Weighs the words around a count: each phrase of the lexicon speaks for a family, the more the
 * nearer it stands, and nouns in the counted phrase itself most of all.
 */
final class CountDecision {
  /** A phrase that says less says nothing. */
  private static final double LEAST = 0.05;

  /** How much a further phrase of a family adds. */
  private static final double AGAIN = 0.25;

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
    HitScore hitScore = new HitScore(subject);
    for (Hit hit : view.hits()) {
      Family.Weight weight = HitFamily.weightOf(view, figure, hit);
      boolean other = SaidOfOther.matches(view, figure, hit) || isLightOfBare(view, thing, hit);
      if (weight == null || other) {
        continue;
      }
      double score = hitScore.of(hit, weight);
      if (score <= LEAST) {
        continue;
      }
      // several weak words of one family do not add up to a strong one
      double before = scores.getOrDefault(weight.family(), 0.0);
      double top = best.getOrDefault(weight.family(), 0.0);
      scores.put(weight.family(), Math.max(before, score) + AGAIN * Math.min(before, score));
      if (score > top) {
        best.put(weight.family(), score);
        triggers.put(weight.family(), hit);
      }
    }
    FamilyAdjustment.apply(subject, scores);
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

  /** "61 tienen menos de cinco años": having says nothing of a figure without a noun. */
  private static boolean isLightOfBare(SentenceView view, CountedThing thing, Hit hit) {
    return hit.sense() == Sense.HOLD
        && thing.head() == CountedThing.Head.NONE
        && hit.first() >= thing.end()
        && HitFamily.isLight(view, hit);
  }
}
