package org.vigia.enrich.legal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/** What treaty bodies, rapporteurs, international courts and UN agencies do. */
final class InternationalFrames {
  /** What bodies also do when they only speak. */
  private static final Set<String> WEAK =
      WordList.of(
          """
          note stress insist reiterate emphasize recordar señalar subrayar reiterar insistir
          manifestar mostrar remarcar enfatizar
          """);

  private static final Set<String> HEARING_VERBS =
      WordList.of(
          """
          hold schedule convene celebrar convocar fijar programar examinar realizar examine
          """);

  private static final int REACH_OF_COURT = 8;

  private final Surroundings around;

  InternationalFrames(Surroundings around) {
    this.around = around;
  }

  @Nullable Frame of(Args args) {
    VerbUse use = args.use();
    if (args.passive() && !use.is(VerbGroup.URGE)) {
      return null;
    }
    boolean refers = use.isAny(VerbGroup.TAKE, VerbGroup.FILE) && isToCourt(args);
    if (refers) {
      return Frame.of(LegalType.INTERNATIONAL_BODY_ACTION, 0.8);
    }
    boolean acts =
        use.isAny(
            VerbGroup.URGE,
            VerbGroup.BLOCK,
            VerbGroup.REFUSE,
            VerbGroup.OPEN,
            VerbGroup.GRANT,
            VerbGroup.RULE,
            VerbGroup.ORDER);
    boolean hears = args.directly(NounClass.HEARING) && HEARING_VERBS.contains(args.lemma());
    if (hears) {
      return Frame.of(LegalType.INTERNATIONAL_BODY_ACTION, 0.75);
    }
    if (args.is("say") && !args.passive() && around.voicesConcern(use.end())) {
      return Frame.of(LegalType.INTERNATIONAL_BODY_ACTION, 0.72);
    }
    if (!acts || args.is("say") || (use.is(VerbGroup.SAY) && !use.is(VerbGroup.URGE))) {
      return null;
    }
    boolean lingers = use.is(VerbGroup.BLOCK) && args.object() == null;
    if (lingers) {
      return null;
    }
    if (args.passive() && args.isAbout(NounClass.STATEMENT)) {
      return null;
    }
    boolean weak = use.is(VerbGroup.FIND) || WEAK.contains(args.lemma());
    return Frame.of(LegalType.INTERNATIONAL_BODY_ACTION, weak ? 0.75 : 0.92);
  }

  /** "Lo sometió a la Corte la Comisión": to a court, which stands before a subject behind. */
  private boolean isToCourt(Args args) {
    int from = args.use().end();
    NounPhrase subject = args.subject();
    boolean behind = subject != null && subject.from() > from;
    int reach = behind && subject != null ? subject.from() - from : REACH_OF_COURT;
    return args.near().contains(NounClass.COURT)
        || around.classAfter(from, reach, NounClass.COURT, NounClass.INTERNATIONAL);
  }
}
