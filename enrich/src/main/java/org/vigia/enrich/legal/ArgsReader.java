package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.text.WordList;

/** Finds who does what to what around a verb: active, passive, relative, object in front. */
final class ArgsReader {
  private static final Set<NounClass> NOTHING = EnumSet.noneOf(NounClass.class);

  private static final Set<String> BE =
      WordList.of(
          """
          be is are was were been being get got gets fue fueron es son era eran será serán sería
          serían sea sean fuera fueran ser sido siendo está están estaba estaban quedó quedaron
          """);
  private static final Set<String> HAVE =
      WordList.of(
          """
          have has had having 've he hemos ha han había habíamos habían haber habrá habrán habría
          habrían haya hayan hubiera hubieran habiendo
          """);
  private static final Set<String> OBJECT_CLITICS = Set.of("lo", "la", "los", "las");
  private static final Set<String> POINTING = Set.of("those", "these", "anyone", "aquellos");
  private static final Set<String> NO_RELATIVES = Set.of("if", "because", "when", "si", "porque");

  /** What is filed, given or signed, and does not file, give or sign. */
  private static final NounClass[] PAPERS = {
    NounClass.SUIT,
    NounClass.ORDER,
    NounClass.INJUNCTION,
    NounClass.BILL,
    NounClass.DEAL,
    NounClass.EXECUTIVE_ORDER,
    NounClass.EXCEPTION,
    NounClass.APPEAL
  };

  private final SentenceView view;
  private final Phrases phrases;
  private final ObjectFinder objects;
  private final Args.Context context;

  /**
   * A reader of one sentence.
   *
   * @param context what the text spoke of before
   */
  ArgsReader(SentenceView view, Phrases phrases, Args.Context context) {
    this.view = view;
    this.phrases = phrases;
    this.objects = new ObjectFinder(view, phrases);
    this.context = context;
  }

  /** Active and passive readings of a verb, the likelier first. */
  List<Args> readings(VerbUse use) {
    boolean be = groupHas(use, BE);
    boolean have = groupHas(use, HAVE);
    Args active = active(use);
    if (view.spanish() && isBareRelative(use, have) && active.subject() != null) {
      return bareRelative(use, active);
    }
    boolean bareEnglish =
        !view.spanish() && !have && use.groupStart() == use.at() && active.object() == null;
    if (use.entry().form() == VerbForm.PAST && bareEnglish) {
      // taggers take "a memorandum concluded in May" for a sentence
      return List.of(active, passive(use));
    }
    Args remoteRelative = remoteRelative(use, active);
    if (remoteRelative != null) {
      return List.of(active, remoteRelative);
    }
    if (!use.entry().form().canBeParticiple() || (have && !be)) {
      return isReflexivePassive(use) ? List.of(active, passive(use)) : List.of(active);
    }
    if (be) {
      Args remote = remotePassive(use);
      return remote == null ? List.of(passive(use)) : List.of(passive(use), remote);
    }
    boolean likely = use.entry().form() == VerbForm.PARTICIPLE;
    List<Args> readings = new ArrayList<>();
    if (likely) {
      readings.add(passive(use));
      Args remote = remotePassive(use);
      if (remote != null) {
        readings.add(remote);
      }
    }
    if (!likely || !view.spanish()) {
      readings.add(active);
    }
    if (!likely) {
      readings.add(passive(use));
    }
    return readings;
  }

