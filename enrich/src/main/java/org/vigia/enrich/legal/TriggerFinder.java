package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Endings of the forms of Spanish verbs; the first that fits holds. */
  private static final Map<VerbForm, Pattern> BY_ENDING = byEnding();

  private final Lexicon lexicon;
  private final Mood mood;

  TriggerFinder(Lexicon lexicon, Mood mood) {
    this.lexicon = lexicon;
    this.mood = mood;
  }

  /**
   * The triggers of a sentence in the order of its words.
   *
   * @param uses its verbs that the lexicon knows
   * @param before classes of what the document spoke of before
   * @param clauses what the rules make of its verbs
   * @param nominals what the rules make of its nouns
   */
  List<Trigger> find(
      SentenceView view,
      Phrases phrases,
      List<VerbUse> uses,
      Set<NounClass> before,
      List<Clause> clauses,
      List<NominalReader.Nominal> nominals) {
    Map<Integer, VerbUse> known = new HashMap<>();
    uses.forEach(use -> known.putIfAbsent(use.at(), use));
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
    return BY_ENDING.entrySet().stream()
        .filter(ending -> ending.getValue().matcher(word).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(VerbForm.PRESENT);
  }

  /** In the order in which they are tried. */
  private static Map<VerbForm, Pattern> byEnding() {
    Map<VerbForm, Pattern> endings = new LinkedHashMap<>();
    endings.put(VerbForm.GERUND, Pattern.compile(".*ndo(?:se)?"));
    endings.put(VerbForm.PARTICIPLE, Pattern.compile(".+(?:ad|id|iert|uest|ech|scrit|dich)[oa]s?"));
    endings.put(VerbForm.INFINITIVE, Pattern.compile(".+[aeií]r(?:se|l[oae]s?)?"));
    endings.put(VerbForm.PAST, Pattern.compile(".+(?:ó|aron|ieron|jeron|uso|uvo|ujo|izo)"));
    endings.put(VerbForm.FUTURE, Pattern.compile(".+(?:rá|rán|remos)"));
    endings.put(VerbForm.CONDITIONAL, Pattern.compile(".+(?:ría|rían)"));
    endings.put(VerbForm.IMPERFECT, Pattern.compile(".+(?:aba|aban|ía|ían)"));
    return Collections.unmodifiableMap(endings);
  }

  private boolean isNoun(SentenceView view, int at) {
    if (view.kind(at) != WordKind.NOUN || view.isTime(at)) {
      return false;
    }
    return view.classes(at).stream().anyMatch(TELLING::contains)
        || lexicon.isMadeOfVerb(view.word(at));
  }
}
