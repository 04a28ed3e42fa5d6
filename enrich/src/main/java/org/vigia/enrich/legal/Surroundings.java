package org.vigia.enrich.legal;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.text.WordList;

/** What stands around a verb and helps to say what it tells. */
final class Surroundings {
  private static final int REACH_OF_BLOCKING = 14;
  private static final int REACH_OF_INFINITIVE = 12;
  private static final Pattern INFINITIVE = Pattern.compile(".+r(?:se|lo|la|los|las|le|les)?");

  private static final Set<String> FEW =
      WordList.of(
          """
          one two three un una dos tres 2 3
          """);
  private static final Set<String> MANY =
      WordList.of(
          """
          hundreds thousands dozens scores cientos miles decenas centenares many muchas muchos
          numerosas
          """);
  private static final Set<String> ANYBODY =
      WordList.of(
          """
          others many some most several few everyone anyone otros otras muchos muchas algunos
          algunas varios varias pocos
          """);
  private static final Set<String> TAKING =
      WordList.of(
          """
          take accept receive host house admit hold imprison resettle welcome shelter incarcerate
          jail detain repatriate exchange swap accommodate recibir acoger aceptar admitir albergar
          encarcelar alojar recluir repatriar canjear intercambiar reasentar acogerlos recibirlos
          """);
  private static final Set<String> NOTHING =
      Set.of("nothing", "nobody", "none", "nada", "nadie", "ninguno", "ninguna");
  private static final Set<String> DEFINITE =
      WordList.of(
          """
          the this that el la este esta ese esa dicho dicha its his her their su
          """);
  private static final Set<String> DEFINITE_PLURALS = Set.of("los", "las", "the", "some");
  private static final Set<String> OTHER = Set.of("another", "other", "otra", "otro");
  private static final Set<String> SPEAKING_FOR = Set.of("for", "of", "del", "de");
  private static final Set<String> MONEY =
      WordList.of(
          """
          dollars dollar million millions billion euros dólares dólar millones pounds libras $ us$
          """);
  private static final Set<String> OWN = Set.of("own", "propia", "propio");

  private final SentenceView view;

  Surroundings(SentenceView view) {
    this.view = view;
  }

  SentenceView view() {
    return view;
  }

  /** "An order barring removals", "ordered the agency to stop": a verb of blocking soon after. */
  boolean blocksAfter(int from) {
    int limit = Math.min(view.size(), from + REACH_OF_BLOCKING);
    for (int i = from; i < limit; i++) {
      if (view.kind(i) == WordKind.STOP) {
        return false;
      }
      if (BlockingWords.isOne(view.word(i)) || isForbidden(i)) {
        return true;
      }
    }
    return false;
  }

