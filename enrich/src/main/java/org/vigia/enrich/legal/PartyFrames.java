package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/** What parties do: they sue, ask, win, appeal and settle. */
final class PartyFrames {
  /** Too little to stand alone; it still takes up what is asked for. */
  private static final double HABIT = 0.5;

  /** Words that are suits in a court and much else outside of it. */
  private static final Set<String> WEAK_SUITS =
      WordList.of(
          """
          case cases challenge challenges claim claims caso casos solicitud acción queja quejas
          denuncias denuncia proceedings petition petitions petición request requests action
          actions complaint complaints
          """);

  private static final Set<String> LOSING = Set.of("lose", "prevail", "perder");
  private static final Set<String> GOING = Set.of("go to", "head to", "head for");
  private static final Set<String> MATTERS =
      WordList.of(
          """
          matter dispute fight battle papers question issue saga tussle row asunto disputa pelea
          batalla pulso papeles escrito
          """);
  private static final Set<String> KIN =
      WordList.of(
          """
          family families widow relatives mother father parents plaintiffs victims survivors estate
          familia familias viuda familiares madre padres demandantes víctimas deudos hijos
          """);
  private static final Set<String> PAYING =
      Set.of("agree to pay", "aceptar pagar", "acordar pagar", "pay", "agree to compensate");
  private static final Set<String> REDRESSING =
      Set.of("compensate", "indemnify", "indemnizar", "resarcir");
  private static final Set<String> PREPARING = Set.of("prepare", "preparar", "alistar");
  private static final Set<String> SEEKING =
      Set.of("seek", "buscar", "want", "request", "solicitar");

  private final Surroundings around;

  PartyFrames(Surroundings around) {
    this.around = around;
  }

  @Nullable Frame of(Args args, boolean byCourt) {
    Frame settled = ofSettlement(args);
    if (settled != null) {
      return settled;
    }
    if (byCourt && !args.passive()) {
      return null;
    }
    if (args.use().is(VerbGroup.SUE)) {
      return Frame.of(LegalType.LAWSUIT_FILED, args.by(PARTY) ? 0.93 : 0.87);
    }
    Frame appealed = ofAppeal(args);
    if (appealed != null) {
      return appealed;
    }
    Frame filed = ofSuit(args);
    if (filed != null) {
      return filed;
    }
    Frame won = ofSuccess(args);
    return won == null ? ofRequest(args) : won;
  }

  private @Nullable Frame ofSettlement(Args args) {
    VerbUse use = args.use();
    if (args.by(PROSECUTION, COURT, INTERNATIONAL, LEGISLATURE) && use.is(VerbGroup.SETTLE)) {
      return null;
    }
    boolean kin = false;
    for (int i = use.end(); i < Math.min(around.view().size(), use.end() + 14); i++) {
      kin |= KIN.contains(around.view().word(i));
    }
    if (PAYING.contains(args.lemma()) && kin && !args.passive()) {
      return Frame.of(LegalType.SETTLEMENT, 0.8);
    }
    if (REDRESSING.contains(args.lemma())) {
      return args.directly(PARTY) || kin ? Frame.of(LegalType.SETTLEMENT, 0.7) : null;
    }
    boolean suit = args.near(SUIT, SETTLEMENT);
    boolean said = suit || !use.entry().rest().isEmpty();
    if (use.is(VerbGroup.SETTLE) && said && (!args.is("agree to pay") || suit)) {
      return Frame.of(LegalType.SETTLEMENT, 0.88);
    }
    boolean settles =
        args.on(SETTLEMENT)
            && use.isAny(
                VerbGroup.REACH,
                VerbGroup.SIGN,
                VerbGroup.AGREE,
                VerbGroup.GRANT,
                VerbGroup.ADOPT,
                VerbGroup.OBTAIN);
    boolean compensates =
        args.directly(COMPENSATION)
            && !args.by(COURT, INTERNATIONAL)
            && use.isAny(VerbGroup.AGREE, VerbGroup.REACH, VerbGroup.OBTAIN);
    return settles || compensates ? Frame.of(LegalType.SETTLEMENT, 0.88) : null;
  }

