package org.vigia.enrich.legal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clauses that are open at a word of a sentence, the innermost first, each with its verb or
 * not.
 */
final class OpenClauses {
  private final SentenceView view;

  private final Phrases phrases;

  private final Deque<OpenClause> around = new ArrayDeque<>();

  private OpenClause clause = new OpenClause(null, false, false);

  OpenClauses(SentenceView view, Phrases phrases) {
    this.view = view;
    this.phrases = phrases;
  }

  /** The innermost clause. */
  OpenClause current() {
    return clause;
  }

  /** Whether no clause is open around the innermost. */
  boolean isOutermost() {
    return around.isEmpty();
  }

  /** Begins a sentence anew. */
  void restart() {
    around.clear();
    clause = new OpenClause(null, false, false);
  }

  /** Opens a clause inside the innermost one. */
  void open(@Nullable NounPhrase antecedent, boolean relative, boolean behindComma) {
    around.push(clause);
    clause = new OpenClause(antecedent, relative, behindComma);
  }

  /** What stood behind a verb was its object; what stands behind a comma may be a subject. */
  void endInsertion() {
    boolean waits = clause.latest != null && !clause.objectsNext;
    if (clause.relative && clause.hasVerb && !waits && clause.behindComma && !around.isEmpty()) {
      clause = around.pop();
    }
    if (clause.objectsNext) {
      clause.latest = null;
    }
    if (clause.opened && !clause.hasVerb) {
      // "since the beginning of the year, …"
      clause.first = null;
      clause.latest = null;
    }
    clause.opened = false;
    clause.skipsNext = false;
    clause.objectsNext = false;
    clause.aside = false;
  }

  /** Takes a phrase for what may be the subject of the verbs that follow. */
  void note(NounPhrase phrase) {
    NounPhrase whole = Objects.requireNonNull(phrases.withOwner(phrase));
    if (clause.hasVerb) {
      clause.latest = whole;
    } else if (clause.first == null) {
      clause.first = whole;
    } else if (view.kind(phrase.from() - 1) != WordKind.CONJUNCTION) {
      clause.latest = whole;
    }
  }

  /** The subject of a finite verb that begins at a word; leaves the clauses that are over. */
  @Nullable NounPhrase subjectOf(int start) {
    NounPhrase latest = clause.latest;
    if (!clause.hasVerb) {
      return clause.first == null && clause.relative ? clause.antecedent : clause.first;
    }
    boolean complement = clause.saying && latest != null;
    if (!complement && view.kind(start - 1) != WordKind.CONJUNCTION) {
      NounPhrase waiting = subjectOfOuter();
      if (waiting != null) {
        return waiting;
      }
    }
    return latest == null ? clause.subject : latest;
  }

  /** Leaves the clauses inside the nearest one that still waits for its verb. */
  private @Nullable NounPhrase subjectOfOuter() {
    for (OpenClause outer : around) {
      NounPhrase waiting = outer.hasVerb ? (outer.objectsNext ? null : outer.latest) : outer.first;
      if (waiting != null) {
        while (clause != outer) {
          clause = around.pop();
        }
        return waiting;
      }
    }
    return null;
  }
}
