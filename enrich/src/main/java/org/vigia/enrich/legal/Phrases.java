package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.text.WordList;

/**
 * Finds the noun phrases around a verb without a parser: a walk to the left over what can stand
 * between a subject and its verb, a walk to the right to the object. Parsing costs ten times more
 * than everything else that is read, and news sentences put their subjects where this looks.
 */
final class Phrases {
  private static final int WINDOW = 16;
  private static final int LONGEST_CHAIN = 3;
  static final Set<String> SPEAK_FOR_BODY =
      WordList.of(
          """
          experts expert members member miembros integrantes committee body panel mission office
          agency team expertos expertas experta experto oficina misión agencia comité comisión
          subcomité subcomisión subcommittee commission delegation delegación spokesman
          spokeswoman spokesperson portavoz vocero vocera
          """);
  private static final Set<String> TIMES_OF_DAY =
      WordList.of(
          """
          morning afternoon evening night noon midnight week weekend day dawn dusk month year
          hours days weeks months years
          """);
  private static final Set<String> PARTITIVES =
      WordList.of(
          """
          first second latter former both all some most many several parts part ambos parte
          """);
  private static final Set<String> PERSONAL = Set.of("it", "them", "him", "he", "she", "they");
  private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las", "the");
  private static final Set<String> BEFORE_TIME = Set.of("el", "este", "en", "in");

  private static final Set<String> POSSESSIVES = Set.of("of", "de", "del");

  private final SentenceView view;
  private @Nullable ClauseSubjects clauses;

  Phrases(SentenceView view) {
    this.view = view;
  }

  /** The subject of a verb whose group (auxiliaries, negation) starts at an index. */
  @Nullable NounPhrase subjectBefore(int groupStart) {
    return new SubjectFinder(view, this).before(groupStart);
  }

  /** The subject of a verb that stands before it: by count of the clauses, else the nearest. */
  @Nullable NounPhrase subjectOf(VerbUse use) {
    if (clauses == null) {
      clauses = new ClauseSubjects(view, this);
    }
    if (clauses.isInverted(use.at())) {
      return null;
    }
    NounPhrase counted = clauses.of(use.at());
    return counted == null ? subjectBefore(use.groupStart()) : counted;
  }

  /** "Un panel del Cuarto Circuito": a phrase with what it is by its owner. */
  @Nullable NounPhrase withOwner(@Nullable NounPhrase phrase) {
    if (phrase == null || !POSSESSIVES.contains(view.word(phrase.to()))) {
      return phrase;
    }
    NounPhrase owner = phraseFrom(phrase.to() + 1, view.size());
    return owner == null ? phrase : new SubjectFinder(view, this).ofOwner(phrase, owner);
  }

  /** First word of a verb group: over auxiliaries, adverbs, "not", "to", clitics. */
  int groupStart(int verb) {
    int i = verb;
    while (i > 0) {
      if (belongsToGroup(i - 1)) {
        i--;
        continue;
      }
      int auxiliary = beforeInsertedTime(i);
      if (auxiliary < 0) {
        return i;
      }
      i = auxiliary;
    }
    return i;
  }

  /** "Might one day order": the auxiliary before a time that parts the group; -1 if none. */
  private int beforeInsertedTime(int at) {
    int i = at - 1;
    while (i > 0 && (view.isTime(i) || INSERTED.contains(view.word(i)))) {
      i--;
    }
    boolean parted = i < at - 1 && view.kind(i) == WordKind.AUXILIARY;
    return parted ? i : -1;
  }

  private static final Set<String> INSERTED =
      Set.of("one", "day", "on", "in", "este", "en", "un", "día");

  private boolean belongsToGroup(int i) {
    WordKind kind = view.kind(i);
    String word = view.word(i);
    if (kind == WordKind.AUXILIARY || (kind == WordKind.ADVERB && !view.isTime(i))) {
      return true;
    }
    if (view.spanish()) {
      return SPANISH_PARTICLES.contains(word);
    }
    return word.equals("to")
        || word.equals("first")
        || word.equals("not")
        || word.equals("n't")
        || word.equals("never");
  }

  private static final Set<String> SPANISH_PARTICLES =
      WordList.of(
          """
          no se lo la los las le les nunca ya jamás tampoco
          """);

