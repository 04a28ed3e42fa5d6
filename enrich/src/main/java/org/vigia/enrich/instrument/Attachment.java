package org.vigia.enrich.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.KnownName.NameKind;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.gazetteer.NamesInText;
import org.vigia.enrich.instrument.ProvisionGroup.Style;
import org.vigia.runtime.lexicon.Words;
import org.vigia.runtime.lexicon.Words.Shape;

/**
 * Finds the instrument of each group of provisions: the one it is "of", the one it stands behind,
 * the one that "that treaty" means, or the one spoken of just before.
 */
final class Attachment {
  private static final int LONGEST_LINK = 7;
  private static final int LONGEST_ASIDE = 9;
  private static final int SENTENCES_BACK = 2;
  private static final Set<String> COURT_WORDS =
      Set.of("judge", "judges", "court", "courts", "standing", "tribunal", "tribunals");
  private static final Set<String> OWNERS = Set.of("its", "su", "sus", "whose", "cuyo", "cuyos");

  private final Words words;
  private final InstrumentSpans instruments;
  private final boolean[] inOtherName;
  private final Antecedents antecedents;
  private final ProvisionGrammar grammar;

  Attachment(NamesInText names, List<NamedSpan> instruments, Gazetteer gazetteer) {
    this.words = names.words();
    this.instruments = new InstrumentSpans(instruments);
    this.antecedents = new Antecedents(this.instruments, gazetteer);
    this.grammar = new ProvisionGrammar(words);
    this.inOtherName = new boolean[words.size()];
    for (NamedSpan span : names.spans()) {
      if (span.kind() != NameKind.PRINCIPLE) {
        java.util.Arrays.fill(inOtherName, span.firstWord(), span.endWord(), true);
      }
    }
  }

  List<ProvisionCitation> citations() {
    List<ProvisionCitation> found = new ArrayList<>();
    for (ProvisionGroup group : grammar.groups()) {
      Optional<NamedSpan> named = covering(group);
      if (named.isPresent()) {
        // "Common Article 3" is itself a name of what it is a part of.
        cite(group, named.get().id(), found);
      } else if (!inOtherName[group.firstWord()]) {
        attach(group, found);
      }
    }
    return found;
  }

  private void attach(ProvisionGroup group, List<ProvisionCitation> found) {
    Optional<NamedSpan> ahead = following(group.endWord(), group.style());
    if (ahead.isPresent()) {
      cite(group, ahead.get().id(), found);
      alsoOf(group, ahead.get()).ifPresent(second -> cite(group, second.id(), found));
      continueList(group.style(), ahead.get(), found);
      return;
    }
    Optional<String> described = described(group);
    if (described.isPresent()) {
      cite(group, described.get(), found);
      return;
    }
    if (isCommon(group)) {
      cite(group, "geneva-conventions", found);
      return;
    }
    if (leadsElsewhere(group.endWord())) {
      return;
    }
    preceding(group)
        .or(() -> behindComma(group))
        .or(() -> spokenOf(group))
        .ifPresent(span -> cite(group, span.id(), found));
  }

  /** "Article 7 of both the Covenant and the Convention". */
  private Optional<NamedSpan> alsoOf(ProvisionGroup group, NamedSpan first) {
    boolean both = false;
    for (int i = group.endWord(); i < first.firstWord(); i++) {
      both |= Set.of("both", "tanto").contains(words.folded(i));
    }
    return both ? instruments.within(first.endWord() + 1, 3) : Optional.empty();
  }

  private void cite(ProvisionGroup group, String instrument, List<ProvisionCitation> found) {
    int begin = words.at(group.firstWord()).begin();
    int end = words.at(group.endWord() - 1).end();
    for (String provision : group.provisions()) {
      found.add(new ProvisionCitation(instrument, provision, begin, end));
    }
  }

  private Optional<NamedSpan> covering(ProvisionGroup group) {
    return instruments.covering(group.firstWord(), group.endWord());
  }

