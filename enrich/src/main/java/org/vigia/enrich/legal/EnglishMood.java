package org.vigia.enrich.legal;

import java.util.Optional;
import java.util.Set;
import org.vigia.enrich.text.WordList;

/** English tense, modality and negation. */
final class EnglishMood implements Mood {
  private static final Set<String> NEGATIONS =
      WordList.of(
          """
          not n't n’t never no neither nor without none nobody
          """);
  private static final Set<String> POSSIBLE =
      Set.of("could", "may", "might", "can", "should", "must", "ca");
  private static final Set<String> PLANNING =
      WordList.of(
          """
          plan plans planned planning intend intends intended want wants wanted seek seeks seeking
          sought vow vows vowed promise promises promised pledge pledges pledged threaten
          threatens threatened threatening expect expects expected set poised preparing prepare
          prepares prepared hope hopes hoped propose proposes proposed consider considers
          considering considered weigh weighs weighing weighed mull mulls mulling try tries trying
          tried ask asks asked asking urge urges urged urging request requests requested call
          calls called calling scheduled due likely ready about aim aims aimed push pushes pushing
          move moves moved moving offer offers offered offering plead going demand demands
          demanded petition petitioned appeal appealed invited invite beg begged slated press
          pressed pressing bid bids effort efforts attempt attempts vote proposal petitioning
          implored motion suing sued sue sues lawsuit suit
          """);
  private static final Set<String> DONE =
      WordList.of(
          """
          decided decides voted votes vote managed went proceeded agreed agrees agree helped opted
          chose used first second last only latest third court judge moved resolved continued
          acted acts began begun begins started
          """);
  private static final Set<String> REFUSING =
      WordList.of(
          """
          refused refuses refuse refusing declined declines decline declining failed fails fail
          failing yet unable unwilling reluctant refusal failure unlikely
          """);
  private static final Set<String> ENABLING =
      WordList.of(
          """
          able free allowed entitled right power authority authorized powers ability possible
          grounds
          """);
  private static final Set<String> CONDITIONS =
      Set.of(
          "if",
          "unless",
          "whether",
          "should",
          "were",
          "provided",
          "supposing",
          "in case",
          "until",
          "once");
  private static final Set<String> AFTERWARDS =
      WordList.of(
          """
          by after before since in without upon following while
          """);

  @Override
  public Optional<Told> told(SentenceView view, VerbUse use) {
    Group group = Group.of(view, use);
    if (group.negated || subjectDenies(view, use)) {
      return Optional.empty();
    }
    boolean question = view.is(view.size() - 1, "?");
    int asked = IndirectQuestion.before(view, use.groupStart());
    int condition = asked >= 0 ? asked : conditionBefore(view, use.groupStart());
    if (group.possible >= 0) {
      return Optional.of(Told.hypothetical(group.possible));
    }
    if (condition >= 0 || question) {
      return Optional.of(Told.hypothetical(condition));
    }
    if (view.is(0, "if") && (group.would >= 0 || group.will >= 0)) {
      return Optional.of(Told.hypothetical(0));
    }
    if (group.would >= 0) {
      return told(view, use, group);
    }
    if (group.will >= 0) {
      return Optional.of(Told.proposed(group.will));
    }
    if (group.to >= 0) {
      // "Paraguay is to sign"
      return group.progressive && group.be < group.to
          ? Optional.of(Told.proposed(group.to))
          : infinitive(view, use, group);
    }
    if (group.present && whenBefore(view, use.groupStart()) >= 0) {
      return Optional.of(Told.proposed(whenBefore(view, use.groupStart())));
    }
    VerbForm form = use.entry().form();
    if (form == VerbForm.BASE && isDemand(view, use)) {
      return Optional.empty();
    }
    boolean base = use.entry().lemma().split(" ", -1)[0].equals(view.word(use.at()));
    int mandate = base ? mandateBefore(view, use.groupStart()) : -1;
    if (mandate >= 0) {
      return Optional.of(Told.proposed(mandate));
    }
    boolean joined = view.kind(use.groupStart() - 1) == WordKind.CONJUNCTION;
    if (form == VerbForm.BASE && (joined || view.token(use.at()).pos().equals("VB"))) {
      return coordinated(view, use, group);
    }
    if (form == VerbForm.GERUND && !group.progressive) {
      return gerund(view, use);
    }
    return Optional.of(Told.occurred(group.had));
  }

