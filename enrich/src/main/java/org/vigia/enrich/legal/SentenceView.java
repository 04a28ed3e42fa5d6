package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;
import org.vigia.enrich.text.WordList;
import org.vigia.enrich.time.TimeMention;

/**
 * A sentence with what the legal lexicon, the linked names and the calendar say of its words. A
 * name or term of several words is one unit with one head.
 */
final class SentenceView {
  private static final Set<NounClass> NOTHING = EnumSet.noneOf(NounClass.class);
  private static final Set<String> ARTICLES =
      Set.of("el", "la", "los", "las", "del", "al", "the", "lo");
  private static final Set<String> WEEKS =
      Set.of("week", "weekend", "semana", "quarter", "trimestre", "lunes", "fin");
  private static final Set<String> BEFORE_WEEK =
      WordList.of(
          """
          this last next esta la próxima pasada the previous
          """);
  private static final Set<String> AFTER_WEEK = Set.of("pasada", "próxima", "anterior");
  private static final Set<String> BARE_PRONOUNS = Set.of("this", "these", "those", "that", "both");
  private static final Set<String> AFTER_ACCORDING = Set.of("con", "a", "al", ",");
  private static final Pattern PRETERITE =
      Pattern.compile(".+(?:ó|aron|ieron|jeron|uso|uvo|ujo|hizo)");
  private static final Pattern PAST_SUBJUNCTIVE =
      Pattern.compile(".+(?:[ai]era|ara|[ai]eran|aran|[ai]ese|[ai]esen|ase|asen)");
  private static final int NOT_A_UNIT = -1;

  private final Sentence sentence;
  private final Language language;
  private final String[] lower;
  private final WordKind[] kinds;
  private final List<Set<NounClass>> classes;
  private final int[] unitStart;
  private final int[] unitEnd;
  private final @Nullable TimeMention[] times;
  private final boolean[] weeks;
  private final List<LinkedName> names;

  SentenceView(
      Sentence sentence,
      Lexicon lexicon,
      LinkedRoles linkedRoles,
      List<LinkedName> names,
      List<TimeMention> timeMentions,
      Map<String, Set<NounClass>> rolesOfNames) {
    this.sentence = sentence;
    this.language = sentence.language();
    this.names = names;
    int size = sentence.tokens().size();
    this.lower = new String[size];
    this.kinds = new WordKind[size];
    this.classes = new ArrayList<>(size);
    this.unitStart = new int[size];
    this.unitEnd = new int[size];
    this.times = new TimeMention[size];
    this.weeks = new boolean[size];
    for (int i = 0; i < size; i++) {
      Token token = sentence.tokens().get(i);
      lower[i] = token.lower();
      kinds[i] = isSpacedHyphen(i) ? WordKind.DASH : WordKind.of(token, language);
      if (kinds[i] == WordKind.DETERMINER && BARE_PRONOUNS.contains(lower[i]) && standsAlone(i)) {
        kinds[i] = WordKind.PRONOUN;
      }
      classes.add(NOTHING);
      unitStart[i] = NOT_A_UNIT;
    }
    for (int i = 0; i < size; i++) {
      if (isMistaggedVerb(i, lexicon)) {
        kinds[i] = WordKind.VERB;
      }
    }
    for (int i = 1; i + 1 < size; i++) {
      if (pointsAt(i)) {
        kinds[i] = WordKind.DETERMINER;
      }
    }
    timeMentions.forEach(this::markTime);
    markWeeks();
    names.forEach(name -> markName(name, linkedRoles, lexicon));
    for (int i = 0; i < size; i++) {
      if (unitStart[i] == NOT_A_UNIT && times[i] == null) {
        i = Math.max(i, markWord(i, lexicon, rolesOfNames));
      }
    }
  }

