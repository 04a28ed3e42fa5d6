package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.*;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/**
 * Which acts are legal developments: the verb's group, who acts, and on what. The edge cases follow
 * the rulings of the shared annotation guide.
 */
final class Frames {
  private static final NounClass[] OFFICIALS = {GOVERNMENT, PRESIDENT, AGENCY, STATE};
  private static final NounClass[] ORDERS = {ORDER, INJUNCTION};

  private static final Pattern INFINITIVE = Pattern.compile(".+r(?:se|lo|la|los|las|le|les)?");

  /** Too little to stand alone; it still takes up what is asked for. */
  private static final double HABIT = 0.5;

  private static final Set<String> MANY =
      WordList.of(
          """
          hundreds thousands dozens scores cientos miles decenas centenares many muchas muchos
          numerosas
          """);
  private static final Set<String> EXTENSIONS =
      Set.of(
          "extension",
          "extensions",
          "renewal",
          "prórroga",
          "prórrogas",
          "ampliación",
          "renovación");
  private static final Set<String> ANYBODY =
      WordList.of(
          """
          others many some most several few everyone anyone otros otras muchos muchas algunos
          algunas varios varias pocos
          """);
  private static final Set<String> FEW =
      WordList.of(
          """
          one two three un una dos tres 2 3
          """);

  private final SentenceView view;

  Frames(SentenceView view) {
    this.view = view;
  }

  @Nullable Frame of(Args args) {
    VerbUse use = args.use();
    boolean court = args.by(COURT, HIGH_COURT) && !args.by(NOT_COURT);
    boolean international = args.by(INTERNATIONAL);
    Frame frame = international ? ofInternationalBody(args) : null;
    if (frame == null && court) {
      frame = ofCourt(args);
    }
    if (frame == null) {
      frame = ofParties(args, court || international);
    }
    if (frame == null) {
      frame = ofTreaty(args);
    }
    if (frame == null) {
      frame = ofCriminalCase(args);
    }
    if (frame == null) {
      frame = ofInvestigation(args, court);
    }
    if (frame == null && !court && !international) {
      frame = ofAgreement(args);
    }
    if (frame == null && !court && !international) {
      frame = ofGovernment(args);
    }
    if (frame == null && !court && !international) {
      frame = ofLegislature(args);
    }
    if (frame == null && args.byUnknown()) {
      frame = ofUnnamedCourt(use, args);
    }
    return frame;
  }

