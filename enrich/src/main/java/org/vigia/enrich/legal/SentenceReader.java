package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.WordList;

/** Finds the clauses of a sentence that tell a legal event. */
final class SentenceReader {
  private static final Set<NounClass> NOTHING = EnumSet.noneOf(NounClass.class);

  private final VerbFinder verbs;
  private final Mood mood;

  SentenceReader(Lexicon lexicon, Mood mood) {
    this.verbs = new VerbFinder(lexicon);
    this.mood = mood;
  }

  /**
   * Reads a sentence.
   *
   * @param before classes of what the document spoke of before
   */
  List<Clause> read(SentenceView view, Set<NounClass> before) {
    Phrases phrases = new Phrases(view);
    Frames frames = new Frames(view);
    List<Clause> clauses = new ArrayList<>();
    for (VerbUse use : verbs.find(view, phrases)) {
      if (!clauses.isEmpty() && clauses.getLast().use().at() == use.at()) {
        continue;
      }
      Set<NounClass> known = EnumSet.copyOf(before);
      known.addAll(phrases.classesBetween(0, use.groupStart()));
      Clause clause = clause(view, phrases, frames, use, known);
      if (clause != null && !isAsked(clauses, clause)) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /** "Asked the court to stay the order" is one event, the asking. */
  private static boolean isAsked(List<Clause> clauses, Clause inner) {
    if (clauses.isEmpty()) {
      return false;
    }
    Clause outer = clauses.getLast();
    if (outer.frame().type() == LegalType.INTERNATIONAL_BODY_ACTION
        && inner.told().status() == LegalStatus.PROPOSED) {
      return true;
    }
    if (inner.subject() == null) {
      return false;
    }
    int head = inner.subject().head();
    boolean inPhrase = head >= outer.use().end() && head < outer.use().restEnd();
    if (inPhrase && outer.frame().type() == LegalType.APPEAL) {
      return true;
    }
    NounPhrase asked = outer.object();
    return outer.use().isAny(VerbGroup.ASK, VerbGroup.APPEAL)
        && asked != null
        && asked.head() == head;
  }

  private @Nullable Clause clause(
      SentenceView view, Phrases phrases, Frames frames, VerbUse use, Set<NounClass> before) {
    Optional<Told> told = mood.told(view, use);
    if (told.isEmpty()) {
      return null;
    }
    for (Args args : readings(view, phrases, use, before)) {
      Frame frame = frames.of(args);
      if (frame != null) {
        return new Clause(
            use, frame, told.get(), args.subject(), args.object(), args.near(), args.isReference());
      }
    }
    return null;
  }

  /** Active and passive readings of a verb, the likelier first. */
  private List<Args> readings(
      SentenceView view, Phrases phrases, VerbUse use, Set<NounClass> before) {
    boolean participle = use.entry().form().canBeParticiple();
    boolean be = hasBe(view, use);
    boolean have = hasHave(view, use);
    Args active = active(view, phrases, use, before);
    if (view.spanish() && isBareRelative(view, use) && active.subject() != null) {
      NounPhrase antecedent = active.subject();
      Set<NounClass> near = EnumSet.copyOf(active.near());
      near.addAll(antecedent.classes());
      Args objectRead = new Args(use, null, antecedent, antecedent.classes(), near, true, before);
      return List.of(active, objectRead);
    }
    if (!participle || (have && !be)) {
      return isReflexivePassive(view, use)
          ? List.of(active, passive(view, phrases, use, before))
          : List.of(active);
    }
    Args passive = passive(view, phrases, use, before);
    if (be) {
      return List.of(passive);
    }
    boolean likely = use.entry().form() == VerbForm.PARTICIPLE;
    boolean settled = likely && view.spanish();
    return settled
        ? List.of(passive)
        : likely ? List.of(passive, active) : List.of(active, passive);
  }

  private static boolean isBareRelative(SentenceView view, VerbUse use) {
    boolean finite = !use.entry().form().canBeParticiple() || hasHave(view, use);
    return finite && view.is(use.groupStart() - 1, "que");
  }

  private static boolean isReflexivePassive(SentenceView view, VerbUse use) {
    return view.spanish() && view.is(use.at() - 1, "se");
  }

  private static boolean hasBe(SentenceView view, VerbUse use) {
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (BE.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasHave(SentenceView view, VerbUse use) {
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (HAVE.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Aprobó la noche del martes la prórroga": when stands before what. */
  private static final Set<String> PARTS_OF_DAY =
      Set.of("noche", "tarde", "mañana", "madrugada", "víspera", "jornada");

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

  private static Args active(
      SentenceView view, Phrases phrases, VerbUse use, Set<NounClass> before) {
    NounPhrase subject = phrases.subjectBefore(use.groupStart());
    int from =
        use.restEnd() > use.end() && use.restEnd() - use.end() <= use.entry().rest().size() + 1
            ? use.restEnd()
            : use.end();
    int clauseEnd = Math.max(from, phrases.clauseEnd(from));
    NounPhrase object = objectFrom(view, phrases, from, clauseEnd);
    if (view.spanish() && clitic(view, use) && (object == null || object.classes().isEmpty())) {
      Set<NounClass> near = phrases.classesBetween(from, clauseEnd);
      return new Args(use, subject, null, EnumSet.of(NounClass.PRONOUN), near, false, before);
    }
    if (view.spanish()
        && (subject == null || followsOpening(view, use))
        && !isReflexivePassive(view, use)) {
      NounPhrase after = phrases.phraseFrom(from, clauseEnd);
      if (after != null
          && isActor(after)
          && !view.is(use.end(), "a")
          && !view.is(use.end(), "al")) {
        NounPhrase rest = phrases.phraseFrom(after.to(), clauseEnd);
        Set<NounClass> near = phrases.classesBetween(after.to(), clauseEnd);
        return new Args(
            use, after, rest, rest == null ? NOTHING : rest.classes(), near, false, before);
      }
    }
    Set<NounClass> direct = object == null ? NOTHING : object.classes();
    NounPhrase relative = relativeObject(view, phrases, subject, use);
    if (relative != null && direct.isEmpty()) {
      direct = relative.classes();
    }
    Set<NounClass> near = phrases.classesBetween(from, clauseEnd);
    near.addAll(direct);
    return new Args(use, subject, object, direct, near, false, before);
  }

  /** The object, over a place or time that may stand before it: "signed in Kigali a deal". */
  private static @Nullable NounPhrase objectFrom(
      SentenceView view, Phrases phrases, int from, int clauseEnd) {
    NounPhrase object = phrases.phraseFrom(afterPrepositions(view, from), clauseEnd);
    while (object != null && PARTS_OF_DAY.contains(view.word(object.head()))) {
      int behind = object.to();
      while (behind < clauseEnd
          && (view.isTime(behind) || view.kind(behind) == WordKind.PREPOSITION)) {
        behind++;
      }
      object = phrases.phraseFrom(behind, clauseEnd);
    }
    int i = from;
    for (int steps = 0; object == null && steps < 3 && i < clauseEnd; steps++) {
      while (i < clauseEnd && (view.isTime(i) || view.kind(i) == WordKind.ADVERB)) {
        i++;
      }
      if (view.kind(i) != WordKind.PREPOSITION) {
        return phrases.phraseFrom(i, clauseEnd);
      }
      if (view.is(i, "a") || view.is(i, "al")) {
        return phrases.phraseFrom(i + 1, clauseEnd);
      }
      NounPhrase skipped = phrases.phraseFrom(i + 1, clauseEnd);
      int behind = skipped == null ? behindTime(view, i + 1, clauseEnd) : skipped.to();
      if (behind < 0) {
        return null;
      }
      i = behind;
    }
    return object != null || i <= from ? object : phrases.phraseFrom(i, clauseEnd);
  }

  /** "Prorrogaron por otros 30 días el régimen": index behind a time; -1 if there is none. */
  private static int behindTime(SentenceView view, int from, int limit) {
    int i = from;
    while (i < limit
        && (view.kind(i) == WordKind.DETERMINER
            || view.kind(i) == WordKind.PRONOUN
            || view.kind(i) == WordKind.ADJECTIVE
            || view.kind(i) == WordKind.NUMBER)
        && !view.isTime(i)) {
      i++;
    }
    int start = i;
    while (i < limit && (view.isTime(i) || DURATIONS.contains(view.word(i)))) {
      i++;
    }
    return i > start ? i : -1;
  }

  private static final Set<String> DURATIONS =
      WordList.of(
          """
          days day weeks week months month years year día días semanas mes meses años año
          """);

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
        NounClass.STATE,
        NounClass.LAW,
        NounClass.POLICY,
        NounClass.EXECUTIVE_ORDER,
        NounClass.DEAL,
        NounClass.TREATY);
  }

  private static boolean followsOpening(SentenceView view, VerbUse use) {
    WordKind kind = view.kind(use.groupStart() - 1);
    return kind == WordKind.SUBORDINATOR || kind == WordKind.STOP || use.groupStart() == 0;
  }

  private static int afterPrepositions(SentenceView view, int from) {
    int i = from;
    while (view.is(i, "a")
        || view.is(i, "al")
        || view.is(i, "to")
        || view.is(i, "for")
        || view.is(i, "into")
        || (view.is(i, "on") && !view.isTime(i + 1))) {
      i++;
    }
    return i;
  }

  private static boolean clitic(SentenceView view, VerbUse use) {
    String before = view.word(use.groupStart());
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (Set.of("lo", "la", "los", "las").contains(view.word(i))) {
        return true;
      }
    }
    String verb = view.word(use.at());
    boolean attached =
        use.entry().form() == VerbForm.INFINITIVE
            && (verb.endsWith("rlo")
                || verb.endsWith("rla")
                || verb.endsWith("rlos")
                || verb.endsWith("rlas"));
    return attached || before.equals("lo");
  }

  /** "A deal that Washington signed": the object stands before the subject. */
  private static @Nullable NounPhrase relativeObject(
      SentenceView view, Phrases phrases, @Nullable NounPhrase subject, VerbUse use) {
    if (subject == null || subject.to() > use.groupStart()) {
      return null;
    }
    int i = subject.from() - 1;
    boolean linked = view.kind(i) == WordKind.SUBORDINATOR;
    if (!linked
        || view.is(i, "if")
        || view.is(i, "because")
        || view.is(i, "when")
        || view.is(i, "si")) {
      return null;
    }
    i--;
    while (i >= 0 && (view.kind(i) == WordKind.COMMA || view.kind(i) == WordKind.PREPOSITION)) {
      i--;
    }
    return i < 0 ? null : phrases.phraseEndingAt(i);
  }

  /** What a passive is about: its subject, or the noun that a bare participle follows. */
  private static @Nullable NounPhrase describedBy(SentenceView view, Phrases phrases, VerbUse use) {
    boolean bare = use.groupStart() == use.at() && use.at() > 0;
    WordKind before = view.kind(use.at() - 1);
    if (bare && before == WordKind.COMMA && use.at() > 1) {
      return phrases.antecedentEndingAt(use.at() - 2);
    }
    if (bare && (before == WordKind.NOUN || before == WordKind.ADJECTIVE)) {
      return phrases.antecedentEndingAt(use.at() - 1);
    }
    return phrases.subjectBefore(use.groupStart());
  }

  private static Args passive(
      SentenceView view, Phrases phrases, VerbUse use, Set<NounClass> before) {
    NounPhrase object = describedBy(view, phrases, use);
    NounPhrase agent = phrases.agentAfter(use.end());
    int clauseEnd = phrases.clauseEnd(use.end());
    if (object == null || isReflexivePassive(view, use)) {
      NounPhrase after = phrases.phraseFrom(use.end(), clauseEnd);
      object = object == null || (after != null && !after.classes().isEmpty()) ? after : object;
    }
    Set<NounClass> direct = object == null ? NOTHING : object.classes();
    Set<NounClass> near = phrases.classesBetween(use.end(), clauseEnd);
    near.addAll(direct);
    return new Args(use, agent, object, direct, near, true, before);
  }
}
