package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a verb as an active: who does it, to what, with the object behind or in front. */
final class ActiveReader {
  private static final Set<String> NO_RELATIVES = Set.of("if", "because", "when", "si", "porque");

  private final SentenceView view;
  private final Phrases phrases;
  private final ObjectFinder objects;
  private final Args.Context context;
  private final WordWalk walk;
  private final SpanishOrder spanish;

  ActiveReader(SentenceView view, Phrases phrases, Args.Context context, SpanishOrder spanish) {
    this.view = view;
    this.phrases = phrases;
    this.objects = new ObjectFinder(view, phrases);
    this.context = context;
    this.walk = new WordWalk(view);
    this.spanish = spanish;
  }

  /** "A judge blocked the transfers". */
  Args read(VerbUse use) {
    NounPhrase subject = phrases.subjectOf(use);
    boolean closeRest =
        use.restEnd() > use.end() && use.restEnd() - use.end() <= use.entry().rest().size() + 1;
    int from = closeRest ? use.restEnd() : use.end();
    int clauseEnd = Math.max(from, phrases.clauseEnd(from));
    NounPhrase object = objects.from(from, clauseEnd);
    if (view.spanish()) {
      Args inverted = spanish.inverted(use, subject, object, from, clauseEnd);
      if (inverted != null) {
        return inverted;
      }
    }
    Set<NounClass> direct = NounPhrase.classesOf(object);
    NounPhrase relative = relativeObject(subject, use);
    boolean paperInFront =
        relative != null && Actors.isPaper(relative) && object != null && isLinked(from, object);
    if (relative != null && (direct.isEmpty() || paperInFront)) {
      direct = relative.classes();
      object = object == null || paperInFront ? relative : object;
    }
    Set<NounClass> near = phrases.classesBetween(from, clauseEnd);
    near.addAll(direct);
    return new Args(use, subject, object, direct, near, false, context);
  }

  /** "A bill to pay those cleared of charges, which a party submitted": what stands first. */
  @Nullable Args remoteRelative(VerbUse use, Args active) {
    NounPhrase subject = active.subject();
    boolean behind = subject != null && subject.to() <= use.groupStart() && subject.from() > 1;
    if (!behind || subject == null) {
      return null;
    }
    int relative = subject.from() - 1;
    if (!view.is(relative, "which") || view.kind(relative - 1) != WordKind.COMMA) {
      return null;
    }
    NounPhrase first = phrases.phraseFrom(walk.stretchStart(relative - 1), relative - 1);
    if (first == null || !Actors.isPaper(first)) {
      return null;
    }
    Set<NounClass> near = EnumSet.copyOf(active.near());
    near.addAll(first.classes());
    return new Args(use, subject, first, first.classes(), near, false, context);
  }

  /** "The block that a court imposed in July on removals": no object stands behind the verb. */
  private boolean isLinked(int from, NounPhrase object) {
    int i = walk.afterTimes(from, object.from());
    return view.kind(i) == WordKind.PREPOSITION && i < object.from();
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
}