  private boolean isSpacedHyphen(int i) {
    List<Token> tokens = sentence.tokens();
    return lower[i].equals("-")
        && i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).end() < tokens.get(i).begin()
        && tokens.get(i).end() < tokens.get(i + 1).begin();
  }

  /** Taggers take "interpuso" for an adjective and "is auditing" for a noun. */
  private boolean isMistaggedVerb(int i, Lexicon lexicon) {
    if (kinds[i] == WordKind.VERB || kinds[i] == WordKind.AUXILIARY) {
      return false;
    }
    List<VerbEntry> entries = lexicon.verb(lower[i]);
    if (entries.isEmpty()) {
      return false;
    }
    VerbForm form = entries.getFirst().form();
    if (language == Language.SPANISH) {
      boolean present =
          form == VerbForm.PRESENT
              && lower[i].endsWith("n")
              && i > 0
              && kinds[i - 1] != WordKind.DETERMINER
              && i + 1 < lower.length
              && kinds[i + 1] == WordKind.DETERMINER;
      boolean subjunctive =
          form == VerbForm.SUBJUNCTIVE
              && kinds[i] == WordKind.ADJECTIVE
              && PAST_SUBJUNCTIVE.matcher(lower[i]).matches();
      return present
          || subjunctive
          || (form == VerbForm.PAST && PRETERITE.matcher(lower[i]).matches());
    }
    return form == VerbForm.GERUND
        && kinds[i] == WordKind.NOUN
        && i > 0
        && kinds[i - 1] == WordKind.AUXILIARY
        && i + 1 < lower.length
        && kinds[i + 1] == WordKind.DETERMINER;
  }

  /** Whether a hyphen joins two words: "organized-crime". */
  boolean isHyphen(int i) {
    return is(i, "-") && kind(i) != WordKind.DASH && i > 0;
  }

  /** "Ratified that treaty in 1981": no clause opens here, whatever the tagger says. */
  private boolean pointsAt(int i) {
    if (!lower[i].equals("that") || kinds[i] != WordKind.SUBORDINATOR) {
      return false;
    }
    WordKind previous = kinds[i - 1];
    boolean object = previous == WordKind.VERB || previous == WordKind.PREPOSITION;
    if (!object || kinds[i + 1] != WordKind.NOUN || lower[i + 1].endsWith("s")) {
      return false;
    }
    for (int k = i + 2; k < Math.min(kinds.length, i + 5); k++) {
      if (kinds[k] == WordKind.VERB || kinds[k] == WordKind.AUXILIARY) {
        return false;
      }
      if (kinds[k] == WordKind.STOP || kinds[k] == WordKind.COMMA) {
        return true;
      }
    }
    return true;
  }

  /** "These" without a noun stands for what was told. */
  private boolean standsAlone(int i) {
    if (i + 1 >= sentence.tokens().size()) {
      return true;
    }
    String next = sentence.tokens().get(i + 1).pos();
    return !next.startsWith("N")
        && !next.startsWith("JJ")
        && !next.equals("PROPN")
        && !next.equals("CD");
  }

  private void markTime(TimeMention mention) {
    for (int i = 0; i < lower.length; i++) {
      Token token = sentence.tokens().get(i);
      if (token.begin() >= mention.begin() && token.end() <= mention.end()) {
        times[i] = mention;
      }
    }
  }

  /** "This week" has no date that a record can hold, but is no object either. */
  private void markWeeks() {
    for (int i = 1; i < lower.length; i++) {
      if (WEEKS.contains(lower[i]) && BEFORE_WEEK.contains(lower[i - 1])) {
        weeks[i - 1] = true;
        weeks[i] = true;
        if (i + 1 < lower.length && AFTER_WEEK.contains(lower[i + 1])) {
          weeks[i + 1] = true;
        }
        boolean article = i > 1 && (lower[i - 2].equals("la") || lower[i - 2].equals("el"));
        weeks[i - 2 < 0 ? 0 : i - 2] |= article;
      }
    }
  }

  private void markName(LinkedName name, LinkedRoles linkedRoles, Lexicon lexicon) {
    Set<NounClass> known = linkedRoles.of(name);
    if (known.isEmpty()) {
      return;
    }
    int from = NOT_A_UNIT;
    int to = NOT_A_UNIT;
    for (int i = 0; i < lower.length; i++) {
      Token token = sentence.tokens().get(i);
      if (token.begin() >= name.begin() && token.end() <= name.end() && times[i] == null) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    if (from >= 0 && unitStart[from] == NOT_A_UNIT) {
      for (Lexicon.Phrase phrase : lexicon.phrases(lower[from])) {
        // "UN committee" is more than the linked "UN" in it
        int end = matchEnd(phrase.words(), from);
        if (end > to) {
          markUnit(from, end, phrase.classes());
          return;
        }
      }
      markUnit(from, to, known);
    }
  }

  /** Marks the longest term that starts here; returns its last word. */
  private int markWord(int at, Lexicon lexicon, Map<String, Set<NounClass>> rolesOfNames) {
    for (Lexicon.Phrase phrase : lexicon.phrases(lower[at])) {
      int end = matchEnd(phrase.words(), at);
      if (end > 0) {
        markUnit(at, end, phrase.classes());
        return end - 1;
      }
    }
    boolean surname = at > 0 && sentence.tokens().get(at).entity().equals("PERSON");
    Set<NounClass> known = surname || isAccordingTo(at) ? NOTHING : lexicon.noun(lower[at]);
    Set<NounClass> shortForm = rolesOfNames.get(sentence.tokens().get(at).word());
    if (shortForm != null && !known.isEmpty() && at > 0 && ARTICLES.contains(lower[at - 1])) {
      classes.set(at, shortForm);
      return at;
    }
    if (!known.isEmpty() && kinds[at] != WordKind.VERB) {
      classes.set(at, known);
      if (isMistaggedNoun(at)) {
        kinds[at] = WordKind.NOUN;
      }
    } else {
      Set<NounClass> role = rolesOfNames.get(sentence.tokens().get(at).word());
      if (role != null) {
        classes.set(at, role);
      }
    }
    return at;
  }

  /** "Inició una indagatoria": taggers take it for an adjective. */
  private boolean isMistaggedNoun(int at) {
    return language == Language.SPANISH
        && kinds[at] == WordKind.ADJECTIVE
        && at > 0
        && kinds[at - 1] == WordKind.DETERMINER
        && (at + 1 == kinds.length || kinds[at + 1] != WordKind.NOUN);
  }

  /** "De acuerdo con una carta": no deal. */
  private boolean isAccordingTo(int at) {
    return lower[at].equals("acuerdo")
        && at > 0
        && lower[at - 1].equals("de")
        && at + 1 < lower.length
        && AFTER_ACCORDING.contains(lower[at + 1]);
  }

  private int matchEnd(List<String> words, int at) {
    int i = at;
    for (int w = 0; w < words.size(); w++, i++) {
      while (w > 0
          && i < lower.length
          && ARTICLES.contains(lower[i])
          && !words.get(w).equals(lower[i])) {
        i++;
      }
      if (i >= lower.length || !matches(words.get(w), lower[i])) {
        return NOT_A_UNIT;
      }
    }
    return i;
  }

  private static boolean matches(String wanted, String word) {
    return wanted.equals(word)
        || (wanted.equals("de") && word.equals("del"))
        || (wanted.equals("a") && word.equals("al"));
  }

  private void markUnit(int from, int to, Set<NounClass> known) {
    for (int i = from; i < to; i++) {
      unitStart[i] = from;
      unitEnd[i] = to;
      classes.set(i, NOTHING);
    }
    int head = headOfUnit(from, to);
    classes.set(head, known);
    kinds[head] = WordKind.NOUN;
  }

  private int headOfUnit(int from, int to) {
    return language == Language.SPANISH ? from : to - 1;
  }

  Sentence sentence() {
    return sentence;
  }

  boolean spanish() {
    return language == Language.SPANISH;
  }

  int size() {
    return lower.length;
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  String word(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  boolean is(int i, String word) {
    return word(i).equals(word);
  }

  WordKind kind(int i) {
    return i >= 0 && i < lower.length ? kinds[i] : WordKind.STOP;
  }

  Set<NounClass> classes(int i) {
    return i >= 0 && i < lower.length ? classes.get(i) : NOTHING;
  }

  boolean isTime(int i) {
    return i >= 0 && i < lower.length && (times[i] != null || weeks[i]);
  }

  @Nullable TimeMention time(int i) {
    return i >= 0 && i < lower.length ? times[i] : null;
  }

  boolean isUnit(int i) {
    return i >= 0 && i < lower.length && unitStart[i] != NOT_A_UNIT;
  }

  int unitStart(int i) {
    return isUnit(i) ? unitStart[i] : i;
  }

  /** Index behind the last word of the unit that a word belongs to. */
  int unitEnd(int i) {
    return isUnit(i) ? unitEnd[i] : i + 1;
  }

  int headOfUnit(int i) {
    return isUnit(i) ? headOfUnit(unitStart[i], unitEnd[i]) : i;
  }

  boolean isCapitalised(int i) {
    return i >= 0
        && i < lower.length
        && Character.isUpperCase(sentence.tokens().get(i).word().charAt(0));
  }

  List<LinkedName> names() {
    return names;
  }
}
