package org.vigia.standalone.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigia.standalone.evaluate.ArticleSequence.Alert;
import org.vigia.standalone.evaluate.ArticleSequence.Arrival;
import org.vigia.standalone.evaluate.Prediction.Instrument;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;
import org.vigia.standalone.evaluate.Prediction.Statistic;

/**
 * Compares predictions with gold annotations, document by document. Entries are matched one to one;
 * what is left over on either side is a miss or a false alarm. Pure and thread-safe.
 */
public final class Scorer {
  private static final Set<String> COUNTED_STATUS = Set.of("occurred", "proposed");
  private static final int SHOWN_FIGURE = 110;
  private static final int SHOWN_EVENT = 140;

  private final Set<String> judgedEntities;

  /**
   * @param judgedEntities the watch list: predicted entities outside of it are neither right nor
   *     wrong
   */
  public Scorer(Set<String> judgedEntities) {
    this.judgedEntities = Set.copyOf(judgedEntities);
  }

  /**
   * All scores of one document; of an article outside the watched topics only {@link Score#TOPICS}.
   */
  public Scores score(GoldDocument document, Prediction predicted) {
    Prediction gold = document.expected();
    Sheet sheet = new Sheet(document.name());
    sheet.sets(Score.TOPICS, gold.topics(), predicted.topics());
    if (gold.topics().isEmpty()) {
      return sheet.scores();
    }
    sheet.sets(
        Score.ENTITIES,
        gold.entities(),
        predicted.entities().stream().filter(judgedEntities::contains).toList());
    sheet.sets(Score.INSTRUMENTS, ids(gold), ids(predicted));
    sheet.sets(Score.PROVISIONS, provisions(gold), provisions(predicted));
    sheet.sets(Score.PRINCIPLES, gold.principles(), predicted.principles());

    sheet.lists(
        Score.STATISTICS_LENIENT,
        gold.statistics(),
        predicted.statistics(),
        Agreement::sameFigure,
        Scorer::show);
    sheet.lists(
        Score.STATISTICS_STRICT,
        gold.statistics(),
        predicted.statistics(),
        Agreement::sameStatistic,
        Scorer::show);

    EvidenceText text = new EvidenceText(document.text());
    List<LegalDevelopment> goldEvents = counted(gold);
    List<LegalDevelopment> predictedEvents = counted(predicted);
    sheet.lists(
        Score.LEGAL_LENIENT,
        goldEvents,
        predictedEvents,
        (g, p) -> Agreement.sameEvidence(text, g, p),
        Scorer::show);
    sheet.lists(
        Score.LEGAL_STRICT,
        goldEvents,
        predictedEvents,
        (g, p) -> Agreement.sameEvent(text, g, p),
        Scorer::show);
    return sheet.scores();
  }

  /**
   * Which of the predicted statistics are right, each gold entry being matched once.
   *
   * @param strict whether comparator, unit and place must be right too
   */
  public static List<Boolean> right(
      GoldDocument document, List<Statistic> predicted, boolean strict) {
    BiPredicate<Statistic, Statistic> same =
        strict ? Agreement::sameStatistic : Agreement::sameFigure;
    int[] goldOf = Matching.maximum(document.expected().statistics(), predicted, same);
    return Arrays.stream(goldOf).mapToObj(gold -> gold >= 0).toList();
  }

  /** Which of the predicted events are right in type and status, each gold entry matched once. */
  public static List<Boolean> rightEvents(GoldDocument document, List<LegalDevelopment> predicted) {
    EvidenceText text = new EvidenceText(document.text());
    int[] goldOf =
        Matching.maximum(
            counted(document.expected()),
            predicted,
            (gold, told) -> Agreement.sameEvent(text, gold, told));
    return Arrays.stream(goldOf).mapToObj(gold -> gold >= 0).toList();
  }

