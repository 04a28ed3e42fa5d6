package org.vigia.enrich.legal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.text.WordList;

/**
 * The subjects of the finite verbs of a sentence, found by keeping count of its clauses: a relative
 * clause that has its verb is over when another verb comes, which then belongs to the clause around
 * it. "A bill that gives agents new powers passed": the bill passed.
 *
 * <p>Subjects behind their verbs are not looked for; such a verb has none here.
 */
final class ClauseSubjects {
  private static final int LONGEST_DATELINE = 18;
  private static final int LONGEST_BRACKET = 12;
  private static final Set<String> CLAUSE_OPENERS =
      Set.of("after", "before", "since", "until", "as");
  private static final Set<String> SAYING =
      WordList.of(
          """
          say says said tell tells told rule rules ruled find finds found hold holds held believe
          believes believed argue argues argued think thinks thought claim claims claimed insist
          insists insisted announce announced announces add adds added write writes wrote warn
          warns warned acknowledge acknowledged conclude concluded concludes know knows knew decided
          decides note notes noted explained confirmed according dice dicen dijo dijeron afirma
          afirman afirmó asegura aseguró sostiene sostuvo señala señaló explica explicó informa
          informó informaron anuncia anunció anunciaron confirma confirmó confirmaron decidió
          decidieron resolvió resolvieron determinó determinaron concluyó concluyeron dictaminó
          falló indicó agregó añadió precisó lamenta lamentó recordó reconoció admitió advirtió
          cuenta contó relata relató denuncia reporta reportó estima estimó considera consideró
          """);
  private static final Set<String> CLITICS =
      Set.of("se", "lo", "la", "los", "las", "le", "les", "me", "nos", "te");
  private static final Set<String> DURATIONS =
      WordList.of(
          """
          days day weeks week months month years year hours hour minutes decade decades ago día
          días semana semanas mes meses año años hora horas minutos
          """);
  private static final Set<String> COMPARISONS =
      Set.of("more", "less", "fewer", "más", "menos", "cerca", "alrededor");

  private final SentenceView view;
  private final Phrases phrases;
  private final FiniteVerbs verbs;
  private final Map<Integer, NounPhrase> subjects = new HashMap<>();
  private final Set<Integer> inverted = new HashSet<>();
  private final Deque<OpenClause> around = new ArrayDeque<>();
  private OpenClause clause = new OpenClause(null, false, false);
  private boolean linked;