  private @Nullable Frame ofAppeal(Args args) {
    VerbUse use = args.use();
    boolean toHigher =
        args.near().contains(HIGH_COURT)
            && !args.directly(LAW, POLICY, EXECUTIVE_ORDER, DEAL, BILL)
            && args.by(GOVERNMENT, AGENCY, PRESIDENT, PROSECUTION);
    if (toHigher && (use.is(VerbGroup.CONTEST) || args.is("impugnar"))) {
      return Frame.of(LegalType.APPEAL, 0.85);
    }
    boolean challenges = args.is("impugnar") && !args.on(ORDER, INJUNCTION);
    if (use.is(VerbGroup.APPEAL) && !challenges) {
      boolean unconstitutional = around.follows(use.end(), "inconstitucional");
      if (unconstitutional) {
        return null;
      }
      boolean recurrir = args.is("recurrir");
      boolean court = !recurrir || !around.view().is(use.end(), "a") || args.near(COURT);
      return court ? Frame.of(LegalType.APPEAL, args.byUnknown() ? 0.75 : 0.92) : null;
    }
    boolean files = use.isAny(VerbGroup.FILE, VerbGroup.ASK) && args.directly(APPEAL);
    if (files && !args.directly(SUIT)) {
      return Frame.of(LegalType.APPEAL, 0.9);
    }
    boolean contests =
        use.is(VerbGroup.CONTEST)
            && args.on(ORDER, INJUNCTION)
            && !args.on(NOT_ORDER)
            && !args.by(INTERNATIONAL);
    if (contests) {
      return Frame.of(LegalType.APPEAL, 0.8);
    }
    boolean takesHigher =
        use.is(VerbGroup.TAKE)
            && args.near(HIGH_COURT)
            && !args.by(INTERNATIONAL)
            && !args.directly(PARTY, STATE, GOVERNMENT, AGENCY)
            && (!GOING.contains(use.entry().lemma()) || isMatter(args));
    return takesHigher ? Frame.of(LegalType.APPEAL, 0.85) : null;
  }

  /** "The fight goes to the Ninth Circuit": a matter moves, people only travel. */
  private boolean isMatter(Args args) {
    return args.by(SUIT, APPEAL, REQUEST, ORDER, INJUNCTION)
        || MATTERS.contains(around.head(args.subject()));
  }

  private @Nullable Frame ofSuit(Args args) {
    VerbUse use = args.use();
    if (use.is(VerbGroup.TAKE)) {
      boolean case_ = args.near(SUIT) || args.isReference() || args.directly(STATE, GOVERNMENT);
      boolean before = args.near().contains(COURT) || args.near().contains(INTERNATIONAL);
      if (case_ && before) {
        return Frame.of(LegalType.LAWSUIT_FILED, 0.8);
      }
    }
    if (args.is("apply") && args.directly(COURT) && !args.by(GOVERNMENT, AGENCY)) {
      return Frame.of(LegalType.LAWSUIT_FILED, 0.75);
    }
    boolean unconstitutional =
        around.follows(use.end(), "inconstitucional")
            || around.follows(use.end(), "unconstitutional");
    boolean contests = (args.by(PARTY) && args.near(COURT)) || unconstitutional;
    if (use.is(VerbGroup.CONTEST) && contests) {
      return Frame.of(LegalType.LAWSUIT_FILED, 0.8);
    }
    if (!use.is(VerbGroup.FILE) || around.isCounted(args)) {
      return null;
    }
    boolean addressed = args.object() == null || args.directly(COURT, INTERNATIONAL);
    if (!args.directly(SUIT) && !(addressed && args.near().contains(SUIT))) {
      return null;
    }
    boolean before = args.near(COURT, INTERNATIONAL, PROSECUTION) || args.is("file");
    boolean weak = isWeak(args.object());
    if (weak && !before && !args.by(PARTY)) {
      return null;
    }
    return PREPARING.contains(args.lemma())
        ? Frame.proposed(LegalType.LAWSUIT_FILED, 0.75)
        : Frame.of(LegalType.LAWSUIT_FILED, weak ? 0.7 : 0.9);
  }

