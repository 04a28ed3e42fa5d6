package org.vigia.enrich.legal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of the finite verbs of a sentence, found by keeping count of its clauses: a relative
 * clause that has its verb is over when another verb comes, which then belongs to the clause around
 * it. "A bill that gives agents new powers passed": the bill passed.
 *
 * <p>Subjects behind their verbs are not looked for; such a verb has none here.
 */
final class ClauseSubjects {
  private final SentenceView view;
  private final Phrases phrases;
  private final FiniteVerbs verbs;
  private final ClauseMarks marks;
  private final OpenClauses clauses;
  private final Map<Integer, NounPhrase> subjects = new HashMap<>();
  private final Set<Integer> inverted = new HashSet<>();

  /** Whether what comes next hangs on a preposition. */
  private boolean linked;

  ClauseSubjects(SentenceView view, Phrases phrases) {
    this.view = view;
    this.phrases = phrases;
    this.verbs = new FiniteVerbs(view);
    this.marks = new ClauseMarks(view);
    this.clauses = new OpenClauses(view, phrases);
    int i = 0;
    while (i < view.size()) {
      i = read(i);
    }
  }

  /** The subject that stands before a verb; null if none was found. */
  @Nullable NounPhrase of(int verb) {
    return subjects.get(verb);
  }

  /** "…, decidió el lunes un panel": the subject can only stand behind. */
  boolean isInverted(int verb) {
    return inverted.contains(verb);
  }

  private int read(int i) {
    if (view.isTime(i)) {
      linked = false;
      return i + 1;
    }
    switch (view.kind(i)) {
      case STOP -> restart();
      case COMMA -> endInsertion();
      case DASH -> {
        if (clauses.isOutermost() && !clauses.current().hasVerb && marks.mayEndDateline(i)) {
          restart();
        } else {
          endInsertion();
        }
      }
      case BRACKET -> {
        return marks.behindBracket(i);
      }
      case SUBORDINATOR -> {
        if (marks.isMeanwhile(i)) {
          return i + 2;
        }
        open(i);
      }
      case CONJUNCTION -> join(i);
      case PREPOSITION -> readPreposition(i);
      case VERB, AUXILIARY -> {
        return readGroup(i);
      }
      case NOUN, PRONOUN, NUMBER, ADJECTIVE, DETERMINER, OTHER -> {
        return readPhrase(i);
      }
      case ADVERB, QUOTE -> {
        // stands between a verb and its subject without a change
      }
    }
    return i + 1;
  }

  private void readPreposition(int at) {
    OpenClause clause = clauses.current();
    clause.skipsNext = false;
    if (marks.mayOpenClause(at)) {
      clause.objectsNext = false;
      clause.opened |= clause.first == null;
      linked = false;
    } else {
      linked = !marks.isComparison(at);
    }
  }

  private void restart() {
    clauses.restart();
    linked = false;
  }

  private void endInsertion() {
    clauses.endInsertion();
    linked = false;
  }

  private void join(int at) {
    boolean sameChain =
        hangsOnPreposition(at - 1)
            && view.kind(at - 1) != WordKind.COMMA
            && (view.kind(at + 1) == WordKind.NOUN || view.kind(at + 1) == WordKind.ADJECTIVE);
    if (sameChain) {
      // "the Covenant on Civil and Political Rights"
      linked = true;
      return;
    }
    OpenClause clause = clauses.current();
    if (clause.hasVerb) {
      clause.latest = null;
    }
    clause.objectsNext = false;
    clause.aside = false;
    linked = false;
  }

  /** Whether the phrase that ends at an index hangs on a preposition. */
  private boolean hangsOnPreposition(int end) {
    NounPhrase phrase = view.kind(end) == WordKind.NOUN ? phrases.phraseEndingAt(end) : null;
    return phrase != null && view.kind(phrase.from() - 1) == WordKind.PREPOSITION;
  }