  /** "Said that it would appeal" is a plan, "the court would rule for them" an opinion. */
  private static Optional<Told> told(SentenceView view, VerbUse use, Group group) {
    for (int i = use.end(); i < Math.min(view.size(), use.end() + 25); i++) {
      if (view.is(i, "if") || view.is(i, "unless")) {
        return Optional.of(Told.hypothetical(i));
      }
    }
    int from = Math.max(0, use.groupStart() - 14);
    for (int i = use.groupStart() - 1; i >= from; i--) {
      if (PROMISING.contains(view.word(i))) {
        return Optional.of(Told.proposed(group.would));
      }
      if (view.is(i, "bill") || view.is(i, "measure") || view.is(i, "legislation")) {
        return Optional.empty();
      }
    }
    return Optional.of(Told.hypothetical(group.would));
  }

  private static final Set<String> PROMISING =
      WordList.of(
          """
          said says notice vow vows promise insists expects announced announces promised promises vowed pledged confirmed added told
          declared indicated signaled signalled warned wrote stated expected threatened insisted
          agreed
          """);

  private static Optional<Told> infinitive(SentenceView view, VerbUse use, Group group) {
    int i = group.to - 1;
    int steps = 0;
    while (i >= 0 && steps++ < 9) {
      String word = view.word(i);
      WordKind kind = view.kind(i);
      if (REFUSING.contains(word)) {
        return Optional.empty();
      }
      if (steps <= 3 && DONE.contains(word) && kind != WordKind.NOUN) {
        return deniedAt(view, i) ? Optional.empty() : Optional.of(Told.occurred(false));
      }
      if (ENABLING.contains(word)) {
        return Optional.of(Told.hypothetical(i));
      }
      if (PLANNING.contains(word)) {
        return deniedAt(view, i) ? Optional.empty() : Optional.of(Told.proposed(i));
      }
      if (kind == WordKind.STOP || kind == WordKind.SUBORDINATOR) {
        break;
      }
      if (kind == WordKind.VERB && steps > 1) {
        return Optional.empty();
      }
      i--;
    }
    boolean headlinePlan =
        view.sentence().headline()
            && use.groupStart() > 0
            && view.kind(group.to - 1) == WordKind.NOUN;
    return headlinePlan ? Optional.of(Told.proposed(group.to)) : Optional.empty();
  }

  /** "Could certify a class and bar removals": the second verb is told as the first. */
  private static Optional<Told> coordinated(SentenceView view, VerbUse use, Group group) {
    for (int i = use.groupStart() - 1; i >= Math.max(0, use.groupStart() - 12); i--) {
      String word = view.word(i);
      if (view.kind(i) == WordKind.STOP) {
        break;
      }
      if (POSSIBLE.contains(word) || word.equals("would")) {
        return Optional.of(Told.hypothetical(i));
      }
      if (word.equals("will")) {
        return Optional.of(Told.proposed(i));
      }
      if (word.equals("to") && view.kind(i + 1) == WordKind.VERB) {
        group.to = i;
        return infinitive(view, use, group);
      }
    }
    return Optional.of(Told.occurred(false));
  }

  /** "Recommended that the State ratify": index of the recommending; -1 if there is none. */
  private static int mandateBefore(SentenceView view, int groupStart) {
    for (int i = groupStart - 1; i > Math.max(0, groupStart - 10); i--) {
      if (view.kind(i) == WordKind.STOP) {
        return -1;
      }
      if (view.is(i, "that")) {
        return MANDATES.contains(view.word(i - 1)) ? i - 1 : -1;
      }
    }
    return -1;
  }

  private static final Set<String> MANDATES =
      WordList.of(
          """
          recommend recommends recommended recommending demand demands demanded demanding insist
          insists insisted request requests requested requesting propose proposed proposes urge
          urged urges urging suggested suggest advised asked asks asking recommendation
          """);

  /** "Ratify the protocol; allow visits": what a list of demands or advice asks for. */
  private static boolean isDemand(SentenceView view, VerbUse use) {
    int start = use.groupStart();
    if (start != use.at() || view.sentence().headline()) {
      return false;
    }
    WordKind before = view.kind(start - 1);
    return start == 0
        || before == WordKind.STOP
        || before == WordKind.DASH
        || (before == WordKind.CONJUNCTION && view.kind(start - 2) == WordKind.STOP);
  }