  /** "Article 3 of the Convention…", "Arts. 7 and 10 ICCPR", "art. 3 común a los Convenios…". */
  private Optional<NamedSpan> following(int end, Style style) {
    boolean linked = false;
    int from = behindAside(end);
    for (int i = from; i < words.size() && i - from < LONGEST_LINK; i++) {
      Optional<NamedSpan> span = instruments.startingAt(i);
      if (span.isPresent() && (linked || i == from || isArticle(from, i))) {
        return span.filter(s -> antecedents.fits(style, s.id()));
      }
      String word = words.folded(i);
      if (Connectors.OF.contains(word)) {
        linked = true;
      } else if (!isCommaBeforeOf(from, i)
          && !Connectors.INSIDE.contains(word)
          && words.at(i).shape() != Shape.NUMBER) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Article 10, on the dignity of detainees, of the Covenant": skips what stands between. */
  private int behindAside(int end) {
    if (!words.folded(end).equals(",")) {
      return end;
    }
    for (int i = end + 2; i < words.size() && i - end <= LONGEST_ASIDE; i++) {
      if (words.folded(i).equals(",") && Set.of("of", "de", "del").contains(words.folded(i + 1))) {
        return i + 1;
      }
      if (words.at(i).shape() != Shape.SMALL || inOtherName[i]) {
        return end;
      }
    }
    return end;
  }

  /** "Article 22, paragraph 7, of the Convention". */
  private boolean isCommaBeforeOf(int from, int index) {
    return index == from
        && words.folded(index).equals(",")
        && Connectors.OF.contains(words.folded(index + 1));
  }

  /** "Art. 3 (the) ICCPR" needs no link. */
  private boolean isArticle(int from, int to) {
    return to - from == 1 && Set.of("the", "la", "el", "(").contains(words.folded(from));
  }

  /** "…of that treaty", "del mismo Pacto": a description of what was named before. */
  private Optional<String> described(ProvisionGroup group) {
    boolean linked = false;
    for (int i = group.endWord(); i < words.size() && i - group.endWord() < LONGEST_LINK; i++) {
      String word = words.folded(i);
      if (linked && Antecedents.isNoun(word) && !isQualified(i)) {
        return antecedents.meantBy(word, group.firstWord()).map(NamedSpan::id);
      }
      if (Connectors.OF.contains(word)) {
        linked = true;
      } else if (!isCommaBeforeOf(group.endWord(), i) && !Connectors.INSIDE.contains(word)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the Convention on Cybercrime" is one that nobody here knows. */
  private boolean isQualified(int noun) {
    String next = words.folded(noun + 1);
    boolean linking = Set.of("on", "against", "for", "sobre", "contra", "relating").contains(next);
    boolean name =
        Set.of("of", "de", "del").contains(next)
            && noun + 2 < words.size()
            && words.at(noun + 2).shape() != Shape.SMALL
            && words.at(noun + 2).shape() != Shape.NUMBER;
    return linking || name;
  }

  private boolean isCommon(ProvisionGroup group) {
    String before = words.folded(group.firstWord() - 1);
    String behind = words.folded(group.endWord());
    return group.style() == Style.ARTICLE
        && group.provisions().equals(List.of("3"))
        && (before.equals("common") || behind.equals("comun"));
  }

  /** "Article 12 of the Labour Code", "Article III judges": belongs to something unknown. */
  private boolean leadsElsewhere(int end) {
    String next = words.folded(end);
    return COURT_WORDS.contains(next) || Set.of("of", "de", "del").contains(next);
  }

  /** "CAT, art. 3", "the Convention against Torture (article 3)", "the ICCPR's Article 7". */
  private Optional<NamedSpan> preceding(ProvisionGroup group) {
    int from = group.firstWord() - 1;
    while (from >= 0
        && group.firstWord() - from < LONGEST_LINK
        && Connectors.BEHIND.contains(words.folded(from))
        && !inOtherName[from]) {
      from--;
    }
    return instruments.endingBefore(from + 1).filter(s -> antecedents.fits(group.style(), s.id()));
  }

  /** "Article 3, CAT", unless the comma opens the next citation: "…, CAT art. 14". */
  private Optional<NamedSpan> behindComma(ProvisionGroup group) {
    if (!words.folded(group.endWord()).equals(",")) {
      return Optional.empty();
    }
    return instruments
        .startingAt(group.endWord() + 1)
        .filter(s -> !words.folded(s.endWord()).startsWith("art"))
        .filter(s -> antecedents.fits(group.style(), s.id()));
  }

  /** "Its Article 5", or a bare "Article 5" right after an instrument was spoken of. */
  private Optional<NamedSpan> spokenOf(ProvisionGroup group) {
    boolean owned = OWNERS.contains(words.folded(group.firstWord() - 1));
    int here = words.at(group.firstWord()).sentence();
    return antecedents
        .lastBefore(group.firstWord(), group.style())
        .filter(span -> {
          int reach =
              antecedents.reachesOneSentence(span.id())
                  ? 0
                  : owned ? SENTENCES_BACK + 1 : SENTENCES_BACK;
          return here - words.at(span.firstWord()).sentence() <= reach;
        });
  }

  /**
   * "Articles 7 of the ICCPR and 3 of the CAT": the word "article" holds for the second as well.
   */
  private void continueList(Style style, NamedSpan attached, List<ProvisionCitation> found) {
    int next = attached.endWord();
    boolean separated = false;
    while (Set.of(",", "and", "y", "e", ")", "el", "los", "the").contains(words.folded(next))) {
      separated = true;
      next++;
    }
    if (!separated) {
      return;
    }
    Optional<ProvisionGroup> more = grammar.list(style, next, next, true);
    if (more.isEmpty()) {
      return;
    }
    Optional<NamedSpan> ahead = following(more.get().endWord(), style);
    if (ahead.isPresent()) {
      cite(more.get(), ahead.get().id(), found);
      continueList(style, ahead.get(), found);
    }
  }
}
