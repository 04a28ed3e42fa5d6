package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.text.WordList;

/**
 * Who "he", "it", "the body" or an unsaid subject is: the subject of the clause before, else who
 * the sentence opened with, else who the sentences before were about.
 */
final class Referents {
  private static final Set<NounClass> ACTORS =
      EnumSet.of(
          NounClass.COURT,
          NounClass.HIGH_COURT,
          NounClass.INTERNATIONAL,
          NounClass.GOVERNMENT,
          NounClass.PRESIDENT,
          NounClass.AGENCY,
          NounClass.LEGISLATURE,
          NounClass.CHAMBER,
          NounClass.PARTY,
          NounClass.PROSECUTION,
          NounClass.WATCHDOG,
          NounClass.STATE);
  private static final Set<String> SELF =
      WordList.of(
          """
          i we you yo nosotros ustedes usted who which this that these those
          """);

  /** "He" and "she" are nobody's agency and no country. */
  private static final Set<String> PERSONS = Set.of("he", "she", "él", "ella");

  private static final Set<NounClass> NO_PERSONS =
      EnumSet.of(NounClass.AGENCY, NounClass.STATE, NounClass.CHAMBER);
  private static final Set<String> OTHERS = Set.of("another", "otro", "otra");
  private static final Set<String> BODIES =
      WordList.of(
          """
          body organism institution entity organismo institución ente entidad instancia
          """);

  private final SentenceView view;
  private final Phrases phrases;
  private final Set<NounClass> speaking;

  Referents(SentenceView view, Phrases phrases, Set<NounClass> speaking) {
    this.view = view;
    this.phrases = phrases;
    this.speaking = speaking;
  }

  /** The same clause with its subject found; null if nothing says who it is. */
  @Nullable Args resolve(Args args, @Nullable Clause last) {
    NounPhrase subject = args.subject();
    if (args.passive() || (subject != null && !isReference(subject))) {
      return coordinated(args, last);
    }
    boolean imperative = subject == null && !view.spanish();
    if (imperative) {
      return coordinated(args, last);
    }
    if (subject == null && isImpersonal(args.use())) {
      return null;
    }
    Args second = coordinated(args, last);
    if (second != null && view.kind(args.use().groupStart() - 1) == WordKind.CONJUNCTION) {
      return second;
    }
    Set<NounClass> who = opening(args.use().groupStart());
    boolean body = subject != null && BODIES.contains(view.word(subject.head()));
    if (body && args.before().contains(NounClass.INTERNATIONAL)) {
      who = EnumSet.of(NounClass.INTERNATIONAL);
    }
    if (who.isEmpty()) {
      who = actors(speaking);
    }
    if (subject != null && PERSONS.contains(view.word(subject.head()))) {
      who = EnumSet.copyOf(who);
      who.removeAll(NO_PERSONS);
    }
    if (who.isEmpty()) {
      return coordinated(args, last);
    }
    who.add(NounClass.PRONOUN);
    int at = args.use().groupStart();
    NounPhrase known =
        subject == null
            ? new NounPhrase(at, at, args.use().end(), who)
            : new NounPhrase(subject.from(), subject.head(), subject.to(), who);
    return with(args, known);
  }

  /** "Se considera norma": nobody named before does it, unlike "se retiró" of "retirarse". */
  private boolean isImpersonal(VerbUse use) {
    return view.spanish()
        && view.is(use.at() - 1, "se")
        && !use.entry().lemma().split(" ", -1)[0].endsWith("se");
  }

  /** "Agreed that they would win and enjoined the policy": the second verb of one subject. */
  private @Nullable Args coordinated(Args args, @Nullable Clause last) {
    int before = args.use().groupStart() - 1;
    NounPhrase subject = args.subject();
    boolean apart = subject == null || subject.to() <= before;
    boolean joined =
        apart && (view.kind(before) == WordKind.CONJUNCTION || view.kind(before) == WordKind.COMMA);
    if (!joined || args.passive() || last == null || last.subject() == null) {
      return null;
    }
    // "refused to stop work, rejecting the suit"
    boolean gerund =
        args.use().entry().form() == VerbForm.GERUND && view.kind(before) == WordKind.COMMA;
    boolean sameTense = gerund || isPast(args.use()) == isPast(last.use());
    if (!sameTense) {
      return null;
    }
    return with(args, last.subject());
  }

  private static boolean isPast(VerbUse use) {
    VerbForm form = use.entry().form();
    return form == VerbForm.PAST || form.canBeParticiple();
  }

  private static Args with(Args args, NounPhrase subject) {
    return new Args(
        args.use(),
        subject,
        args.object(),
        args.direct(),
        args.near(),
        args.passive(),
        args.context());
  }

  private boolean isReference(NounPhrase subject) {
    String head = view.word(subject.head());
    if (SELF.contains(head)) {
      return false;
    }
    return view.kind(subject.head()) == WordKind.PRONOUN
        || BODIES.contains(head)
        || (OTHERS.contains(head) && subject.to() - subject.from() == 1);
  }

  /** Who stands first in the sentence, before a verb. */
  private Set<NounClass> opening(int limit) {
    for (int i = 0; i < limit; i++) {
      boolean starts = i == 0 || view.kind(i - 1) == WordKind.COMMA;
      if (!starts) {
        continue;
      }
      NounPhrase phrase = phrases.phraseFrom(i, limit);
      if (phrase != null && view.kind(i) != WordKind.PREPOSITION) {
        Set<NounClass> found = actors(phrase.classes());
        if (!found.isEmpty() && phrase.from() - i < 2) {
          return found;
        }
      }
    }
    return EnumSet.noneOf(NounClass.class);
  }

  static Set<NounClass> actors(Set<NounClass> classes) {
    Set<NounClass> found = EnumSet.noneOf(NounClass.class);
    found.addAll(classes);
    found.retainAll(ACTORS);
    return found;
  }
}
