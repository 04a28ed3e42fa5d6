package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/** What states do to each other: treaties and deals. */
final class StateFrames {
  /** Promises of much else than to take people in. */
  private static final Set<String> VOWING =
      WordList.of(
          """
          undertake promise vow pledge volunteer commit comprometerse prometer obligarse asumir
          """);

  private static final Set<String> WEIGHING =
      WordList.of(
          """
          weigh consider mull explore study estudiar sopesar evaluar analizar considerar
          """);
  private static final Set<String> TEXTS =
      WordList.of(
          """
          text document paper papers terms note letter texto documento papel carta nota
          """);
  private static final Set<String> ENDING_IN = Set.of("end", "conclude", "terminar", "concluir");

  /** What is done so is a deal, whatever it is about. */
  private static final Set<String> PACTING = Set.of("pactar", "acordar", "convenir", "agree on");

  private final Surroundings around;

  StateFrames(Surroundings around) {
    this.around = around;
  }

  @Nullable Frame ofTreaty(Args args) {
    VerbUse use = args.use();
    boolean treaty = args.on(TREATY) || (args.near(TREATY) && !args.on(DEAL));
    if (!treaty || args.by(COURT, PARTY)) {
      return null;
    }
    if (use.is(VerbGroup.RATIFY) && !args.is("join") && !args.is("adhere")) {
      return Frame.of(LegalType.TREATY_ACTION, 0.92);
    }
    boolean state = args.by(STATE, GOVERNMENT, LEGISLATURE, PRESIDENT) || args.byUnknown();
    if (use.isAny(VerbGroup.SIGN, VerbGroup.RATIFY) && state) {
      return Frame.of(LegalType.TREATY_ACTION, 0.85);
    }
    boolean leaves = use.is(VerbGroup.DENOUNCE) && args.on(TREATY);
    return leaves && args.by(STATE, GOVERNMENT, LEGISLATURE, PRESIDENT)
        ? Frame.of(LegalType.TREATY_ACTION, 0.8)
        : null;
  }

  @Nullable Frame ofAgreement(Args args) {
    VerbUse use = args.use();
    boolean states = args.by(STATE, GOVERNMENT, PRESIDENT, AGENCY);
    boolean paper = args.directly(EXECUTIVE_ORDER) && args.directly(DEAL);
    // a memorandum binds two states or orders one agency
    boolean between = paper && (args.by(STATE) || args.near(STATE) || args.byUnknown());
    boolean deal = args.on(DEAL) && !args.on(SETTLEMENT) && (!paper || between);
    boolean lawMaking = args.on(LAW, BILL, EXCEPTION) || (args.on(EXECUTIVE_ORDER) && !between);
    if (use.is(VerbGroup.OFFER) && states && !lawMaking && !args.on(PROBE)) {
      boolean takesPeople =
          around.infinitiveAfter(use.end()) || args.on(DEAL, OFFER) || args.near(REMOVAL, STATE);
      return takesPeople ? Frame.proposed(LegalType.AGREEMENT, 0.88) : null;
    }
    boolean weighs =
        WEIGHING.contains(args.lemma()) && states && args.directly(OFFER) && !lawMaking;
    if (weighs) {
      return Frame.proposed(LegalType.AGREEMENT, 0.68);
    }
    boolean pacts = PACTING.contains(args.lemma()) && states && !lawMaking && args.object() != null;
    if (pacts && !args.isReference() && !args.on(SETTLEMENT, COMPENSATION)) {
      return Frame.of(LegalType.AGREEMENT, 0.75);
    }
    boolean negotiates =
        use.is(VerbGroup.NEGOTIATE) && states && !deal && around.takesPeopleAfter(use.end());
    if (negotiates) {
      return Frame.proposed(LegalType.AGREEMENT, 0.7);
    }
    boolean paperOnly =
        args.object() == null || (states && TEXTS.contains(around.head(args.object())));
    boolean signs =
        use.is(VerbGroup.SIGN)
            && paperOnly
            && (args.by(STATE) || (states && args.object() != null));
    if (signs && (args.before().contains(DEAL) || !use.entry().rest().isEmpty())) {
      return Frame.of(LegalType.AGREEMENT, 0.72);
    }
    if (states && args.is("acordar") && around.view().is(use.end(), "que")) {
      return Frame.of(LegalType.AGREEMENT, 0.7);
    }
    boolean end = args.by(TALKS) && ENDING_IN.contains(args.lemma()) && args.near(DEAL);
    if (end) {
      return Frame.of(LegalType.AGREEMENT, 0.75);
    }
    if (deal && !lawMaking) {
      Frame frame = ofDeal(args, states);
      if (frame != null) {
        return frame;
      }
    }
    if (args.by(DEAL) && use.is(VerbGroup.LAPSE)) {
      return Frame.of(LegalType.AGREEMENT, 0.75);
    }
    if (args.by(TALKS) && use.isAny(VerbGroup.BEGIN, VerbGroup.LAPSE)) {
      return Frame.proposed(LegalType.AGREEMENT, 0.7);
    }
    boolean takes =
        VOWING.contains(args.lemma())
            ? around.takesPeopleAfter(use.end())
            : around.infinitiveAfter(use.end()) || args.near(REMOVAL);
    boolean promises = use.is(VerbGroup.AGREE) && states && !args.by(PROSECUTION) && takes;
    return promises && !args.near(SUIT, SETTLEMENT, COMPENSATION)
        ? Frame.of(LegalType.AGREEMENT, 0.85)
        : null;
  }

  private static @Nullable Frame ofDeal(Args args, boolean states) {
    VerbUse use = args.use();
    boolean party = states || args.byUnknown();
    if (party
        && use.isAny(
            VerbGroup.REACH,
            VerbGroup.SIGN,
            VerbGroup.END,
            VerbGroup.AGREE,
            VerbGroup.DENOUNCE,
            VerbGroup.OBTAIN)) {
      return Frame.of(LegalType.AGREEMENT, states ? 0.9 : 0.75);
    }
    boolean negotiated = args.is("negotiate") || args.is("negociar");
    if (states && negotiated && use.entry().form() == VerbForm.PAST) {
      return Frame.of(LegalType.AGREEMENT, 0.65);
    }
    if (party && use.is(VerbGroup.NEGOTIATE)) {
      return Frame.proposed(LegalType.AGREEMENT, 0.75);
    }
    return states && use.is(VerbGroup.EXTEND) ? Frame.of(LegalType.AGREEMENT, 0.75) : null;
  }
}
