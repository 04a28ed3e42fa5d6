package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.Token;
import org.vigia.runtime.learned.Stem;

/**
 * How a telling stands to an event told before it, as names that either hold or do not: what the
 * {@link RetellingClassifier} goes by.
 */
final class RetellingTraits {
  private static final double[] SCORES = {0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6};
  private static final int[] SENTENCES = {0, 1, 2, 4, 8, 16};
  private static final int MANY = 4;
  private static final int OPENING_WORDS = 3;

  private final List<String> names = new ArrayList<>();
  private final Event event;
  private final EventMention mention;
  private final EventMention last;

  private RetellingTraits(Event event, EventMention mention) {
    this.event = event;
    this.mention = mention;
    this.last = event.last();
  }

  /**
   * The traits of a telling beside one of the events told so far.
   *
   * @param at index of the event
   * @param byRule how much speaks by rule for each of the events
   */
  static List<String> of(EventMention mention, List<Event> events, int at, double[] byRule) {
    RetellingTraits traits = new RetellingTraits(events.get(at), mention);
    traits.kinds();
    traits.rules(byRule[at]);
    traits.places();
    traits.others(events, at, byRule);
    traits.actors();
    traits.contents();
    traits.words();
    List<String> all = new ArrayList<>(traits.names);
    String kind = kind(mention.type());
    traits.names.forEach(name -> all.add(kind + " " + name));
    return all;
  }

  private static String kind(LegalType type) {
    return CourtDecisions.include(type) ? "decision" : type.id();
  }

  private void kinds() {
    String types =
        event.type() == mention.type() ? "same" : event.type().id() + ">" + mention.type().id();
    String statuses =
        event.status() == mention.status() ? "same" : event.status() + ">" + mention.status();
    names.add("types=" + types);
    names.add("statuses=" + statuses);
    names.add("types=" + types + " statuses=" + statuses);
    names.add(
        "background="
            + event.mentions().stream().allMatch(EventMention::background)
            + ">"
            + mention.background());
    names.add(
        "by-rule="
            + event.mentions().stream().anyMatch(EventMention::byRule)
            + ">"
            + mention.byRule());
    names.add("likely=" + (int) (mention.probability() * 5));
    names.add("sure=" + (int) (mention.confidence() * 5));
  }

  private void rules(double byRule) {
    boolean kind = RetellingRules.sameKind(event, mention);
    boolean conflict = RetellingRules.conflict(event, mention);
    names.add("kind=" + kind + " conflict=" + conflict);
    names.add("rule=" + (byRule > 0));
    double score = RetellingRules.score(event, mention);
    for (double step : SCORES) {
      if (score >= step) {
        names.add("score>=" + step);
      }
    }
  }

  private void places() {
    int distance = mention.sentence().index() - last.sentence().index();
    int step = 0;
    while (step < SENTENCES.length && distance > SENTENCES[step]) {
      step++;
    }
    String far = "distance=" + step;
    names.add(far);
    names.add(far + " points-back=" + mention.pointsBack());
    names.add(far + (event.type() == mention.type() ? " same-type" : " other-type"));
    names.add("headline=" + event.onlyHeadline() + ">" + mention.sentence().headline());
    names.add(
        "paragraph="
            + Math.min(3, event.mentions().getFirst().sentence().paragraph())
            + ">"
            + Math.min(3, mention.sentence().paragraph()));
    names.add("told=" + Math.min(MANY, event.mentions().size()));
    names.add("same-paragraph=" + (mention.sentence().paragraph() == last.sentence().paragraph()));
  }

  /** How the event stands among the others that were told. */
  private void others(List<Event> events, int at, double[] byRule) {
    int alike = 0;
    int later = 0;
    int better = 0;
    String kind = kind(event.type());
    for (int i = 0; i < events.size(); i++) {
      Event other = events.get(i);
      if (i != at && kind(other.type()).equals(kind)) {
        alike++;
        later += other.last().sentence().index() > last.sentence().index() ? 1 : 0;
      }
      better += byRule[i] > byRule[at] ? 1 : 0;
    }
    names.add("alike=" + Math.min(MANY, alike));
    names.add("later=" + Math.min(MANY, later));
    names.add("better=" + Math.min(MANY, better));
    names.add("first=" + (at == 0));
  }

