package org.vigia.enrich.legal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.text.WordList;

/**
 * Finds the subject of a verb by a walk to the left over what can stand between them: times,
 * insertions, relative clauses, an earlier verb of the same subject.
 */
final class SubjectFinder {
  private static final int LONGEST_PARENTHESIS = 45;
  private static final Set<String> QUANTITIES =
      WordList.of(
          """
          office oficina number series group dozen dozens handful pair set majority coalition
          string couple lot bloc team package serie grupo docena decena centenar mayoría conjunto
          paquete par puñado equipo coalición hundreds scores total representante representantes
          """);
  private static final Set<String> POSSESSIVES = Set.of("of", "de", "del");
  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "que");
  private static final Set<String> CLAUSE_OPENERS =
      Set.of("after", "before", "since", "until", "as", "than", "tras", "hasta");

  private final SentenceView view;
  private final Phrases phrases;

  SubjectFinder(SentenceView view, Phrases phrases) {
    this.view = view;
    this.phrases = phrases;
  }

  /** The subject of a verb whose group (auxiliaries, negation) starts at an index. */
  @Nullable NounPhrase before(int groupStart) {
    if (view.is(groupStart, "to") && view.kind(groupStart - 1) == WordKind.NOUN) {
      // "asked a judge on Thursday to order": the time stands between
      int end = view.isTime(groupStart - 1) ? beforeTime(groupStart - 1) : groupStart - 1;
      return end < 0 ? null : phrases.phraseEndingAt(end);
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
          NounPhrase phrase = phrases.phraseEndingAt(i);
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
            i = phrases.groupStart(saying) - 1;
            break;
          }
          i = beforeRelative(i);
          NounPhrase antecedent = i < 0 ? null : phrases.antecedentEndingAt(i);
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
          i = phrases.groupStart(i) - 1;
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
          i = phrases.groupStart(verb) - 1;
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
  NounPhrase ofOwner(NounPhrase phrase, NounPhrase owner) {
    boolean court =
        phrase.isAny(NounClass.COURT)
            && (owner.isAny(NounClass.HIGH_COURT)
                || (owner.isAny(NounClass.INTERNATIONAL)
                    && Phrases.SPEAK_FOR_BODY.contains(view.word(phrase.head()))));
    boolean group =
        QUANTITIES.contains(view.word(phrase.head()))
            || view.kind(phrase.head()) == WordKind.NUMBER;
    return court || group
        ? new NounPhrase(phrase.from(), phrase.head(), phrase.to(), owner.classes())
        : phrase;
  }

  /** "The decree that fills the prison was extended": the subject stands before the relative. */
  private @Nullable NounPhrase antecedentOfRelative(int verb) {
    int opener = phrases.groupStart(verb) - 1;
    if (opener < 1 || !RELATIVES.contains(view.word(opener))) {
      return null;
    }
    WordKind before = view.kind(opener - 1);
    return before == WordKind.NOUN ? phrases.antecedentEndingAt(opener - 1) : null;
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
}