  private @Nullable Frame ofCourt(Args args) {
    VerbUse use = args.use();
    if (use.is(VerbGroup.SAY) && !args.passive()) {
      return Frame.of(LegalType.RULING, 0.5);
    }
    if (use.isAny(VerbGroup.CONVICT) && !use.is(VerbGroup.RULE)) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.9);
    }
    if (use.is(VerbGroup.DESIGNATE) && designates(args) && args.by(HIGH_COURT)) {
      return Frame.of(LegalType.DESIGNATION, 0.85);
    }
    if (use.is(VerbGroup.GRANT) && isHeadcount(args.object())) {
      return null;
    }
    boolean order = args.on(ORDERS) && !args.on(NOT_ORDER);
    if (use.is(VerbGroup.APPEAL)) {
      return null;
    }
    if (use.isAny(VerbGroup.LIFT, VerbGroup.STAY, VerbGroup.BLOCK) && order && !ownOrder(args)) {
      return Frame.of(LegalType.REVERSAL, 0.93);
    }
    if (use.is(VerbGroup.LIFT) && args.isReference() && args.before().contains(ORDER)) {
      return Frame.of(LegalType.REVERSAL, 0.85);
    }
    if (use.is(VerbGroup.LIFT)
        && args.by(HIGH_COURT)
        && !args.on(LAW, POLICY, EXECUTIVE_ORDER, BILL)) {
      return Frame.of(LegalType.REVERSAL, 0.8);
    }
    if (use.isAny(VerbGroup.BLOCK, VerbGroup.STAY)) {
      return Frame.of(LegalType.INJUNCTION, 0.93);
    }
    if (use.isAny(VerbGroup.ISSUE, VerbGroup.GRANT, VerbGroup.ADOPT, VerbGroup.EXTEND)
        && (args.on(INJUNCTION)
            || (use.is(VerbGroup.GRANT) && args.near(INJUNCTION))
            || blocksAfter(use))) {
      return args.near(INJUNCTION, ORDER) || use.is(VerbGroup.ISSUE)
          ? Frame.of(LegalType.INJUNCTION, 0.93)
          : null;
    }
    if (use.is(VerbGroup.ISSUE) && !use.is(VerbGroup.GRANT) && !args.on(ORDER, INJUNCTION)) {
      return null;
    }
    if (use.is(VerbGroup.ORDER) && blocksAfter(use)) {
      return Frame.of(LegalType.INJUNCTION, 0.85);
    }
    if (use.is(VerbGroup.REFUSE) && args.isReference() && args.byUnknown()) {
      return null;
    }
    boolean speaks = use.entry().lemma().equals("write") || use.entry().lemma().equals("agree");
    if (use.isAny(
        VerbGroup.RULE,
        VerbGroup.ORDER,
        VerbGroup.GRANT,
        VerbGroup.REFUSE,
        VerbGroup.UPHOLD,
        VerbGroup.LIFT,
        VerbGroup.ISSUE)) {
      return Frame.of(LegalType.RULING, speaks ? 0.7 : 0.92);
    }
    return null;
  }

  private @Nullable Frame ofUnnamedCourt(VerbUse use, Args args) {
    boolean dismissed =
        args.passive()
            && args.directly(SUIT, APPEAL, CHARGES)
            && use.isAny(VerbGroup.REFUSE, VerbGroup.LIFT);
    if (dismissed) {
      return Frame.of(LegalType.RULING, 0.75);
    }
    boolean order = args.directly(ORDERS) && !args.directly(NOT_ORDER);
    if (!order || use.isAny(VerbGroup.SIGN)) {
      return null;
    }
    if (use.isAny(VerbGroup.LIFT)) {
      return Frame.of(LegalType.REVERSAL, 0.75);
    }
    if (use.is(VerbGroup.STAY) && args.passive()) {
      return Frame.of(LegalType.REVERSAL, 0.75);
    }
    if (use.isAny(VerbGroup.ISSUE, VerbGroup.GRANT) && args.passive()) {
      boolean blocks = args.on(INJUNCTION) || blocksAfter(use);
      return Frame.of(blocks ? LegalType.INJUNCTION : LegalType.RULING, 0.75);
    }
    if (use.is(VerbGroup.UPHOLD) && args.passive()) {
      return Frame.of(LegalType.RULING, 0.75);
    }
    return null;
  }

  private boolean ownOrder(Args args) {
    NounPhrase object = args.object();
    if (object == null) {
      return false;
    }
    for (int i = object.from(); i < object.to(); i++) {
      if (view.is(i, "own") || view.is(i, "propia") || view.is(i, "propio")) {
        return true;
      }
    }
    return false;
  }

  /** "An order barring removals", "ordered the agency to stop": a verb of blocking soon after. */
  private boolean blocksAfter(VerbUse use) {
    int limit = Math.min(view.size(), use.end() + 14);
    for (int i = use.end(); i < limit; i++) {
      if (view.kind(i) == WordKind.STOP) {
        return false;
      }
      if (BlockingWords.isOne(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Frame ofInternationalBody(Args args) {
    VerbUse use = args.use();
    if (args.passive() && !args.use().is(VerbGroup.URGE)) {
      return null;
    }
    boolean says = use.entry().lemma().equals("say");
    if (says
        || !use.isAny(
            VerbGroup.URGE, VerbGroup.BLOCK, VerbGroup.REFUSE, VerbGroup.OPEN, VerbGroup.GRANT)) {
      return null;
    }
    boolean weak =
        use.isAny(VerbGroup.FIND)
            || WordList.of(
                    """
                    note stress insist reiterate recordar señalar subrayar reiterar insistir manifestar
                    mostrar
                    """)
                .contains(use.entry().lemma());
    return Frame.of(LegalType.INTERNATIONAL_BODY_ACTION, weak ? 0.75 : 0.92);
  }

  private @Nullable Frame ofParties(Args args, boolean byCourt) {
    VerbUse use = args.use();
    if (use.is(VerbGroup.SETTLE)
        && (args.near(SUIT, SETTLEMENT) || use.entry().lemma().startsWith("reach"))) {
      boolean suit = args.near(SUIT, SETTLEMENT) || !use.entry().rest().isEmpty();
      if (suit && (!use.entry().lemma().equals("agree to pay") || args.near(SUIT, SETTLEMENT))) {
        return Frame.of(LegalType.SETTLEMENT, 0.88);
      }
    }
    if (args.on(SETTLEMENT)
        && use.isAny(VerbGroup.REACH, VerbGroup.SIGN, VerbGroup.AGREE, VerbGroup.GRANT)) {
      return Frame.of(LegalType.SETTLEMENT, 0.88);
    }
    if (byCourt && !args.passive()) {
      return null;
    }
    if (use.is(VerbGroup.SUE)) {
      return Frame.of(LegalType.LAWSUIT_FILED, args.by(PARTY) ? 0.93 : 0.87);
    }
    boolean challenges = use.entry().lemma().equals("impugnar") && !args.on(ORDER, INJUNCTION);
    if (use.is(VerbGroup.APPEAL) && !challenges) {
      boolean recurrir = use.entry().lemma().equals("recurrir");
      boolean court = !recurrir || !view.is(use.end(), "a") || args.near(COURT);
      return court ? Frame.of(LegalType.APPEAL, args.byUnknown() ? 0.75 : 0.92) : null;
    }
    if (use.is(VerbGroup.FILE) && args.directly(APPEAL) && !args.directly(SUIT)) {
      return Frame.of(LegalType.APPEAL, 0.9);
    }
    boolean files =
        args.directly(SUIT)
            || ((args.object() == null || args.directly(COURT, INTERNATIONAL)) && args.near(SUIT));
    if (use.entry().lemma().equals("take") && !args.near().contains(COURT)) {
      return null;
    }
    if (use.is(VerbGroup.FILE) && files && !counted(args)) {
      boolean before = args.near(COURT, INTERNATIONAL) || use.entry().lemma().equals("file");
      boolean bare = args.object() != null && isWeakSuit(args.object());
      return !bare || before || args.by(PARTY)
          ? Frame.of(LegalType.LAWSUIT_FILED, bare ? 0.7 : 0.9)
          : null;
    }
    if (use.is(VerbGroup.ASK) && args.directly(COURT)) {
      return asked(args);
    }
    return null;
  }

  /** "Others beg a judge to stop a deportation": what many do is no event. */
  private boolean isAnybody(@Nullable NounPhrase subject) {
    if (subject == null) {
      return false;
    }
    for (int i = subject.from(); i < subject.to(); i++) {
      if (ANYBODY.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Frame asked(Args args) {
    if (isAnybody(args.subject())) {
      return Frame.proposed(LegalType.INJUNCTION, HABIT);
    }
    if (args.on(HIGH_COURT)) {
      return Frame.of(LegalType.APPEAL, 0.85);
    }
    return blocksAfter(args.use()) ? Frame.proposed(LegalType.INJUNCTION, 0.75) : null;
  }

  private boolean isWeakSuit(NounPhrase object) {
    String head = view.word(object.head());
    return WordList.of(
            """
            case cases challenge challenges claim claims caso casos solicitud acción queja quejas
            denuncias proceedings petition petitions petición
            """)
        .contains(head);
  }

  /** Filings that are counted are a statistic. */
  private boolean counted(Args args) {
    NounPhrase object = args.object();
    int suit = args.passive() && object != null ? object.head() : suitAfter(args.use().end());
    for (int i = Math.max(args.passive() ? 0 : args.use().end(), suit - 6); i < suit; i++) {
      boolean many = MANY.contains(view.word(i));
      boolean number = view.kind(i) == WordKind.NUMBER && !view.isTime(i);
      if (many || (number && !FEW.contains(view.word(i)))) {
        return true;
      }
    }
    return false;
  }

  private int suitAfter(int from) {
    for (int i = from; i < Math.min(view.size(), from + 16); i++) {
      if (view.classes(i).contains(SUIT)) {
        return i;
      }
    }
    return from;
  }

  private @Nullable Frame ofTreaty(Args args) {
    VerbUse use = args.use();
    boolean treaty = args.on(TREATY) || (args.near(TREATY) && !args.on(DEAL));
    if (!treaty || args.by(COURT, PARTY)) {
      return null;
    }
    if (use.is(VerbGroup.RATIFY)
        && !use.entry().lemma().equals("join")
        && !use.entry().lemma().equals("adhere")) {
      return Frame.of(LegalType.TREATY_ACTION, 0.92);
    }
    boolean state = args.by(STATE, GOVERNMENT, LEGISLATURE, PRESIDENT) || args.byUnknown();
    boolean signs = use.isAny(VerbGroup.SIGN, VerbGroup.RATIFY);
    if (signs && state) {
      return Frame.of(LegalType.TREATY_ACTION, 0.85);
    }
    boolean leaves = use.is(VerbGroup.DENOUNCE) && args.on(TREATY);
    return leaves && args.by(STATE, GOVERNMENT, LEGISLATURE, PRESIDENT)
        ? Frame.of(LegalType.TREATY_ACTION, 0.8)
        : null;
  }

  private @Nullable Frame ofCriminalCase(Args args) {
    VerbUse use = args.use();
    String lemma = use.entry().lemma();
    if (use.is(VerbGroup.CONVICT)) {
      boolean bare = use.entry().rest().isEmpty() && !lemma.equals("plead");
      boolean specific = !generic(args) && (args.passive() || !bare || args.by(COURT));
      return specific ? Frame.of(LegalType.CRIMINAL_CASE, args.passive() ? 0.82 : 0.8) : null;
    }
    if (use.is(VerbGroup.FILE) && args.directly(CHARGES) && !args.by(PARTY, COURT)) {
      return Frame.of(LegalType.CRIMINAL_CASE, 0.85);
    }
    if (!use.is(VerbGroup.CHARGE)) {
      return null;
    }
    if (lemma.startsWith("accuse") && !args.by(PROSECUTION)) {
      return null;
    }
    if (lemma.equals("indict") || lemma.equals("arraign") || !use.entry().rest().isEmpty()) {
      return generic(args) ? null : Frame.of(LegalType.CRIMINAL_CASE, 0.9);
    }
    boolean prosecutors = args.by(PROSECUTION);
    if (lemma.equals("charge")) {
      boolean with = followedBy(use, "with") || args.near(CHARGES);
      boolean judicial = prosecutors || (args.passive() && with);
      return judicial && !generic(args) ? Frame.of(LegalType.CRIMINAL_CASE, 0.85) : null;
    }
    boolean accused = lemma.equals("acusar") || lemma.equals("imputar") || lemma.equals("atribuir");
    return (prosecutors
                || (!accused && !args.byUnknown())
                || (lemma.equals("procesar") && args.passive()))
            && !generic(args)
        ? Frame.of(LegalType.CRIMINAL_CASE, prosecutors ? 0.88 : 0.75)
        : null;
  }

  private boolean followedBy(VerbUse use, String word) {
    for (int i = use.end(); i < Math.min(view.size(), use.end() + 6); i++) {
      if (view.is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** "2,100 people", "only 8 of the men": a figure that is counted, no event of its own. */
  private boolean isHeadcount(@Nullable NounPhrase phrase) {
    if (phrase == null) {
      return false;
    }
    for (int i = Math.max(0, phrase.from() - 3); i < phrase.to(); i++) {
      boolean quantity = view.kind(i) == WordKind.NUMBER && !view.isTime(i);
      boolean part = view.is(i + 1, "of") || view.is(i + 1, "de") || i >= phrase.from();
      boolean counts = i < phrase.head() || view.kind(phrase.head()) == WordKind.NUMBER;
      if (quantity && part && !FEW.contains(view.word(i)) && counts) {
        return true;
      }
    }
    return false;
  }

  /** "People convicted of crimes": a kind of people, no case. */
  private boolean generic(Args args) {
    if (!args.passive()) {
      return false;
    }
    if (args.use().is(VerbGroup.CONVICT) && args.byUnknown() && isHeadcount(args.object())) {
      return true;
    }
    int at = args.use().at();
    boolean reduced = args.use().groupStart() == at;
    NounPhrase object = args.object();
    boolean kind =
        object != null
            && view.word(object.head()).endsWith("s")
            && !view.isCapitalised(object.head());
    boolean describes =
        switch (view.kind(at - 1)) {
          case NOUN, PRONOUN, DETERMINER, ADJECTIVE, PREPOSITION, NUMBER, VERB -> true;
          default -> false;
        };
    return (reduced && describes && !view.sentence().headline())
        || (kind && view.kind(at - 1) != WordKind.AUXILIARY);
  }

  private @Nullable Frame ofInvestigation(Args args, boolean court) {
    VerbUse use = args.use();
    boolean official =
        args.by(PROSECUTION, WATCHDOG, AGENCY, GOVERNMENT, LEGISLATURE, INTERNATIONAL) || court;
    if (args.by(PARTY) && !args.by(PROSECUTION)) {
      return null;
    }
    if (use.is(VerbGroup.OPEN) && args.on(PROBE)) {
      boolean asks =
          use.entry().lemma().startsWith("call")
              || use.entry().lemma().equals("demand")
              || use.entry().lemma().equals("pedir")
              || use.entry().lemma().equals("exigir");
      if (asks) {
        return official ? Frame.proposed(LegalType.INVESTIGATION, 0.7) : null;
      }
      return official || args.byUnknown()
          ? Frame.of(LegalType.INVESTIGATION, official ? 0.92 : 0.75)
          : null;
    }
    if (use.is(VerbGroup.INVESTIGATE)
        && official
        && !args.by(COURT, INTERNATIONAL)
        && !use.is(VerbGroup.URGE)) {
      return Frame.of(LegalType.INVESTIGATION, 0.7);
    }
    if (use.is(VerbGroup.FIND) && args.by(PROBE)) {
      return Frame.of(LegalType.INVESTIGATION, 0.82);
    }
    boolean finds =
        use.is(VerbGroup.FIND) && args.by(WATCHDOG) && !use.entry().lemma().equals("say");
    return finds && !args.by(LEGISLATURE) ? Frame.of(LegalType.INVESTIGATION, 0.75) : null;
  }

  private @Nullable Frame ofAgreement(Args args) {
    VerbUse use = args.use();
    boolean states = args.by(STATE, GOVERNMENT, PRESIDENT, AGENCY);
    boolean deal = args.on(DEAL) && !args.on(SETTLEMENT);
    boolean lawMaking = args.on(LAW, BILL, EXECUTIVE_ORDER, EXCEPTION);
    if (use.is(VerbGroup.OFFER) && states && !lawMaking && !args.on(PROBE)) {
      boolean takesPeople = toVerbAfter(use) || args.on(DEAL, OFFER) || args.near(REMOVAL, STATE);
      return takesPeople ? Frame.proposed(LegalType.AGREEMENT, 0.88) : null;
    }
    if (deal && !lawMaking) {
      boolean party = states || args.byUnknown();
      if (party && use.isAny(VerbGroup.REACH, VerbGroup.SIGN, VerbGroup.END, VerbGroup.AGREE)) {
        return Frame.of(LegalType.AGREEMENT, states ? 0.9 : 0.75);
      }
      if (party && use.is(VerbGroup.NEGOTIATE)) {
        return Frame.proposed(LegalType.AGREEMENT, 0.75);
      }
      if (states && use.is(VerbGroup.EXTEND)) {
        return Frame.of(LegalType.AGREEMENT, 0.75);
      }
    }
    if (use.is(VerbGroup.AGREE) && states && !args.by(PROSECUTION) && toVerbAfter(use)) {
      return args.near(SUIT, SETTLEMENT) ? null : Frame.of(LegalType.AGREEMENT, 0.85);
    }
    return null;
  }

  private boolean toVerbAfter(VerbUse use) {
    int limit = Math.min(view.size(), use.end() + 12);
    for (int i = use.end(); i < limit; i++) {
      if (view.kind(i) == WordKind.STOP) {
        return false;
      }
      boolean infinitive =
          view.spanish()
              ? INFINITIVE.matcher(view.word(i)).matches() && view.kind(i) == WordKind.VERB
              : view.is(i, "to") && view.kind(i + 1) == WordKind.VERB;
      if (infinitive) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Frame ofGovernment(Args args) {
    VerbUse use = args.use();
    boolean official = args.by(OFFICIALS);
    boolean acts = official || args.byUnknown() || args.by(LEGISLATURE);
    if (use.is(VerbGroup.DESIGNATE) && (official || args.byUnknown()) && designates(args)) {
      return Frame.of(LegalType.DESIGNATION, official ? 0.92 : 0.8);
    }
    if (official
        && (use.is(VerbGroup.SANCTION) || args.on(SANCTIONS))
        && use.isAny(VerbGroup.SANCTION, VerbGroup.ADOPT, VerbGroup.ISSUE)) {
      return args.on(LAW, BILL) ? null : Frame.of(LegalType.DESIGNATION, 0.75);
    }
    boolean exception =
        args.directly(EXCEPTION)
            || (isExtension(args.object())
                && (args.near(EXCEPTION)
                    || (args.near(MEASURE) && args.before().contains(EXCEPTION))))
            || (args.on(EXCEPTION)
                && (args.by(LEGISLATURE, GOVERNMENT, PRESIDENT) || args.directly(MEASURE)));
    if (acts
        && exception
        && use.isAny(
            VerbGroup.DECLARE, VerbGroup.EXTEND, VerbGroup.END, VerbGroup.LIFT, VerbGroup.PASS)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.92);
    }
    boolean they = args.by(PRONOUN) && args.before().contains(EXCEPTION);
    if (use.is(VerbGroup.EXTEND) && args.isReference() && (args.by(LEGISLATURE) || they)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.75);
    }
    if (acts
        && args.on(EXECUTIVE_ORDER)
        && use.isAny(
            VerbGroup.SIGN,
            VerbGroup.ISSUE,
            VerbGroup.END,
            VerbGroup.ADOPT,
            VerbGroup.PASS,
            VerbGroup.EXTEND,
            VerbGroup.DECLARE)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, official ? 0.92 : 0.78);
    }
    if (official
        && use.is(VerbGroup.INVOKE)
        && args.near(LAW, EXCEPTION)
        && !use.entry().lemma().equals("use")
        && !use.entry().lemma().equals("cite")) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.92);
    }
    if (args.by(EXECUTIVE_ORDER) && use.is(VerbGroup.INVOKE)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.85);
    }
    if (use.is(VerbGroup.FORCE) && args.by(POLICY, EXECUTIVE_ORDER)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.88);
    }
    if (args.by(GOVERNMENT, PRESIDENT, AGENCY)
        && use.is(VerbGroup.ORDER)
        && toVerbAfter(use)
        && (!weakOrder(use) || (args.by(PRESIDENT) && args.directly(AGENCY)))) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.8);
    }
    if (args.by(GOVERNMENT, PRESIDENT, AGENCY)
        && args.directly(POLICY)
        && use.isAny(
            VerbGroup.ADOPT, VerbGroup.END, VerbGroup.BLOCK, VerbGroup.ISSUE, VerbGroup.EXTEND)) {
      return Frame.of(LegalType.EXECUTIVE_ACTION, 0.82);
    }
    return null;
  }

  /** "A 41st extension of the state of emergency". */
  private boolean isExtension(@Nullable NounPhrase object) {
    return object != null && EXTENSIONS.contains(view.word(object.head()));
  }

  private static boolean weakOrder(VerbUse use) {
    return Set.of(
            "tell",
            "demand",
            "require",
            "give until",
            "exigir",
            "pedir",
            "requerir",
            "decretar",
            "obligar")
        .contains(use.entry().lemma());
  }

  private boolean designates(Args args) {
    if (args.near(TERROR) || view.is(args.use().end(), "terrorist")) {
      return true;
    }
    int limit = Math.min(view.size(), args.use().end() + 26);
    for (int i = args.use().end(); i < limit; i++) {
      if (view.classes(i).contains(TERROR)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Frame ofLegislature(Args args) {
    VerbUse use = args.use();
    boolean legislature = args.by(LEGISLATURE);
    if (use.is(VerbGroup.FORCE)) {
      boolean law = args.by(LAW, BILL);
      return law ? Frame.of(LegalType.LEGISLATION, 0.92) : null;
    }
    if (use.is(VerbGroup.INTRODUCE) && args.on(BILL) && !args.by(COURT)) {
      boolean proposer =
          legislature
              || args.by(GOVERNMENT, PRESIDENT)
              || (args.by(PRONOUN)
                  && view.is(args.object() == null ? -1 : args.object().head(), "bill"));
      boolean strict = !args.on(LAW) || legislature || view.is(args.use().end(), "bill");
      return proposer && strict ? Frame.of(LegalType.BILL_INTRODUCED, 0.9) : null;
    }
    boolean sends =
        use.entry().lemma().equals("enviar")
            || use.entry().lemma().equals("remitir")
            || use.entry().lemma().equals("submit");
    if (sends && args.by(GOVERNMENT, PRESIDENT) && args.directly(LAW)) {
      return Frame.of(LegalType.BILL_INTRODUCED, 0.78);
    }
    if (use.is(VerbGroup.INTRODUCE) && legislature && args.on(LAW)) {
      return Frame.of(LegalType.BILL_INTRODUCED, 0.75);
    }
    boolean vote = use.entry().lemma().equals("vote") || use.entry().lemma().equals("votar");
    if (use.is(VerbGroup.PASS)
        && legislature
        && (args.directly(MEASURE) || (vote && args.near(LAW, BILL)))) {
      return Frame.of(LegalType.LEGISLATION, 0.82);
    }
    boolean abolishes =
        use.entry().lemma().equals("abolish") || use.entry().lemma().equals("abolir");
    if (abolishes && legislature) {
      return Frame.of(LegalType.LEGISLATION, 0.78);
    }
    if (use.is(VerbGroup.PASS)
        && args.on(LAW, BILL)
        && (legislature || args.by(STATE, GOVERNMENT))) {
      return Frame.of(LegalType.LEGISLATION, legislature ? 0.92 : 0.78);
    }
    if (use.is(VerbGroup.PASS) && args.passive() && args.on(LAW, BILL) && args.byUnknown()) {
      return Frame.of(LegalType.LEGISLATION, 0.8);
    }
    boolean signs = use.isAny(VerbGroup.SIGN, VerbGroup.ISSUE) && args.on(LAW, BILL);
    if (signs && (args.by(PRESIDENT, GOVERNMENT) || args.passive())) {
      return Frame.of(LegalType.LEGISLATION, 0.88);
    }
    return null;
  }
}
