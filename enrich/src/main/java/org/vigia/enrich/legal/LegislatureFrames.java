package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/** What legislatures do: bills brought in, laws passed, in force and repealed. */
final class LegislatureFrames {
  private static final Set<String> SENDING =
      Set.of("enviar", "remitir", "submit", "send", "entregar", "llevar");
  private static final Set<String> APPROVING =
      WordList.of(
          """
          aprobar avalar votar acordar approve adopt back okay endorse
          """);
  private static final Set<String> VOTING = Set.of("vote", "votar");
  private static final Set<String> ABOLISHING = Set.of("abolish", "abolir");

  /** What a bill does that is passed: "the bill cleared the Senate". */
  private static final Set<String> CLEARING =
      Set.of(
          "pass",
          "clear",
          "sail through",
          "go through",
          "get through",
          "make it through",
          "squeak through",
          "scrape through",
          "win passage",
          "win approval",
          "gain approval",
          "receive approval",
          "prosperar",
          "salir adelante",
          "pasar",
          "superar",
          "recibir aprobación",
          "recibir luz verde",
          "obtener luz verde",
          "obtener aprobación");

  private static final Set<String> BECOMING_LAW =
      Set.of("become law", "become the law", "hacerse ley", "convertirse en ley");

  private static final int REACH_OF_EXCEPTION = 16;

  private final Surroundings around;

  LegislatureFrames(Surroundings around) {
    this.around = around;
  }

  @Nullable Frame of(Args args) {
    if (args.use().is(VerbGroup.FORCE)) {
      return ofForce(args);
    }
    Frame introduced = ofBill(args);
    return introduced == null ? ofLaw(args) : introduced;
  }

  private static @Nullable Frame ofForce(Args args) {
    if (args.by(LAW, BILL)) {
      return Frame.of(LegalType.LEGISLATION, 0.92);
    }
    boolean becomesLaw =
        BECOMING_LAW.contains(args.lemma()) && !args.by(EXECUTIVE_ORDER, TREATY, DEAL);
    boolean measure =
        args.by(MEASURE)
            && args.before().contains(LEGISLATURE)
            && (args.before().contains(BILL) || args.before().contains(LAW));
    return becomesLaw || measure ? Frame.of(LegalType.LEGISLATION, 0.75) : null;
  }

  private @Nullable Frame ofBill(Args args) {
    VerbUse use = args.use();
    boolean legislature = args.by(LEGISLATURE);
    boolean government = args.by(GOVERNMENT, PRESIDENT);
    if (use.isAny(VerbGroup.INTRODUCE, VerbGroup.FILE) && args.on(BILL) && !args.by(COURT)) {
      boolean isBill = around.head(args.object()).equals("bill");
      boolean unsaid = args.byUnknown() && (isBill || args.passive());
      boolean strict = !args.on(LAW) || legislature || isBill || government;
      return (legislature || government || unsaid) && strict
          ? Frame.of(LegalType.BILL_INTRODUCED, 0.9)
          : null;
    }
    boolean toChamber = args.directly(LEGISLATURE) && args.near(LAW, BILL);
    if (SENDING.contains(args.lemma()) && government && (args.directly(LAW, BILL) || toChamber)) {
      return Frame.of(LegalType.BILL_INTRODUCED, 0.78);
    }
    return use.is(VerbGroup.INTRODUCE) && legislature && args.on(LAW)
        ? Frame.of(LegalType.BILL_INTRODUCED, 0.75)
        : null;
  }

  private @Nullable Frame ofLaw(Args args) {
    VerbUse use = args.use();
    boolean goesThrough =
        args.by(BILL, LAW)
            && !args.passive()
            && (args.near(CHAMBER) || args.object() == null)
            && CLEARING.contains(args.lemma());
    if (goesThrough) {
      return Frame.of(LegalType.LEGISLATION, 0.8);
    }
    boolean legislature = args.by(LEGISLATURE);
    boolean passes = use.is(VerbGroup.PASS);
    boolean law = args.on(LAW, BILL);
    boolean against =
        around.follows(args.use().end(), "against")
            || around.follows(args.use().end(), "contra")
            || around.view().is(args.use().end(), "down");
    if (VOTING.contains(args.lemma()) && against) {
      return null;
    }
    boolean votes = VOTING.contains(args.lemma()) && args.near(LAW, BILL);
    if (passes && legislature && (args.directly(MEASURE) || votes)) {
      return Frame.of(LegalType.LEGISLATION, 0.82);
    }
    if (ABOLISHING.contains(args.lemma()) && legislature) {
      return Frame.of(LegalType.LEGISLATION, 0.78);
    }
    if (passes && law && (legislature || args.by(STATE, GOVERNMENT))) {
      return Frame.of(LegalType.LEGISLATION, legislature ? 0.92 : 0.78);
    }
    if (passes && law && args.passive() && args.byUnknown()) {
      return Frame.of(LegalType.LEGISLATION, 0.8);
    }
    boolean signs = use.isAny(VerbGroup.SIGN, VerbGroup.ISSUE) && law;
    if (signs && (args.by(PRESIDENT, GOVERNMENT) || args.passive())) {
      return Frame.of(LegalType.LEGISLATION, 0.88);
    }
    boolean chamber = args.by(CHAMBER) && !args.passive();
    boolean approves =
        chamber
            && APPROVING.contains(args.lemma())
            && (args.directly(PENALTY, TRIAL, POLICY, COMPENSATION) || around.infinitiveNext(use));
    if (approves
        && !args.near(EXCEPTION)
        && !around.classAfter(use.end(), REACH_OF_EXCEPTION, EXCEPTION)) {
      return Frame.of(LegalType.LEGISLATION, 0.75);
    }
    if (!chamber || !use.is(VerbGroup.LEGISLATE)) {
      return null;
    }
    boolean exception =
        args.near(EXCEPTION) || around.classAfter(use.end(), REACH_OF_EXCEPTION, EXCEPTION);
    return Frame.of(exception ? LegalType.EXECUTIVE_ACTION : LegalType.LEGISLATION, 0.72);
  }
}
