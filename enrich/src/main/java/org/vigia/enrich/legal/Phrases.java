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
  private static final int LONGEST_PARENTHESIS = 45;
  private static final int WINDOW = 16;
  private static final int LONGEST_CHAIN = 3;
  private static final Set<String> QUANTITIES =
      WordList.of(
          """
          office oficina number series group dozen dozens handful pair set majority coalition
          string couple lot bloc team package serie grupo docena decena centenar mayoría conjunto
          paquete par puñado equipo coalición hundreds scores total representante representantes
          """);
  private static final Set<String> POSSESSIVES = Set.of("of", "de", "del");
  private static final Set<String> SPEAK_FOR_BODY =
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
  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "que");
  private static final Set<String> BEFORE_TIME = Set.of("el", "este", "en", "in");
  private static final Set<String> CLAUSE_OPENERS =
      Set.of("after", "before", "since", "until", "as", "than", "tras", "hasta");

  private final SentenceView view;

  Phrases(SentenceView view) {
    this.view = view;
  }

  /** The subject of a verb whose group (auxiliaries, negation) starts at an index. */
  @Nullable NounPhrase subjectBefore(int groupStart) {
    if (view.is(groupStart, "to") && view.kind(groupStart - 1) == WordKind.NOUN) {
      // "asked a judge on Thursday to order": the time stands between
      int end = view.isTime(groupStart - 1) ? beforeTime(groupStart - 1) : groupStart - 1;
      return end < 0 ? null : phraseEndingAt(end);
    }
    int i = groupStart - 1;
    int hops = 0;
    @Nullable NounPhrase found = null;
    @Nullable NounPhrase owner = null;
    @Nullable NounPhrase coordinated = null;
    while (i >= 0) {
      if (view.isTime(i)) {
        if (found != null) {
          return found;
        }
        i = beforeTime(i);
        continue;
      }
      WordKind kind = view.kind(i);
      switch (kind) {
        case NOUN, PRONOUN, NUMBER, ADJECTIVE, DETERMINER, OTHER -> {
          if (found != null) {
            return found;
          }
          NounPhrase phrase = phraseEndingAt(i);
          if (phrase == null) {
            i--;
          } else {
            found = owner == null ? phrase : ofOwner(phrase, owner);
            i = phrase.from() - 1;
          }
        }
        case PREPOSITION -> {
          if (found != null && CLAUSE_OPENERS.contains(view.word(i))) {
            return found;
          }
          if (found != null && POSSESSIVES.contains(view.word(i))) {
            owner = found;
          }
          found = null;
          i--;
        }
        case QUOTE, ADVERB -> i--;
        case COMMA, DASH, BRACKET -> {
          if (found != null) {
            return found;
          }
          int opening = openingBefore(i);
          if (++hops > 3) {
            return null;
          }
          // without an opening one the comma parts the subject from what is said of it
          i = (opening < 0 ? i : opening) - 1;
        }
        case SUBORDINATOR -> {
          if (found != null) {
            return found;
          }
          int saying = sayingBefore(i);
          if (saying >= 0 && ++hops <= 3) {
            i = groupStart(saying) - 1;
            break;
          }
          i = beforeRelative(i);
          NounPhrase antecedent = i < 0 ? null : antecedentEndingAt(i);
          return antecedent;
        }
        case VERB, AUXILIARY -> {
          if (found != null) {
            if (isModifier(i)) {
              found = null;
              i--;
              break;
            }
            NounPhrase antecedent = antecedentOfRelative(i);
            boolean adverbial =
                antecedent != null
                    && antecedent.from() == 1
                    && view.kind(0) == WordKind.PREPOSITION;
            if (adverbial) {
              // "con penas que van de 30 a 158 años concluyó el juicio"
              return null;
            }
            return antecedent == null ? found : antecedent;
          }
          i = groupStart(i) - 1;
          if (++hops > 3) {
            return null;
          }
        }
        case CONJUNCTION -> {
          boolean bare = found != null && view.kind(found.from()) != WordKind.DETERMINER;
          if (bare && view.kind(i - 1) == WordKind.NOUN && !view.isTime(i - 1)) {
            coordinated = coordinated == null ? found : coordinated;
            found = null;
            i--;
            break;
          }
          if (found != null) {
            return found;
          }
          int verb = verbBefore(i);
          if (verb < 0 || ++hops > 3) {
            return null;
          }
          i = groupStart(verb) - 1;
        }
        case STOP -> {
          return found == null ? coordinated : found;
        }
      }
    }
    return found == null ? coordinated : found;
  }

  /** "The order blocking the law was lifted": a participle behind a noun is no predicate. */
  private boolean isModifier(int verb) {
    String pos = view.token(verb).pos();
    boolean participle = pos.equals("VBG") || pos.equals("VBN");
    return participle && view.kind(verb - 1) == WordKind.NOUN && !view.isTime(verb - 1);
  }

  /** "A panel of the Ninth Circuit" is as high as the circuit, "lawyers of" are what they are. */
  private NounPhrase ofOwner(NounPhrase phrase, NounPhrase owner) {
    boolean court =
        phrase.isAny(NounClass.COURT)
            && (owner.isAny(NounClass.HIGH_COURT)
                || (owner.isAny(NounClass.INTERNATIONAL)
                    && SPEAK_FOR_BODY.contains(view.word(phrase.head()))));
    boolean group =
        QUANTITIES.contains(view.word(phrase.head()))
            || view.kind(phrase.head()) == WordKind.NUMBER;
    return court || group
        ? new NounPhrase(phrase.from(), phrase.head(), phrase.to(), owner.classes())
        : phrase;
  }

  /** "The decree that fills the prison was extended": the subject stands before the relative. */
  private @Nullable NounPhrase antecedentOfRelative(int verb) {
    int opener = groupStart(verb) - 1;
    if (opener < 1 || !RELATIVES.contains(view.word(opener))) {
      return null;
    }
    WordKind before = view.kind(opener - 1);
    return before == WordKind.NOUN ? antecedentEndingAt(opener - 1) : null;
  }

  /** "Anunció que enviará": who says it does it; index of the saying, -1 if there is none. */
  private int sayingBefore(int subordinator) {
    if (!view.spanish() || !view.is(subordinator, "que")) {
      return -1;
    }
    int i = subordinator - 1;
    if (view.kind(i) == WordKind.COMMA) {
      // "anunció, por su parte, que investigará"
      i = openingBefore(i) - 1;
    }
    return view.kind(i) == WordKind.VERB ? i : -1;
  }

  private int beforeRelative(int at) {
    int i = at - 1;
    while (i >= 0
        && (view.kind(i) == WordKind.COMMA
            || view.kind(i) == WordKind.PREPOSITION
            || view.kind(i) == WordKind.QUOTE)) {
      i--;
    }
    return i;
  }

  /** Words from a time expression back over its preposition. */
  private int beforeTime(int at) {
    int i = at;
    while (i >= 0 && view.isTime(i)) {
      i--;
    }
    int steps = 0;
    while (i >= 0
        && steps++ < 4
        && (view.kind(i) == WordKind.PREPOSITION
            || view.kind(i) == WordKind.DETERMINER
            || view.kind(i) == WordKind.ADVERB
            || Set.of("late", "early", "pasado", "mid", "-").contains(view.word(i)))) {
      i--;
    }
    return i;
  }

  /** The comma or dash that opens the insertion which another one closes. */
  private int openingBefore(int closing) {
    WordKind kind = view.kind(closing);
    int lowest = Math.max(0, closing - LONGEST_PARENTHESIS);
    for (int i = closing - 1; i >= lowest; i--) {
      if (view.kind(i) == WordKind.STOP) {
        return -1;
      }
      if (view.kind(i) == kind) {
        return i;
      }
    }
    return -1;
  }

  private int verbBefore(int at) {
    for (int i = at - 1; i >= 0; i--) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.STOP) {
        return -1;
      }
      if (kind == WordKind.VERB || kind == WordKind.AUXILIARY) {
        return i;
      }
    }
    return -1;
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