  /** "When he is sentenced": what is still to come. */
  private static int whenBefore(SentenceView view, int groupStart) {
    for (int i = groupStart - 1; i >= Math.max(0, groupStart - 4); i--) {
      if (view.kind(i) == WordKind.CONJUNCTION) {
        return -1;
      }
      if (view.is(i, "when") || view.is(i, "once") || view.is(i, "until")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean deniedAt(SentenceView view, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      if (NEGATIONS.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Told> gerund(SentenceView view, VerbUse use) {
    String before = view.word(use.groupStart() - 1);
    if (before.equals("without")
        || before.equals("from")
        || before.equals("of")
        || before.equals("for")
        || before.equals("against")
        || before.equals("than")) {
      return Optional.empty();
    }
    if (Set.of(
            "considering",
            "weighing",
            "mulling",
            "consider",
            "weigh",
            "contemplating",
            "threatening",
            "about")
        .contains(before)) {
      return Optional.of(Told.proposed(use.groupStart() - 1));
    }
    if (BEGUN.contains(before)) {
      return Optional.of(Told.occurred(false));
    }
    boolean participial =
        AFTERWARDS.contains(before)
            || view.kind(use.groupStart() - 1) == WordKind.COMMA
            || view.kind(use.groupStart() - 1) == WordKind.CONJUNCTION
            || view.kind(use.groupStart() - 1) == WordKind.NOUN
            || view.isTime(use.groupStart() - 1)
            || view.kind(use.groupStart() - 1) == WordKind.DASH;
    return participial ? Optional.of(Told.occurred(false)) : Optional.empty();
  }

  /** "Began trying 486 men". */
  private static final Set<String> BEGUN =
      WordList.of(
          """
          began begun started resumed finished
          """);

  private static boolean subjectDenies(SentenceView view, VerbUse use) {
    for (int i = use.groupStart() - 1; i >= Math.max(0, use.groupStart() - 5); i--) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.COMMA
          || kind == WordKind.STOP
          || kind == WordKind.VERB
          || (kind == WordKind.SUBORDINATOR && !view.is(i, "whom") && !view.is(i, "which"))) {
        return false;
      }
      String word = view.word(i);
      if (word.equals("whom") || word.equals("which")) {
        String whose = view.word(i - 2);
        return whose.equals("none") || whose.equals("neither");
      }
      if (word.equals("no")
          || word.equals("neither")
          || word.equals("nobody")
          || word.equals("none")
          || (word.equals("not") && (view.is(i + 1, "one") || view.is(i + 1, "a")))) {
        return !view.is(i + 1, "less") && !view.is(i + 1, "fewer");
      }
    }
    return false;
  }

  private static int conditionBefore(SentenceView view, int groupStart) {
    for (int i = groupStart - 1; i >= Math.max(0, groupStart - 14); i--) {
      String word = view.word(i);
      WordKind kind = view.kind(i);
      if (kind == WordKind.COMMA || kind == WordKind.STOP || kind == WordKind.DASH) {
        return -1;
      }
      if (word.equals("that") || word.equals("who") || word.equals("which")) {
        return -1;
      }
      boolean conditional =
          CONDITIONS.contains(word)
              && !word.equals("were")
              && !word.equals("until")
              && !word.equals("once");
      boolean inverted = word.equals("should") && i == 0;
      if (conditional && (!word.equals("should") || inverted)) {
        return i;
      }
    }
    return -1;
  }

  /** The auxiliaries before a verb. */
  private static final class Group {
    private boolean negated;
    private boolean had;
    private boolean progressive;
    private int possible = -1;
    private int will = -1;
    private int would = -1;
    private int to = -1;
    private int be = -1;
    private boolean present;

    static Group of(SentenceView view, VerbUse use) {
      Group group = new Group();
      for (int i = use.groupStart(); i < use.at(); i++) {
        group.add(view, i);
      }
      group.negated |= governorDenies(view, use);
      return group;
    }

    private static boolean governorDenies(SentenceView view, VerbUse use) {
      return view.is(use.groupStart() - 1, "yet") && view.is(use.groupStart(), "to");
    }

    private void add(SentenceView view, int i) {
      String word = view.word(i);
      if (NEGATIONS.contains(word)) {
        // "may not for now use the law" forbids, and so tells of a decision
        negated = true;
      } else if (POSSIBLE.contains(word)) {
        possible = i;
      } else {
        switch (word) {
          case "will", "'ll", "’ll", "shall", "wo" -> will = i;
          case "would", "'d", "’d" -> would = i;
          case "had" -> had = true;
          case "to" -> to = i;
          case "is", "are", "was", "were", "be", "been", "being" -> {
            progressive = true;
            be = i;
            present |= word.equals("is") || word.equals("are");
          }
          default -> {}
        }
      }
    }
  }
}