  ClauseSubjects(SentenceView view, Phrases phrases) {
    this.view = view;
    this.phrases = phrases;
    this.verbs = new FiniteVerbs(view);
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
        if (isDateline(i)) {
          restart();
        } else {
          endInsertion();
        }
      }
      case BRACKET -> {
        return behindBracket(i);
      }
      case SUBORDINATOR -> {
        if (isMeanwhile(i)) {
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

  /** "La Corte, mientras tanto, prohibió": no clause begins. */
  private boolean isMeanwhile(int at) {
    return view.is(at, "mientras") && view.is(at + 1, "tanto");
  }

  private void readPreposition(int at) {
    clause.skipsNext = false;
    if (CLAUSE_OPENERS.contains(view.word(at))) {
      clause.objectsNext = false;
      clause.opened |= clause.first == null;
      linked = false;
    } else {
      linked = !isComparison(at);
    }
  }

  /** "More than 1,100 people", "más de 60 hombres". */
  private boolean isComparison(int at) {
    return COMPARISONS.contains(view.word(at - 1)) && view.kind(at + 1) == WordKind.NUMBER;
  }

  private void restart() {
    around.clear();
    clause = new OpenClause(null, false, false);
    linked = false;
  }

  /** "SAN SALVADOR, May 3 (Wire) — The": what stands before the dash is no subject. */
  private boolean isDateline(int dash) {
    return dash < LONGEST_DATELINE
        && around.isEmpty()
        && !clause.hasVerb
        && (view.isCapitalised(0) || view.kind(0) == WordKind.NUMBER)
        && view.isCapitalised(dash + 1);
  }

  /** What stood behind a verb was its object; what stands behind a comma may be a subject. */
  private void endInsertion() {
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
    linked = false;
  }

  private void join(int at) {
    boolean sameChain =
        linked(at - 1)
            && view.kind(at - 1) != WordKind.COMMA
            && (view.kind(at + 1) == WordKind.NOUN || view.kind(at + 1) == WordKind.ADJECTIVE);
    if (sameChain) {
      // "the Covenant on Civil and Political Rights"
      linked = true;
      return;
    }
    if (clause.hasVerb) {
      clause.latest = null;
    }
    clause.objectsNext = false;
    clause.aside = false;
    linked = false;
  }

  /** Whether the phrase that ends at an index hangs on a preposition. */
  private boolean linked(int end) {
    NounPhrase phrase = view.kind(end) == WordKind.NOUN ? phrases.phraseEndingAt(end) : null;
    return phrase != null && view.kind(phrase.from() - 1) == WordKind.PREPOSITION;
  }

  private int readPhrase(int i) {
    boolean relative =
        view.is(i, "that")
            && (view.kind(i - 1) == WordKind.NOUN || view.kind(i - 1) == WordKind.COMMA)
            && (view.kind(i + 1) == WordKind.VERB || view.kind(i + 1) == WordKind.AUXILIARY);
    if (relative) {
      open(i);
      return i + 1;
    }
    NounPhrase phrase = phrases.phraseFrom(i, view.size());
    if (phrase == null || phrase.to() <= i || phrase.from() > i + 2) {
      return i + 1;
    }
    boolean actor =
        !linked
            && !clause.aside
            && !clause.skipsNext
            && !DURATIONS.contains(view.word(phrase.head()))
            && !isClitic(phrase.head());
    if (actor) {
      note(phrase);
    }
    clause.skipsNext = false;
    linked = false;
    return phrase.to();
  }

  /** "Lo envió", but not the article of a name. */
  private boolean isClitic(int at) {
    return view.spanish() && !view.isUnit(at) && CLITICS.contains(view.word(at));
  }

  private void note(NounPhrase phrase) {
    NounPhrase whole = Objects.requireNonNull(phrases.withOwner(phrase));
    if (clause.hasVerb) {
      clause.latest = whole;
    } else if (clause.first == null) {
      clause.first = whole;
    } else if (view.kind(phrase.from() - 1) != WordKind.CONJUNCTION) {
      clause.latest = whole;
    }
  }

  private void open(int at) {
    linked = false;
    WordKind next = view.kind(at + 1);
    boolean participial = next == WordKind.VERB && !verbs.isFinite(at + 1);
    if (participial) {
      // "while expressing support": no clause with a subject of its own
      clause.aside = true;
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
            && !(before == WordKind.COMMA && isInsertion(end));
    around.push(clause);
    clause =
        new OpenClause(
            relative ? phrases.antecedentEndingAt(end) : null, relative, before == WordKind.COMMA);
  }

  /** "Anunció, por su parte, que": what is announced follows. */
  private boolean isInsertion(int end) {
    for (int i = end; i > Math.max(0, end - 8); i--) {
      if (view.kind(i) == WordKind.COMMA) {
        return view.kind(i - 1) == WordKind.VERB;
      }
    }
    return false;
  }

  private int behindBracket(int at) {
    for (int i = at + 1; i < Math.min(view.size(), at + LONGEST_BRACKET); i++) {
      if (view.kind(i) == WordKind.BRACKET) {
        return i + 1;
      }
    }
    return at + 1;
  }

  /** Reads a verb with its auxiliaries; returns the index behind it. */
  private int readGroup(int from) {
    linked = false;
    if (view.is(from, "hace") && !view.is(from - 1, "que") && isLapse(from + 1)) {
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
      boolean opening = clause.first == null && !clause.hasVerb && !clause.relative;
      clause.aside |= opening || isParted(from);
      clause.skipsNext = true;
      readGerund(from);
      return Math.max(end, from + 1);
    }
    readFinite(from, end);
    return end;
  }

  /** "Hace más de un año". */
  private boolean isLapse(int from) {
    for (int i = from; i < from + 5; i++) {
      if (DURATIONS.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private void readFinite(int from, int end) {
    boolean says = SAYING.contains(view.word(end - 1));
    NounPhrase latest = clause.latest;
    int start = phrases.groupStart(from);
    if (says && isParted(start) && opensPhrase(end)) {
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
    NounPhrase subject = adjacent ? latest : subject(start);
    if (subject != null) {
      put(from, end, subject);
    }
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

  private boolean isParted(int start) {
    WordKind before = view.kind(start - 1);
    return before == WordKind.COMMA
        || (before == WordKind.QUOTE && view.kind(start - 2) == WordKind.COMMA);
  }

  private boolean opensPhrase(int at) {
    int i = at;
    while (view.isTime(i) || view.isTime(i + 1)) {
      i++;
    }
    WordKind kind = view.kind(i);
    return kind == WordKind.DETERMINER || kind == WordKind.NOUN || kind == WordKind.ADJECTIVE;
  }

  /** "Went to court, suing for the men": who went sues. */
  private void readGerund(int verb) {
    boolean parted = view.kind(verb - 1) == WordKind.COMMA || view.kind(verb - 1) == WordKind.DASH;
    NounPhrase subject = clause.subject;
    if (parted
        && verbs.isGerund(verb)
        && clause.hasVerb
        && clause.latest == null
        && subject != null) {
      subjects.put(verb, subject);
    }
  }

  private @Nullable NounPhrase subject(int start) {
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
