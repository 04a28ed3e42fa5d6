package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/** Legal events that are told by a noun: "a ruling by Judge Roe", "under a deal with Rwanda". */
final class NominalReader {
  /** Nouns of other classes tell no event by themselves. */
  static final Set<NounClass> TELLING =
      EnumSet.of(INJUNCTION, ORDER, EXECUTIVE_ORDER, DEAL, TALKS, SETTLEMENT, OFFER);

  private static final Set<String> GENERIC =
      Set.of("no", "any", "such", "ningún", "cualquier", "every", "some", "future");

  /** A noun recalls what a verb once reported: seen, but too little to alert anybody. */
  private static final double RECALLED = 0.58;

  private static final Set<String> ASKING =
      Set.of("request", "motion", "bid", "application", "plea", "solicitud", "petición", "pedido");
  private static final Set<String> BY_VERB = Set.of("denied", "rejected", "granted", "refused");
  private static final Set<String> BY = Set.of("by", "from", "por", "of", "de", "del");
  private static final Set<String> WITH = Set.of("with", "between", "con", "entre", "among");
  private static final Set<String> BETWEEN = Set.of("between", "entre");
  private static final Set<String> UNDER =
      WordList.of(
          """
          under bajo mediante through by virtud part parte marco after tras following in en
          """);

  /**
   * A noun that tells an event.
   *
   * @param standsAlone whether it tells an event that nothing else in the document tells
   * @param byRule whether a rule sees it, and not only what was learned
   * @param probability how likely it tells an event of the type, 0 to 1
   */
  record Nominal(
      LegalType type,
      LegalStatus status,
      int at,
      @Nullable NounPhrase actor,
      double confidence,
      boolean standsAlone,
      boolean byRule,
      double probability) {
    Nominal(
        LegalType type,
        LegalStatus status,
        int at,
        @Nullable NounPhrase actor,
        double confidence,
        boolean standsAlone) {
      this(type, status, at, actor, confidence, standsAlone, true, confidence);
    }

    /** The same taken for an event of a type with a probability. */
    Nominal judged(LegalType other, double likely) {
      return new Nominal(other, status, at, actor, confidence, standsAlone, byRule, likely);
    }
  }

  List<Nominal> read(SentenceView view, Phrases phrases) {
    List<Nominal> found = new ArrayList<>();
    for (int i = 0; i < view.size(); i++) {
      Set<NounClass> classes = view.classes(i);
      if (classes.isEmpty() || view.kind(i) != WordKind.NOUN) {
        continue;
      }
      Nominal nominal = nominal(view, phrases, i, classes);
      if (nominal != null) {
        found.add(nominal);
      }
    }
    return found;
  }

  private static @Nullable Nominal nominal(
      SentenceView view, Phrases phrases, int at, Set<NounClass> classes) {
    int end = view.unitEnd(at);
    NounPhrase actor =
        BY.contains(view.word(end))
            ? phrases.phraseFrom(end + 1, Math.min(view.size(), end + 9))
            : null;
    NounPhrase owner = actor == null ? owner(view, phrases, at) : null;
    if (owner != null
        && owner.isAny(COURT)
        && !owner.isAny(NOT_COURT)
        && (classes.contains(INJUNCTION) || classes.contains(ORDER))
        && !classes.contains(NOT_ORDER)) {
      boolean blocks = classes.contains(INJUNCTION) || blocksAfter(view, end);
      return new Nominal(
          blocks ? LegalType.INJUNCTION : LegalType.RULING,
          LegalStatus.OCCURRED,
          at,
          owner,
          RECALLED,
          true);
    }
    if (classes.contains(SETTLEMENT)) {
      return settlement(view, phrases, at, end);
    }
    boolean offers =
        OFFERS.contains(view.word(at))
            && owner != null
            && owner.isAny(STATE, GOVERNMENT, PRESIDENT);
    if (offers) {
      return new Nominal(
          LegalType.AGREEMENT, LegalStatus.PROPOSED, at, owner, 0.6, !phrasesOfDeal(view));
    }
    boolean by = view.is(end, "by") || view.is(end, "from") || view.is(end, "por");
    boolean court = actor != null && actor.isAny(COURT) && !actor.isAny(NOT_COURT);
    if (classes.contains(EXECUTIVE_ORDER)
        && actor != null
        && by
        && actor.isAny(GOVERNMENT, PRESIDENT, AGENCY)) {
      return new Nominal(LegalType.EXECUTIVE_ACTION, LegalStatus.OCCURRED, at, actor, 0.8, true);
    }
    boolean dated =
        (view.is(end, "of") || view.is(end, "dated") || view.is(end, "del") || view.is(end, "de"))
            && (view.isTime(end + 1) || view.isTime(end + 2));
    if (classes.contains(EXECUTIVE_ORDER) && dated && !classes.contains(DEAL)) {
      return new Nominal(LegalType.EXECUTIVE_ACTION, LegalStatus.OCCURRED, at, null, 0.62, true);
    }
    boolean official = actor != null && actor.isAny(WATCHDOG, AGENCY, PROSECUTION, LEGISLATURE);
    if (classes.contains(PROBE) && by && official) {
      return new Nominal(LegalType.INVESTIGATION, LegalStatus.OCCURRED, at, actor, 0.62, true);
    }
    if (classes.contains(INJUNCTION) && court) {
      return new Nominal(LegalType.INJUNCTION, LegalStatus.OCCURRED, at, actor, 0.7, by);
    }
    if (classes.contains(ORDER) && court && !classes.contains(NOT_ORDER)) {
      boolean blocks = by && actor != null && blocksBehind(view, actor.to());
      LegalType type = blocks ? LegalType.INJUNCTION : LegalType.RULING;
      return new Nominal(type, LegalStatus.OCCURRED, at, actor, 0.65, by);
    }
    if (classes.contains(DEAL) && !classes.contains(LAW)) {
      return deal(view, phrases, at, end);
    }
    boolean asks = ASKING.contains(view.word(at)) && !BY_VERB.contains(view.word(at - 1));
    boolean party = actor != null && by && actor.isAny(PARTY);
    if (asks && party && blocksSoon(view, end)) {
      return new Nominal(LegalType.INJUNCTION, LegalStatus.PROPOSED, at, actor, 0.62, true);
    }
    if (classes.contains(TALKS) && WITH.contains(view.word(end))) {
      NounPhrase partner = phrases.phraseFrom(end + 1, Math.min(view.size(), end + 6));
      boolean state = partner != null && partner.isAny(STATE, GOVERNMENT);
      return state
          ? new Nominal(LegalType.AGREEMENT, LegalStatus.PROPOSED, at, partner, 0.62, true)
          : null;
    }
    return null;
  }

