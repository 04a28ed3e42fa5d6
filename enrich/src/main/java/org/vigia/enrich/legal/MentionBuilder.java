package org.vigia.enrich.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Cue;
import org.vigia.enrich.text.WordList;
import org.vigia.enrich.time.TimeMention;
import org.vigia.enrich.time.TimeRelation;

/** Turns the clauses of a sentence into tellings with their quote, actor, date and objects. */
final class MentionBuilder {
  private final LocalDate published;
  private final AnnotatedText text;
  private final SentenceView view;
  private final Phrases phrases;

  /**
   * A builder for one sentence.
   *
   * @param published the day on which the text appeared
   */
  MentionBuilder(AnnotatedText text, SentenceView view, LocalDate published) {
    this.published = published;
    this.text = text;
    this.view = view;
    this.phrases = new Phrases(view);
  }

  List<EventMention> build(List<Clause> clauses) {
    List<EventMention> mentions = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      int to = i + 1 < clauses.size() ? boundary(clause, clauses.get(i + 1)) : view.size();
      // the words of an idiom may reach over the next verb: "take those it sued to court"
      int start = Math.min(from, clause.use().groupStart());
      mentions.add(mention(clause, start, Math.max(to, clause.use().end())));
      from = Math.max(from, to);
    }
    return mentions;
  }

  /** Where one telling ends and the next begins: a comma, semicolon or conjunction between. */
  private int boundary(Clause first, Clause second) {
    int earliest = first.use().restEnd();
    int latest = Math.max(earliest, Math.min(second.from(), second.use().groupStart()));
    for (int i = latest; i > earliest; i--) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.COMMA
          || kind == WordKind.STOP
          || kind == WordKind.DASH
          || kind == WordKind.CONJUNCTION
          || kind == WordKind.SUBORDINATOR) {
        return i;
      }
    }
    return latest;
  }

  private EventMention mention(Clause clause, int from, int to) {
    int first = skipOpening(from, to);
    int last = skipClosing(first, to);
    NounPhrase subject = clause.subject();
    LegalStatus status =
        clause.frame().status() != null && clause.told().status() == LegalStatus.OCCURRED
            ? clause.frame().status()
            : clause.told().status();
    PartialDate date = date(first, last, clause.use().at());
    if (status == LegalStatus.OCCURRED && isStillToCome(clause.use(), date)) {
      status = LegalStatus.PROPOSED;
    }
    List<Cue> cues = cues(clause, status);
    return new EventMention(
        clause.frame().type(),
        status,
        clause.told().background(),
        clause.frame().confidence(),
        clause.probability(),
        clause.byRule(),
        view.sentence(),
        view.token(first).begin(),
        view.token(last - 1).end(),
        subject == null ? null : actor(subject),
        subject == null ? Set.of() : names(subject),
        subject == null ? EnumSet.noneOf(NounClass.class) : subject.classes(),
        clause.pointsBack()
            || isDefinite(subject)
            || isDefinite(documentOf(clause))
            || (subject == null
                && clause.frame().type() == LegalType.CRIMINAL_CASE
                && isDefinite(clause.object())),
        subject == null ? null : linked(subject),
        date,
        clause.objects(),
        words(first, last),
        instruments(first, last),
        places(first, last),
        clause.use().entry().lemma(),
        clause.use().entry().groups(),
        clause.use().is(VerbGroup.REPEAT) || isAnother(subject) || isAnother(clause.object()),
        parties(clause),
        cues);
  }

  EventMention mention(NominalReader.Nominal nominal) {
    NounPhrase actor = nominal.actor();
    int from = clauseStart(nominal.at());
    int to = Math.max(nominal.at() + 1, clauseStop(nominal.at()));
    int first = skipOpening(from, to);
    int last = skipClosing(first, to);
    return new EventMention(
        nominal.type(),
        nominal.status(),
        false,
        nominal.confidence(),
        nominal.probability(),
        nominal.byRule(),
        view.sentence(),
        view.token(first).begin(),
        view.token(last - 1).end(),
        actor == null ? null : actor(actor),
        actor == null ? Set.of() : names(actor),
        actor == null ? EnumSet.noneOf(NounClass.class) : actor.classes(),
        !nominal.standsAlone() || isDefinitePhrase(nominal.at()),
        actor == null ? null : linked(actor),
        date(first, last, nominal.at()),
        view.classes(nominal.at()),
        words(first, last),
        instruments(first, last),
        places(first, last),
        view.word(nominal.at()),
        Set.of(),
        isAnother(phrases.phraseEndingAt(view.unitEnd(nominal.at()) - 1)),
        List.of(),
        List.of(cue("type", nominal.at(), nominal.at() + 1, nominal.type().id())));
  }

  /** "The trial opens on June 8": the present of what is planned. */
  private boolean isStillToCome(VerbUse use, @Nullable PartialDate date) {
    boolean present = use.entry().form() == VerbForm.PRESENT || use.entry().form() == VerbForm.BASE;
    if (!present || date == null) {
      return false;
    }
    if (use.is(VerbGroup.BEGIN) && !view.sentence().headline()) {
      return true;
    }
    String day = published.toString();
    String value = date.value();
    return value.length() <= day.length() && value.compareTo(day.substring(0, value.length())) > 0;
  }

  private List<String> parties(Clause clause) {
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

  private static final Set<LegalType> OF_PARTIES =
      EnumSet.of(LegalType.LAWSUIT_FILED, LegalType.APPEAL, LegalType.SETTLEMENT);

  /** "A further 486", "otro juicio". */
  private boolean isAnother(@Nullable NounPhrase phrase) {
    if (phrase == null) {
      return false;
    }
    for (int i = phrase.from(); i < Math.min(phrase.to(), phrase.from() + 2); i++) {
      if (ANOTHER.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> ANOTHER =
      WordList.of(
          """
          another further second third separate otro otra segundo segunda tercer tercera distinto
          """);

  private boolean isDefinitePhrase(int at) {
    NounPhrase phrase = phrases.phraseEndingAt(view.unitEnd(at) - 1);
    return phrase != null && DEFINITE.contains(view.word(phrase.from()));
  }

  private static final Set<String> DEFINITE =
      WordList.of(
          """
          the this that el la este esta ese esa dicho dicha del al its his su
          """);

  private int clauseStart(int at) {
    for (int i = at - 1; i >= 0; i--) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.STOP || kind == WordKind.COMMA || kind == WordKind.DASH) {
        return i + 1;
      }
    }
    return 0;
  }

  private int clauseStop(int at) {
    for (int i = at + 1; i < view.size(); i++) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.STOP || kind == WordKind.COMMA || kind == WordKind.DASH) {
        return i;
      }
    }
    return view.size();
  }

  private int skipOpening(int from, int to) {
    int i = from == 0 ? behindDateline(to) : from;
    while (i < to - 1
        && (view.kind(i) == WordKind.COMMA
            || view.kind(i) == WordKind.STOP
            || view.kind(i) == WordKind.DASH
            || view.kind(i) == WordKind.CONJUNCTION)) {
      i++;
    }
    return i;
  }

  /** Agencies open with a place, a date and their name: "BOSTON, May 9 (Wire) —". */
  private int behindDateline(int to) {
    if (view.size() == 0 || !isUpperCase(view.token(0).word())) {
      return 0;
    }
    for (int i = 1; i < Math.min(to - 1, 16); i++) {
      if (view.kind(i) == WordKind.DASH) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isUpperCase(String word) {
    return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private int skipClosing(int from, int to) {
    int i = to;
    while (i > from + 1
        && (view.kind(i - 1) == WordKind.STOP
            || view.kind(i - 1) == WordKind.COMMA
            || view.kind(i - 1) == WordKind.DASH)) {
      i--;
    }
    return i;
  }

  private String actor(NounPhrase phrase) {
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

  private Set<String> names(NounPhrase phrase) {
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

  private static final Set<String> TITLES =
      WordList.of(
          """
          judge chief president district federal u.s. us justice secretary attorney general
          minister senator court jueza juez presidente corte the a an el la department
          departamento circuit judges panel state
          """);

  /** The order, deal or bill that a clause is about. */
  private static @Nullable NounPhrase documentOf(Clause clause) {
    NounPhrase object = clause.object();
    boolean document =
        object != null
            && object.isAny(
                NounClass.ORDER,
                NounClass.INJUNCTION,
                NounClass.DEAL,
                NounClass.SUIT,
                NounClass.BILL,
                NounClass.MEASURE,
                NounClass.EXECUTIVE_ORDER,
                NounClass.OFFER);
    return document ? object : null;
  }

  private boolean isDefinite(@Nullable NounPhrase subject) {
    if (subject == null || subject.isAny(NounClass.PRONOUN)) {
      return subject != null;
    }
    String first = view.word(subject.from());
    boolean article = first.equals("the") || first.equals("el") || first.equals("la");
    return article && !view.isCapitalised(subject.head());
  }

  private @Nullable String linked(NounPhrase phrase) {
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

  private @Nullable PartialDate date(int from, int to, int at) {
    TimeMention best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      TimeMention time = view.time(i);
      boolean usable =
          time != null
              && time.relation() != TimeRelation.UNTIL
              && time.relation() != TimeRelation.SINCE
              && time.relation() != TimeRelation.BY
              && (!isDateOfSaying(i) || Math.abs(i - at) < 4)
              && !isInRelativeClause(at, i);
      if (usable && Math.abs(i - at) < distance) {
        best = time;
        distance = Math.abs(i - at);
      }
    }
    return best == null ? null : best.date();
  }

  /** "A reversal of the position that it took last spring": the date of something else. */
  private boolean isInRelativeClause(int at, int time) {
    for (int i = at + 1; i < time; i++) {
      boolean relative =
          view.kind(i) == WordKind.SUBORDINATOR
              && (view.kind(i - 1) == WordKind.NOUN
                  || (view.kind(i - 1) == WordKind.PREPOSITION
                      && view.kind(i - 2) == WordKind.NOUN));
      if (relative && hasVerb(i + 1, time)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (view.kind(i) == WordKind.VERB || view.kind(i) == WordKind.AUXILIARY) {
        return true;
      }
    }
    return false;
  }

  /** "Agreed to take them, a spokeswoman said on Tuesday": when she said it. */
  private boolean isDateOfSaying(int time) {
    for (int i = time - 1; i >= Math.max(0, time - 4); i--) {
      if (SAYING.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> SAYING =
      WordList.of(
          """
          said says announced told confirmed reported according dijo informó anunció aseguró
          afirmó confirmó declaró indicó según señaló explicó
          """);

  private Set<String> words(int from, int to) {
    Set<String> words = new HashSet<>();
    for (int i = from; i < to; i++) {
      WordKind kind = view.kind(i);
      if ((kind == WordKind.NOUN || kind == WordKind.ADJECTIVE) && view.word(i).length() > 3) {
        words.add(view.token(i).lemma().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private Set<String> instruments(int from, int to) {
    Set<String> ids = new HashSet<>();
    for (LinkedName name : view.names()) {
      if (name.instrument() && within(name, from, to)) {
        ids.add(name.id());
      }
    }
    return ids;
  }

  private Set<String> places(int from, int to) {
    Set<String> ids = new HashSet<>();
    for (LinkedName name : view.names()) {
      if (name.id().startsWith("country:") && within(name, from, to)) {
        ids.add(name.id());
      }
    }
    return ids;
  }

  private boolean within(LinkedName name, int from, int to) {
    return name.begin() >= view.token(from).begin() && name.end() <= view.token(to - 1).end();
  }

  private List<Cue> cues(Clause clause, LegalStatus status) {
    List<Cue> cues = new ArrayList<>();
    LegalType type = clause.frame().type();
    cues.add(cue("type", clause.use().at(), clause.use().end(), type.id()));
    NounPhrase subject = clause.subject();
    if (subject != null) {
      cues.add(cue("actor", subject.from(), subject.to(), actor(subject)));
    }
    if (clause.told().cue() >= 0) {
      cues.add(cue("status", clause.told().cue(), clause.told().cue() + 1, status.id()));
    } else {
      cues.add(cue("status", clause.use().groupStart(), clause.use().end(), status.id()));
    }
    return cues;
  }

  private Cue cue(String role, int from, int to, String meaning) {
    return new Cue(role, view.token(from).begin(), view.token(to - 1).end(), meaning);
  }
}