  /** "Ask the Constitutional Court to declare the memorandum void": nothing was decided yet. */
  private boolean asksToAnnul(Args args) {
    SentenceView view = around.view();
    boolean constitutional = false;
    for (int i = args.use().end(); i < Math.min(view.size(), args.use().end() + 8); i++) {
      constitutional |= view.word(i).startsWith("constitu");
    }
    return constitutional
        && around.classAfter(args.use().end(), 20, LAW, POLICY, EXECUTIVE_ORDER, DEAL, EXCEPTION);
  }

  /** "A case", but not "a class action". */
  private boolean isWeak(@Nullable NounPhrase suit) {
    if (suit == null) {
      return false;
    }
    SentenceView view = around.view();
    boolean oneWord = view.unitEnd(suit.head()) - view.unitStart(suit.head()) == 1;
    return oneWord && WEAK_SUITS.contains(around.head(suit));
  }

  /** "The families won an order", "obtuvo un amparo": a court gave it. */
  private @Nullable Frame ofSuccess(Args args) {
    if (!args.use().is(VerbGroup.OBTAIN) || args.by(COURT)) {
      return null;
    }
    if (LOSING.contains(args.lemma())) {
      boolean inCourt = args.directly(APPEAL, REQUEST) || args.near().contains(HIGH_COURT);
      return inCourt && !around.isAnybody(args.subject()) && !around.isHeadcount(args.subject())
          ? Frame.of(LegalType.RULING, 0.7)
          : null;
    }
    boolean stops = args.directly(INJUNCTION) || around.blocksAfter(args.use().end());
    boolean held = around.head(args.object()).equals("hold");
    if (args.directly(INJUNCTION, ORDER) && !args.directly(NOT_ORDER) && !held) {
      boolean lifted = args.by(GOVERNMENT, AGENCY, PRESIDENT) && args.near(ORDER);
      LegalType type =
          lifted ? LegalType.REVERSAL : stops ? LegalType.INJUNCTION : LegalType.RULING;
      return Frame.of(type, 0.72);
    }
    return args.directly(SUIT) && args.by(PARTY) && !around.isCounted(args)
        ? Frame.of(LegalType.RULING, 0.65)
        : null;
  }

  private @Nullable Frame ofRequest(Args args) {
    VerbUse use = args.use();
    if (!use.isAny(VerbGroup.ASK, VerbGroup.FILE)) {
      return null;
    }
    boolean ofState = args.by(PARTY) && around.speaksFor(args.subject(), GOVERNMENT, AGENCY);
    if (ofState && args.near(HIGH_COURT)) {
      return Frame.of(LegalType.APPEAL, 0.8);
    }
    boolean seeks =
        args.directly(INJUNCTION) && !args.by(GOVERNMENT, AGENCY, STATE, LEGISLATURE, COURT);
    if (seeks && args.by(PARTY)) {
      return Frame.proposed(LegalType.INJUNCTION, 0.75);
    }
    boolean seeksHigher =
        SEEKING.contains(args.lemma()) && args.near().contains(HIGH_COURT) && !args.by(COURT);
    if (seeksHigher) {
      return Frame.of(LegalType.APPEAL, 0.75);
    }
    boolean ofCourt = args.directly(COURT) || (args.directly(REQUEST) && args.near(COURT));
    if (!ofCourt) {
      return null;
    }
    if (around.isAnybody(args.subject())) {
      return Frame.proposed(LegalType.INJUNCTION, HABIT);
    }
    if (args.on(HIGH_COURT)) {
      return args.by(PARTY, PRONOUN) && asksToAnnul(args)
          ? Frame.of(LegalType.LAWSUIT_FILED, 0.8)
          : Frame.of(LegalType.APPEAL, 0.85);
    }
    return around.blocksAfter(use.end()) ? Frame.proposed(LegalType.INJUNCTION, 0.75) : null;
  }
}
