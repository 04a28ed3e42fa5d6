package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;

/** Charges, trials, convictions and sentences. */
final class CriminalFrames {
  /** What the accused do themselves. */
  private static final Set<String> OF_THE_ACCUSED =
      Set.of(
          "plead",
          "plead guilty",
          "plead not guilty",
          "plead guilty to",
          "plead no contest",
          "enter a guilty plea",
          "enter a plea",
          "stand trial",
          "go on trial",
          "go before a jury",
          "face charges",
          "face trial",
          "face justice",
          "strike a plea deal",
          "declararse culpable",
          "declararse culpables",
          "declararse inocente",
          "ir a juicio",
          "enfrentar cargos",
          "enfrentar juicio",
          "afrontar juicio",
          "afrontar cargos",
          "encarar juicio",
          "encarar cargos",
          "comparecer en juicio",
          "recibir condena",
          "sentarse en banquillo");

  private final Surroundings around;

  CriminalFrames(Surroundings around) {
    this.around = around;
  }

  @Nullable Frame of(Args args) {
    VerbUse use = args.use();
    if (args.by(PROSECUTION)) {
      Frame frame = ofProsecution(args);
      if (frame != null) {
        return frame;
      }
    }
    boolean scheduled =
        use.is(VerbGroup.SCHEDULE)
            && args.directly(TRIAL)
            && (args.passive() || args.by(COURT) || args.byUnknown());
    if (scheduled) {
      return Frame.proposed(LegalType.CRIMINAL_CASE, 0.72);
    }
    boolean tries =
        use.is(VerbGroup.TRY)
            && args.object() != null
            && !around.view().is(use.end(), "to")
            && (args.by(COURT, PROSECUTION, GOVERNMENT) || args.by(PRONOUN))
            && use.entry().form() != VerbForm.BASE;
    if (tries) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.7);
    }
    if (use.is(VerbGroup.CONVICT)) {
      boolean acts = OF_THE_ACCUSED.contains(args.lemma()) || args.by(COURT, PROSECUTION);
      boolean specific = !around.isKindOfPeople(args) && (args.passive() || acts);
      return specific ? Frame.of(LegalType.CRIMINAL_CASE, args.passive() ? 0.82 : 0.8) : null;
    }
    boolean trial = args.by(TRIAL) || (args.passive() && args.directly(TRIAL));
    if (trial && use.isAny(VerbGroup.BEGIN, VerbGroup.OPEN)) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.82);
    }
    boolean threatened =
        args.is("face") && (around.follows(use.end(), "up") || around.follows(use.end(), "hasta"));
    if (threatened) {
      return null;
    }
    if (use.is(VerbGroup.PENALIZE) && args.near(PENALTY) && !around.isKindOfPeople(args)) {
      boolean counted = around.isHeadcount(args.subject());
      return counted || args.by(LAW, BILL, LEGISLATURE)
          ? null
          : Frame.of(LegalType.CRIMINAL_CASE, 0.78);
    }
    boolean files = use.isAny(VerbGroup.FILE, VerbGroup.ISSUE) && args.directly(CHARGES);
    if (files && !args.by(PARTY, COURT, LEGISLATURE)) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.85);
    }
    return use.is(VerbGroup.CHARGE) ? ofCharge(args) : null;
  }

  /** Prosecutors win convictions, ask for a punishment, drop a case. */
  private static @Nullable Frame ofProsecution(Args args) {
    VerbUse use = args.use();
    boolean punishment = args.directly(PENALTY, VERDICT);
    if (punishment && use.is(VerbGroup.OBTAIN)) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.85);
    }
    boolean wants = args.is("want") || args.is("querer") || args.is("buscar");
    if (use.is(VerbGroup.ASK) && !wants && (punishment || args.near(PENALTY))) {
      return Frame.proposed(LegalType.CRIMINAL_CASE, 0.75);
    }
    boolean drops = DROPPING.contains(args.lemma()) || args.lemma().startsWith("drop the");
    return drops ? Frame.of(LegalType.CRIMINAL_CASE, 0.8) : null;
  }

  private static final Set<String> DROPPING =
      Set.of(
          "drop the case",
          "drop the suit",
          "drop the case against",
          "withdraw the case",
          "dismiss the case against",
          "retirar los cargos",
          "retirar cargos",
          "retirar la acusación");

  private @Nullable Frame ofCharge(Args args) {
    VerbUse use = args.use();
    if (around.isKindOfPeople(args) || (args.is("accuse of") && !args.by(PROSECUTION))) {
      return null;
    }
    if (args.is("indict") || args.is("arraign") || !use.entry().rest().isEmpty()) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.9);
    }
    boolean prosecutors = args.by(PROSECUTION);
    if (args.is("charge")) {
      boolean with = around.follows(use.end(), "with") || args.near(CHARGES);
      return prosecutors || (args.passive() && with)
          ? Frame.of(LegalType.CRIMINAL_CASE, 0.85)
          : null;
    }
    boolean accuses = args.is("acusar") || args.is("imputar") || args.is("atribuir");
    boolean tried = args.is("procesar") && args.passive();
    boolean judicial = prosecutors || (!accuses && !args.byUnknown()) || tried;
    return judicial ? Frame.of(LegalType.CRIMINAL_CASE, prosecutors ? 0.88 : 0.75) : null;
  }
}