  /** "The men may not be moved, the judge ruled": what was decided stands in front. */
  boolean forbidsBefore(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (view.kind(i) == WordKind.STOP) {
        return false;
      }
      if (isForbidden(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Not to move them", "may not deport", "no puede expulsarlos". */
  private boolean isForbidden(int i) {
    boolean english =
        (view.is(i, "not") || view.is(i, "n't"))
            && (view.is(i + 1, "to")
                || view.is(i - 1, "may")
                || view.is(i - 1, "can")
                || view.is(i - 1, "ca")
                || view.is(i - 1, "must"));
    boolean spanish =
        view.spanish()
            && view.is(i, "no")
            && (view.word(i + 1).startsWith("pued")
                || view.word(i + 1).startsWith("pod")
                || view.word(i + 1).startsWith("deb")
                || (view.kind(i + 1) == WordKind.VERB
                    && INFINITIVE.matcher(view.word(i + 1)).matches()));
    return english || spanish;
  }

  /** "Agreed to take": an infinitive soon after. */
  boolean infinitiveAfter(int from) {
    int limit = Math.min(view.size(), from + REACH_OF_INFINITIVE);
    for (int i = from; i < limit; i++) {
      if (view.kind(i) == WordKind.STOP) {
        return false;
      }
      boolean infinitive =
          view.spanish()
              ? INFINITIVE.matcher(view.word(i)).matches() && view.kind(i) == WordKind.VERB
              : view.is(i, "to") && (view.kind(i + 1) == WordKind.VERB || view.is(i + 1, "ready"));
      if (infinitive) {
        return true;
      }
    }
    return false;
  }

  /** "Aprobaron el viernes dar más tiempo": an infinitive is what was approved. */
  boolean infinitiveNext(VerbUse use) {
    int i = use.end();
    while (i < view.size()
        && (view.isTime(i)
            || view.isTime(i + 1)
            || view.kind(i) == WordKind.ADVERB
            || view.kind(i) == WordKind.COMMA)) {
      i++;
    }
    return view.spanish()
        ? view.kind(i) == WordKind.VERB && INFINITIVE.matcher(view.word(i)).matches()
        : view.token(Math.min(i, view.size() - 1)).pos().equals("VBG");
  }

  /** "Undertook to accept up to 160 of them", "se comprometió a recibir". */
  boolean takesPeopleAfter(int from) {
    for (int i = from; i < Math.min(view.size(), from + REACH_OF_INFINITIVE); i++) {
      if (view.kind(i) == WordKind.STOP) {
        return false;
      }
      if (TAKING.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands within a few words behind an index. */
  boolean follows(int from, String word) {
    for (int i = from; i < Math.min(view.size(), from + 6); i++) {
      if (view.is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** "Justice Department lawyers", "lawyers for the government": whom a subject acts for. */
  boolean speaksFor(@Nullable NounPhrase subject, NounClass... wanted) {
    if (subject == null) {
      return false;
    }
    boolean linked = SPEAKING_FOR.contains(view.word(subject.to()));
    int limit = Math.min(view.size(), linked ? subject.to() + 5 : subject.to());
    for (int i = subject.from(); i < limit && view.kind(i) != WordKind.VERB; i++) {
      for (NounClass nounClass : wanted) {
        if (view.classes(i).contains(nounClass)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a noun of one of the classes follows in the same sentence. */
  boolean classAfter(int from, int reach, NounClass... wanted) {
    for (NounClass nounClass : wanted) {
      if (isAfter(from, reach, nounClass)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfter(int from, int reach, NounClass wanted) {
    for (int i = from; i < Math.min(view.size(), from + reach); i++) {
      if (view.kind(i) == WordKind.STOP) {
        return false;
      }
      if (view.classes(i).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** "By executive order the president created": how it was done stands in front. */
  boolean byDecree(VerbUse use) {
    for (int i = use.groupStart() - 1; i > 0; i--) {
      if (view.kind(i) == WordKind.STOP || view.kind(i) == WordKind.VERB) {
        return false;
      }
      boolean decree = view.classes(i).contains(NounClass.EXECUTIVE_ORDER);
      int before = view.unitStart(i) - 1;
      boolean means =
          MEANS.contains(view.word(before))
              || (MEANS.contains(view.word(before - 1)) && view.kind(before) != WordKind.NOUN);
      if (decree && means) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> MEANS = Set.of("by", "through", "via", "mediante", "por", "vía");

  /** "Said she was deeply troubled": what a body says with weight. */
  boolean voicesConcern(int from) {
    for (int i = from; i < Math.min(view.size(), from + REACH_OF_INFINITIVE); i++) {
      if (view.kind(i) == WordKind.STOP) {
        return false;
      }
      if (WEIGHTY.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> WEIGHTY =
      WordList.of(
          """
          troubled concerned alarmed appalled worried disturbed horrified shocked dismayed must
          should breach breaches breached violates violated violate unlawful illegal arbitrary
          unacceptable violation violations preocupado preocupada alarmado alarmada viola violan
          violó violaron ilegal arbitraria arbitrarias inaceptable violación violaciones debe deben
          """);

  boolean isVerbBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (view.kind(i) == WordKind.VERB) {
        return true;
      }
    }
    return false;
  }

  /** The word that heads a phrase, lower case; empty without one. */
  String head(@Nullable NounPhrase phrase) {
    return phrase == null ? "" : view.word(phrase.head());
  }

  /** "Charged with nothing". */
  boolean isNothing(@Nullable NounPhrase phrase) {
    return NOTHING.contains(head(phrase));
  }

  boolean isDefinite(@Nullable NounPhrase phrase) {
    return phrase != null && DEFINITE.contains(view.word(phrase.from()));
  }

  /** "Condenó al Estado". */
  boolean isTheState(@Nullable NounPhrase phrase) {
    return head(phrase).equals("estado") && phrase != null && view.isCapitalised(phrase.head());
  }

  /** "Another panel of the same court". */
  boolean isAnother(@Nullable NounPhrase phrase) {
    return contains(phrase, OTHER);
  }

  boolean isOwn(@Nullable NounPhrase phrase) {
    return contains(phrase, OWN);
  }

  /** "Others beg a judge to stop a deportation": what many do is no event. */
  boolean isAnybody(@Nullable NounPhrase subject) {
    return contains(subject, ANYBODY);
  }

  private boolean contains(@Nullable NounPhrase phrase, Set<String> words) {
    if (phrase == null) {
      return false;
    }
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (words.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "2,100 people", "only 8 of the men": a figure that is counted, no event of its own. */
  boolean isHeadcount(@Nullable NounPhrase phrase) {
    if (phrase == null || contains(phrase, MONEY)) {
      return false;
    }
    for (int i = Math.max(0, phrase.from() - 3); i < phrase.to(); i++) {
      boolean quantity = view.kind(i) == WordKind.NUMBER && !view.isTime(i);
      boolean part = view.is(i + 1, "of") || view.is(i + 1, "de") || i >= phrase.from();
      boolean counts = i < phrase.head() || view.kind(phrase.head()) == WordKind.NUMBER;
      if (quantity && part && !FEW.contains(view.word(i)) && counts) {
        return true;
      }
    }
    return false;
  }

  /** Filings that are counted are a statistic. */
  boolean isCounted(Args args) {
    NounPhrase object = args.object();
    int suit = args.passive() && object != null ? object.head() : suitAfter(args.use().end());
    int to = args.passive() ? Math.max(suit, args.use().groupStart()) : suit;
    for (int i = Math.max(args.passive() ? 0 : args.use().end(), suit - 6); i < to; i++) {
      boolean many = MANY.contains(view.word(i));
      boolean money =
          MONEY.contains(view.word(i - 1))
              || MONEY.contains(view.word(i + 1))
              || MONEY.contains(view.word(i));
      boolean number = view.kind(i) == WordKind.NUMBER && !view.isTime(i) && !money;
      // behind the noun only "de los 7.200 que" counts it
      boolean outOf = i < suit || DEFINITE_PLURALS.contains(view.word(i - 1));
      if (outOf && (many || (number && !FEW.contains(view.word(i))))) {
        return true;
      }
    }
    return false;
  }

  private int suitAfter(int from) {
    for (int i = from; i < Math.min(view.size(), from + 16); i++) {
      if (view.classes(i).contains(NounClass.SUIT)) {
        return i;
      }
    }
    return from;
  }

  /** "People convicted of crimes": a kind of people, no case. */
  boolean isKindOfPeople(Args args) {
    if (!args.passive()) {
      return false;
    }
    if (args.use().isAny(VerbGroup.CONVICT, VerbGroup.CHARGE)
        && args.byUnknown()
        && isHeadcount(args.object())) {
      return true;
    }
    int at = args.use().at();
    boolean reduced = args.use().groupStart() == at;
    NounPhrase object = args.object();
    boolean kind =
        object != null
            && view.word(object.head()).endsWith("s")
            && !view.isCapitalised(object.head());
    boolean describes =
        switch (view.kind(at - 1)) {
          case NOUN, PRONOUN, DETERMINER, ADJECTIVE, PREPOSITION, NUMBER, VERB -> true;
          default -> false;
        };
    return (reduced && describes && !view.sentence().headline())
        || (kind && view.kind(at - 1) != WordKind.AUXILIARY);
  }
}