  private int readPhrase(int i) {
    if (marks.isRelativeThat(i)) {
      open(i);
      return i + 1;
    }
    NounPhrase phrase = phrases.phraseFrom(i, view.size());
    if (phrase == null || phrase.to() <= i || phrase.from() > i + 2) {
      return i + 1;
    }
    OpenClause clause = clauses.current();
    boolean actor =
        !linked
            && !clause.aside
            && !clause.skipsNext
            && !marks.isDuration(phrase.head())
            && !marks.isClitic(phrase.head());
    if (actor) {
      clauses.note(phrase);
    }
    clause.skipsNext = false;
    linked = false;
    return phrase.to();
  }

  private void open(int at) {
    linked = false;
    WordKind next = view.kind(at + 1);
    boolean participial = next == WordKind.VERB && !verbs.isFinite(at + 1);
    if (participial) {
      // "while expressing support": no clause with a subject of its own
      clauses.current().aside = true;
      return;
    }
    WordKind before = view.kind(at - 1);
    int end = at - 1;
    while (end >= 0
        && (view.kind(end) == WordKind.COMMA || view.kind(end) == WordKind.PREPOSITION)) {
      end--;
    }
    boolean relative =
        end >= 0
            && before != WordKind.VERB
            && before != WordKind.ADVERB
            && view.kind(end) != WordKind.VERB
            && !(before == WordKind.COMMA && marks.isInsertion(end));
    clauses.open(
        relative ? phrases.antecedentEndingAt(end) : null, relative, before == WordKind.COMMA);
  }

  /** Reads a verb with its auxiliaries; returns the index behind it. */
  private int readGroup(int from) {
    linked = false;
    if (view.is(from, "hace") && !view.is(from - 1, "que") && marks.isLapse(from + 1)) {
      return from + 1;
    }
    int end = from;
    boolean finite = false;
    while (end < view.size() && verbs.belongs(end)) {
      finite |= verbs.isFinite(end);
      end++;
      if (view.kind(end - 1) == WordKind.VERB) {
        break;
      }
    }
    if (!finite || view.is(from - 1, "to")) {
      OpenClause clause = clauses.current();
      boolean opening = clause.first == null && !clause.hasVerb && !clause.relative;
      clause.aside |= opening || marks.isParted(from);
      clause.skipsNext = true;
      readGerund(from);
      return Math.max(end, from + 1);
    }
    readFinite(from, end);
    return end;
  }

  private void readFinite(int from, int end) {
    boolean says = marks.says(end - 1);
    OpenClause clause = clauses.current();
    NounPhrase latest = clause.latest;
    int start = phrases.groupStart(from);
    if (says && marks.isParted(start) && marks.opensPhrase(end)) {
      for (int i = from; i < end; i++) {
        inverted.add(i);
      }
      clause.aside = true;
      return;
    }
    boolean adjacent = latest != null && latest.to() >= start && !clause.objectsNext;
    if (says && adjacent && latest != null && !clause.hasVerb) {
      // "the rest, he told reporters, had been removed"
      put(from, end, latest);
      clause.latest = null;
      clause.aside = true;
      return;
    }
    NounPhrase subject = adjacent ? latest : clauses.subjectOf(start);
    if (subject != null) {
      put(from, end, subject);
    }
    clause = clauses.current();
    clause.hasVerb = true;
    clause.subject = subject;
    clause.latest = null;
    clause.objectsNext = true;
    clause.aside = false;
    clause.skipsNext = false;
    clause.saying = says;
  }

  private void put(int from, int end, NounPhrase subject) {
    for (int i = from; i < end; i++) {
      subjects.put(i, subject);
    }
  }

  /** "Went to court, suing for the men": who went sues. */
  private void readGerund(int verb) {
    boolean parted = view.kind(verb - 1) == WordKind.COMMA || view.kind(verb - 1) == WordKind.DASH;
    OpenClause clause = clauses.current();
    NounPhrase subject = clause.subject;
    if (parted
        && verbs.isGerund(verb)
        && clause.hasVerb
        && clause.latest == null
        && subject != null) {
      subjects.put(verb, subject);
    }
  }
}
