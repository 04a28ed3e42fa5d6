package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;

/**
 * Gathers the tellings of a document into events: the headline and the body, a decision and the
 * sentences that go on about it. What keeps two tellings apart are other dates, other names,
 * another level of court, other countries or treaties.
 */
final class EventMerger {
  private static final int NEAR_SENTENCES = 4;
  private static final double STANDS_ALONE = 0.55;

  private final List<Event> events = new ArrayList<>();

  /** Events of the tellings, which are given in the order of the text. */
  static List<Event> merge(List<EventMention> mentions) {
    EventMerger merger = new EventMerger();
    mentions.forEach(merger::add);
    return merger.events;
  }

  private void add(EventMention mention) {
    Event best = null;
    double bestScore = 0;
    for (Event event : events) {
      double score = affinity(event, mention);
      if (score > bestScore || (score == bestScore && score > 0)) {
        best = event;
        bestScore = score;
      }
    }
    if (best != null) {
      best.add(mention);
    } else if (mention.confidence() >= STANDS_ALONE) {
      events.add(new Event(mention));
    }
  }

  /** How much speaks for one event; 0 if they are two. */
  private static double affinity(Event event, EventMention mention) {
    if (!sameKind(event, mention) || conflict(event, mention)) {
      return 0;
    }
    EventMention last = event.last();
    int distance = mention.sentence().index() - last.sentence().index();
    double score = 0;
    score += event.onlyHeadline() ? 2 : 0;
    score += mention.sentence().headline() ? 2 : 0;
    score += shareNames(event, mention) ? 2.5 : 0;
    score += mention.pointsBack() ? 1.5 : 0;
    score += distance == 0 ? 1.5 : distance <= NEAR_SENTENCES ? 0.5 : 0;
    score += event.date() != null && mention.date() != null ? 0.7 : 0;
    score += !Collections.disjoint(event.instruments(), mention.instruments()) ? 0.7 : 0;
    score += Math.min(1.5, 0.3 * common(event.words(), mention.objectWords()));
    score += event.type() == mention.type() ? 0.5 : 0;
    score += namesTheActor(event, mention, distance) ? 1.5 : 0;
    return score >= threshold(event, mention) ? score : 0;
  }

  /** "A judge ruled …": the next sentences name the judge. */
  private static boolean namesTheActor(Event event, EventMention mention, int distance) {
    return event.names().isEmpty()
        && !mention.actorNames().isEmpty()
        && event.actorClasses().contains(NounClass.COURT)
        && mention.actorClasses().contains(NounClass.COURT)
        && event.last().sentence().paragraph() <= 2
        && distance <= 2
        && distance > 0;
  }

  private static double threshold(Event event, EventMention mention) {
    boolean named = !event.names().isEmpty() && !mention.actorNames().isEmpty();
    if (named && !shareNames(event, mention)) {
      return 3.5;
    }
    return switch (mention.type()) {
      case AGREEMENT, EXECUTIVE_ACTION -> 1.4;
      case TREATY_ACTION, DESIGNATION -> 2.2;
      default -> 1.8;
    };
  }

  private static boolean sameKind(Event event, EventMention mention) {
    if (event.status() != mention.status()) {
      boolean nominal = mention.confidence() < STANDS_ALONE;
      return nominal && event.type() == mention.type();
    }
    if (event.type() == mention.type()) {
      return true;
    }
    // "The court lifted the order, ruling that …": what it held belongs to what it did.
    boolean decisions = event.isCourtDecision() && mention.isCourtDecision();
    return decisions
        && (event.type() == LegalType.RULING || mention.type() == LegalType.RULING)
        && event.status() != LegalStatus.HYPOTHETICAL;
  }

  private static boolean conflict(Event event, EventMention mention) {
    boolean otherDate =
        event.date() != null && mention.date() != null && !event.date().overlaps(mention.date());
    int distance = mention.sentence().index() - event.last().sentence().index();
    if (otherDate && (mention.type() != LegalType.CRIMINAL_CASE || distance > NEAR_SENTENCES)) {
      return true;
    }
    if (event.isCourtDecision() && event.type() != mention.type() && toldApart(event, mention)) {
      return true;
    }
    if (event.isCourtDecision()) {
      return courtsDiffer(event, mention);
    }
    Set<String> partners = partners(event.places());
    Set<String> others = partners(mention.places());
    boolean distinctPlaces =
        !partners.isEmpty() && !others.isEmpty() && Collections.disjoint(partners, others);
    if (distinctPlaces && mention.type() == LegalType.AGREEMENT) {
      return true;
    }
    boolean distinctInstruments =
        !event.instruments().isEmpty()
            && !mention.instruments().isEmpty()
            && Collections.disjoint(event.instruments(), mention.instruments());
    return distinctInstruments
        && (mention.type() == LegalType.TREATY_ACTION
            || mention.type() == LegalType.LEGISLATION
            || mention.type() == LegalType.EXECUTIVE_ACTION);
  }

  /** History and news of one court are two decisions, unless the words point back. */
  private static boolean toldApart(Event event, EventMention mention) {
    boolean background = event.mentions().stream().allMatch(EventMention::background);
    return background != mention.background() && !event.onlyHeadline();
  }

  private static boolean courtsDiffer(Event event, EventMention mention) {
    Set<NounClass> classes = event.actorClasses();
    boolean known =
        classes.contains(NounClass.COURT) && mention.actorClasses().contains(NounClass.COURT);
    if (!known) {
      return false;
    }
    boolean sameLevel = classes.contains(NounClass.HIGH_COURT) == mention.byHighCourt();
    boolean named = !event.names().isEmpty() && !mention.actorNames().isEmpty();
    if (named) {
      return !shareNames(event, mention);
    }
    if (!sameLevel) {
      return !mention.pointsBack() || mention.byHighCourt();
    }
    // "A judge in Boston" after a named judge is another one.
    boolean another =
        !event.names().isEmpty() && mention.actorNames().isEmpty() && !mention.pointsBack();
    return another && !event.onlyHeadline() && !mention.sentence().headline();
  }

  /** The deals watched are mostly deals with one country: it tells none from another. */
  private static Set<String> partners(Set<String> places) {
    Set<String> partners = new HashSet<>(places);
    partners.remove("country:US");
    return partners;
  }

  private static boolean shareNames(Event event, EventMention mention) {
    return !Collections.disjoint(event.names(), mention.actorNames());
  }

  private static int common(Set<String> a, Set<String> b) {
    int count = 0;
    for (String word : b) {
      count += a.contains(word) ? 1 : 0;
    }
    return count;
  }
}
