package org.vigia.enrich.legal;

import java.util.Set;
import java.util.regex.Pattern;
import org.vigia.enrich.text.WordList;

/** Which verbs of a sentence are finite, so that they have a subject of their own. */
final class FiniteVerbs {
  private static final Set<String> NOT_FINITE =
      WordList.of(
          """
          be been being having get haber ser sido siendo habiendo
          """);
  private static final Pattern SPANISH_NOT_FINITE =
      Pattern.compile(
          ".+(?:[aeiíá]r(?:se|l[oae]s?)?|[aeiíá]ndo(?:se|l[oae]s?)?|[aií]d[oa]s?)|hechos?|dicho"
              + "|puest[oa]s?|vist[oa]s?|escrit[oa]s?|abiert[oa]s?|resuelt[oa]s?");

  private final SentenceView view;

  FiniteVerbs(SentenceView view) {
    this.view = view;
  }

  /** Whether a word may be part of a verb group: verbs, auxiliaries, adverbs, "not". */
  boolean belongs(int i) {
    WordKind kind = view.kind(i);
    return kind == WordKind.VERB
        || kind == WordKind.AUXILIARY
        || (kind == WordKind.ADVERB && !view.isTime(i))
        || view.is(i, "not")
        || view.is(i, "n't");
  }

  /** Whether a verb is neither infinitive nor participle nor gerund. */
  boolean isFinite(int i) {
    String word = view.word(i);
    if (NOT_FINITE.contains(word)) {
      return false;
    }
    if (view.kind(i) == WordKind.AUXILIARY) {
      return true;
    }
    if (view.kind(i) != WordKind.VERB) {
      return false;
    }
    if (view.spanish()) {
      return !SPANISH_NOT_FINITE.matcher(word).matches();
    }
    String pos = view.token(i).pos();
    return pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP");
  }

  /** Whether a verb is a gerund or an English participle in "-ing". */
  boolean isGerund(int i) {
    return view.spanish() ? view.word(i).endsWith("ndo") : view.token(i).pos().equals("VBG");
  }
}
