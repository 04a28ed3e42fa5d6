package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;

/** Finds the clauses of a sentence that tell a legal event. */
final class SentenceReader {
  private static final double REPEATED = 0.66;

  /** What can be done after another's example, and who does it. */
  private static final Map<LegalType, NounClass[]> REPEATABLE =
      Map.of(
          LegalType.TREATY_ACTION,
          new NounClass[] {NounClass.STATE, NounClass.GOVERNMENT},
          LegalType.DESIGNATION,
          new NounClass[] {NounClass.STATE, NounClass.GOVERNMENT, NounClass.AGENCY},
          LegalType.AGREEMENT,
          new NounClass[] {NounClass.STATE, NounClass.GOVERNMENT},
          LegalType.EXECUTIVE_ACTION,
          new NounClass[] {NounClass.STATE, NounClass.GOVERNMENT},
          LegalType.LEGISLATION,
          new NounClass[] {NounClass.LEGISLATURE, NounClass.STATE},
          LegalType.INJUNCTION,
          new NounClass[] {NounClass.COURT},
          LegalType.RULING,
          new NounClass[] {NounClass.COURT});

  /** A subject that a pronoun stands for is less sure than one that is named. */
  private static final double REFERRED = 0.88;

  /** What "it" and "the measure" may stand for. */
  private static final Set<NounClass> THINGS =
      EnumSet.of(
          NounClass.ORDER,
          NounClass.INJUNCTION,
          NounClass.LAW,
          NounClass.BILL,
          NounClass.EXECUTIVE_ORDER,
          NounClass.EXCEPTION,
          NounClass.DEAL,
          NounClass.TREATY);

  private final Mood mood;

  SentenceReader(Mood mood) {
    this.mood = mood;
  }

  /**
   * Reads a sentence.
   *
   * @param uses its verbs that the lexicon knows
   * @param before classes of what the document spoke of before
   * @param speaking who the sentences before were about
   * @param toldBefore what the sentences just before told last; null if nothing
   */
  List<Clause> read(
      SentenceView view,
      Phrases phrases,
      List<VerbUse> uses,
      Set<NounClass> before,
      Set<NounClass> speaking,
      @Nullable LegalType toldBefore) {
    Frames frames = new Frames(view);
    Referents referents = new Referents(view, phrases, speaking);
    List<Clause> clauses = new ArrayList<>();
    for (VerbUse use : uses) {
      if (!clauses.isEmpty() && clauses.getLast().use().at() == use.at()) {
        continue;
      }
      Optional<Told> told = mood.told(view, use);
      if (told.isEmpty()) {
        continue;
      }
      Args.Context context = context(before, phrases.classesBetween(0, use.groupStart()));
      Clause last = clauses.isEmpty() ? null : clauses.getLast();
      List<Args> readings = new ArgsReader(view, phrases, context).readings(use);
      Clause clause =
          use.is(VerbGroup.REPEAT)
              ? repeated(readings, told.get(), last == null ? toldBefore : last.frame().type())
              : clause(readings, frames, told.get(), referents, last);
      if (clause != null && !isAsked(clauses, clause)) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /** What was spoken of before a sentence and in it, for a verb behind it. */
  static Args.Context context(Set<NounClass> before, Set<NounClass> here) {
    Set<NounClass> known = EnumSet.noneOf(NounClass.class);
    known.addAll(before);
    known.addAll(here);
    boolean thing = here.stream().anyMatch(THINGS::contains);
    return new Args.Context(known, thing ? here : known);
  }

  /** "Asked the court to stay the order" is one event, the asking. */
  private static boolean isAsked(List<Clause> clauses, Clause inner) {
    if (clauses.isEmpty()) {
      return false;
    }
    Clause outer = clauses.getLast();
    NounPhrase object = outer.object();
    NounPhrase subject = inner.subject();
    boolean ofTheOrder =
        subject != null
            && object != null
            && subject.head() == object.head()
            && subject.isAny(NounClass.ORDER, NounClass.INJUNCTION);
    if (ofTheOrder) {
      return true;
    }
    if (outer.frame().type() == LegalType.INTERNATIONAL_BODY_ACTION
        && inner.told().status() == org.vigia.contract.LegalStatus.PROPOSED) {
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

  /** "Ecuador followed suit": it did what was told last. */
  private static @Nullable Clause repeated(
      List<Args> readings, Told told, @Nullable LegalType type) {
    Args args = readings.getFirst();
    NounClass[] actors = type == null ? null : REPEATABLE.get(type);
    return type == null || actors == null || !args.by(actors)
        ? null
        : clause(args, Frame.of(type, REPEATED), told);
  }

  private static @Nullable Clause clause(
      List<Args> readings, Frames frames, Told told, Referents referents, @Nullable Clause last) {
    for (Args args : readings) {
      Frame frame = frames.of(args);
      if (frame != null && !args.byUnknown()) {
        return clause(args, frame, told);
      }
      Args resolved = referents.resolve(args, last);
      Frame better = resolved == null ? null : frames.of(resolved);
      if (resolved != null
          && better != null
          && (frame == null || frame.confidence() < better.confidence() * REFERRED)) {
        return clause(
            resolved,
            new Frame(better.type(), better.confidence() * REFERRED, better.status()),
            told);
      }
      if (frame != null) {
        return clause(args, frame, told);
      }
    }
    return null;
  }

  private static Clause clause(Args args, Frame frame, Told told) {
    return new Clause(
        args.use(),
        frame,
        told,
        args.subject(),
        args.object(),
        args.near(),
        args.isReference(),
        true,
        frame.confidence());
  }
}
