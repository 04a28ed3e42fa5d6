package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a verb as a passive: what it is done to, by whom. */
final class PassiveReader {
  private static final Set<String> POINTING = Set.of("those", "these", "anyone", "aquellos");

  private final SentenceView view;
  private final Phrases phrases;
  private final Args.Context context;
  private final WordWalk walk;

  PassiveReader(SentenceView view, Phrases phrases, Args.Context context) {
    this.view = view;
    this.phrases = phrases;
    this.context = context;
    this.walk = new WordWalk(view);
  }

  /** "Was blocked by a judge". */
  Args read(VerbUse use) {
    NounPhrase object = describedBy(use);
    int clauseEnd = phrases.clauseEnd(use.end());
    if (object == null || SpanishOrder.isReflexivePassive(view, use)) {
      NounPhrase after = phrases.phraseFrom(use.end(), clauseEnd);
      object = object == null || (after != null && !after.classes().isEmpty()) ? after : object;
    }
    return read(use, object);
  }

  /** "A bill to shut the camp, introduced in May": the participle is about what stands first. */
  @Nullable Args remote(VerbUse use) {
    int comma = use.groupStart() - 1;
    boolean helped =
        use.groupStart() < use.at() && view.kind(use.groupStart()) == WordKind.AUXILIARY;
    if (!helped && view.kind(comma) != WordKind.COMMA) {
      return null;
    }
    NounPhrase first = phrases.phraseFrom(walk.stretchStart(comma), comma);
    boolean tells = first != null && !first.classes().isEmpty() && !Actors.isActor(first);
    return tells || (first != null && first.isAny(NounClass.BILL, NounClass.DEAL, NounClass.LAW))
        ? read(use, first)
        : null;
  }

  private Args read(VerbUse use, @Nullable NounPhrase object) {
    NounPhrase named = phrases.agentAfter(use.end());
    // "condenado por un delito", "charged by the hundreds"
    boolean reason = named != null && named.isAny(NounClass.CHARGES, NounClass.PENALTY);
    boolean nothingWith = view.is(use.end(), "with") && view.is(use.end() + 1, "nothing");
    NounPhrase agent = reason || nothingWith ? null : named;
    if (nothingWith) {
      object = phrases.phraseFrom(use.end() + 1, view.size());
    }
    Set<NounClass> direct = NounPhrase.classesOf(object);
    Set<NounClass> near = phrases.classesBetween(use.end(), phrases.clauseEnd(use.end()));
    near.addAll(direct);
    return new Args(use, agent, object, direct, near, true, context);
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
      return new NounPhrase(those, those, use.at(), EnumSet.noneOf(NounClass.class));
    }
    return phrases.subjectOf(use);
  }
}
