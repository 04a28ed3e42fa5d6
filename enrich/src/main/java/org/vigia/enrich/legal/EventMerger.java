package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.vigia.contract.LegalType;

/**
 * Gathers the tellings of a document into events: the headline and the body, a decision and the
 * sentences that go on about it.
 */
final class EventMerger {
  private static final double STANDS_ALONE = 0.55;

  /** What is less likely founds no event; what is so likely does, whatever the words. */
  private static final double LIKELY_ENOUGH = 0.2;

  private static final double LIKELY = 0.6;

  private static final Set<String> ISSUING =
      Set.of("issue", "enter", "dictar", "emitir", "hand down", "impose", "sign", "grant");

  /** From here on a telling is taken to tell again what was told. */
  private static final double AGAIN = 0.5;

  /** What was told so many sentences ago is told again by name only, which the rules see. */
  private static final int LONG_AGO = 80;

  private final RetellingClassifier classifier;
  private final List<Event> events = new ArrayList<>();

  private EventMerger(RetellingClassifier classifier) {
    this.classifier = classifier;
  }

  /**
   * Events of the tellings, which are given in the order of the text.
   *
   * @param classifier what was learned of tellings that tell one event; without any, rules decide
   */
  static List<Event> merge(List<EventMention> mentions, RetellingClassifier classifier) {
    EventMerger merger = new EventMerger(classifier);
    mentions.forEach(merger::add);
    return merger.events;
  }

  /**
   * Each telling beside each event told before it, where it is known what they tell.
   *
   * @param eventOf the number of the event that the words between two offsets tell; negative if
   *     that is not known
   */
  static List<RetellingCase> cases(List<EventMention> mentions, IntBinaryOperator eventOf) {
    EventMerger merger = new EventMerger(RetellingClassifier.none());
    Map<Integer, Event> byNumber = new HashMap<>();
    List<RetellingCase> cases = new ArrayList<>();
    for (EventMention told : mentions) {
      int number = eventOf.applyAsInt(told.begin(), told.end());
      if (number < 0) {
        continue;
      }
      EventMention mention = merger.retyped(told);
      Event same = byNumber.get(number);
      double[] byRule = merger.byRule(mention);
      for (int i = 0; i < merger.events.size(); i++) {
        cases.add(
            new RetellingCase(
                RetellingTraits.of(mention, merger.events, i, byRule),
                merger.events.get(i) == same));
      }
      if (same == null) {
        Event first = new Event(mention);
        byNumber.put(number, first);
        merger.events.add(first);
      } else {
        same.add(mention);
      }
    }
    return cases;
  }

  private void add(EventMention told) {
    EventMention mention = retyped(told);
    double[] byRule = byRule(mention);
    int best = -1;
    double most = 0;
    for (int i = 0; i < events.size(); i++) {
      double score = affinity(mention, i, byRule);
      if (score > most || (score == most && score > 0)) {
        best = i;
        most = score;
      }
    }
    if (best >= 0) {
      events.get(best).add(mention);
    } else if (foundsEvent(mention)) {
      events.add(new Event(mention));
    }
  }

  /** How much speaks for one event, 0 if they are two. */
  private double affinity(EventMention mention, int at, double[] byRule) {
    if (classifier.isEmpty()) {
      return byRule[at];
    }
    int distance = mention.sentence().index() - events.get(at).last().sentence().index();
    if (byRule[at] == 0 && distance > LONG_AGO) {
      return 0;
    }
    double again = classifier.again(RetellingTraits.of(mention, events, at, byRule));
    // the rules also draw in what tells nothing by itself, of which nothing can be learned
    return again >= AGAIN || byRule[at] > 0 ? again : 0;
  }

  private double[] byRule(EventMention mention) {
    return events.stream().mapToDouble(event -> RetellingRules.affinity(event, mention)).toArray();
  }

  private static boolean foundsEvent(EventMention mention) {
    return mention.probability() >= (mention.confidence() >= STANDS_ALONE ? LIKELY_ENOUGH : LIKELY);
  }

  /** "Judge Roe issued the order": which kind, the text said before. */
  private EventMention retyped(EventMention mention) {
    boolean order =
        mention.type() == LegalType.RULING
            && mention.pointsBack()
            && ISSUING.contains(mention.verb());
    boolean blocked =
        order
            && events.stream()
                .anyMatch(event ->
                    event.type() == LegalType.INJUNCTION
                        || event.type() == LegalType.REVERSAL
                        || (event.isCourtDecision() && event.refuses()));
    return blocked ? mention.withType(LegalType.INJUNCTION) : mention;
  }
}
