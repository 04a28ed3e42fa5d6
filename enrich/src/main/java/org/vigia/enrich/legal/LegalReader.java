package org.vigia.enrich.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import org.vigia.contract.Language;
import org.vigia.enrich.entity.DocumentEntities;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.instrument.DocumentInstruments;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.ReadingContext;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;
import org.vigia.enrich.time.TimeMention;
import org.vigia.enrich.time.TimeReader;

/**
 * Reads the legal events of a document: suits, orders, rulings, appeals, decrees, laws, deals,
 * findings of treaty bodies, each once however many sentences tell it. What counts, and as what,
 * follows the rulings of the shared annotation guide.
 *
 * <p>Words come from the lexicons {@code legal-en.yaml} and {@code legal-es.yaml}; verbs are looked
 * up by form, so a sentence without any costs next to nothing. Safe for concurrent use.
 */
public final class LegalReader {
  private final Grammar english = Grammar.of(Language.ENGLISH, new EnglishMood());
  private final Grammar spanish = Grammar.of(Language.SPANISH, new SpanishMood());
  private final LegalModels models;
  private final LinkedRoles linkedRoles = LinkedRoles.bundled();
  private final NominalReader nominals = new NominalReader();
  private final TimeReader times = new TimeReader();
  private final Countries countries;

  /**
   * A reader.
   *
   * @param gazetteer says to which country a court or body belongs
   */
  public LegalReader(Gazetteer gazetteer) {
    this(gazetteer, LegalModels.bundled());
  }

  /**
   * A reader.
   *
   * @param gazetteer says to which country a court or body belongs
   * @param models what has been learned of tellings
   */
  public LegalReader(Gazetteer gazetteer, LegalModels models) {
    this.models = models;
    this.countries = new Countries(gazetteer::countryOf);
  }

  /**
   * Reads a document whose entities and instruments were read before.
   *
   * @param text the annotated document
   * @param context publication date and locale
   */
  public List<LegalReading> read(
      AnnotatedText text,
      DocumentEntities entities,
      DocumentInstruments instruments,
      ReadingContext context) {
    return read(text, LinkedNames.of(entities, instruments), context);
  }

  /**
   * Reads a document.
   *
   * @param text the annotated document
   * @param names its names that are linked to the gazetteer or to instruments
   * @param context publication date and locale
   */
  public List<LegalReading> read(
      AnnotatedText text, List<LinkedName> names, ReadingContext context) {
    return EventMerger.merge(mentions(text, names, context), models.retellings()).stream()
        .map(event -> Readings.of(event, countries))
        .toList();
  }

  /**
   * Whether a sentence has a verb or a noun that can tell an event: only then does it matter how
   * its words are tagged.
   */
  public boolean mayTell(List<Token> sentence, Language language) {
    Lexicon lexicon = grammar(language).lexicon();
    Set<String> words = new HashSet<>();
    sentence.forEach(token -> words.add(token.lower()));
    return words.stream().anyMatch(word -> lexicon.mayTell(word, words));
  }

  /** Whether a word is a title that tells what somebody is: "judge". */
  public static boolean isTitle(String lower) {
    return RolesOfNames.isTitle(lower);
  }