  @Nullable NounPhrase antecedentEndingAt(int end) {
    NounPhrase nearest = phraseEndingAt(end);
    boolean place =
        nearest != null
            && nearest.isAny(NounClass.STATE)
            && (view.is(nearest.from() - 1, "in") || view.is(nearest.from() - 1, "en"));
    if (nearest == null || (!nearest.classes().isEmpty() && !place)) {
      return nearest;
    }
    // "the veto on raids in Boston that": what carries meaning may stand before prepositions
    NounPhrase last = nearest;
    for (int steps = 0; steps < LONGEST_CHAIN; steps++) {
      int i = last.from() - 1;
      if (view.kind(i) == WordKind.PREPOSITION && view.kind(i - 1) == WordKind.COMMA) {
        // "the committee, in Geneva, which"
        i--;
      }
      NounPhrase before =
          i > 0 && (view.kind(i) == WordKind.PREPOSITION || view.kind(i) == WordKind.COMMA)
              ? phraseEndingAt(i - 1)
              : null;
      if (before == null) {
        return nearest;
      }
      if (!before.classes().isEmpty()) {
        return before;
      }
      last = before;
    }
    return nearest;
  }

  /** The noun phrase whose last word stands at an index. */
  @Nullable NounPhrase phraseEndingAt(int end) {
    int head = -1;
    int i = end;
    Set<NounClass> first = EnumSet.noneOf(NounClass.class);
    Set<NounClass> last = EnumSet.noneOf(NounClass.class);
    boolean any = false;
    while (i >= 0 && !view.isTime(i)) {
      WordKind kind = view.kind(i);
      boolean unit = view.isUnit(i);
      if (any && view.isHyphen(i)) {
        i--;
        continue;
      }
      if (!unit && !inPhrase(kind)) {
        break;
      }
      int wordHead = view.headOfUnit(i);
      if (any && !unit && TIMES_OF_DAY.contains(view.word(i)) && view.isCapitalised(head)) {
        break;
      }
      boolean label =
          kind == WordKind.NUMBER
              && !any
              && !unit
              && view.kind(i - 1) == WordKind.NOUN
              && !view.isTime(i - 1);
      if (!label
          && (unit
              || kind == WordKind.NOUN
              || kind == WordKind.PRONOUN
              || kind == WordKind.NUMBER)) {
        if (!any || view.spanish()) {
          head = wordHead;
        }
        Set<NounClass> here = view.classes(wordHead);
        if (!any) {
          last = here;
        }
        if (!here.isEmpty()) {
          first = here;
        }
        any = true;
      }
      boolean opens = kind == WordKind.DETERMINER && !view.is(i, "'s") && !view.is(i, "’s");
      i = view.unitStart(i) - 1;
      if (opens && !unit) {
        break;
      }
    }
    if (!any) {
      return null;
    }
    boolean proper = view.isCapitalised(head) && view.kind(head) == WordKind.NOUN;
    Set<NounClass> classes = view.spanish() ? first : last.isEmpty() && proper ? first : last;
    if (view.kind(head) == WordKind.PRONOUN) {
      classes = EnumSet.of(NounClass.PRONOUN);
    }
    return new NounPhrase(i + 1, head, end + 1, ofBody(head, classes, i + 1, end + 1));
  }

  /** "UN experts", "expertas de la ONU": people who speak for the body before them. */
  private Set<NounClass> ofBody(int head, Set<NounClass> classes, int from, int to) {
    if (!classes.isEmpty() || !SPEAK_FOR_BODY.contains(view.word(head))) {
      return classes;
    }
    Set<NounClass> inside = classesBetween(from, Math.min(view.size(), to + 4));
    if (inside.contains(NounClass.LEGISLATURE)) {
      return EnumSet.of(NounClass.LEGISLATURE);
    }
    return inside.contains(NounClass.INTERNATIONAL) ? EnumSet.of(NounClass.INTERNATIONAL) : classes;
  }

  private static boolean inPhrase(WordKind kind) {
    return kind == WordKind.NOUN
        || kind == WordKind.PRONOUN
        || kind == WordKind.ADJECTIVE
        || kind == WordKind.DETERMINER
        || kind == WordKind.NUMBER;
  }