  private void actors() {
    names.add("names=" + shared(event.names(), mention.actorNames()));
    names.add("classes=" + shared(event.actorClasses(), mention.actorClasses()));
    names.add("court=" + court());
    names.add(
        "high="
            + event.actorClasses().contains(NounClass.HIGH_COURT)
            + ">"
            + mention.byHighCourt());
    names.add("pronoun=" + mention.actorClasses().contains(NounClass.PRONOUN));
    names.add("points-back=" + mention.pointsBack());
    names.add("another=" + mention.another());
    String actor = mention.actor();
    String opens = actor == null ? "none" : actor.split(" ", 2)[0];
    names.add(
        "actor-opens="
            + (actor == null
                ? "none"
                : Character.isUpperCase(opens.charAt(0)) && !actor.equals(opens)
                    ? "name"
                    : opens.toLowerCase(Locale.ROOT)));
    names.add(
        "actor="
            + (actor == null
                ? "none"
                : last.actor() == null
                    ? "new"
                    : actor.equalsIgnoreCase(last.actor()) ? "same" : "differs"));
  }

  private String court() {
    String court = mention.court();
    if (court == null) {
      return "none";
    }
    List<String> known =
        event.mentions().stream().map(EventMention::court).filter(Objects::nonNull).toList();
    return known.isEmpty() ? "new" : known.contains(court) ? "same" : "differs";
  }

  private void contents() {
    String dates =
        event.date() == null
            ? mention.date() == null ? "none" : "new"
            : mention.date() == null
                ? "gone"
                : event.date().overlaps(mention.date()) ? "same" : "differs";
    names.add("dates=" + dates);
    names.add("instruments=" + shared(event.instruments(), mention.instruments()));
    names.add("countries=" + shared(event.places(), mention.places()));
    int common = RetellingRules.common(event.words(), mention.objectWords());
    names.add("common=" + Math.min(6, common));
    double share =
        common / (double) Math.max(1, Math.min(event.words().size(), mention.objectWords().size()));
    names.add("share=" + (int) (share * 5));
    names.add(
        "verbs="
            + (event.mentions().stream().anyMatch(m -> m.verb().equals(mention.verb()))
                ? "same"
                : "differ"));
    names.add("groups=" + shared(last.groups(), mention.groups()));
    for (VerbGroup before : last.groups()) {
      for (VerbGroup now : mention.groups()) {
        names.add("groups=" + before + ">" + now);
      }
    }
    names.add("objects=" + shared(last.objects(), mention.objects()));
  }

  private void words() {
    List<Token> tokens = mention.sentence().tokens();
    for (int i = 0; i < Math.min(OPENING_WORDS, tokens.size()); i++) {
      names.add("opens=" + tokens.get(i).lower());
    }
    boolean sameSentence = mention.sentence().index() == last.sentence().index();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean near = token.end() > mention.begin() - 12 && token.begin() < mention.end();
      boolean between =
          sameSentence && token.begin() >= last.begin() && token.end() <= mention.begin();
      if (near && token.end() <= mention.begin()) {
        names.add("before=" + token.lower());
      }
      if (between && token.begin() >= last.end()) {
        names.add("between=" + token.lower());
      }
      if (near && token.begin() >= mention.begin()) {
        names.add("says=" + Stem.of(token.lower()));
      }
    }
  }

  private static String shared(Set<?> before, Set<?> now) {
    if (before.isEmpty() || now.isEmpty()) {
      return (before.isEmpty() ? "0" : "1") + (now.isEmpty() ? "0" : "1");
    }
    return Collections.disjoint(before, now) ? "differ" : "shared";
  }
}