  /** What a sequence raised against what it should have raised. */
  public Scores score(ArticleSequence gold, ArticleSequence predicted) {
    Sheet sheet = new Sheet("sequence");
    sheet.lists(Score.ALERTS, raised(gold), raised(predicted), Raised::sameAs, Raised::toString);
    return sheet.scores();
  }

  private static List<String> ids(Prediction prediction) {
    return prediction.instruments().stream().map(Instrument::id).toList();
  }

  private static List<String> provisions(Prediction prediction) {
    return prediction.instruments().stream()
        .flatMap(i -> i.provisions().stream().map(p -> i.id() + " " + Agreement.provision(p)))
        .toList();
  }

  private static List<LegalDevelopment> counted(Prediction prediction) {
    return prediction.legalDevelopments().stream()
        .filter(l -> COUNTED_STATUS.contains(l.status()))
        .toList();
  }

  private static List<Raised> raised(ArticleSequence sequence) {
    return sequence.articles().stream()
        .flatMap((Arrival arrival) ->
            arrival.alerts().stream().map(alert -> new Raised(arrival.doc(), alert)))
        .toList();
  }

  private static String show(Statistic s) {
    return s.indicator()
        + " "
        + s.comparator()
        + " "
        + s.value()
        + (s.valueHigh() == null ? "" : "-" + s.valueHigh())
        + " "
        + s.unit()
        + " @"
        + s.place()
        + " | "
        + cut(s.quote(), SHOWN_FIGURE);
  }

  private static String show(LegalDevelopment l) {
    return l.type() + "/" + l.status() + " | " + cut(l.quote(), SHOWN_EVENT);
  }

  private static String cut(@Nullable String quote, int length) {
    String folded = EvidenceText.fold(quote);
    return folded.length() <= length ? folded : folded.substring(0, length);
  }

  private record Raised(String doc, Alert alert) {
    boolean sameAs(Raised other) {
      boolean sameValue =
          !alert.ofStatistic() || Agreement.sameNumber(alert.value(), other.alert.value(), false);
      return doc.equals(other.doc)
          && alert.kind().equals(other.alert.kind())
          && Objects.equals(alert.what(), other.alert.what())
          && sameValue;
    }

    @Override
    public String toString() {
      return doc
          + ": "
          + alert.kind()
          + " "
          + alert.what()
          + (alert.ofStatistic() ? " " + alert.value() : "");
    }
  }

  /** The counts and errors of one document while they are gathered. */
  private static final class Sheet {
    private final String doc;
    private final Map<Score, Counts> counts = new EnumMap<>(Score.class);
    private final List<ScoringError> errors = new ArrayList<>();

    Sheet(String doc) {
      this.doc = doc;
    }

    void sets(Score score, List<String> gold, List<String> predicted) {
      lists(
          score,
          gold.stream().distinct().toList(),
          predicted.stream().distinct().toList(),
          String::equals,
          Function.identity());
    }

    <T> void lists(
        Score score,
        List<T> gold,
        List<T> predicted,
        BiPredicate<T, T> same,
        Function<T, String> show) {
      int[] goldOf = Matching.maximum(gold, predicted, same);
      boolean[] hit = new boolean[gold.size()];
      int right = 0;
      List<ScoringError> alarms = new ArrayList<>();
      for (int j = 0; j < goldOf.length; j++) {
        if (goldOf[j] >= 0) {
          hit[goldOf[j]] = true;
          right++;
        } else {
          alarms.add(
              new ScoringError(
                  score, ScoringError.Kind.FALSE_ALARM, doc, show.apply(predicted.get(j))));
        }
      }
      for (int i = 0; i < hit.length; i++) {
        if (!hit[i]) {
          errors.add(new ScoringError(score, ScoringError.Kind.MISS, doc, show.apply(gold.get(i))));
        }
      }
      errors.addAll(alarms);
      counts.put(score, new Counts(right, predicted.size() - right, gold.size() - right));
    }

    Scores scores() {
      return new Scores(counts, errors);
    }
  }
}
