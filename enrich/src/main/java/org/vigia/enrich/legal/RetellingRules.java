package org.vigia.enrich.legal;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/**
 * Whether a telling tells an event again, by rule. What keeps two tellings apart are other dates,
 * other names, another level of court, other countries or treaties.
 */
final class RetellingRules {
  private static final int NEAR_SENTENCES = 4;

  /** What no rule sees mostly tells again what the sentences around it tell. */
  private static final double LEARNED_NEARBY = 1;

  /** The headline is paragraph 0; these tell its event. */
  private static final int LEAD_PARAGRAPHS = 2;

  /** Content words that a headline shares with the sentence that tells its event again. */
  private static final int RETOLD_WORDS = 3;

  private static final Set<String> EXTENDING =
      WordList.of(
          """
          extend prolong renew lengthen re-extend reauthorize prorrogar extender prolongar ampliar
          renovar
          """);

  private static final Set<String> EXTENSIONS =
      Set.of("extension", "prórroga", "renewal", "ampliación", "renovación", "prolongación");

  private static final Set<String> CONTEMPT = Set.of("contempt", "desacato", "bail", "bond");

  private static final Set<String> WORDS_OF_LAWMAKING =
      WordList.of(
          """
          congress senate house assembly legislative legislature lawmaker lawmakers law bill reform
          amendment vote votes deputy deputies member asamblea legislativa congreso senado diputado
          diputados diputada bancada oficialismo oficialista pleno ley leyes reforma reformas voto
          votos proyecto iniciativa
          """);

  private static final Set<String> OWN_ACTS =
      WordList.of(
          """
          fine sanction dismiss certify multar desestimar certificar sobreseer
          """);

  private static final double STANDS_ALONE = 0.55;

  private RetellingRules() {}

  /** How much speaks for one event; 0 if they are two. */
  static double affinity(Event event, EventMention mention) {
    if (!sameKind(event, mention) || conflict(event, mention)) {
      return 0;
    }
    double score = score(event, mention);
    return score >= threshold(event, mention) ? score : 0;
  }

  /** How much speaks for one event, whatever speaks against it. */
  static double score(Event event, EventMention mention) {
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
    score += isNextStep(event, mention) ? 1 : 0;
    score += sameBody(event, mention) ? 2 : 0;
    score += distance == 0 && sameActor(last, mention) ? 1 : 0;
    score += namesTheActor(event, mention, distance) ? 1.5 : 0;
    score += mention.type() == LegalType.AGREEMENT && isOnlyNamed(event) ? 1 : 0;
    score += learned(event, mention) && distance <= NEAR_SENTENCES ? LEARNED_NEARBY : 0;
    return score;
  }

  private static boolean learned(Event event, EventMention mention) {
    return !mention.byRule() || event.mentions().stream().noneMatch(EventMention::byRule);
  }

  private static boolean sameActor(EventMention last, EventMention mention) {
    String actor = last.actor();
    return actor != null && actor.equals(mention.actor()) && last.type() != LegalType.AGREEMENT;
  }

  /** "The deal with Rwanda": the sentence that tells of its signing tells more of it. */
  private static boolean isOnlyNamed(Event event) {
    return event.mentions().stream().allMatch(mention -> mention.confidence() < 0.7);
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
    boolean same = shareNames(event, mention) || sameBody(event, mention);
    if (named && !same && mention.type() != LegalType.AGREEMENT) {
      return 3.5;
    }
    return switch (mention.type()) {
      case AGREEMENT, EXECUTIVE_ACTION -> 1.4;
      case TREATY_ACTION, DESIGNATION -> 2.2;
      case CRIMINAL_CASE -> 1.2;
      default -> 1.8;
    };
  }

  static boolean sameKind(Event event, EventMention mention) {
    if (event.status() != mention.status()) {
      if (event.isHeadlineGuess() && event.type() == mention.type()) {
        return true;
      }
      boolean nominal = mention.confidence() < STANDS_ALONE;
      boolean oneCase =
          mention.type() == LegalType.CRIMINAL_CASE
              && event.status() != LegalStatus.HYPOTHETICAL
              && mention.status() != LegalStatus.HYPOTHETICAL;
      boolean oneProbe =
          mention.type() == LegalType.INVESTIGATION
              && event.status() == LegalStatus.OCCURRED
              && mention.status() == LegalStatus.PROPOSED
              && mention.groups().contains(VerbGroup.INVESTIGATE)
              && !mention.groups().contains(VerbGroup.OPEN);
      boolean oneLaw =
          mention.type() == LegalType.LEGISLATION
              && event.status() == LegalStatus.OCCURRED
              && mention.status() == LegalStatus.PROPOSED
              && mention.pointsBack();
      return (nominal || oneCase || oneLaw || oneProbe) && event.type() == mention.type();
    }
    if (event.type() == mention.type()) {
      return true;
    }
    if (isActOfItsOwn(mention)
        || event.mentions().stream().allMatch(RetellingRules::isActOfItsOwn)) {
      return false;
    }
    // "The court lifted the order, ruling that …": what it held belongs to what it did.
    boolean decisions = event.isCourtDecision() && mention.isCourtDecision();
    return decisions
        && (event.type() == LegalType.RULING || mention.type() == LegalType.RULING)
        && event.status() != LegalStatus.HYPOTHETICAL;
  }

