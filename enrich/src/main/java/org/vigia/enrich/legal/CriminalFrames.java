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
    if (use.is(VerbGroup.CONVICT)) {
      boolean acts = OF_THE_ACCUSED.contains(args.lemma()) || args.by(COURT, PROSECUTION);
      boolean specific = !around.isKindOfPeople(args) && (args.passive() || acts);
      return specific ? Frame.of(LegalType.CRIMINAL_CASE, args.passive() ? 0.82 : 0.8) : null;
    }
    boolean trial = args.by(TRIAL) || (args.passive() && args.directly(TRIAL));
    if (trial && use.isAny(VerbGroup.BEGIN, VerbGroup.OPEN)) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.82);
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
