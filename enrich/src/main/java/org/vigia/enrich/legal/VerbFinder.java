package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vigia.enrich.text.WordList;

/** Finds the verbs of the lexicon in a sentence and what grammatical form they have there. */
final class VerbFinder {
  private static final int REACH_OF_PARTICLE = 9;
  private static final Set<String> SKIPPED =
      WordList.of(
          """
          el la los las un una the a an al del its his her their our su sus
          """);

  private final Lexicon lexicon;

  VerbFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<VerbUse> find(SentenceView view, Phrases phrases) {
    List<VerbUse> uses = new ArrayList<>();
    for (int i = 0; i < view.size(); i++) {
      List<VerbEntry> entries = lexicon.verb(view.word(i));
      if (!entries.isEmpty() && isVerb(view, i, entries.getFirst().form())) {
        addReadings(view, phrases, i, entries, uses);
      }
    }
    return uses;
  }

  /** "Recurrir a" may invoke a law or turn to a court: both readings, the longer one first. */
  private static void addReadings(
      SentenceView view, Phrases phrases, int at, List<VerbEntry> entries, List<VerbUse> uses) {
    List<VerbUse> found = new ArrayList<>();
    for (VerbEntry entry : entries) {
      if (view.spanish() && lacksReflexive(view, phrases, at, entry)) {
        continue;
      }
      int restEnd = restEnd(view, at + 1, entry.rest());
      if (restEnd > 0) {
        found.add(new VerbUse(at, phrases.groupStart(at), at + 1, restEnd, fit(view, at, entry)));
      }
    }
    // of two idioms of one length, the one whose words stand closer to the verb
    found.sort(
        Comparator.comparingInt((VerbUse use) -> -use.entry().rest().size())
            .thenComparingInt(VerbUse::restEnd));
    uses.addAll(found);
  }

  /** "Se obligó a recibir" binds itself, "obligó a recibir" others. */
  private static boolean lacksReflexive(
      SentenceView view, Phrases phrases, int at, VerbEntry entry) {
    String infinitive = entry.lemma().split(" ", -1)[0];
    if (infinitive.endsWith("rlo")) {
      return !view.is(at - 1, "lo")
          && !view.is(phrases.groupStart(at), "lo")
          && !view.word(at).endsWith("rlo");
    }
    boolean reflexive = infinitive.endsWith("se");
    if (!reflexive || view.word(at).endsWith("rse")) {
      return false;
    }
    for (int i = phrases.groupStart(at); i < at; i++) {
      if (REFLEXIVES.contains(view.word(i))) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> REFLEXIVES = Set.of("se", "nos", "me");

  /** The tagger knows better than the ending whether "-ed" is past or participle. */
  private static VerbEntry fit(SentenceView view, int at, VerbEntry entry) {
    String pos = view.token(at).pos();
    if (entry.form() == VerbForm.PAST_OR_PARTICIPLE && (pos.equals("VBD") || pos.equals("VBN"))) {
      VerbForm form = pos.equals("VBD") ? VerbForm.PAST : VerbForm.PARTICIPLE;
      return new VerbEntry(entry.lemma(), form, entry.rest(), entry.groups());
    }
    return entry;
  }

  private static int restEnd(SentenceView view, int from, List<String> rest) {
    if (rest.isEmpty()) {
      return from;
    }
    int limit = Math.min(view.size(), from + REACH_OF_PARTICLE);
    for (int i = from; i < limit; i++) {
      if (view.kind(i) == WordKind.STOP || view.kind(i) == WordKind.SUBORDINATOR) {
        return -1;
      }
      int end = sequenceEnd(view, i, rest);
      if (end > 0) {
        return end;
      }
    }
    return -1;
  }

  private static int sequenceEnd(SentenceView view, int from, List<String> rest) {
    int i = from;
    for (String word : rest) {
      while (SKIPPED.contains(view.word(i)) && !view.is(i, word)) {
        i++;
      }
      boolean same =
          view.is(i, word)
              || (word.equals("a") && view.is(i, "al"))
              || (word.equals("de") && view.is(i, "del"));
      if (!same) {
        return -1;
      }
      i++;
    }
    return i;
  }

  private static boolean isVerb(SentenceView view, int at, VerbForm form) {
    WordKind kind = view.kind(at);
    if ((view.isUnit(at) && kind != WordKind.VERB) || isNominalised(view, at, form)) {
      return false;
    }
    if (kind == WordKind.AUXILIARY && helps(view, at)) {
      return false;
    }
    if (kind == WordKind.VERB || view.token(at).pos().startsWith("VB")) {
      return true;
    }
    return view.spanish() ? isSpanishVerb(view, at, form) : isHeadlineVerb(view, at, form);
  }

  /** "Have asked": an auxiliary of the verb that follows. */
  private static boolean helps(SentenceView view, int at) {
    int i = at + 1;
    while (view.kind(i) == WordKind.ADVERB || view.is(i, "not") || view.is(i, "n't")) {
      i++;
    }
    return view.kind(i) == WordKind.VERB || view.kind(i) == WordKind.AUXILIARY;
  }

  /** "Los procesados seguirán", "the accused": people, no event. */
  private static boolean isNominalised(SentenceView view, int at, VerbForm form) {
    boolean attributive =
        !view.spanish()
            && form.canBeParticiple()
            && view.token(at).pos().equals("VBN")
            && view.kind(at - 2) != WordKind.AUXILIARY
            && view.kind(at + 1) == WordKind.NOUN
            && (view.kind(at - 1) == WordKind.PREPOSITION
                || view.kind(at - 1) == WordKind.CONJUNCTION
                || view.is(at + 2, "among"))
            && !view.isTime(at - 1)
            && !view.isTime(at + 1)
            && !view.sentence().headline();
    if (attributive) {
      return true;
    }
    boolean determined =
        form.canBeParticiple()
            && view.kind(at - 1) == WordKind.DETERMINER
            && !view.isTime(at - 1)
            && !view.is(at - 1, "that");
    WordKind next = view.kind(at + 1);
    boolean describes = next == WordKind.NOUN || next == WordKind.ADJECTIVE;
    return determined && (view.spanish() || !describes);
  }

  private static boolean isSpanishVerb(SentenceView view, int at, VerbForm form) {
    String word = view.word(at);
    if (form == VerbForm.PARTICIPLE) {
      return view.kind(at) == WordKind.ADJECTIVE || view.kind(at - 1) == WordKind.AUXILIARY;
    }
    boolean unmistakable =
        word.endsWith("ó")
            || word.endsWith("aron")
            || word.endsWith("ieron")
            || word.endsWith("rá")
            || word.endsWith("rán");
    if (unmistakable) {
      return true;
    }
    // Headlines open with bare nouns that make taggers take the verb for another noun.
    return view.sentence().headline()
        && form == VerbForm.PRESENT
        && view.kind(at - 1) == WordKind.NOUN
        && view.kind(at) == WordKind.NOUN
        && !view.isCapitalised(at);
  }

  private static boolean isHeadlineVerb(SentenceView view, int at, VerbForm form) {
    if (!view.sentence().headline() || view.kind(at) != WordKind.NOUN || at == 0) {
      return false;
    }
    boolean subjectBefore = view.kind(at - 1) == WordKind.NOUN && !view.is(at + 1, "of");
    return form == VerbForm.PRESENT && subjectBefore && view.kind(at + 1) != WordKind.STOP;
  }
}