  /** A finding of contempt or a release belongs to no order that stops something. */
  private static boolean isActOfItsOwn(EventMention mention) {
    return mention.type() == LegalType.RULING
        && (OWN_ACTS.contains(mention.verb())
            || !Collections.disjoint(CONTEMPT, mention.objectWords()));
  }

  /** The plea after the charge, the entry into force after the vote: one matter, told once. */
  private static boolean isNextStep(Event event, EventMention mention) {
    boolean steps =
        mention.type() == LegalType.CRIMINAL_CASE
            || mention.type() == LegalType.LEGISLATION
            || mention.type() == LegalType.INVESTIGATION;
    return steps
        && event.status() == LegalStatus.OCCURRED
        && mention.status() == LegalStatus.PROPOSED;
  }

  static boolean conflict(Event event, EventMention mention) {
    boolean otherDate =
        event.date() != null && mention.date() != null && !event.date().overlaps(mention.date());
    int distance = mention.sentence().index() - event.last().sentence().index();
    if (otherDate
        && !isNextStep(event, mention)
        && (mention.type() != LegalType.CRIMINAL_CASE || distance > NEAR_SENTENCES)) {
      return true;
    }
    if (mention.another() && !event.onlyHeadline() && !mention.isCourtDecision()) {
      return true;
    }
    if (event.isCourtDecision() && event.type() != mention.type() && toldApart(event, mention)) {
      return true;
    }
    if (event.isCourtDecision()) {
      return courtsDiffer(event, mention);
    }
    if (bodiesDiffer(event, mention) || (otherStep(event, mention) && !event.onlyHeadline())) {
      return true;
    }
    Set<String> partners = partners(event.places());
    Set<String> others = partners(mention.places());
    if (ofOtherLaw(event, mention)) {
      return true;
    }
    if (mention.type() == LegalType.AGREEMENT && endsApart(event, mention)) {
      return true;
    }
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

  /** Another court of the gazetteer, or another subject in one and the same sentence. */
  private static boolean namesOther(Event event, EventMention mention) {
    EventMention last = event.last();
    boolean otherSubject =
        last.sentence().index() == mention.sentence().index()
            && last.actor() != null
            && mention.actor() != null
            && !mention.actorClasses().contains(NounClass.PRONOUN)
            && !last.actor().equals(mention.actor());
    String court = mention.court();
    return otherSubject
        || (court != null
            && event.mentions().stream()
                .anyMatch(known -> known.court() != null && !known.court().equals(court)));
  }

  private static boolean bodiesDiffer(Event event, EventMention mention) {
    String body = mention.court();
    // A headline says "UN experts" of whom the text gives by name and mandate.
    boolean sameTelling =
        event.onlyHeadline()
            && (mention.sentence().paragraph() <= LEAD_PARAGRAPHS
                || common(event.words(), mention.objectWords()) >= RETOLD_WORDS);
    return mention.type() == LegalType.INTERNATIONAL_BODY_ACTION
        && body != null
        && !sameTelling
        && event.mentions().stream()
            .anyMatch(known -> known.court() != null && !known.court().equals(body));
  }

  /** A decree and its extension are two events however often the text says "the measure". */
  private static boolean otherStep(Event event, EventMention mention) {
    return mention.type() == LegalType.EXECUTIVE_ACTION
        && !learned(event, mention)
        && event.mentions().stream().anyMatch(known -> isExtension(known) != isExtension(mention));
  }

  private static boolean isExtension(EventMention mention) {
    return EXTENDING.contains(mention.verb())
        || !Collections.disjoint(EXTENSIONS, mention.objectWords());
  }

  /** "It also reformed the judiciary act": another law has other words. */
  private static boolean ofOtherLaw(Event event, EventMention mention) {
    boolean law =
        mention.type() == LegalType.LEGISLATION || mention.type() == LegalType.BILL_INTRODUCED;
    if (!law
        || mention.pointsBack()
        || event.onlyHeadline()
        || mention.sentence().headline()
        || isNextStep(event, mention)) {
      return false;
    }
    Set<String> words = new HashSet<>(mention.objectWords());
    words.removeAll(WORDS_OF_LAWMAKING);
    return !words.isEmpty() && common(event.words(), words) == 0;
  }

  /** A deal's end is another event than its making. */
  private static boolean endsApart(Event event, EventMention mention) {
    boolean verbs =
        !mention.groups().isEmpty()
            && event.mentions().stream().anyMatch(known -> !known.groups().isEmpty());
    return verbs
        && event.mentions().stream()
            .filter(known -> !known.groups().isEmpty())
            .noneMatch(known -> isEnding(known) == isEnding(mention));
  }

  private static boolean isEnding(EventMention mention) {
    boolean ends = mention.groups().contains(VerbGroup.END);
    return ends && !mention.groups().contains(VerbGroup.REACH);
  }

  private static boolean courtsDiffer(Event event, EventMention mention) {
    if (namesOther(event, mention)) {
      return true;
    }
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

  /** "ACLU" and "the American Civil Liberties Union": one linked name. */
  static boolean sameBody(Event event, EventMention mention) {
    String body = mention.court();
    return body != null && event.mentions().stream().anyMatch(known -> body.equals(known.court()));
  }

  static boolean shareNames(Event event, EventMention mention) {
    return !Collections.disjoint(event.names(), mention.actorNames());
  }

  static int common(Set<String> a, Set<String> b) {
    int count = 0;
    for (String word : b) {
      count += a.contains(word) ? 1 : 0;
    }
    return count;
  }
}