  /** Whether a title stands before what may be a name: only then are roles learnt from names. */
  public static boolean mayIntroduce(List<Token> sentence) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      int next = sentence.get(i + 1).lower().equals("federal") ? i + 2 : i + 1;
      if (isTitle(sentence.get(i).lower())
          && next < sentence.size()
          && Character.isUpperCase(sentence.get(next).word().charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /** Every telling in the order of the text, before it is known which tell one event. */
  List<EventMention> mentions(AnnotatedText text, List<LinkedName> names, ReadingContext context) {
    List<EventMention> mentions = new ArrayList<>();
    walk(text, names, context, sentence -> mentions.addAll(sentence.mentions(text)));
    return mentions;
  }

  /**
   * Every word of a document that may tell a legal event, for what is learned.
   *
   * @param text the annotated document
   * @param context publication date and locale
   */
  public List<LegalCase> cases(
      AnnotatedText text,
      DocumentEntities entities,
      DocumentInstruments instruments,
      ReadingContext context) {
    List<LegalCase> cases = new ArrayList<>();
    walk(
        text,
        LinkedNames.of(entities, instruments),
        context,
        sentence -> cases.addAll(sentence.cases()));
    return cases;
  }

  /**
   * Every telling of a document beside every event told before it, for what is learned.
   *
   * @param text the annotated document
   * @param context publication date and locale
   * @param eventOf the number of the event that the words between two offsets tell; negative if
   *     that is not known
   */
  public List<RetellingCase> retellings(
      AnnotatedText text,
      DocumentEntities entities,
      DocumentInstruments instruments,
      ReadingContext context,
      IntBinaryOperator eventOf) {
    return EventMerger.cases(
        mentions(text, LinkedNames.of(entities, instruments), context), eventOf);
  }

  private void walk(
      AnnotatedText text,
      List<LinkedName> names,
      ReadingContext context,
      Consumer<SentenceTellings> use) {
    Map<Integer, List<TimeMention>> timesBySentence = new HashMap<>();
    for (TimeMention mention : times.read(text, context)) {
      text.sentenceAt(mention.begin())
          .ifPresent(sentence ->
              timesBySentence
                  .computeIfAbsent(sentence.index(), any -> new ArrayList<>())
                  .add(mention));
    }
    Map<Integer, List<LinkedName>> namesBySentence = new HashMap<>();
    for (LinkedName name : names) {
      text.sentenceAt(name.begin())
          .filter(sentence -> name.end() <= sentence.end())
          .ifPresent(sentence ->
              namesBySentence
                  .computeIfAbsent(sentence.index(), any -> new ArrayList<>())
                  .add(name));
    }
    Map<String, Set<NounClass>> roles = RolesOfNames.of(text, names, linkedRoles);
    Salience salience = new Salience();
    Set<String> headline = Set.of();
    Set<String> previous = Set.of();
    for (Sentence sentence : text.sentences()) {
      Grammar grammar = grammar(sentence.language());
      SentenceView view =
          new SentenceView(
              sentence,
              grammar.lexicon(),
              linkedRoles,
              namesBySentence.getOrDefault(sentence.index(), List.of()),
              timesBySentence.getOrDefault(sentence.index(), List.of()),
              roles);
      int at = sentence.index();
      Before before = new Before(salience.classes(at), salience.toldBefore(at), headline, previous);
      use.accept(read(grammar, view, salience, before, context.publishedOn()));
      salience.read(view);
      if (at == 0) {
        headline = Before.stems(sentence);
      } else {
        previous = Before.stems(sentence);
      }
    }
  }

  private SentenceTellings read(
      Grammar grammar, SentenceView view, Salience salience, Before before, LocalDate published) {
    int at = view.sentence().index();
    Phrases phrases = new Phrases(view);
    List<VerbUse> verbs = grammar.verbs().find(view, phrases);
    List<Clause> clauses =
        grammar
            .sentences()
            .read(view, phrases, verbs, before.classes(), salience.subject(at), before.told());
    List<NominalReader.Nominal> found = nominals.read(view, phrases);
    List<Trigger> triggers =
        grammar.triggers().find(view, phrases, verbs, before.classes(), clauses, found);
    salience.readSubject(view, clauses);
    return new SentenceTellings(view, triggers, before, published, models.tellings());
  }

  private Grammar grammar(Language language) {
    return language == Language.SPANISH ? spanish : english;
  }

  /** What reads the sentences of one language. */
  private record Grammar(
      Lexicon lexicon, VerbFinder verbs, SentenceReader sentences, TriggerFinder triggers) {
    static Grammar of(Language language, Mood mood) {
      Lexicon lexicon = Lexicon.of(language);
      return new Grammar(
          lexicon,
          new VerbFinder(lexicon),
          new SentenceReader(mood),
          new TriggerFinder(lexicon, mood));
    }
  }
}
