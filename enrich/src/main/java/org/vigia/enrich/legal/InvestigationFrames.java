package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;

/** Official inquiries: opened, carried out, asked for, and what they found. */
final class InvestigationFrames {
  private static final Set<String> ASKING =
      Set.of("call for", "demand", "pedir", "exigir", "solicitar", "reclamar", "seek");

  private static final Set<String> RECOMMENDING = Set.of("emitir", "issue", "publish", "publicar");

  private static final Set<String> SCHEDULING =
      Set.of("schedule", "announce", "call for", "programar", "convocar", "anunciar", "pedir");

  @Nullable Frame of(Args args, boolean court) {
    VerbUse use = args.use();
    boolean official =
        args.by(PROSECUTION, WATCHDOG, AGENCY, GOVERNMENT, LEGISLATURE, INTERNATIONAL) || court;
    if (args.by(PARTY) && !args.by(PROSECUTION, WATCHDOG)) {
      return null;
    }
    if (use.isAny(VerbGroup.OPEN, VerbGroup.ASK) && args.directly(PROBE)) {
      boolean asks = use.is(VerbGroup.ASK) || ASKING.contains(args.lemma());
      boolean known = args.passive() && args.before().contains(PROBE);
      if (asks && known) {
        return null;
      }
      if (asks) {
        return official ? Frame.proposed(LegalType.INVESTIGATION, 0.7) : null;
      }
      return official || args.byUnknown()
          ? Frame.of(LegalType.INVESTIGATION, official ? 0.92 : 0.75)
          : null;
    }
    boolean hears =
        args.directly(HEARING) && args.by(LEGISLATURE, WATCHDOG) && use.is(VerbGroup.OPEN);
    if (hears) {
      return SCHEDULING.contains(args.lemma())
          ? Frame.proposed(LegalType.INVESTIGATION, 0.65)
          : Frame.of(LegalType.INVESTIGATION, 0.65);
    }
    boolean asksWatchdog =
        use.is(VerbGroup.ASK)
            && args.directly(WATCHDOG)
            && !args.directly(LEGISLATURE)
            && args.by(LEGISLATURE, GOVERNMENT);
    if (asksWatchdog) {
      return Frame.proposed(LegalType.INVESTIGATION, 0.75);
    }
    if (use.is(VerbGroup.INVESTIGATE)
        && official
        && !args.by(COURT, INTERNATIONAL)
        && !use.is(VerbGroup.URGE)) {
      return Frame.of(LegalType.INVESTIGATION, 0.7);
    }
    boolean rules =
        args.by(WATCHDOG)
            && !args.by(LEGISLATURE)
            && !args.passive()
            && (use.is(VerbGroup.RULE) || RECOMMENDING.contains(args.lemma()))
            && (!RECOMMENDING.contains(args.lemma()) || args.near(PRECAUTIONARY));
    if (rules && !use.isAny(VerbGroup.AGREE, VerbGroup.SAY)) {
      return Frame.of(LegalType.INVESTIGATION, 0.66);
    }
    if (use.is(VerbGroup.FIND) && args.by(PROBE)) {
      return Frame.of(LegalType.INVESTIGATION, 0.82);
    }
    boolean begun =
        args.by(PROBE) && use.is(VerbGroup.BEGIN) && !args.before().contains(INTERNATIONAL);
    boolean finds = use.is(VerbGroup.FIND) && args.by(WATCHDOG) && !args.is("say");
    return begun || (finds && !args.by(LEGISLATURE))
        ? Frame.of(LegalType.INVESTIGATION, 0.75)
        : null;
  }
}
