package org.vigia.enrich.legal;

import java.util.Set;
import org.vigia.enrich.text.WordList;

/** What the words and marks of a sentence say of where its clauses begin, end and are broken. */
final class ClauseMarks {
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

  ClauseMarks(SentenceView view) {
    this.view = view;
  }

  /** "After", "as": words that open a clause or are a preposition. */
  boolean mayOpenClause(int at) {
    return CLAUSE_OPENERS.contains(view.word(at));
  }

  /** Whether a verb is one of saying, behind which a clause of its own may follow. */
  boolean says(int verb) {
    return SAYING.contains(view.word(verb));
  }

  /** Whether a noun measures time. */
  boolean isDuration(int noun) {
    return DURATIONS.contains(view.word(noun));
  }

  /** "A bill that gives": the word opens a relative clause. */
  boolean isRelativeThat(int i) {
    return view.is(i, "that")
        && (view.kind(i - 1) == WordKind.NOUN || view.kind(i - 1) == WordKind.COMMA)
        && (view.kind(i + 1) == WordKind.VERB || view.kind(i + 1) == WordKind.AUXILIARY);
  }

  /** "Lo envió", but not the article of a name. */
  boolean isClitic(int at) {
    return view.spanish() && !view.isUnit(at) && CLITICS.contains(view.word(at));
  }

  /** "La Corte, mientras tanto, prohibió": no clause begins. */
  boolean isMeanwhile(int at) {
    return view.is(at, "mientras") && view.is(at + 1, "tanto");
  }

  /** "More than 1,100 people", "más de 60 hombres". */
  boolean isComparison(int at) {
    return COMPARISONS.contains(view.word(at - 1)) && view.kind(at + 1) == WordKind.NUMBER;
  }

  /** "SAN SALVADOR, May 3 (Wire) — The": what stands before the dash is no subject. */
  boolean mayEndDateline(int dash) {
    return dash < LONGEST_DATELINE
        && (view.isCapitalised(0) || view.kind(0) == WordKind.NUMBER)
        && view.isCapitalised(dash + 1);
  }

  /** "Anunció, por su parte, que": what is announced follows. */
  boolean isInsertion(int end) {
    for (int i = end; i > Math.max(0, end - 8); i--) {
      if (view.kind(i) == WordKind.COMMA) {
        return view.kind(i - 1) == WordKind.VERB;
      }
    }
    return false;
  }

  /** The index behind what stands in brackets. */
  int behindBracket(int at) {
    for (int i = at + 1; i < Math.min(view.size(), at + LONGEST_BRACKET); i++) {
      if (view.kind(i) == WordKind.BRACKET) {
        return i + 1;
      }
    }
    return at + 1;
  }

  /** "Hace más de un año". */
  boolean isLapse(int from) {
    for (int i = from; i < from + 5; i++) {
      if (isDuration(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comma stands before, with nothing but a quotation mark between. */
  boolean isParted(int start) {
    WordKind before = view.kind(start - 1);
    return before == WordKind.COMMA
        || (before == WordKind.QUOTE && view.kind(start - 2) == WordKind.COMMA);
  }

  /** Whether a noun phrase begins, with nothing but a time before it. */
  boolean opensPhrase(int at) {
    int i = at;
    while (view.isTime(i) || view.isTime(i + 1)) {
      i++;
    }
    WordKind kind = view.kind(i);
    return kind == WordKind.DETERMINER || kind == WordKind.NOUN || kind == WordKind.ADJECTIVE;
  }
}