  /** "Judge Roe's order": who owns it, with at most two words between. */
  private static @Nullable NounPhrase owner(SentenceView view, Phrases phrases, int at) {
    for (int i = at - 1; i >= Math.max(1, at - 3); i--) {
      if (view.is(i, "'s") || view.is(i, "’s") || view.is(i, "'") || view.is(i, "’")) {
        return phrases.phraseEndingAt(i - 1);
      }
      if (view.kind(i) != WordKind.ADJECTIVE && view.kind(i) != WordKind.NOUN && !view.isTime(i)) {
        return null;
      }
    }
    return null;
  }

  private static final Set<String> OFFERS = Set.of("offer", "oferta", "ofrecimiento");

  /** A deal in the same sentence is what the offer became. */
  private static boolean phrasesOfDeal(SentenceView view) {
    for (int i = 0; i < view.size(); i++) {
      if (view.classes(i).contains(DEAL)) {
        return true;
      }
    }
    return false;
  }

  /** "Under a settlement with the families", "en virtud de un acuerdo extrajudicial". */
  private static @Nullable Nominal settlement(SentenceView view, Phrases phrases, int at, int end) {
    NounPhrase whole = phrases.phraseEndingAt(end - 1);
    int before = whole == null ? at - 1 : whole.from() - 1;
    boolean generic = whole != null && GENERIC.contains(view.word(whole.from()));
    boolean under = UNDER.contains(view.word(before)) || view.is(before, "de");
    boolean partial = view.classes(at).contains(DEAL) || view.classes(at).contains(COMPENSATION);
    return under && !generic && !partial
        ? new Nominal(LegalType.SETTLEMENT, LegalStatus.OCCURRED, at, null, 0.6, true)
        : null;
  }

  private static boolean blocksSoon(SentenceView view, int from) {
    return new Surroundings(view).blocksAfter(from);
  }

  /** "Por orden de una jueza no pueden salir": what the order says follows. */
  private static boolean blocksBehind(SentenceView view, int from) {
    return new Surroundings(view).blocksAfter(from);
  }

  private static boolean blocksAfter(SentenceView view, int from) {
    for (int i = from; i < Math.min(view.size(), from + 8); i++) {
      if (view.kind(i) == WordKind.STOP || view.kind(i) == WordKind.COMMA) {
        return false;
      }
      if (BlockingWords.isOne(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Nominal deal(SentenceView view, Phrases phrases, int at, int end) {
    NounPhrase whole = phrases.phraseEndingAt(end - 1);
    int before = whole == null ? at - 1 : whole.from() - 1;
    String determiner = whole == null ? "" : view.word(whole.from());
    boolean accordingTo = view.is(at, "acuerdo") && view.is(at - 1, "de");
    boolean treatment =
        view.is(at, "trato") && !WITH.contains(view.word(end)) && !determiner.equals("un");
    if (accordingTo
        || treatment
        || GENERIC.contains(determiner)
        || (view.is(at, "exchange") && view.is(at - 1, "in"))) {
      return null;
    }
    boolean under = UNDER.contains(view.word(before));
    boolean with = WITH.contains(view.word(end));
    NounPhrase partner = with ? phrases.phraseFrom(end + 1, Math.min(view.size(), end + 8)) : null;
    boolean ofSomebody =
        partner != null
            && BY.contains(view.word(partner.to()))
            && view.isCapitalised(partner.to() + 1);
    boolean states =
        partner != null
            && (partner.isAny(STATE, AGENCY)
                || (partner.isAny(GOVERNMENT)
                    && (ofSomebody
                        || BETWEEN.contains(view.word(end))
                        || view.isCapitalised(partner.head()))));
    if (states) {
      return new Nominal(LegalType.AGREEMENT, LegalStatus.OCCURRED, at, partner, 0.68, true);
    }
    boolean described =
        view.kind(end) == WordKind.PREPOSITION && view.kind(end + 1) == WordKind.SUBORDINATOR;
    if (view.classes(at).contains(EXECUTIVE_ORDER)) {
      return null;
    }
    return under || described || view.sentence().headline()
        ? new Nominal(LegalType.AGREEMENT, LegalStatus.OCCURRED, at, null, 0.6, true)
        : new Nominal(LegalType.AGREEMENT, LegalStatus.OCCURRED, at, null, 0.4, false);
  }
}