  /** The first noun phrase at or after an index, over adverbs, quotes and time expressions. */
  @Nullable NounPhrase phraseFrom(int from, int limit) {
    int i = from;
    while (i < limit && (view.isTime(i) || isSkippable(i))) {
      i++;
    }
    int partitive = view.kind(i) == WordKind.DETERMINER ? i + 1 : i;
    if (PARTITIVES.contains(view.word(partitive))
        && view.kind(partitive + 1) == WordKind.PREPOSITION) {
      i = partitive + 2;
    }
    int start = i;
    int lastNoun = -1;
    Set<NounClass> first = EnumSet.noneOf(NounClass.class);
    Set<NounClass> last = EnumSet.noneOf(NounClass.class);
    int firstNoun = -1;
    while (i < limit && !view.isTime(i)) {
      boolean unit = view.isUnit(i);
      WordKind kind = view.kind(i);
      // a name may hold its article: "por 30 días | el régimen de excepción"
      boolean opens = kind == WordKind.DETERMINER || (unit && ARTICLES.contains(view.word(i)));
      if (firstNoun >= 0 && opens && !isPossessive(i)) {
        break;
      }
      boolean quoteInside = kind == WordKind.QUOTE && i > start;
      boolean gerundOrParticiple =
          kind == WordKind.VERB && firstNoun < 0 && i > start && !view.spanish();
      if (!unit
          && !inPhrase(kind)
          && !quoteInside
          && !gerundOrParticiple
          && !(view.isHyphen(i) && i > start)
          && kind != WordKind.ADVERB) {
        break;
      }
      int head = view.headOfUnit(i);
      // "Executive Order 14159": the number names the noun before it
      boolean label = kind == WordKind.NUMBER && firstNoun >= 0 && !unit;
      if (!label
          && (unit
              || kind == WordKind.NOUN
              || kind == WordKind.PRONOUN
              || kind == WordKind.NUMBER)) {
        if (firstNoun < 0 && !unit && PERSONAL.contains(view.word(i))) {
          return new NounPhrase(start, i, i + 1, EnumSet.of(NounClass.PRONOUN));
        }
        firstNoun = firstNoun < 0 ? head : firstNoun;
        lastNoun = head;
        last = view.classes(head);
        if (first.isEmpty()) {
          first = last;
        }
      }
      i = view.unitEnd(i);
    }
    if (firstNoun < 0) {
      return null;
    }
    int head = view.spanish() ? firstNoun : lastNoun;
    boolean proper = view.isCapitalised(head);
    Set<NounClass> classes = view.spanish() ? first : last.isEmpty() && proper ? first : last;
    if (view.kind(head) == WordKind.PRONOUN) {
      classes = EnumSet.of(NounClass.PRONOUN);
    }
    return new NounPhrase(start, head, i, ofBody(head, classes, start, i));
  }

  private boolean isPossessive(int i) {
    return view.is(i, "'s") || view.is(i, "’s") || view.is(i, "'") || view.is(i, "’");
  }

  private boolean isSkippable(int i) {
    WordKind kind = view.kind(i);
    return kind == WordKind.ADVERB
        || kind == WordKind.QUOTE
        || view.is(i, "on")
        || (view.isTime(i + 1) && BEFORE_TIME.contains(view.word(i)));
  }

  /** End of the clause that starts behind a verb: where another thought begins. */
  int clauseEnd(int from) {
    int limit = Math.min(view.size(), from + WINDOW);
    for (int i = from; i < limit; i++) {
      WordKind kind = view.kind(i);
      boolean closing =
          kind == WordKind.STOP || kind == WordKind.DASH || kind == WordKind.SUBORDINATOR;
      if (closing || (kind == WordKind.COMMA && !isListComma(i))) {
        return i;
      }
      if (i > from && (view.is(i, "after") || view.is(i, "tras") || view.is(i, "before"))) {
        return i;
      }
    }
    return limit;
  }

  private boolean isListComma(int comma) {
    int next = comma + 1;
    return view.isCapitalised(comma - 1) && view.isCapitalised(next) && !view.isTime(comma - 1);
  }

  /** Classes of all nouns from one index to before another. */
  Set<NounClass> classesBetween(int from, int to) {
    Set<NounClass> found = EnumSet.noneOf(NounClass.class);
    for (int i = Math.max(0, from); i < Math.min(view.size(), to); i++) {
      found.addAll(view.classes(i));
    }
    return found;
  }

  /** Who a passive says did it: the phrase behind "by" or "por". */
  @Nullable NounPhrase agentAfter(int from) {
    int limit = Math.min(view.size(), from + WINDOW);
    for (int i = from; i < limit; i++) {
      if (view.kind(i) == WordKind.STOP) {
        return null;
      }
      if (view.is(i, "by") || view.is(i, "por")) {
        NounPhrase phrase = phraseFrom(i + 1, Math.min(view.size(), i + WINDOW));
        if (phrase != null && !view.isTime(i + 1)) {
          return phrase;
        }
      }
    }
    return null;
  }
}
