package org.vigia.enrich.legal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.text.WordList;

/** Finds a verb's object behind the times, places and asides that may stand between. */
final class ObjectFinder {
  private static final int MOST_STEPS = 4;
  private static final int LONGEST_ASIDE = 12;

  /** "Aprobó la noche del martes la prórroga": when stands before what. */
  private static final Set<String> PARTS_OF_DAY =
      Set.of("noche", "tarde", "mañana", "madrugada", "víspera", "jornada", "eve");

  private static final Set<String> DURATIONS =
      WordList.of(
          """
          days day weeks week month months year years hour hours día días semana semanas mes meses
          años año hora horas
          """);
  private static final Set<String> LINKS = Set.of("a", "al", "to", "for", "into", "over");

  private final SentenceView view;
  private final Phrases phrases;

  ObjectFinder(SentenceView view, Phrases phrases) {
    this.view = view;
    this.phrases = phrases;
  }

  /** The object that starts at or behind an index, before another: "signed in Kigali a deal". */
  @Nullable NounPhrase from(int from, int limit) {
    NounPhrase object = phrases.phraseFrom(afterPrepositions(from), limit);
    while (object != null && (isPartOfDay(object) || isDelay(object, from))) {
      int behind = object.to();
      while (behind < limit && (view.isTime(behind) || view.kind(behind) == WordKind.PREPOSITION)) {
        behind++;
      }
      object = phrases.phraseFrom(behind, limit);
    }
    return object == null ? behindAdverbials(from, limit) : object;
  }

  private boolean isPartOfDay(NounPhrase phrase) {
    return PARTS_OF_DAY.contains(view.word(phrase.head()));
  }

  /** "Otorgó a las 48 horas la suspensión": how long it took stands before what was given. */
  private boolean isDelay(NounPhrase phrase, int from) {
    boolean linked = view.kind(from) == WordKind.PREPOSITION;
    for (int i = phrase.from(); linked && i < phrase.to(); i++) {
      if (DURATIONS.contains(view.word(i)) && view.kind(i - 1) == WordKind.NUMBER) {
        return true;
      }
    }
    return false;
  }

  private @Nullable NounPhrase behindAdverbials(int from, int limit) {
    int i = from;
    int end = limit;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      while (i < end && (view.isTime(i) || view.kind(i) == WordKind.ADVERB)) {
        i++;
      }
      if (view.kind(i) == WordKind.COMMA) {
        int behind = behindAside(i);
        if (behind < 0) {
          return null;
        }
        i = behind;
        end = Math.max(end, phrases.clauseEnd(behind));
        continue;
      }
      if (i >= end) {
        return null;
      }
      if (view.kind(i) != WordKind.PREPOSITION) {
        return phrases.phraseFrom(i, end);
      }
      if (LINKS.contains(view.word(i))) {
        return phrases.phraseFrom(i + 1, end);
      }
      NounPhrase skipped = phrases.phraseFrom(i + 1, end);
      int behind = skipped == null ? behindTime(i + 1, end) : skipped.to();
      if (behind < 0) {
        return null;
      }
      i = behind;
    }
    return null;
  }

  /** "Has forbidden, in every budget since 2011, the transfer": behind the second comma. */
  private int behindAside(int comma) {
    for (int i = comma + 1; i < Math.min(view.size(), comma + LONGEST_ASIDE); i++) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.COMMA) {
        WordKind next = view.kind(i + 1);
        return next == WordKind.DETERMINER || next == WordKind.NOUN || next == WordKind.ADJECTIVE
            ? i + 1
            : -1;
      }
      if (kind == WordKind.STOP || kind == WordKind.SUBORDINATOR) {
        return -1;
      }
    }
    return -1;
  }

  /** "Prorrogaron por otros 30 días el régimen": index behind a time; -1 if there is none. */
  private int behindTime(int from, int limit) {
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

  private int afterPrepositions(int from) {
    int i = from;
    while (LINKS.contains(view.word(i)) || (view.is(i, "on") && !view.isTime(i + 1))) {
      i++;
    }
    return i;
  }
}
