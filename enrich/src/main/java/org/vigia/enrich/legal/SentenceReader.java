package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
      Set<NounClass> known = EnumSet.copyOf(before);
      known.addAll(phrases.classesBetween(0, use.groupStart()));
      Clause clause = clause(view, phrases, frames, use, known);
      if (clause != null) {
        clauses.add(clause);
      }
    }
    return clauses;
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
    if (!participle || (have && !be)) {
      return isReflexivePassive(view, use)
          ? List.of(active, passive(view, phrases, use, before))
          : List.of(active);
    }
    Args passive = passive(view, phrases, use, before);
    boolean certain = be || use.entry().form() == VerbForm.PARTICIPLE;
    return certain ? List.of(passive) : List.of(active, passive);
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

  private static final Set<String> BE =
      Set.of(
          "be",
          "is",
          "are",
          "was",
          "were",
          "been",
          "being",
          "get",
          "got",
          "gets",
          "fue",
          "fueron",
          "es",
          "son",
          "era",
          "eran",
          "será",
          "serán",
          "sería",
          "serían",
          "sea",
          "sean",
          "fuera",
          "fueran",
          "ser",
          "sido",
          "siendo",
          "está",
          "están",
          "estaba",
          "estaban",
          "quedó",
          "quedaron");
  private static final Set<String> HAVE =
      Set.of(
          "have",
          "has",
          "had",
          "having",
          "'ve",
          "ha",
          "han",
          "había",
          "habían",
          "haber",
          "habrá",
          "habrán",
          "habría",
          "habrían",
          "haya",
          "hayan",
          "hubiera",
          "hubieran",
          "habiendo");

  private static Args active(
      SentenceView view, Phrases phrases, VerbUse use, Set<NounClass> before) {
    NounPhrase subject = phrases.subjectBefore(use.groupStart());
    int from =
        use.restEnd() > use.end() && use.restEnd() - use.end() <= use.entry().rest().size() + 1
            ? use.restEnd()
            : use.end();
    int clauseEnd = Math.max(from, phrases.clauseEnd(from));
    NounPhrase object = phrases.phraseFrom(afterPrepositions(view, from), clauseEnd);
    if (view.spanish() && clitic(view, use) && (object == null || object.classes().isEmpty())) {
      Set<NounClass> near = phrases.classesBetween(from, clauseEnd);
      return new Args(use, subject, null, EnumSet.of(NounClass.PRONOUN), near, false, before);
    }
    if (view.spanish()
        && (subject == null || followsOpening(view, use))
        && !isReflexivePassive(view, use)) {
      NounPhrase after = phrases.phraseFrom(use.end(), clauseEnd);
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
        NounClass.LAW);
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
    return before.equals("lo");
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

  private static Args passive(
      SentenceView view, Phrases phrases, VerbUse use, Set<NounClass> before) {
    boolean apposed =
        use.groupStart() == use.at() && view.kind(use.at() - 1) == WordKind.COMMA && use.at() > 1;
    NounPhrase object =
        apposed ? phrases.phraseEndingAt(use.at() - 2) : phrases.subjectBefore(use.groupStart());
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