  private boolean groupHas(VerbUse use, Set<String> words) {
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (words.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "El fallo que dictó la jueza": what stands before "que" may be the object. */
  private List<Args> bareRelative(VerbUse use, Args active) {
    NounPhrase antecedent = phrases.subjectOf(use);
    if (antecedent == null) {
      return List.of(active);
    }
    int clauseEnd = phrases.clauseEnd(use.end());
    Set<NounClass> near = EnumSet.copyOf(active.near());
    near.addAll(antecedent.classes());
    NounPhrase after = phrases.phraseFrom(afterTimes(use.end(), clauseEnd), clauseEnd);
    boolean paper = antecedent.isAny(PAPERS);
    boolean agent =
        after != null
            && !isDative(use.end())
            && (isActor(after, use) || (paper && after.classes().isEmpty()));
    Args objectRead =
        new Args(
            use, agent ? after : null, antecedent, antecedent.classes(), near, !agent, context);
    if (agent) {
      return List.of(objectRead, active);
    }
    boolean impersonal = active.object() == null && (paper || view.word(use.at()).endsWith("n"));
    return impersonal ? List.of(active, objectRead) : List.of(active);
  }

  private boolean isBareRelative(VerbUse use, boolean have) {
    boolean finite = !use.entry().form().canBeParticiple() || have;
    return finite
        && view.is(use.groupStart() - 1, "que")
        && view.kind(use.groupStart() - 2) != WordKind.VERB;
  }

  private boolean isReflexivePassive(VerbUse use) {
    return view.spanish() && (view.is(use.at() - 1, "se") || view.is(use.groupStart(), "se"));
  }

  private boolean isDative(int at) {
    return view.is(at, "a") || view.is(at, "al");
  }

  private Args active(VerbUse use) {
    NounPhrase subject = phrases.subjectOf(use);
    boolean closeRest =
        use.restEnd() > use.end() && use.restEnd() - use.end() <= use.entry().rest().size() + 1;
    int from = closeRest ? use.restEnd() : use.end();
    int clauseEnd = Math.max(from, phrases.clauseEnd(from));
    NounPhrase object = objects.from(from, clauseEnd);
    if (view.spanish()) {
      Args inverted = inverted(use, subject, object, from, clauseEnd);
      if (inverted != null) {
        return inverted;
      }
    }
    Set<NounClass> direct = object == null ? NOTHING : object.classes();
    NounPhrase relative = relativeObject(subject, use);
    boolean paperInFront =
        relative != null && relative.isAny(PAPERS) && object != null && isLinked(from, object);
    if (relative != null && (direct.isEmpty() || paperInFront)) {
      direct = relative.classes();
      object = object == null || paperInFront ? relative : object;
    }
    Set<NounClass> near = phrases.classesBetween(from, clauseEnd);
    near.addAll(direct);
    return new Args(use, subject, object, direct, near, false, context);
  }

  /** "The block that a court imposed in July on removals": no object stands behind the verb. */
  private boolean isLinked(int from, NounPhrase object) {
    int i = afterTimes(from, object.from());
    return view.kind(i) == WordKind.PREPOSITION && i < object.from();
  }

  /** Spanish puts the subject behind the verb, and doubles an object in front by a pronoun. */
  private @Nullable Args inverted(
      VerbUse use,
      @Nullable NounPhrase subject,
      @Nullable NounPhrase object,
      int from,
      int clauseEnd) {
    boolean clitic = hasClitic(use);
    int behind = clitic ? afterDatives(from) : afterTimes(from, clauseEnd);
    NounPhrase after = phrases.phraseFrom(behind, Math.max(clauseEnd, behind));
    boolean agent =
        after != null
            && isActor(after, use)
            && (behind > from || !isDative(from))
            && !isDative(behind);
    if (clitic && agent && after != null) {
      Set<NounClass> direct =
          subject == null || subject.classes().isEmpty()
              ? EnumSet.of(NounClass.PRONOUN)
              : EnumSet.copyOf(subject.classes());
      Set<NounClass> near = phrases.classesBetween(after.to(), clauseEnd);
      near.addAll(direct);
      return new Args(use, after, subject, direct, near, false, context);
    }
    if (clitic && (object == null || object.classes().isEmpty())) {
      Set<NounClass> near = phrases.classesBetween(from, clauseEnd);
      return new Args(use, subject, null, EnumSet.of(NounClass.PRONOUN), near, false, context);
    }
    boolean open = subject == null || followsOpening(use) || use.is(VerbGroup.FORCE);
    if (open && !isReflexivePassive(use) && agent && after != null) {
      NounPhrase rest = objects.from(after.to(), clauseEnd);
      Set<NounClass> near = phrases.classesBetween(after.to(), clauseEnd);
      return new Args(
          use, after, rest, rest == null ? NOTHING : rest.classes(), near, false, context);
    }
    return null;
  }

  /** "Lo sometió a la Corte en 2021 la Comisión": over what stands before the subject. */
  private int afterDatives(int from) {
    int limit = phrases.clauseEnd(from);
    int i = afterTimes(from, limit);
    for (int steps = 0; steps < 2 && i < limit && view.kind(i) == WordKind.PREPOSITION; steps++) {
      NounPhrase skipped = phrases.phraseFrom(i + 1, limit);
      if (skipped == null) {
        return i;
      }
      i = afterTimes(skipped.to(), limit);
    }
    return i;
  }

  private int afterTimes(int from, int limit) {
    int i = from;
    while (i < limit
        && (view.isTime(i)
            || (view.isTime(i + 1) && view.kind(i) != WordKind.VERB)
            || view.kind(i) == WordKind.ADVERB)) {
      i++;
    }
    return i;
  }

  /** Laws come into force and talks begin; whatever else is done, people and bodies do. */
  private static boolean isActor(NounPhrase phrase, VerbUse use) {
    boolean things = use.isAny(VerbGroup.FORCE, VerbGroup.LAPSE, VerbGroup.BEGIN);
    return things ? isActorOrThing(phrase) : isActor(phrase);
  }

  private static boolean isActorOrThing(NounPhrase phrase) {
    return isActor(phrase)
        || phrase.isAny(
            NounClass.LAW,
            NounClass.POLICY,
            NounClass.EXECUTIVE_ORDER,
            NounClass.DEAL,
            NounClass.TRIAL,
            NounClass.TALKS,
            NounClass.PROBE,
            NounClass.TREATY);
  }

  private static boolean isActor(NounPhrase phrase) {
    return phrase.isAny(
        NounClass.COURT,
        NounClass.INTERNATIONAL,
        NounClass.GOVERNMENT,
        NounClass.AGENCY,
        NounClass.LEGISLATURE,
        NounClass.PARTY,
        NounClass.PROSECUTION,
        NounClass.WATCHDOG,
        NounClass.STATE);
  }

  private boolean followsOpening(VerbUse use) {
    WordKind kind = view.kind(use.groupStart() - 1);
    return kind == WordKind.SUBORDINATOR || kind == WordKind.STOP || use.groupStart() == 0;
  }

  private boolean hasClitic(VerbUse use) {
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (OBJECT_CLITICS.contains(view.word(i))) {
        return true;
      }
    }
    boolean dative =
        !use.entry().rest().isEmpty()
            && (view.is(use.at() - 1, "le") || view.is(use.at() - 1, "les"));
    if (dative) {
      return true;
    }
    String verb = view.word(use.at());
    return use.entry().form() == VerbForm.INFINITIVE
        && OBJECT_CLITICS.stream().anyMatch(clitic -> verb.endsWith("r" + clitic));
  }

  /** "A deal that Washington signed": the object stands before the subject. */
  private @Nullable NounPhrase relativeObject(@Nullable NounPhrase subject, VerbUse use) {
    if (subject == null || subject.to() > use.groupStart()) {
      return null;
    }
    int i = subject.from() - 1;
    boolean linked = view.kind(i) == WordKind.SUBORDINATOR;
    if (!linked || NO_RELATIVES.contains(view.word(i))) {
      return null;
    }
    i--;
    while (i >= 0 && (view.kind(i) == WordKind.COMMA || view.kind(i) == WordKind.PREPOSITION)) {
      i--;
    }
    return i < 0 ? null : phrases.antecedentEndingAt(i);
  }

  /** What a passive is about: its subject, or the noun that a bare participle follows. */
  private @Nullable NounPhrase describedBy(VerbUse use) {
    boolean bare = use.groupStart() == use.at() && use.at() > 0;
    WordKind previous = view.kind(use.at() - 1);
    if (bare && previous == WordKind.COMMA && use.at() > 1) {
      return phrases.antecedentEndingAt(use.at() - 2);
    }
    if (bare && (previous == WordKind.NOUN || previous == WordKind.ADJECTIVE)) {
      return phrases.antecedentEndingAt(use.at() - 1);
    }
    if (bare && POINTING.contains(view.word(use.at() - 1))) {
      int those = use.at() - 1;
      return new NounPhrase(those, those, use.at(), NOTHING);
    }
    return phrases.subjectOf(use);
  }

  private Args passive(VerbUse use) {
    NounPhrase object = describedBy(use);
    int clauseEnd = phrases.clauseEnd(use.end());
    if (object == null || isReflexivePassive(use)) {
      NounPhrase after = phrases.phraseFrom(use.end(), clauseEnd);
      object = object == null || (after != null && !after.classes().isEmpty()) ? after : object;
    }
    return passive(use, object);
  }

  /** "A bill to pay those cleared of charges, which a party submitted": what stands first. */
  private @Nullable Args remoteRelative(VerbUse use, Args active) {
    NounPhrase subject = active.subject();
    boolean behind = subject != null && subject.to() <= use.groupStart() && subject.from() > 1;
    if (!behind || subject == null) {
      return null;
    }
    int relative = subject.from() - 1;
    if (!view.is(relative, "which") || view.kind(relative - 1) != WordKind.COMMA) {
      return null;
    }
    NounPhrase first = phrases.phraseFrom(clauseStart(relative - 1), relative - 1);
    if (first == null || !first.isAny(PAPERS)) {
      return null;
    }
    Set<NounClass> near = EnumSet.copyOf(active.near());
    near.addAll(first.classes());
    return new Args(use, subject, first, first.classes(), near, false, context);
  }

  /** First word of the stretch between commas that ends at an index, over prepositions. */
  private int clauseStart(int end) {
    int start = end;
    while (start > 0
        && view.kind(start - 1) != WordKind.STOP
        && view.kind(start - 1) != WordKind.COMMA) {
      start--;
    }
    while (start < end
        && (view.kind(start) == WordKind.PREPOSITION || view.kind(start) == WordKind.CONJUNCTION)) {
      start++;
    }
    return start;
  }

  /** "A bill to shut the camp, introduced in May": the participle is about what stands first. */
  private @Nullable Args remotePassive(VerbUse use) {
    int comma = use.groupStart() - 1;
    boolean helped =
        use.groupStart() < use.at() && view.kind(use.groupStart()) == WordKind.AUXILIARY;
    if (!helped && view.kind(comma) != WordKind.COMMA) {
      return null;
    }
    NounPhrase first = phrases.phraseFrom(clauseStart(comma), comma);
    boolean tells = first != null && !first.classes().isEmpty() && !isActor(first);
    return tells || (first != null && first.isAny(NounClass.BILL, NounClass.DEAL, NounClass.LAW))
        ? passive(use, first)
        : null;
  }

  private Args passive(VerbUse use, @Nullable NounPhrase object) {
    NounPhrase named = phrases.agentAfter(use.end());
    // "condenado por un delito", "charged by the hundreds"
    boolean reason = named != null && named.isAny(NounClass.CHARGES, NounClass.PENALTY);
    boolean nothingWith = view.is(use.end(), "with") && view.is(use.end() + 1, "nothing");
    NounPhrase agent = reason || nothingWith ? null : named;
    if (nothingWith) {
      object = phrases.phraseFrom(use.end() + 1, view.size());
    }
    Set<NounClass> direct = object == null ? NOTHING : object.classes();
    Set<NounClass> near = phrases.classesBetween(use.end(), phrases.clauseEnd(use.end()));
    near.addAll(direct);
    return new Args(use, agent, object, direct, near, true, context);
  }
}
