package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;

/** What courts do: they stop, rule, and undo what other courts did. */
final class CourtFrames {
  private static final NounClass[] ORDERS = {ORDER, INJUNCTION};

  /** What was told before can be taken up, but does not stand alone. */
  private static final double RECALLED = 0.5;

  /** What frees an act that a court had stopped, whatever its object. */
  private static final Set<String> UNBLOCKING =
      Set.of(
          "unfreeze",
          "unblock",
          "clear the way",
          "clear the way for",
          "allow to resume",
          "let resume",
          "descongelar",
          "desbloquear",
          "permitir reanudar",
          "autorizar reanudar",
          "permitir retomar");

  private static final Set<String> BAIL = Set.of("bail", "bond", "fianza");

  /** "Replaced it with a preliminary injunction". */
  private static final Set<String> REPLACING =
      Set.of(
          "replace",
          "convert",
          "turn into",
          "convert into",
          "transform into",
          "upgrade",
          "sustituir",
          "convertir",
          "transformar",
          "reemplazar");

  /** An order does so to people, whoever else does it to what. */
  private static final Set<String> KEEPING =
      Set.of("keep", "shield", "spare", "evitar", "mantener", "salvar", "dejar");

  private static final Set<String> COMING = Set.of("follow", "come", "seguir", "llegar");

  private static final Set<String> DECIDING = Set.of("decide", "rule", "decidir", "resolver");

  private final Surroundings around;

  CourtFrames(Surroundings around) {
    this.around = around;
  }

