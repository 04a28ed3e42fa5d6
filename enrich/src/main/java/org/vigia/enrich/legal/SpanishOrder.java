package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Readings that the freer order of Spanish words admits: the subject behind the verb, the object in
 * front.
 */
final class SpanishOrder {
  private static final Set<String> OBJECT_CLITICS = Set.of("lo", "la", "los", "las");

  private final SentenceView view;
  private final Phrases phrases;
  private final ObjectFinder objects;
  private final Args.Context context;
  private final WordWalk walk;

  SpanishOrder(SentenceView view, Phrases phrases, Args.Context context) {
    this.view = view;
    this.phrases = phrases;
    this.objects = new ObjectFinder(view, phrases);
    this.context = context;
    this.walk = new WordWalk(view);
  }

  /** Spanish puts the subject behind the verb, and doubles an object in front by a pronoun. */
  @Nullable Args inverted(
      VerbUse use,
      @Nullable NounPhrase subject,
      @Nullable NounPhrase object,
      int from,
      int clauseEnd) {
    boolean clitic = hasClitic(use);
    int behind = clitic ? afterDatives(from) : walk.afterTimes(from, clauseEnd);
    NounPhrase after = phrases.phraseFrom(behind, Math.max(clauseEnd, behind));
    boolean agent =
        after != null
            && Actors.isActor(after, use)
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
    if (open && !isReflexivePassive(view, use) && agent && after != null) {
      NounPhrase rest = objects.from(after.to(), clauseEnd);
      Set<NounClass> near = phrases.classesBetween(after.to(), clauseEnd);
      return new Args(use, after, rest, NounPhrase.classesOf(rest), near, false, context);
    }
    return null;
  }

  /** Whether a verb follows a bare "que", whose noun may do what it says or suffer it. */
  boolean isBareRelative(VerbUse use, boolean have) {
    boolean finite = !use.entry().form().canBeParticiple() || have;
    return finite
        && view.is(use.groupStart() - 1, "que")
        && view.kind(use.groupStart() - 2) != WordKind.VERB;
  }

  /** "El fallo que dictó la jueza": what stands before "que" may be the object. */
  List<Args> bareRelative(VerbUse use, Args active) {
    NounPhrase antecedent = phrases.subjectOf(use);
    if (antecedent == null) {
      return List.of(active);
    }
    int clauseEnd = phrases.clauseEnd(use.end());
    Set<NounClass> near = EnumSet.copyOf(active.near());
    near.addAll(antecedent.classes());
    NounPhrase after = phrases.phraseFrom(walk.afterTimes(use.end(), clauseEnd), clauseEnd);
    boolean paper = Actors.isPaper(antecedent);
    boolean agent =
        after != null
            && !isDative(use.end())
            && (Actors.isActor(after, use) || (paper && after.classes().isEmpty()));
    Args objectRead =
        new Args(
            use, agent ? after : null, antecedent, antecedent.classes(), near, !agent, context);
    if (agent) {
      return List.of(objectRead, active);
    }
    boolean impersonal = active.object() == null && (paper || view.word(use.at()).endsWith("n"));
    return impersonal ? List.of(active, objectRead) : List.of(active);
  }

  /** "Se suspendió": nobody is said to do it. */
  static boolean isReflexivePassive(SentenceView view, VerbUse use) {
    return view.spanish() && (view.is(use.at() - 1, "se") || view.is(use.groupStart(), "se"));
  }

  /** "Lo sometió a la Corte en 2021 la Comisión": over what stands before the subject. */
  private int afterDatives(int from) {
    int limit = phrases.clauseEnd(from);
    int i = walk.afterTimes(from, limit);
    for (int steps = 0; steps < 2 && i < limit && view.kind(i) == WordKind.PREPOSITION; steps++) {
      NounPhrase skipped = phrases.phraseFrom(i + 1, limit);
      if (skipped == null) {
        return i;
      }
      i = walk.afterTimes(skipped.to(), limit);
    }
    return i;
  }

  private boolean isDative(int at) {
    return view.is(at, "a") || view.is(at, "al");
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
}
