package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/** What governments do by themselves: orders, decrees, policies, states of exception, lists. */
final class GovernmentFrames {
  private static final NounClass[] OFFICIALS = {GOVERNMENT, PRESIDENT, AGENCY, STATE};
  private static final Set<String> EXTENSIONS =
      WordList.of(
          """
          extension extensions renewal prórroga prórrogas ampliación renovación prolongación
          """);

  /** What a government may also do to others without ordering anything. */
  private static final Set<String> WEAK_ORDERS =
      Set.of(
          "tell",
          "demand",
          "require",
          "give until",
          "exigir",
          "pedir",
          "requerir",
          "decretar",
          "obligar");

  private static final Set<String> COMMANDING =
      WordList.of(
          """
          order authorize authorise decree ordenar autorizar decretar
          """);

  private static final Set<String> LETTING =
      WordList.of(
          """
          let allow permit authorize authorise instruct direct autorizar permitir facultar instruir
          """);

  private static final Set<String> RULES =
      Set.of("rule", "regulation", "regla", "reglamento", "norma");

  private final Surroundings around;

  GovernmentFrames(Surroundings around) {
    this.around = around;
  }

  @Nullable Frame of(Args args) {
    VerbUse use = args.use();
    boolean official = args.by(OFFICIALS);
    Frame listed = ofDesignation(args, official);
    if (listed != null) {
      return listed;
    }
    Frame exception = ofException(args, official);
    if (exception != null) {
      return exception;
    }
    boolean acts = official || args.byUnknown() || args.by(LEGISLATURE);
    boolean ordered =
        args.on(EXECUTIVE_ORDER)
            && use.isAny(
                VerbGroup.SIGN,
                VerbGroup.ISSUE,
                VerbGroup.END,
                VerbGroup.ADOPT,
                VerbGroup.PASS,
                VerbGroup.EXTEND,
                VerbGroup.DECLARE);
    if (acts && ordered) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, official ? 0.92 : 0.78);
    }
    boolean invokes = use.is(VerbGroup.INVOKE);
    if (official && invokes && args.near(LAW, EXCEPTION) && !args.is("use") && !args.is("cite")) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.92);
    }
    boolean orders =
        args.by(EXECUTIVE_ORDER)
            && !args.by(DEAL, LAW, INJUNCTION)
            && !args.passive()
            && use.entry().form() != VerbForm.GERUND
            && args.object() != null
            && (use.isAny(VerbGroup.ORDER, VerbGroup.GRANT) || LETTING.contains(args.lemma()));
    if (orders) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.66);
    }
    if (official && around.byDecree(use) && !args.on(DEAL, SUIT)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.8);
    }
    if (args.by(EXECUTIVE_ORDER) && invokes) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.85);
    }
    if (use.is(VerbGroup.FORCE) && args.by(POLICY, EXECUTIVE_ORDER)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.88);
    }
    return ofPolicy(args);
  }

  private @Nullable Frame ofDesignation(Args args, boolean official) {
    VerbUse use = args.use();
    boolean terror =
        args.near(TERROR)
            || around.view().is(use.end(), "terrorist")
            || around.classAfter(use.end(), 26, TERROR);
    if (use.is(VerbGroup.DESIGNATE) && (official || args.byUnknown()) && terror) {
      return Frame.of(LegalType.DESIGNATION, official ? 0.92 : 0.8);
    }
    boolean sanctions =
        official
            && (use.is(VerbGroup.SANCTION) || args.on(SANCTIONS))
            && use.isAny(VerbGroup.SANCTION, VerbGroup.ADOPT, VerbGroup.ISSUE)
            && !args.on(LAW, BILL, EXECUTIVE_ORDER);
    return sanctions ? Frame.of(LegalType.DESIGNATION, 0.75) : null;
  }

  private @Nullable Frame ofException(Args args, boolean official) {
    VerbUse use = args.use();
    boolean acts = official || args.byUnknown() || args.by(LEGISLATURE);
    boolean extension = EXTENSIONS.contains(around.head(args.object()));
    boolean exception =
        args.directly(EXCEPTION)
            || (extension
                && (args.near(EXCEPTION)
                    || args.before().contains(EXCEPTION)
                    || (args.near(MEASURE)
                        && (args.by(CHAMBER) || args.before().contains(EXCEPTION)))))
            || (use.is(VerbGroup.DECLARE)
                && !use.entry().rest().isEmpty()
                && args.near(EXCEPTION)
                && !around.isVerbBetween(use.end(), use.restEnd()))
            || (args.on(EXCEPTION)
                && (args.by(LEGISLATURE, GOVERNMENT, PRESIDENT) || args.directly(MEASURE)));
    if (acts
        && exception
        && use.isAny(
            VerbGroup.DECLARE, VerbGroup.EXTEND, VerbGroup.END, VerbGroup.LIFT, VerbGroup.PASS)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.92);
    }
    boolean decreed = args.before().contains(EXCEPTION) || args.before().contains(EXECUTIVE_ORDER);
    boolean they = args.by(PRONOUN) && decreed;
    return use.is(VerbGroup.EXTEND) && args.isReference() && (args.by(LEGISLATURE) || they)
        ? Frame.of(LegalType.EXECUTIVE_ACTION, 0.75)
        : null;
  }

  private @Nullable Frame ofPolicy(Args args) {
    VerbUse use = args.use();
    boolean rule =
        args.passive()
            && args.byUnknown()
            && RULES.contains(around.head(args.object()))
            && use.is(VerbGroup.ISSUE);
    if (rule) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.65);
    }
    if (!args.by(GOVERNMENT, PRESIDENT, AGENCY)) {
      return null;
    }
    boolean presidential = args.by(PRESIDENT) && (args.directly(AGENCY) || args.near(AGENCY));
    boolean orders =
        use.is(VerbGroup.ORDER)
            && around.infinitiveAfter(use.end())
            && (!WEAK_ORDERS.contains(args.lemma()) || presidential);
    if (orders) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.8);
    }
    boolean byOrder =
        args.near().contains(EXECUTIVE_ORDER)
            && use.isAny(VerbGroup.ORDER, VerbGroup.ADOPT, VerbGroup.END, VerbGroup.DECLARE);
    boolean commands =
        COMMANDING.contains(args.lemma())
            && args.object() != null
            && !args.isReference()
            && !around.isHeadcount(args.object())
            && !args.directly(PARTY, PROBE, STATE, COMPENSATION);
    if (byOrder || commands) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, byOrder ? 0.8 : 0.7);
    }
    boolean policy =
        args.directly(POLICY)
            && use.isAny(
                VerbGroup.ADOPT,
                VerbGroup.END,
                VerbGroup.BLOCK,
                VerbGroup.ISSUE,
                VerbGroup.EXTEND,
                VerbGroup.DECLARE);
    return policy ? Frame.of(LegalType.EXECUTIVE_ACTION, 0.82) : null;
  }
}