  @Nullable Frame of(Args args) {
    VerbUse use = args.use();
    if (use.is(VerbGroup.SAY) && !args.passive()) {
      return Frame.of(LegalType.RULING, 0.5);
    }
    boolean rules =
        use.is(VerbGroup.RULE)
            && (around.view().is(use.end(), "que")
                || args.directly(STATE, GOVERNMENT, AGENCY)
                || around.isTheState(args.object()));
    if (use.is(VerbGroup.CONVICT) && !rules) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.9);
    }
    if (use.is(VerbGroup.PENALIZE) && args.near(PENALTY)) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.88);
    }
    if (use.is(VerbGroup.DESIGNATE) && args.by(HIGH_COURT) && designatesTerrorists(args)) {
      return Frame.of(LegalType.DESIGNATION, 0.85);
    }
    if (use.is(VerbGroup.APPEAL)
        || (use.is(VerbGroup.GRANT) && around.isHeadcount(args.object()))) {
      return null;
    }
    Frame undone = ofReversal(args);
    if (undone != null) {
      return undone;
    }
    Frame stopped = ofInjunction(args);
    return stopped == null ? ofRuling(args) : stopped;
  }

  private boolean designatesTerrorists(Args args) {
    return args.near(TERROR) || around.classAfter(args.use().end(), 26, TERROR);
  }

  private @Nullable Frame ofReversal(Args args) {
    VerbUse use = args.use();
    boolean higher = args.by(HIGH_COURT) || !args.isReference() || around.isAnother(args.subject());
    boolean order = args.on(ORDERS) && !args.on(NOT_ORDER) && higher;
    if (use.isAny(VerbGroup.LIFT, VerbGroup.STAY, VerbGroup.BLOCK)
        && order
        && !around.isOwn(args.object())) {
      return Frame.of(LegalType.REVERSAL, 0.93);
    }
    if (use.is(VerbGroup.LIFT) && args.isReference() && args.before().contains(ORDER)) {
      return Frame.of(LegalType.REVERSAL, 0.85);
    }
    boolean freesWay = args.by(HIGH_COURT) && UNBLOCKING.contains(args.lemma());
    if (freesWay) {
      return Frame.of(LegalType.REVERSAL, 0.85);
    }
    boolean undoes =
        use.is(VerbGroup.LIFT)
            && args.by(HIGH_COURT)
            && !args.directly(
                LAW, POLICY, EXECUTIVE_ORDER, BILL, REQUEST, NOT_ORDER, DEAL, CHARGES);
    return undoes ? Frame.of(LegalType.REVERSAL, 0.8) : null;
  }

  private @Nullable Frame ofInjunction(Args args) {
    VerbUse use = args.use();
    boolean lingers = args.object() == null && around.view().is(use.at() - 1, "se");
    if (use.isAny(VerbGroup.BLOCK, VerbGroup.STAY) && !args.on(HEARING) && !lingers) {
      return Frame.of(LegalType.INJUNCTION, 0.93);
    }
    boolean gives =
        use.isAny(VerbGroup.ISSUE, VerbGroup.GRANT, VerbGroup.ADOPT, VerbGroup.EXTEND)
            || (use.is(VerbGroup.ORDER) && args.directly(INJUNCTION));
    boolean replaces = REPLACING.contains(args.lemma()) && args.near(INJUNCTION);
    boolean stops =
        args.on(INJUNCTION)
            || replaces
            || (use.is(VerbGroup.GRANT) && args.near(INJUNCTION))
            || around.blocksAfter(use.end());
    if (gives && stops && (args.near(INJUNCTION, ORDER) || use.is(VerbGroup.ISSUE))) {
      return Frame.of(LegalType.INJUNCTION, 0.93);
    }
    return use.is(VerbGroup.ORDER) && around.blocksAfter(use.end())
        ? Frame.of(LegalType.INJUNCTION, 0.85)
        : null;
  }

  private @Nullable Frame ofRuling(Args args) {
    VerbUse use = args.use();
    boolean onlyIssues = use.is(VerbGroup.ISSUE) && !use.is(VerbGroup.GRANT);
    if (onlyIssues && !args.on(ORDER, INJUNCTION) && !args.near(COMPENSATION)) {
      return null;
    }
    if (use.is(VerbGroup.REFUSE) && args.isReference() && args.byUnknown()) {
      return null;
    }
    boolean rules =
        use.isAny(
            VerbGroup.RULE,
            VerbGroup.ORDER,
            VerbGroup.GRANT,
            VerbGroup.REFUSE,
            VerbGroup.UPHOLD,
            VerbGroup.LIFT,
            VerbGroup.ISSUE,
            VerbGroup.CONVICT);
    boolean onRequest =
        DECIDING.contains(args.lemma()) && args.near(REQUEST) && around.blocksAfter(use.end());
    if (onRequest) {
      return Frame.proposed(LegalType.INJUNCTION, 0.7);
    }
    if (around.isAnybody(args.object())) {
      return null;
    }
    boolean trailing = use.is(VerbGroup.RULE) && (args.object() == null || args.isReference());
    if (trailing && around.forbidsBefore(use.groupStart())) {
      return Frame.of(LegalType.INJUNCTION, 0.8);
    }
    boolean speaks = args.is("write") || args.is("agree");
    return rules ? Frame.of(LegalType.RULING, speaks ? 0.7 : 0.92) : null;
  }

  /** "A lower-court order that had tied their hands": the order acts. */
  @Nullable Frame ofOrder(Args args) {
    boolean order = args.by(ORDER, INJUNCTION) && !args.by(NOT_ORDER, POLICY, LAW, EXECUTIVE_ORDER);
    boolean finite = args.use().entry().form() != VerbForm.GERUND;
    boolean keeps = KEEPING.contains(args.lemma()) && args.by(INJUNCTION);
    boolean stops = order && finite && !args.passive() && (args.use().is(VerbGroup.BLOCK) || keeps);
    boolean came = args.by(INJUNCTION) && order && COMING.contains(args.lemma());
    if (came && finite && !around.isDefinite(args.subject())) {
      return Frame.of(LegalType.INJUNCTION, 0.62);
    }
    return stops
        ? Frame.of(LegalType.INJUNCTION, around.isDefinite(args.subject()) ? RECALLED : 0.7)
        : null;
  }

  /** Passives and pronouns leave the court unsaid: "the order was lifted". */
  @Nullable Frame ofUnnamed(Args args) {
    VerbUse use = args.use();
    boolean courtsAct = args.before().contains(COURT) || args.before().contains(INJUNCTION);
    boolean stopped =
        args.passive()
            && courtsAct
            && use.is(VerbGroup.BLOCK)
            && args.directly(POLICY, EXECUTIVE_ORDER)
            && !args.directly(ORDERS);
    if (stopped) {
      return Frame.of(LegalType.INJUNCTION, 0.7);
    }
    boolean pleaded =
        args.directly(SUIT, APPEAL, CHARGES, REQUEST)
            || (args.directly(PRONOUN) && args.before().contains(SUIT))
            || (args.directly(PARTY) && args.before().contains(COURT) && use.is(VerbGroup.REFUSE));
    boolean granted = args.passive() && args.directly(REQUEST) && use.is(VerbGroup.GRANT);
    if (granted && (args.before().contains(COURT) || BAIL.contains(around.head(args.object())))) {
      return Frame.of(LegalType.RULING, 0.7);
    }
    boolean dismissed = args.passive() && pleaded && use.isAny(VerbGroup.REFUSE, VerbGroup.LIFT);
    if (dismissed) {
      return Frame.of(LegalType.RULING, 0.75);
    }
    boolean order = args.directly(ORDERS) && !args.directly(NOT_ORDER);
    if (!order || use.is(VerbGroup.SIGN)) {
      return null;
    }
    if (use.is(VerbGroup.LIFT) || (use.is(VerbGroup.STAY) && args.passive())) {
      return Frame.of(LegalType.REVERSAL, 0.75);
    }
    if (use.isAny(VerbGroup.ISSUE, VerbGroup.GRANT, VerbGroup.OBTAIN) && args.passive()) {
      boolean blocks = args.on(INJUNCTION) || around.blocksAfter(use.end());
      return Frame.of(blocks ? LegalType.INJUNCTION : LegalType.RULING, 0.75);
    }
    return use.is(VerbGroup.UPHOLD) && args.passive() ? Frame.of(LegalType.RULING, 0.75) : null;
  }
}
