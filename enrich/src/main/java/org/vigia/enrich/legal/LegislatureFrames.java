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

  private static final int REACH_OF_EXCEPTION = 16;

  private final Surroundings around;

  LegislatureFrames(Surroundings around) {
    this.around = around;
  }

  @Nullable Frame of(Args args) {
    if (args.use().is(VerbGroup.FORCE)) {
      return args.by(LAW, BILL) ? Frame.of(LegalType.LEGISLATION, 0.92) : null;
    }
    Frame introduced = ofBill(args);
    return introduced == null ? ofLaw(args) : introduced;
  }

  private @Nullable Frame ofBill(Args args) {
    VerbUse use = args.use();
    boolean legislature = args.by(LEGISLATURE);
    boolean government = args.by(GOVERNMENT, PRESIDENT);
    if (use.is(VerbGroup.INTRODUCE) && args.on(BILL) && !args.by(COURT)) {
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
