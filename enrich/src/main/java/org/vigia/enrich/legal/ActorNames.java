package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.WordList;

/** How a sentence names who acts, and the parties of a dispute. */
final class ActorNames {
  private static final Set<LegalType> OF_PARTIES =
      EnumSet.of(LegalType.LAWSUIT_FILED, LegalType.APPEAL, LegalType.SETTLEMENT);

  private static final Set<String> TITLES =
      WordList.of(
          """
          judge chief president district federal u.s. us justice secretary attorney general
          minister senator court jueza juez presidente corte the a an el la department
          departamento circuit judges panel state
          """);

  private final AnnotatedText text;
  private final SentenceView view;
  private final Phrases phrases;

  ActorNames(AnnotatedText text, SentenceView view, Phrases phrases) {
    this.text = text;
    this.view = view;
    this.phrases = phrases;
  }

  /** The words for who acts, with "of El Salvador" behind. */
  String of(NounPhrase phrase) {
    int to = endOfActor(phrase);
    int from = phrase.from();
    while (from < phrase.head() && (view.kind(from) == WordKind.QUOTE || view.is(from, "'s"))) {
      from++;
    }
    return text.slice(view.token(from).begin(), view.token(to - 1).end()).replaceAll("\\s+", " ");
  }

  private int endOfActor(NounPhrase phrase) {
    int to = phrase.to();
    boolean of = view.is(to, "of") || view.is(to, "de") || view.is(to, "del") || view.is(to, "in");
    if (of && !view.isTime(to + 1)) {
      NounPhrase rest = phrases.phraseFrom(to + 1, Math.min(view.size(), to + 6));
      if (rest != null && view.isCapitalised(rest.head())) {
        to = rest.to();
      }
    }
    return to;
  }

  /** The proper names in a phrase, in lower case, without titles. */
  Set<String> names(NounPhrase phrase) {
    Set<String> names = new HashSet<>();
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean proper =
          (!view.token(i).isPlain() || view.isUnit(i))
              && view.isCapitalised(i)
              && view.kind(i) == WordKind.NOUN
              && view.token(i).pos().startsWith(view.spanish() ? "PROPN" : "NNP");
      if (view.is(i, "justice") || view.is(i, "justices")) {
        names.add("supreme");
      }
      if (proper && view.word(i).length() > 2 && !TITLES.contains(view.word(i))) {
        names.add(view.word(i));
      }
    }
    return names;
  }

  /** The id of a body or a person that a phrase names; null if it names none that is known. */
  @Nullable String linked(NounPhrase phrase) {
    int begin = view.token(phrase.from()).begin();
    int end = view.token(endOfActor(phrase) - 1).end();
    for (LinkedName name : view.names()) {
      boolean body = name.id().startsWith("org:") || name.id().startsWith("person:");
      if (body && name.begin() >= begin && name.end() <= end) {
        return name.id();
      }
    }
    return null;
  }

  /** The words for the parties of a suit, an appeal or a settlement. */
  List<String> parties(Clause clause) {
    if (!OF_PARTIES.contains(clause.frame().type())) {
      return List.of();
    }
    List<String> parties = new ArrayList<>();
    addParty(clause.subject(), parties);
    if (clause.use().is(VerbGroup.SUE)) {
      addParty(clause.object(), parties);
    }
    for (int i = clause.use().end(); i < Math.min(view.size(), clause.use().end() + 14); i++) {
      if (view.is(i, "against") || view.is(i, "contra")) {
        addParty(phrases.phraseFrom(i + 1, view.size()), parties);
        break;
      }
    }
    return parties;
  }

  private void addParty(@Nullable NounPhrase phrase, List<String> parties) {
    boolean named =
        phrase != null
            && !phrase.isAny(NounClass.PRONOUN)
            && (view.isCapitalised(phrase.head())
                || phrase.isAny(
                    NounClass.PARTY, NounClass.GOVERNMENT, NounClass.AGENCY, NounClass.STATE));
    if (named && phrase != null) {
      int end = view.token(phrase.to() - 1).end();
      parties.add(text.slice(view.token(phrase.from()).begin(), end).replaceAll("\\s+", " "));
    }
  }
}
