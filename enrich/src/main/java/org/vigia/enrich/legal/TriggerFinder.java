package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds every word of a sentence that may tell a legal event: all its verbs, known to the lexicon
 * or not, and the nouns of law.
 */
final class TriggerFinder {
  private static final Set<NounClass> TELLING =
      EnumSet.of(
          NounClass.INJUNCTION,
          NounClass.ORDER,
          NounClass.EXECUTIVE_ORDER,
          NounClass.EXCEPTION,
          NounClass.DEAL,
          NounClass.TALKS,
          NounClass.SETTLEMENT,
          NounClass.OFFER,
          NounClass.SUIT,
          NounClass.APPEAL,
          NounClass.BILL,
          NounClass.LAW,
          NounClass.CHARGES,
          NounClass.VERDICT,
          NounClass.TRIAL,
          NounClass.PROBE,
          NounClass.REQUEST,
          NounClass.PRECAUTIONARY,
          NounClass.SANCTIONS);

  private final Lexicon lexicon;
  private final VerbFinder verbs;
  private final Mood mood;

  TriggerFinder(Lexicon lexicon, Mood mood) {
    this.lexicon = lexicon;
    this.verbs = new VerbFinder(lexicon);
    this.mood = mood;
  }

  /**
   * The triggers of a sentence in the order of its words.
   *
   * @param before classes of what the document spoke of before
   * @param clauses what the rules make of its verbs
   * @param nominals what the rules make of its nouns
   */
  List<Trigger> find(
      SentenceView view,
      Phrases phrases,
      Set<NounClass> before,
      List<Clause> clauses,
      List<NominalReader.Nominal> nominals) {
    Map<Integer, VerbUse> known = new HashMap<>();
    verbs.find(view, phrases).forEach(use -> known.putIfAbsent(use.at(), use));
    Map<Integer, Clause> clauseAt = new HashMap<>();
    clauses.forEach(clause -> clauseAt.put(clause.use().at(), clause));
    Map<Integer, NominalReader.Nominal> nominalAt = new HashMap<>();
    nominals.forEach(nominal -> nominalAt.put(nominal.at(), nominal));
    List<Trigger> triggers = new ArrayList<>();
    for (int i = 0; i < view.size(); i++) {
      VerbUse use = use(view, phrases, i, clauseAt.get(i), known.get(i));
      if (use != null) {
        triggers.add(
            new Trigger(
                i,
                use,
                mood.told(view, use).orElse(null),
                args(view, phrases, before, use),
                clauseAt.get(i),
                null));
      } else if (nominalAt.containsKey(i) || isNoun(view, i)) {
        triggers.add(new Trigger(i, null, null, null, null, nominalAt.get(i)));
      }
    }
    return triggers;
  }

  private static Args args(SentenceView view, Phrases phrases, Set<NounClass> before, VerbUse use) {
    Args.Context context =
        SentenceReader.context(before, phrases.classesBetween(0, use.groupStart()));
    return new ArgsReader(view, phrases, context).readings(use).getFirst();
  }

  private static @Nullable VerbUse use(
      SentenceView view,
      Phrases phrases,
      int at,
      @Nullable Clause clause,
      @Nullable VerbUse known) {
    if (clause != null) {
      return clause.use();
    }
    if (known != null) {
      return known;
    }
    boolean verb = view.kind(at) == WordKind.VERB && !view.isTime(at);
    if (!verb || view.word(at).length() < 2) {
      return null;
    }
    VerbForm form = view.spanish() ? spanish(view.word(at)) : english(view.token(at).pos());
    VerbEntry entry = new VerbEntry(view.token(at).lemma(), form, List.of(), Set.of());
    return new VerbUse(at, phrases.groupStart(at), at + 1, at + 1, entry);
  }

  private static VerbForm english(String pos) {
    return switch (pos) {
      case "VBD" -> VerbForm.PAST;
      case "VBN" -> VerbForm.PARTICIPLE;
      case "VBG" -> VerbForm.GERUND;
      case "VBZ" -> VerbForm.PRESENT;
      default -> VerbForm.BASE;
    };
  }

  /** The form of a verb that no list knows, by its ending. */
  private static VerbForm spanish(String word) {
    if (word.endsWith("ndo") || word.endsWith("ndose")) {
      return VerbForm.GERUND;
    }
    if (word.matches(".+(?:ad|id|iert|uest|ech|scrit|dich)[oa]s?")) {
      return VerbForm.PARTICIPLE;
    }
    if (word.matches(".+[aeií]r(?:se|l[oae]s?)?")) {
      return VerbForm.INFINITIVE;
    }
    if (word.matches(".+(?:ó|aron|ieron|jeron|uso|uvo|ujo|izo)")) {
      return VerbForm.PAST;
    }
    if (word.matches(".+(?:rá|rán|remos)")) {
      return VerbForm.FUTURE;
    }
    if (word.matches(".+(?:ría|rían)")) {
      return VerbForm.CONDITIONAL;
    }
    return word.matches(".+(?:aba|aban|ía|ían)") ? VerbForm.IMPERFECT : VerbForm.PRESENT;
  }

  private boolean isNoun(SentenceView view, int at) {
    if (view.kind(at) != WordKind.NOUN || view.isTime(at)) {
      return false;
    }
    return view.classes(at).stream().anyMatch(TELLING::contains)
        || lexicon.isMadeOfVerb(view.word(at));
  }
}
