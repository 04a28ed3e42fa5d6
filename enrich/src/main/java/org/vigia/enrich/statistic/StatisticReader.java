package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.enrich.entity.DocumentEntities;
import org.vigia.enrich.gazetteer.Datelines;
import org.vigia.enrich.gazetteer.Towns;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Lexicon;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureReader;
import org.vigia.enrich.statistic.number.SeparatorStyle;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.statistic.number.WordSplitter;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Cue;
import org.vigia.enrich.text.ReadingContext;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.time.TimeReader;

/**
 * Reads the statistics of a document: each figure with what it counts, where, when and who says so,
 * once however often the document repeats it. Deterministic; needs neither tags nor parses, only
 * sentences. Safe for concurrent use.
 */
public final class StatisticReader {
  /** No sentence of the press is longer; what is, is a table or noise. */
  private static final int LONGEST_SENTENCE = 4_000;

  /** How sure the rules must be of a figure that the next one leans on. */
  private static final double TAKEN_UP = 0.5;

  private static final int REASONS = 6;

  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
  private final FigureReader figureReader = new FigureReader();
  private final TimeReader times = new TimeReader();
  private final Towns towns = Towns.bundled();
  private final Datelines datelines = Datelines.bundled();
  private final FigureClassifier classifier;
  private final ChoiceModel choice;
  private final ConfidenceModel model;

  /** Loads the lexicons and the models that ship. */
  public StatisticReader() {
    this(FigureClassifier.bundled(), ChoiceModel.bundled(), ConfidenceModel.bundled());
  }

  /** Loads the lexicons; reads with other models than those that ship. */
  public StatisticReader(
      FigureClassifier classifier, ChoiceModel choice, ConfidenceModel confidence) {
    this.classifier = classifier;
    this.choice = choice;
    this.model = confidence;
    lexicons.put(Language.ENGLISH, Lexicon.load(Language.ENGLISH));
    lexicons.put(Language.SPANISH, Lexicon.load(Language.SPANISH));
  }

  /** The statistics of a document that are likely enough to be right, in the order of the text. */
  public List<StatisticReading> read(
      AnnotatedText text, DocumentEntities entities, ReadingContext context) {
    return weigh(text, entities, context).stream()
        .map(WeighedReading::reading)
        .filter(reading -> reading.confidence() >= model.acceptance())
        .toList();
  }

  /** Every reading that the rules hold possible, however unlikely: what the model learns from. */
  public List<WeighedReading> weigh(
      AnnotatedText text, DocumentEntities entities, ReadingContext context) {
    Figures read = figures(text, entities, context);
    if (read.chosen().isEmpty()) {
      return List.of();
    }
    PeriodReader periods = new PeriodReader(times.read(text, context), context.publishedOn());
    AttributionReader sources = new AttributionReader(text.text(), read.views());
    List<WeighedReading> weighed = new ArrayList<>();
    for (Candidate candidate : RepetitionMerger.merge(read.chosen())) {
      List<String> traits = Traits.of(candidate, read.chosen(), read.places());
      weighed.add(
          new WeighedReading(
              reading(candidate, traits, periods, sources), candidate.confidence(), traits));
    }
    return weighed;
  }

  /** The readings that each figure admits: what the choice between them learns from. */
  public List<List<FigureOption>> options(
      AnnotatedText text, DocumentEntities entities, ReadingContext context) {
    Figures read = figures(text, entities, context);
    List<List<FigureOption>> options = new ArrayList<>();
    for (List<Candidate> readings : read.options()) {
      List<List<String>> traits = ChoiceTraits.of(readings, read.places());
      List<FigureOption> ofFigure = new ArrayList<>();
      for (int i = 0; i < readings.size(); i++) {
        Candidate reading = readings.get(i);
        ofFigure.add(
            new FigureOption(
                reading.indicator(),
                reading.value(),
                reading.high(),
                reading.unit(),
                reading.place(),
                traits.get(i)));
      }
      options.add(ofFigure);
    }
    return options;
  }

  /** The figures of a document: what the classifier learns from. */
  public List<FigureCase> cases(
      AnnotatedText text, DocumentEntities entities, ReadingContext context) {
    return figures(text, entities, context).cases();
  }

  /** The figures of a document: what each may be, and what was chosen. */
  private record Figures(
      List<SentenceView> views,
      PlaceResolver places,
      List<FigureCase> cases,
      List<List<Candidate>> options,
      List<Candidate> chosen) {}

  private Figures figures(AnnotatedText text, DocumentEntities entities, ReadingContext context) {
    String dateline = datelines.read(text.text()).orElse(null);
    Map<Integer, List<PlaceMention>> places = new HashMap<>();
    for (PlaceMention place : PlaceMention.of(entities, towns.read(text.text()))) {
      text.sentenceAt(place.begin())
          .ifPresent(sentence ->
              places.computeIfAbsent(sentence.index(), any -> new ArrayList<>()).add(place));
    }
    SeparatorStyle style = SeparatorStyle.of(text.text(), text.language(), context.locale());
    List<SentenceView> views = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      views.add(
          view(text, sentence, places.getOrDefault(sentence.index(), List.of()), style, dateline));
    }
    PlaceResolver resolver = new PlaceResolver(views, dateline);
    List<FigureCase> cases = new ArrayList<>();
    List<List<Candidate>> options = new ArrayList<>();
    List<Candidate> chosen = new ArrayList<>();
    History history = new History();
    Set<String> headline = views.isEmpty() ? Set.of() : Around.stems(views.getFirst());
    for (int i = 0; i < views.size(); i++) {
      SentenceView view = views.get(i);
      if (view.figures().isEmpty()) {
        continue;
      }
      FigureInterpreter interpreter =
          new FigureInterpreter(
              resolver, language(text, view.sentence()), classifier, Around.of(views, i, headline));
      for (Figure figure : view.figures()) {
        if (figure.value().signum() <= 0) {
          continue;
        }
        FigureInterpreter.Readings read = interpreter.read(view, figure, history);
        List<Candidate> readings = read.options();
        cases.add(read.example());
        if (!readings.isEmpty()) {
          int best = readings.size() == 1 ? 0 : choice.best(ChoiceTraits.of(readings, resolver));
          Candidate reading = readings.get(best);
          options.add(readings);
          chosen.add(reading);
          if (reading.confidence() >= TAKEN_UP) {
            history.add(reading);
          }
        }
      }
    }
    return new Figures(views, resolver, cases, options, chosen);
  }

  private SentenceView view(
      AnnotatedText text,
      Sentence sentence,
      List<PlaceMention> places,
      SeparatorStyle style,
      @Nullable String dateline) {
    int end = Math.min(sentence.end(), sentence.begin() + LONGEST_SENTENCE);
    Language language = language(text, sentence);
    List<Word> words = WordSplitter.split(text.text(), sentence.begin(), end);
    List<Figure> found = figureReader.read(words, language, style);
    List<Hit> hits = found.isEmpty() ? List.of() : lexicon(language).hits(words);
    List<PlaceMention> here =
        places.stream()
            .filter(place -> place.end() <= end)
            .collect(Collectors.toCollection(ArrayList::new));
    if (dateline != null && !found.isEmpty()) {
      words.stream()
          .filter(word -> word.is("here", "aqui", "aca"))
          .map(word -> PlaceMention.town(word.begin(), word.end(), dateline))
          .forEach(here::add);
      here.sort(Comparator.comparingInt(PlaceMention::begin));
    }
    SentenceView view = new SentenceView(sentence, words, found, hits, here);
    List<Figure> counting =
        found.stream().filter(figure -> !NonStatistics.matches(view, figure)).toList();
    return counting.size() == found.size()
        ? view
        : new SentenceView(sentence, words, counting, hits, here);
  }

  private Lexicon lexicon(Language language) {
    Lexicon lexicon = lexicons.get(language);
    if (lexicon == null) {
      throw new IllegalStateException("no lexicon for " + language);
    }
    return lexicon;
  }

  private static Language language(AnnotatedText text, Sentence sentence) {
    Language own = sentence.language() == Language.OTHER ? text.language() : sentence.language();
    return own == Language.SPANISH ? Language.SPANISH : Language.ENGLISH;
  }

  private StatisticReading reading(
      Candidate candidate, List<String> traits, PeriodReader periods, AttributionReader sources) {
    SentenceView view = candidate.view();
    Figure figure = candidate.figure();
    PeriodReader.Period period = periods.read(candidate);
    AttributionReader.Source source = sources.read(candidate);
    List<Cue> cues = new ArrayList<>();
    cues.add(cue("value", view, figure.first(), figure.end(), candidate.value().toPlainString()));
    if (figure.from() < figure.first() || figure.to() > figure.end()) {
      int first = figure.from() < figure.first() ? figure.from() : figure.end();
      int end = figure.from() < figure.first() ? figure.first() : figure.to();
      cues.add(cue("comparator", view, first, end, figure.comparator().id()));
    }
    Hit trigger = candidate.trigger();
    if (trigger != null && trigger.end() <= view.words().size()) {
      cues.add(cue("indicator", view, trigger.first(), trigger.end(), candidate.indicator().id()));
    }
    for (PlaceMention place : view.places()) {
      if (candidate.place().equals(place.id()) || candidate.place().equals(place.country())) {
        cues.add(new Cue("place", place.begin(), place.end(), candidate.place()));
        break;
      }
    }
    if (period.asOfWords() != null && period.asOf() != null) {
      cues.add(
          new Cue(
              "date", period.asOfWords().begin(), period.asOfWords().end(), period.asOf().value()));
    }
    if (source != null) {
      cues.add(new Cue("attribution", source.begin(), source.end(), source.name()));
    }
    Quote quote = Quote.of(candidate);
    return new StatisticReading(
        candidate.indicator(),
        candidate.value(),
        candidate.high(),
        candidate.unit(),
        figure.comparator(),
        candidate.place(),
        period.asOf(),
        period.since(),
        source == null ? null : source.name(),
        population(candidate),
        view.sentence(),
        quote.begin(),
        quote.end(),
        probability(candidate, traits),
        cues,
        model.reasons(traits, REASONS));
  }

  /** A list told "respectively" is read by its order, and not one of its figures left out. */
  private double probability(Candidate candidate, List<String> traits) {
    double probability = model.probability(traits);
    return Respective.placeOf(candidate.view(), candidate.figure()) == null
        ? probability
        : Math.max(probability, model.acceptance());
  }

  private static Cue cue(String role, SentenceView view, int first, int end, String meaning) {
    return new Cue(role, view.words().get(first).begin(), view.words().get(end - 1).end(), meaning);
  }

  /** Who is counted, where nationality, sex or age narrows it. */
  private static @Nullable String population(Candidate candidate) {
    CountedThing thing = candidate.thing();
    SentenceView view = candidate.view();
    for (PlaceMention place : view.places()) {
      int at = view.indexAt(place.begin());
      if (place.people() && at >= thing.first() && at < thing.end()) {
        return view.words().get(at).text();
      }
    }
    for (int i = thing.first(); i < thing.end(); i++) {
      Word word = view.words().get(i);
      if (word.is("women", "mujeres", "children", "ninos", "minors", "menores", "girls", "boys")) {
        return word.text();
      }
    }
    return null;
  }
}
